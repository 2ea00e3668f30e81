import { browser } from 'wxt/browser';
import type { Shortcut } from '../../../components/options/types.ts';

/** Firefox from 137 on opens its page of shortcuts when asked; the polyfill's types do not know. */
const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** True in Chromium and its kin. */
export const isChromium = location.protocol === 'chrome-extension:';

/** True where {@link openShortcuts} leads somewhere. */
export const canOpenShortcuts = isChromium || commands.openShortcutSettings !== undefined;

/** Opens the browser's own page where shortcuts are changed. */
export function openShortcuts(): void {
  if (isChromium) void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else void commands.openShortcutSettings?.();
}

/** The commands in the order of use; browsers list them by name. */
const ORDER = ['next-term', 'previous-term', 'open-card', 'add-term', 'toggle-site', 'open-panel', '_execute_action'];

/** The extension's commands with their keys as they are now, those that are used most first. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  const shortcuts = all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ name, description: description || name, keys: shortcut ?? '' }],
  );
  const placeOf = ({ name }: Shortcut) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
  return shortcuts.sort((a, b) => placeOf(a) - placeOf(b));
}
