import { browser } from 'wxt/browser';
import { type Settings, withTerm } from '../settings/settings.ts';
import { parseTermRef, type TermRef } from '../terms/ref.ts';
import { tellFrames } from './messaging.ts';

/** Where it is kept: in memory, never on the disk. */
const KEY = 'privateHidden';

/** What was hidden or shown again in private windows: it holds in them alone, and goes with the last of them. */
type PrivatelyHidden = readonly (readonly [ref: TermRef, isHidden: boolean])[];

/** Hides an entry in private windows, or shows it again, and has their pages follow. */
export async function hidePrivately(ref: TermRef, isHidden: boolean): Promise<void> {
  const others = (await read()).filter(([other]) => other !== ref);
  await browser.storage.session.set({ [KEY]: [...others, [ref, isHidden]] });
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito);
  await Promise.all(tabs.map((tab) => tellFrames(tab.id as number, 'frame.settings', {})));
}

/** Calls back whenever something has been hidden or shown again in a private window, until `signal` aborts. */
export function watchPrivatelyHidden(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, KEY)) callback();
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}

/** Settings as they hold in a private window. */
export async function inPrivate(settings: Settings): Promise<Settings> {
  return (await read()).reduce((changed, [ref, isHidden]) => withTerm(changed, ref, isHidden), settings);
}

/** Forgets all of it once the last private window has gone. */
export function forgetWithPrivateWindows(report: (error: unknown) => void): void {
  browser.windows.onRemoved.addListener(() => {
    forgetUnlessPrivate().catch(report);
  });
}

async function forgetUnlessPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await browser.storage.session.remove(KEY);
}

async function read(): Promise<PrivatelyHidden> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap(([value, isHidden]: unknown[]) => {
    const ref = parseTermRef(value);
    return ref === null || typeof isHidden !== 'boolean' ? [] : [[ref, isHidden] as const];
  });
}
