import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boxesOf, termsIn } from '../../../tests/browser/terms-in.ts';
import type { Card } from '../../card/types.ts';
import marksCss from '../../page/marks/marks.css?inline';
import { createPainter, type Painter } from '../../page/marks/painter.ts';
import { rangeOf, type Term } from '../../page/marks/term.ts';
import { createTermWindow } from './term-window.tsx';
import type { TermWindow, TermWindowOptions } from './types.ts';

let painter: Painter;
let root: ShadowRoot | null;
let window: TermWindow | null;

beforeEach(() => {
  painter = createPainter(marksCss, 'standard');
  root = null;
  window = null;
  const attach = Element.prototype.attachShadow;
  // The card's tree is closed: the test keeps the key.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => {
  window?.hide();
  painter.destroy();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const cardOf = (term: Term): Card => ({
  ref: term.span.entries[0]?.ref as Card['ref'],
  headword: '三高四新',
  category: 'policy',
  tier: 'essential',
  pinyin: null,
  forms: [],
  misreadings: [],
  gloss: { zh: '一个口号。', en: 'A slogan.' },
  renderings: [],
  facts: [],
  links: [],
  background: true,
});

function create(more: Partial<TermWindowOptions> = {}) {
  document.body.innerHTML = '<input><p>围绕三高四新落实</p><div style="height: 3000px"></div>';
  const [term] = termsIn(document.body, '三高四新') as [Term];
  const options = {
    language: 'en',
    colours: 'standard',
    cardOrder: 'auto',
    painter,
    loadCard: vi.fn(async () => cardOf(term)),
    loadTitles: async () => [],
    pageDate: () => null,
    isForThumbs: () => false,
    onHide: vi.fn(),
    onPanel: vi.fn(),
    onPin: vi.fn(),
    onClose: vi.fn(),
    ...more,
  } satisfies TermWindowOptions;
  window = createTermWindow(options);
  return { window, term, options };
}

const host = () => document.querySelector<HTMLElement>('[data-xiangjian=card]');
const button = (name: RegExp) =>
  [...(root?.querySelectorAll('button') ?? [])].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );
const waitForContent = () => vi.waitFor(() => expect(root?.textContent).toContain('A slogan.'));

describe('a window of cards', () => {
  test('shows the card of a term beside it, and washes the term', async () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    await waitForContent();
    expect(CSS.highlights.get('xiangjian-active')?.size).toBe(1);
    await vi.waitFor(() =>
      expect(host()?.getBoundingClientRect().top).toBeGreaterThan((boxesOf(term)[0] as DOMRect).bottom),
    );
  });

  test('one at a time: another card takes the place of the first', async () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    const first = host();
    window.show({ term, pinned: false, focus: false });
    expect(document.querySelectorAll('[data-xiangjian=card]')).toHaveLength(1);
    expect(host()).not.toBe(first);
  });

  test('a term that has no place any more is closed at once', () => {
    const { window, term, options } = create();
    document.querySelector('p')?.remove();
    window.show({ term, pinned: false, focus: false });
    expect(options.onClose).toHaveBeenCalledOnce();
    expect(host()).toBeNull();
  });

  test('opened by a command it takes the focus, and gives it back', async () => {
    const { window, term } = create();
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    window.show({ term, pinned: true, focus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(host()));
    window.hide();
    expect(document.activeElement).toBe(field);
  });

  test('opened by the pointer it leaves the focus where it is', async () => {
    const { window, term } = create();
    const field = document.querySelector('input') as HTMLInputElement;
    field.focus();
    window.show({ term, pinned: false, focus: false });
    await waitForContent();
    expect(document.activeElement).toBe(field);
    window.hide();
    expect(document.activeElement).toBe(field);
  });

  test('pinning and closing are told, and the focus stays in the window when its control goes', async () => {
    const { window, term, options } = create();
    window.show({ term, pinned: false, focus: true });
    await waitForContent();
    const pin = button(/keep open/i) as HTMLElement;
    pin.focus();
    pin.click();
    expect(options.onPin).toHaveBeenCalledExactlyOnceWith(true);
    await vi.waitFor(() => expect(document.activeElement).toBe(host()));
    button(/close/i)?.click();
    expect(options.onClose).toHaveBeenCalledOnce();
  });

  test('a card that cannot be had says so, and is asked for again', async () => {
    const loadCard = vi.fn(async (): Promise<Card | null> => null);
    const { window, term } = create({ loadCard });
    window.show({ term, pinned: true, focus: false });
    await vi.waitFor(() => expect(button(/again/i)).toBeDefined());
    loadCard.mockImplementation(async () => cardOf(term));
    button(/again/i)?.click();
    await waitForContent();
  });

  test('it follows its term and says when that is out of sight; as a sheet it stays', () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    expect(window.follow(rangeOf(term))).toBe(true);
    scrollTo(0, 2000);
    expect(window.follow(rangeOf(term))).toBe(false);
    expect(window.follow(null)).toBe(false);
    const sheet = create({ isForThumbs: () => true });
    sheet.window.show({ term: sheet.term, pinned: true, focus: false });
    scrollTo(0, 2000);
    expect(sheet.window.follow(rangeOf(sheet.term))).toBe(true);
    sheet.window.hide();
  });
});
