import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { BidiTab } from '../../tools/browser/bidi.ts';
import { countStored } from './count-stored.ts';

const SOON = { timeout: 20_000, interval: 100 };

/** The page of glossaries in Firefox, as a reader has it. */
export interface GlossariesPage {
  readonly tab: BidiTab;
  /** Chooses files, which are written for it. */
  choose(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** Chooses files, imports them as they are guessed to be, and waits until they are kept. */
  take(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** Waits until the page says a text. */
  said(text: string): Promise<void>;
  /** Presses the first button whose name begins so, once it is there. */
  press(name: string): Promise<void>;
  /** The records of every store of the database of glossaries. */
  stored(): Promise<Readonly<Record<string, number>>>;
}

/** Drives the page of glossaries in a tab of it; files are written into `folder`. */
export function driveGlossaries(tab: BidiTab, folder: string): GlossariesPage {
  const page: GlossariesPage = {
    tab,
    async choose(...files) {
      const paths = files.map(({ name, bytes }) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return path;
      });
      await tab.chooseFiles('document.querySelector("input[type=file]")', paths);
    },
    async take(...files) {
      await page.choose(...files);
      await page.said('Before it is imported');
      await page.press('Import');
      await page.said('is imported: ');
    },
    said: (text) =>
      vi.waitFor(
        async () =>
          expect(await tab.evaluate<string>('document.querySelector("main")?.innerText ?? ""')).toContain(text),
        SOON,
      ),
    async press(name) {
      const button = `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(name)}))`;
      await vi.waitFor(async () => expect(await tab.evaluate(`${button} !== undefined`)).toBe(true), SOON);
      await tab.pressEnterOn(button);
    },
    stored: async () => JSON.parse(await tab.evaluate<string>(`(${countStored})().then(JSON.stringify)`)),
  };
  return page;
}
