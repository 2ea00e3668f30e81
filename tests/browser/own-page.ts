import { type FunctionComponent, render } from 'preact';
import { vi } from 'vitest';
import { mountPage, type PageProps } from '../../lib/app/pages/page-root.tsx';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import { parseSettings, type Settings } from '../../lib/settings/settings.ts';
import { browser } from './fake-extension.ts';

/** Opens a page of the extension in the page of the test, in English unless other settings say otherwise. */
export async function openOwnPage(
  Page: FunctionComponent<PageProps>,
  settings: Partial<Settings> = {},
): Promise<HTMLElement> {
  await browser.storage.local.set({ settings: { version: SETTINGS_VERSION, language: 'en', ...settings } });
  const app = document.createElement('div');
  app.id = 'app';
  document.body.replaceChildren(app);
  mountPage(Page);
  return app;
}

/** Takes the page away again, with all its effects. */
export function closeOwnPage(): void {
  const app = document.getElementById('app');
  if (app !== null) render(null, app);
  document.body.replaceChildren();
}

/** The settings as they are stored now. */
export async function storedSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** A file that the browser was given to save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Keeps what is saved from now on in place of the browser; until mocks are restored. */
export function keepSavedFiles(): SavedFile[] {
  const files: SavedFile[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download: name, href } = this;
    if (name === '') return;
    void fetch(href)
      .then((response) => response.text())
      .then((text) => files.push({ name, text }));
  });
  return files;
}
