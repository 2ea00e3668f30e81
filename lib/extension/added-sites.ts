import { browser } from 'wxt/browser';
import { hostOfPattern } from '../sites/site.ts';
import { CARD_SCRIPT } from './card-script.ts';
import { tellFrames } from './messaging.ts';

/** The content script's files in the built extension. */
const SCRIPT = '/content-scripts/page.js';
const STYLE = '/content-scripts/page.css';
const REGISTRATION = 'added-sites';

/** True where the browser lets us read pages of a host, over TLS or without: leave may be for one of them alone. */
export async function isAllowed(hostname: string): Promise<boolean> {
  const isGiven = (scheme: string) => browser.permissions.contains({ origins: [`${scheme}://${hostname}/*`] });
  return (await isGiven('https')) || isGiven('http');
}

/** Hosts the reader has given permission for, sorted. */
export async function addedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((pattern) => hostOfPattern(pattern) ?? []).sort();
}

/** Gives the permission for a site back. Rejects where the browser keeps it. */
export async function removeSite(host: string): Promise<void> {
  const isGone = await browser.permissions.remove({ origins: [`*://${host}/*`] });
  if (!isGone) throw new Error('the browser keeps the permission');
}

/**
 * Starts the content script in a tab now. Rejects where the browser lets no extension in. The card comes with it: leave to
 * enter may be for this once, and gone when a card is wanted.
 */
export async function annotateTab(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
  await browser.scripting.executeScript({ target: { tabId }, files: [CARD_SCRIPT, SCRIPT] });
}

/**
 * Takes over the pages that are open when the extension is installed or updated: browsers start content scripts in pages
 * that load from then on alone, and those of the version before are cut off. A new script ends an old one by itself.
 */
export function annotateOpenPages(report: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    listedAndAdded()
      .then((url) => browser.tabs.query({ url }))
      .then((tabs) => Promise.allSettled(tabs.map((tab) => takeOver(tab.id as number))))
      .catch(report);
  });
}

async function listedAndAdded(): Promise<string[]> {
  const listed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
  return [...listed, ...(await addedPatterns())];
}

/** Of frames that browsers let no extension into the others are taken over all the same. */
async function takeOver(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/**
 * Keeps the sites with permission annotated: from now on, and at once in their open tabs when one is added. When one is
 * removed, its open pages are left at once. Permissions wider than a site are not ours to use.
 */
export function annotateAddedSites(report: (error: unknown) => void): void {
  // One after the other: two at once would register twice.
  let last = Promise.resolve();
  const renew = () => {
    last = last.then(register).catch(report);
    return last;
  };
  browser.runtime.onInstalled.addListener(renew);
  browser.runtime.onStartup.addListener(renew);
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void renew();
    // Of pages that it may not enter any more the browser tells no address: all are told, and know their own.
    browser.tabs
      .query({})
      .then((tabs) =>
        Promise.all(tabs.map((tab) => tellFrames(tab.id as number, 'frame.leave', { patterns: origins }))),
      )
      .catch(report);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    const sites = origins.filter((pattern) => hostOfPattern(pattern) !== null);
    if (sites.length === 0) return;
    renew()
      .then(() => browser.tabs.query({ url: sites }))
      .then((tabs) => Promise.allSettled(tabs.map((tab) => annotateTab(tab.id as number))))
      .catch(report);
  });
}

async function addedPatterns(): Promise<string[]> {
  return (await addedHosts()).map((host) => `*://${host}/*`);
}

async function register(): Promise<void> {
  const matches = await addedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      js: [SCRIPT],
      css: [STYLE],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
