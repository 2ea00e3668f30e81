import { browser } from 'wxt/browser';
import { EVERY_SITE, hostOfFrame, hostOfPattern, isHostWithin, takesInEverySite } from '../sites/site.ts';
import { CARD_SCRIPT } from './card-script.ts';
import { askTab, tellFrames } from './messaging.ts';

/** The content script's files in the built extension. */
const SCRIPT = '/content-scripts/page.js';
const STYLE = '/content-scripts/page.css';
const REGISTRATION = 'added-sites';

/**
 * True where leave for the host of a frame was taken away with one of these patterns, and is gone: what was given twice may
 * have been taken away once. It may be for pages over TLS alone, or for those without.
 */
export async function isTaken(
  frame: { readonly hostname: string; readonly origin: string },
  patterns: readonly string[],
): Promise<boolean> {
  const host = hostOfFrame(frame);
  if (host === null || !patterns.some((pattern) => isHostWithin(host, pattern))) return false;
  const isGiven = (scheme: string) => browser.permissions.contains({ origins: [`${scheme}://${host}/*`] });
  return !((await isGiven('https')) || (await isGiven('http')));
}

/** Hosts the reader has given permission for, sorted. */
export async function addedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((pattern) => hostOfPattern(pattern) ?? []).sort();
}

/** True where the reader has let us into every site. */
export async function isEverywhere(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return takesInEverySite(origins);
}

/**
 * Asks the browser's own question about all sites, or gives that permission back; sites added one by one keep theirs.
 * Resolves with how it is then. To be called before anything is awaited, or the click is forgotten.
 */
export async function setEverywhere(isOn: boolean): Promise<boolean> {
  const wanted = { origins: [EVERY_SITE] };
  await (isOn ? browser.permissions.request(wanted) : browser.permissions.remove(wanted));
  return isEverywhere();
}

/** True for a tab whose page is read only because every site is: its host is neither listed, by the manifest, nor added. */
export async function isReadWithAll(tabId: number): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  if (!takesInEverySite(origins)) return false;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const hostname = URL.parse(tab?.url ?? '')?.hostname;
  // What lets a host without a name in lets all in.
  const isNamed = (pattern: string) => !isHostWithin('', pattern) && isHostWithin(hostname ?? '', pattern);
  return hostname !== undefined && ![...listedPatterns(), ...origins].some(isNamed);
}

/** Gives the permission for a site back. Rejects where the browser keeps it. */
export async function removeSite(host: string): Promise<void> {
  const isGone = await browser.permissions.remove({ origins: [`*://${host}/*`] });
  if (!isGone) throw new Error('the browser keeps the permission');
}

/**
 * Starts the content script in a tab now, in all frames that it may enter. Rejects where the browser lets no extension in. The card comes with it: leave to
 * enter may be for this once, and gone when a card is wanted.
 */
export async function annotateTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [CARD_SCRIPT, SCRIPT] });
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
  return [...listedPatterns(), ...(await addedPatterns())];
}

function listedPatterns(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
}

/** Of frames that browsers let no extension into the others are taken over all the same. */
async function takeOver(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/**
 * Keeps the sites with permission annotated, one by one or all: from now on, and at once in their open tabs when some are
 * added. When some are removed, their open pages are left at once. Permissions between a site and all are not ours to use.
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
    const isAll = takesInEverySite(origins);
    const sites = isAll ? [EVERY_SITE] : origins.filter((pattern) => hostOfPattern(pattern) !== null);
    if (sites.length === 0) return;
    renew()
      .then(() => browser.tabs.query({ url: sites }))
      .then((tabs) => Promise.allSettled(tabs.map(({ id = -1 }) => (isAll ? annotateUnlessRead(id) : annotateTab(id)))))
      .catch(report);
  });
}

/** Where every tab is meant, those that are read already are left as they are. */
async function annotateUnlessRead(tabId: number): Promise<void> {
  if (!(await askTab(tabId, 'page.report', {})).ok) await takeOver(tabId);
}

async function addedPatterns(): Promise<string[]> {
  if (await isEverywhere()) return [EVERY_SITE];
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
      // There the manifest's own script runs.
      ...(matches.includes(EVERY_SITE) && { excludeMatches: listedPatterns() }),
      js: [SCRIPT],
      css: [STYLE],
      allFrames: true,
      runAt: 'document_end',
      persistAcrossSessions: true,
    },
  ]);
}
