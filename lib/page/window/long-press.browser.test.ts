import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { middleOf, onPage, termsIn } from '../../../tests/browser/terms-in.ts';
import type { Term } from '../marks/term.ts';
import { watchLongPress } from './long-press.ts';

let stop: AbortController;
let pressed: Term[];
let listeners: ((event: PointerEvent) => void)[];

beforeEach(() => {
  stop = new AbortController();
  pressed = [];
  listeners = [];
  const add = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation(((type: string, listener: never, options: never) => {
    if (type === 'contextmenu') listeners.push(listener);
    add(type, listener, options);
  }) as typeof document.addEventListener);
});
afterEach(() => {
  vi.restoreAllMocks();
  stop.abort();
  document.body.innerHTML = '';
});

/** What the browser tells then; no driver holds a finger long enough, so it is told to the listener itself. */
function hold(target: Element, more: object = {}): boolean {
  const [clientX, clientY] = middleOf(target.getBoundingClientRect());
  let isPrevented = false;
  const event = { type: 'contextmenu', isTrusted: true, pointerType: 'touch', target, clientX, clientY, ...more };
  for (const listener of listeners) listener({ ...event, preventDefault: () => (isPrevented = true) } as never);
  return isPrevented;
}

const HTML = '<p style="margin: 40px">说<a href="#x">三高四新</a>与<b>株洲</b></p><a href="#y" id="plain">别的链接</a>';
function show(): Term[] {
  document.body.innerHTML = HTML;
  const terms = termsIn(document.body, '三高四新', '株洲');
  watchLongPress({ terms: onPage(terms), onPress: (term) => pressed.push(term), signal: stop.signal });
  return terms;
}
const at = (selector: string) => document.querySelector(selector) as Element;

test('a finger held on a term in a link opens its card, in the place of the browser’s menu', () => {
  const [term] = show();
  expect(hold(at('a'))).toBe(true);
  expect(pressed).toEqual([term]);
});

test('any other text and link is left alone, and so are a mouse and what a script makes', () => {
  show();
  expect(hold(at('b'))).toBe(false);
  expect(hold(at('#plain'))).toBe(false);
  expect(hold(at('a'), { pointerType: 'mouse' })).toBe(false);
  expect(hold(at('a'), { isTrusted: false })).toBe(false);
  expect(pressed).toEqual([]);
});
