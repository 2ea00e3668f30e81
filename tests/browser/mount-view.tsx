import { type ComponentChild, render } from 'preact';
import { expect } from 'vitest';
import type { Locator } from 'vitest/browser';
import type { Language } from '../../lib/i18n/language.ts';
import { inLanguage } from '../gallery/views.tsx';

/** Draws a view in the page of the test, in the place of the one before. */
export function mountView(view: ComponentChild, language: Language = 'en'): void {
  unmountView();
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(inLanguage(language, view), root);
}

/** Takes the view away again, with all its effects. */
export function unmountView(): void {
  const root = document.querySelector('body > main');
  if (root !== null) render(null, root);
  document.body.replaceChildren();
}

/** Waits until an element says something, among other things. */
export async function says(where: Locator, text: string): Promise<void> {
  await expect.poll(() => where.query()?.textContent ?? '').toContain(text);
}
