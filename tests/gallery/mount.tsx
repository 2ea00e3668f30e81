import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Language } from '../../lib/i18n/language.ts';
import { inLanguage } from './views.tsx';

/** A rendered view, found and worked as a reader would: by names and texts. */
export interface Mounted {
  readonly root: HTMLElement;
  /** All text of the view. */
  text(): string;
  /** The texts of the elements that fit a selector, in document order. */
  texts(selector: string): string[];
  /** The button of this name; throws where there is none. */
  button(name: string): HTMLElement;
  /** The names of all buttons, in document order. */
  buttonNames(): string[];
  press(name: string): Promise<void>;
  /** Sets a checkbox, switch or radio button as a click would. */
  check(input: Element | null, isChecked: boolean): Promise<void>;
  /** Waits until promises are settled and what follows from them is drawn. */
  settle(): Promise<void>;
  redraw(view: ComponentChild): Promise<void>;
}

/** Renders a view into a DOM of its own, which stands on globalThis until the next one is mounted. */
export async function mount(view: ComponentChild, language: Language = 'en'): Promise<Mounted> {
  const { window } = parseHTML('<!doctype html><html><body><div id="app"></div></body></html>');
  Object.assign(globalThis, { window, document: window.document });
  const root = window.document.getElementById('app') as unknown as HTMLElement;
  const draw = (next: ComponentChild) => act(() => render(inLanguage(language, next), root));
  await draw(view);

  const buttons = () => [...root.querySelectorAll<HTMLElement>('button')];
  const named = (name: string) => {
    const found = buttons().find((button) => nameOf(button) === name);
    if (found === undefined) throw new Error(`no button ${name} among ${buttons().map(nameOf).join(', ')}`);
    return found;
  };
  return {
    root,
    text: () => textOf(root),
    texts: (selector) => [...root.querySelectorAll(selector)].map(textOf),
    button: named,
    buttonNames: () => buttons().map(nameOf),
    press: (name) => act(() => void named(name).dispatchEvent(new window.Event('click', { bubbles: true }))),
    check(input, isChecked) {
      if (input === null) throw new Error('nothing to check');
      (input as HTMLInputElement).checked = isChecked;
      return act(() => void input.dispatchEvent(new window.Event('change', { bubbles: true })));
    },
    settle: () => act(() => Promise.resolve()),
    redraw: draw,
  };
}

/** The name of a control: its label, or what it says. */
export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? textOf(element);
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
