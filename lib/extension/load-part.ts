import { handedOver, PART_SCRIPTS, type PackedPart, takePart } from '../pack/parts.ts';
import { loadPartInPage } from './load-part-in-page.ts';

/** What a service worker has and a page has not. */
declare const importScripts: ((...urls: string[]) => void) | undefined;

/**
 * Has the browser keep the scripts of the pack's parts with the background's own. To be called as the background starts: a service
 * worker may import later what it has imported while it was installed, and nothing else. A background page needs nothing.
 */
export function keepParts(): void {
  if (typeof importScripts === 'undefined') return;
  addEventListener('install', () => {
    for (const part of Object.keys(PART_SCRIPTS) as PackedPart[]) {
      importScripts(PART_SCRIPTS[part]);
      takePart(part);
    }
  });
}

/**
 * A part of the pack in the background, for `inflateText`, from its script. Rejects where the script is not in the extension. Cost:
 * the script read; in a service worker on its thread.
 */
export async function loadPart(part: PackedPart): Promise<string> {
  if (typeof importScripts === 'undefined') return loadPartInPage(part);
  importScripts(PART_SCRIPTS[part]);
  return handedOver(part);
}
