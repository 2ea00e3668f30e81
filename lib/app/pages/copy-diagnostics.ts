import { browser } from 'wxt/browser';
import { type Diagnostics, writeDiagnostics } from '../../diagnostics/write-diagnostics.ts';
import { loggedErrors } from '../../extension/error-store.ts';
import { loadGlossaries } from '../../extension/glossary-stamps.ts';
import { copyText } from '../../page/window/clipboard.ts';

/**
 * Puts the diagnostics on the clipboard as text; false where that failed. What the page of options knows already it gives:
 * the background may be what has failed, and is not waited for. Never rejects.
 */
export async function copyDiagnostics(
  known: Pick<Diagnostics, 'language' | 'pack' | 'settings' | 'addedSites'>,
): Promise<boolean> {
  const [errors, glossaries] = await Promise.all([loggedErrors(), loadGlossaries().catch(() => [])]);
  const { version } = browser.runtime.getManifest();
  return copyText(writeDiagnostics({ ...known, version, browser: navigator.userAgent, glossaries, errors }));
}
