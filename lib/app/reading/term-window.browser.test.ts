import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { stubFrames, untilTold } from '../../../tests/browser/stub-frames.ts';
import { boxesOf, termsIn } from '../../../tests/browser/terms-in.ts';
import { OWN_MARKS } from '../../page/marks/mark-rules.ts';
import { createPainter, type Painter } from '../../page/marks/painter.ts';
import { rangeOf, refOf, type Term } from '../../page/marks/term.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { askedTerm } from './asked-term.ts';
import { displayOf } from './preferences.ts';
import { createTermWindow } from './term-window.ts';
import type { TermWindow, TermWindowOptions } from './types.ts';

let painter: Painter;
let window: TermWindow | null;

beforeEach(() => {
  extension.reset();
  let given = 0;
  extension.background['card.ticket'] = () => `ticket ${++given}`;
  painter = createPainter({ ...OWN_MARKS, colours: 'standard', isStyled: true });
  window = null;
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style data-test>[data-xiangjian="card"] { --xiangjian-lives: visible; }</style>',
  );
});
afterEach(() => {
  window?.hide();
  painter.destroy();
  document.querySelector('style[data-test]')?.remove();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const DISPLAY = { ...displayOf(DEFAULT_SETTINGS), language: 'en' } as const;

const PAGE = '<input><p>围绕三高四新落实，<i>株洲</i></p><div style="height: 3000px"></div>';

function create(more: Partial<TermWindowOptions> = {}, html = PAGE) {
  document.body.innerHTML = html;
  const [term, other] = termsIn(document.body, '三高四新', '株洲') as [Term, Term];
  const options = {
    ...DISPLAY,
    painter,
    pageDate: () => null,
    isForThumbs: () => false,
    onPin: vi.fn(),
    onClose: vi.fn(),
    onPointer: vi.fn(),
    onLost: vi.fn(),
    ...more,
  } satisfies TermWindowOptions;
  window = createTermWindow(options);
  return { window, term, other, options };
}

const hosts = () => document.querySelectorAll<HTMLElement>('[data-xiangjian=card]');
const host = () => hosts()[0] ?? null;
const topOf = (element: Element | null) => element?.getBoundingClientRect().top;
const washed = () => [...(CSS.highlights.get('xiangjian-active') ?? [])].map(({ startContainer }) => startContainer);

describe('a window of cards', () => {
  test('shows the card of a term beside it, as high as its frame says, and washes the term', async () => {
    stubFrames.heightPx = 123;
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    expect(washed()).toEqual([term.flow.nodes[0]]);
    await untilTold();
    const { bottom } = boxesOf(term)[0] as DOMRect;
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().height).toBe(123));
    expect(topOf(host())).toBeGreaterThan(bottom);
    expect(topOf(host())).toBeLessThan(bottom + 10);
  });

  test('names the card by its term as printed, in the language of the term', () => {
    const { window, term } = create({ language: 'zh-TW' });
    window.show({ term, pinned: false, focus: false });
    expect([host()?.getAttribute('aria-label'), host()?.lang]).toEqual(['三高四新', 'zh-CN']);
  });

  test('tells the frame all that its card needs', async () => {
    const { window, term } = create({
      language: 'zh-CN',
      colours: 'contrast',
      cardOrder: 'zh',
      cardLanguages: 'first',
      cardText: 'large',
      compactCards: true,
      pageDate: () => '2022-08-24',
    });
    const [entry] = term.span.entries as [Term['span']['entries'][number]];
    const odd = { ...entry, ref: 'seeds/other' as typeof entry.ref };
    const nested = [
      { start: term.span.start + 1, end: term.span.start + 3, entries: [odd, entry], match: term.span.match },
    ];
    const rich = { ...term, span: { ...term.span, entries: [entry, odd], nested } };
    window.show({ term: rich, pinned: true, focus: false });
    const { openings } = await untilTold();
    expect(openings).toEqual([
      {
        term: 'seeds/三高四新',
        surface: '三高四新',
        pageDate: '2022-08-24',
        isPinned: true,
        takesFocus: false,
        otherSenses: ['seeds/other'],
        parts: [{ surface: '高四', refs: ['seeds/other', 'seeds/三高四新'] }],
        match: term.span.match,
        place: {
          sentence: '围绕三高四新落实，株洲',
          start: 2,
          end: 6,
          title: document.title,
          publisher: '',
          date: '2022-08-24',
          address: location.href,
        },
        sayings: [],
        language: 'zh-CN',
        colours: 'contrast',
        cardOrder: 'zh',
        cardLanguages: 'first',
        cardText: 'large',
        isCompact: true,
        isSheet: false,
        isDark: false,
        asked: null,
      },
    ]);
  });

  test('one at a time: the card of another term goes there in the same frame', async () => {
    const { window, term, other } = create();
    window.show({ term, pinned: false, focus: false });
    const first = await untilTold();
    const element = host();
    window.show({ term: other, pinned: false, focus: false });
    const { openings } = await untilTold(2);
    expect(openings.map(({ surface }) => surface)).toEqual(['三高四新', '株洲']);
    expect([hosts().length, host(), stubFrames.all.length]).toEqual([1, element, 1]);
    expect(first.tickets).toHaveLength(1);
    expect(washed()).toEqual(other.flow.nodes.slice(1, 2));
    const { left } = boxesOf(other)[0] as DOMRect;
    await vi.waitFor(() => expect(Math.abs((host()?.getBoundingClientRect().left ?? 0) - left)).toBeLessThanOrEqual(1));
  });

  test('a term in a dialog that has opened since has a card of its own there', async () => {
    const { window, term, other } = create({}, '<p>围绕三高四新落实</p><dialog><i>株洲</i></dialog>');
    window.show({ term, pinned: false, focus: false });
    await untilTold();
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    window.show({ term: other, pinned: false, focus: false });
    await vi.waitFor(() => expect(stubFrames.all).toHaveLength(2));
    const { openings } = await untilTold();
    expect(openings.map(({ surface }) => surface)).toEqual(['株洲']);
    expect([hosts().length, host()?.parentNode]).toEqual([1, dialog]);
    dialog.close();
  });

  test('under a thumb the next card is another, a sheet', async () => {
    let isForThumbs = false;
    const { window, term } = create({ isForThumbs: () => isForThumbs });
    window.show({ term, pinned: false, focus: false });
    await untilTold();
    isForThumbs = true;
    window.show({ term, pinned: false, focus: false });
    await vi.waitFor(() => expect(stubFrames.all).toHaveLength(2));
    const { openings } = await untilTold();
    expect(openings[0]?.isSheet).toBe(true);
    expect(hosts()).toHaveLength(1);
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().bottom).toBe(innerHeight));
  });

  test('a card that the page has thrown out comes back with the next term', async () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    await untilTold();
    host()?.remove();
    window.show({ term, pinned: false, focus: false });
    expect(host()?.matches(':popover-open')).toBe(true);
  });

  test('a term that has no place any more is closed at once, and so is the card there was', async () => {
    const { window, term, other, options } = create();
    window.show({ term: other, pinned: false, focus: false });
    document.querySelector('p')?.remove();
    window.show({ term, pinned: false, focus: false });
    expect(options.onClose).toHaveBeenCalledOnce();
    expect([host(), washed()]).toEqual([null, []]);
  });

  test('pinning and closing are told, and a frame that is hidden is heard no more', async () => {
    const { window, term, options } = create();
    window.show({ term, pinned: false, focus: false });
    const frame = await untilTold();
    frame.say({ type: 'pin', isPinned: true });
    frame.say({ type: 'pin', isPinned: false });
    frame.say({ type: 'close' });
    await vi.waitFor(() => expect(options.onClose).toHaveBeenCalledOnce());
    expect(vi.mocked(options.onPin).mock.calls).toEqual([[true], [false]]);
    window.hide();
    frame.say({ type: 'close' });
    window.show({ term, pinned: false, focus: false });
    await vi.waitFor(() => expect(stubFrames.all).toHaveLength(2));
    await untilTold();
    expect(options.onClose).toHaveBeenCalledOnce();
    expect(options.onLost).not.toHaveBeenCalled();
  });

  test('says where the frame cannot be reached', async () => {
    extension.background['card.ticket'] = () => {
      throw new Failure('no-answer');
    };
    const { window, term, options } = create();
    window.show({ term, pinned: false, focus: false });
    await vi.waitFor(() => expect(options.onLost).toHaveBeenCalledOnce());
  });

  test('it follows its term and says when that is out of sight; as a sheet it stays', async () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    await untilTold();
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().height).toBe(200));
    const before = topOf(host()) ?? 0;
    scrollTo(0, 10);
    expect(window.follow(rangeOf(term))).toBe(true);
    await vi.waitFor(() => expect(topOf(host())).toBe(before - 10));
    scrollTo(0, 2000);
    expect(window.follow(rangeOf(term))).toBe(false);
    expect(window.follow(null)).toBe(false);
    window.hide();
    const sheet = create({ isForThumbs: () => true });
    sheet.window.show({ term: sheet.term, pinned: true, focus: false });
    scrollTo(0, 2000);
    expect(sheet.window.follow(rangeOf(sheet.term))).toBe(true);
    expect(sheet.window.follow(null)).toBe(false);
  });

  test('the frame is told that it has been moved when it follows, and not when it stays', async () => {
    const { window, term } = create();
    window.show({ term, pinned: false, focus: false });
    const frame = await untilTold();
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().height).toBe(200));
    const moves = () => frame.told.filter(({ type }) => type === 'moved').length;
    // It came, and then got its height; what is told of that comes later than what is seen.
    await vi.waitFor(() => expect(moves()).toBe(2));
    const before = moves();
    window.follow(rangeOf(term));
    scrollTo(0, 10);
    window.follow(rangeOf(term));
    await vi.waitFor(() => expect(moves()).toBeGreaterThan(before));
    expect(moves() - before).toBe(1);
  });
});

describe('the focus', () => {
  const field = () => document.querySelector('input') as HTMLInputElement;

  test('goes into a card that a command opens, and back when it closes', async () => {
    const { window, term } = create();
    field().focus();
    window.show({ term, pinned: true, focus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(host()));
    expect((await untilTold()).openings[0]?.takesFocus).toBe(true);
    window.hide();
    expect(document.activeElement).toBe(field());
  });

  test('goes back to where it was before the first of several cards', async () => {
    const { window, term, other } = create();
    field().focus();
    window.show({ term, pinned: true, focus: true });
    window.show({ term: other, pinned: true, focus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(host()));
    window.hide();
    expect(document.activeElement).toBe(field());
  });

  test('stays where it is when the pointer opens a card', async () => {
    const { window, term } = create();
    field().focus();
    window.show({ term, pinned: false, focus: false });
    expect((await untilTold()).openings[0]?.takesFocus).toBe(false);
    expect(document.activeElement).toBe(field());
    window.hide();
    expect(document.activeElement).toBe(field());
  });

  test('stays where the reader has put it meanwhile', () => {
    const { window, term } = create({}, `${PAGE}<button>x</button>`);
    field().focus();
    window.show({ term, pinned: true, focus: true });
    const button = document.querySelector('button') as HTMLElement;
    button.focus();
    window.hide();
    expect(document.activeElement).toBe(button);
  });
});

describe('a card that is made ready', () => {
  test('draws its card unseen, and washes nothing', async () => {
    const { window, term, options } = create();
    window.prepare(term);
    const { openings, told } = await untilTold();
    expect([host()?.matches(':popover-open'), washed()]).toEqual([false, []]);
    expect(openings.map(({ surface, isPinned }) => [surface, isPinned])).toEqual([['三高四新', false]]);
    expect(told.find(({ type }) => type === 'show')).toMatchObject({ isComing: true });
    expect(options.onClose).not.toHaveBeenCalled();
  });

  test('is dark on a dark page, whose ground need not be its body’s', async () => {
    const html = PAGE.replace('<p>', '<main style="background: #121212; color: #ddd; min-height: 400px"><p>').replace(
      '</p>',
      '</p></main>',
    );
    const { window, term } = create({}, html);
    window.prepare(term);
    const { openings } = await untilTold();
    expect(openings[0]?.isDark).toBe(true);
    expect(getComputedStyle(host() as Element).colorScheme).toBe('dark');
  });

  test('has the background know, before its frame asks, whether a text will be asked about', async () => {
    const { window, term } = create();
    const text = askedTerm({ ...term, place: () => rangeOf(term) }, {});
    window.prepare(term);
    window.hide();
    window.prepare(text);
    expect(extension.asked('card.ticket')).toEqual([{ isOfText: false }, { isOfText: true }]);
  });

  test.each([[false], [true]])('is seen as it was drawn once it opens, pinned: %s', async (pinned) => {
    const { window, term } = create();
    window.prepare(term);
    const frame = await untilTold();
    await vi.waitFor(() => expect(host()?.getBoundingClientRect().height).toBe(stubFrames.heightPx));
    const before = host()?.getBoundingClientRect();
    window.show({ term, pinned, focus: false });
    expect(host()?.matches(':popover-open')).toBe(true);
    expect(host()?.getBoundingClientRect()).toEqual(before);
    await vi.waitFor(() => expect(frame.told.at(-1)).toEqual({ type: 'shown', isPinned: pinned }));
    expect(frame.told.filter(({ type }) => type === 'show')).toHaveLength(1);
  });

  test('is drawn anew where the page says another day by then', async () => {
    let day = '2022-08-24';
    const { window, term } = create({ pageDate: () => day });
    window.prepare(term);
    const frame = await untilTold();
    day = '2026-01-15';
    window.show({ term, pinned: false, focus: false });
    const days = () => frame.told.flatMap((one) => (one.type === 'show' ? one.opening.pageDate : []));
    await vi.waitFor(() => expect(days()).toEqual(['2022-08-24', '2026-01-15']));
    expect(frame.told.map(({ type }) => type)).not.toContain('shown');
  });

  test('is drawn anew where the focus goes into it', async () => {
    const { window, term } = create();
    window.prepare(term);
    const frame = await untilTold();
    window.show({ term, pinned: true, focus: true });
    await vi.waitFor(() => expect(frame.told.filter(({ type }) => type === 'show')).toHaveLength(2));
    expect(frame.told.at(-1)).not.toHaveProperty('isComing');
  });

  test('is the one that opens, whichever term it is for', async () => {
    const { window, term, other } = create();
    window.prepare(term);
    await vi.waitFor(() => expect(stubFrames.all).toHaveLength(1));
    const element = host();
    window.show({ term: other, pinned: false, focus: false });
    const { told } = await untilTold();
    const surfaces = () => told.flatMap((one) => (one.type === 'show' ? one.opening.surface : []));
    await vi.waitFor(() => expect(surfaces()).toEqual(['三高四新', '株洲']));
    expect([host(), stubFrames.all.length]).toEqual([element, 1]);
    expect(element?.matches(':popover-open')).toBe(true);
  });

  test('is taken away again', async () => {
    const { window, term } = create();
    const before = document.documentElement.outerHTML;
    window.prepare(term);
    expect(host()).not.toBeNull();
    window.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is not made for a term without a place', () => {
    const { window, term } = create();
    document.querySelector('p')?.remove();
    window.prepare(term);
    expect(host()).toBeNull();
  });

  test('leaves an open card as it is', async () => {
    const { window, term, other } = create();
    window.show({ term, pinned: false, focus: false });
    await untilTold();
    const element = host();
    window.prepare(other);
    expect([host(), hosts().length, element?.matches(':popover-open')]).toEqual([element, 1, true]);
    // What the next card says is fetched meanwhile.
    const ref = refOf(other);
    await vi.waitFor(() => expect(stubFrames.all[0]?.told.at(-1)).toEqual({ type: 'coming', ref }));
  });
});

test('a small card without a place to grow is told to be whole, and is seen when it is', async () => {
  const html = '<p style="margin: 600px 0 3000px 450px">围绕三高四新落实，<i>株洲</i></p>';
  stubFrames.heightPx = 110;
  const { window, term } = create({ compactCards: true, cardLanguages: 'beside', cardText: 'large' }, html);
  window.show({ term, pinned: false, focus: false });
  const frame = await untilTold();
  frame.say({ type: 'height', px: 110, overlayPx: 0, stage: 'glance' });
  await vi.waitFor(() => expect(frame.told.at(-1)).toEqual({ type: 'grow' }));
  frame.say({ type: 'height', px: 333, overlayPx: 0, stage: 'whole' });
  await vi.waitFor(() => expect(host()?.getBoundingClientRect().height).toBe(333));
  expect(host()?.getBoundingClientRect().bottom).toBeLessThan((boxesOf(term)[0] as DOMRect).top);
});

describe('where the page lets no frame in', () => {
  beforeEach(() => {
    stubFrames.areDeaf = true;
    extension.background['panel.open'] = () => true;
  });

  test('a card that the pointer would open is words, and a click then opens the term in the panel', async () => {
    const { window, term, options } = create({ language: 'zh-CN' });
    window.show({ term, pinned: false, focus: false });
    const height = () => host()?.getBoundingClientRect().height ?? 0;
    await vi.waitFor(() => expect([height() > 20, height() < 120]).toEqual([true, true]), { timeout: 3000 });
    expect(extension.asked('panel.open')).toEqual([]);
    window.show({ term, pinned: true, focus: false });
    expect(options.onClose).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(extension.asked('panel.open')).toEqual([{ ref: 'seeds/三高四新' }]));
    expect(options.onLost).not.toHaveBeenCalled();
  });

  test('a card that was clicked opens in the panel; where nobody answers it is lost', async () => {
    extension.background['panel.open'] = () => {
      throw new Failure('no-answer');
    };
    const { window, term, options } = create();
    window.show({ term, pinned: true, focus: false });
    await vi.waitFor(() => expect(options.onLost).toHaveBeenCalledOnce(), { timeout: 3000 });
    expect(options.onClose).toHaveBeenCalledOnce();
  });
});
