import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../lib/card/types.ts';
import { LANGUAGES } from '../../lib/i18n/language.ts';
import { type TermRef, termRef } from '../../lib/terms/ref.ts';
import { type Mounted, mount } from '../../tests/gallery/mount.tsx';
import { CardWindow, type CardWindowProps } from './CardWindow.tsx';
import { CARD_FIXTURES, CARD_WINDOW_FIXTURES } from './card.fixtures.ts';

const FIRST = CARD_FIXTURES.misreading;
const [KILN, LILING, COLOURS] = [FIRST.card.ref, termRef('seeds', 'liling'), termRef('seeds', 'underglaze-colours')];
/** What the window says in passing, once it has. */
const said = (view: Mounted) => view.texts('[role=status]')[0];

/** A window whose cards arrive when the test says so. */
async function open(more: Partial<CardWindowProps> = {}) {
  const waiting: { readonly ref: TermRef; readonly answer: (card: Card | null) => void }[] = [];
  const calls = { onPin: vi.fn(), onClose: vi.fn(), onResize: vi.fn() };
  const view = await mount(
    <CardWindow
      term={KILN}
      surface={FIRST.surface}
      pageDate={FIRST.pageDate}
      isPinned={false}
      loadCard={(ref) => new Promise((answer) => waiting.push({ ref, answer }))}
      loadTitles={async () => []}
      {...calls}
      {...more}
    />,
  );
  return {
    view,
    ...calls,
    asked: () => waiting.map(({ ref }) => ref),
    async answer(at: number, card: Card | null) {
      waiting[at]?.answer(card);
      await view.settle();
    },
    headwords: () => view.texts('h1'),
  };
}

const named = (headword: string): Card => ({ ...FIRST.card, headword });

describe('a window of cards', () => {
  test('says that it is looking until the card is there', async () => {
    const { view, asked, answer, headwords, onResize } = await open();
    expect(view.texts('.waiting')).toEqual(['云上陶各Looking it up']);
    expect(view.buttonNames()).toEqual(['Keep open', 'Close', 'Close']);
    expect(asked()).toEqual([KILN]);
    const before = onResize.mock.calls.length;
    await answer(0, FIRST.card);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(onResize.mock.calls.length).toBe(before + 1);
  });

  test('a link opens in place, pins the window, and back returns', async () => {
    const { view, asked, answer, headwords, onPin } = await open();
    await answer(0, FIRST.card);
    expect(view.text()).toContain('a misreading');
    await view.press('釉下五彩');
    expect(onPin.mock.calls).toEqual([[true]]);
    expect(headwords()).toEqual(['云上陶谷']);
    await answer(1, named('釉下五彩'));
    expect(headwords()).toEqual(['釉下五彩']);
    expect(view.text()).not.toContain('a misreading');
    await view.press('Back');
    await answer(2, FIRST.card);
    expect(asked()).toEqual([KILN, COLOURS, KILN]);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(view.button('Back').getAttribute('aria-disabled')).toBe('true');
    expect(view.text()).toContain('a misreading');
  });

  test('a late answer for a card left behind is dropped', async () => {
    const { view, asked, answer, headwords } = await open();
    await answer(0, FIRST.card);
    await view.press('醴陵市');
    await view.press('釉下五彩');
    expect(asked()).toEqual([KILN, LILING, COLOURS]);
    await answer(2, named('釉下五彩'));
    await answer(1, named('醴陵市'));
    expect(headwords()).toEqual(['釉下五彩']);
  });

  test('an answer after the window is gone is nothing to anybody', async () => {
    const { view, answer, onResize } = await open();
    await view.redraw(null);
    const before = onResize.mock.calls.length;
    await answer(0, FIRST.card);
    expect(view.text()).toBe('');
    expect(onResize.mock.calls.length).toBe(before);
  });

  test('a card that cannot be had is said aloud, and the window can be closed', async () => {
    const { view, answer, onClose } = await open();
    await answer(0, null);
    expect(view.texts('[role="alert"]')).toEqual([
      'The card could not be loaded. Try again; if that does not help, reload the page.',
    ]);
    expect(view.buttonNames()).not.toContain('Back');
    await view.press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('a linked card that cannot be had leaves the way back', async () => {
    const { view, answer, headwords } = await open();
    await answer(0, FIRST.card);
    await view.press('醴陵市');
    await answer(1, null);
    expect(view.texts('[role="alert"]')).toHaveLength(1);
    await view.press('Back');
    await answer(2, FIRST.card);
    expect(headwords()).toEqual(['云上陶谷']);
    expect(view.texts('[role="alert"]')).toEqual([]);
  });

  test('forward goes again where back came from, and a link elsewhere forgets it', async () => {
    const { view, asked, answer } = await open();
    await answer(0, FIRST.card);
    await view.press('釉下五彩');
    await answer(1, { ...named('釉下五彩'), links: [] });
    await view.press('Back');
    await answer(2, FIRST.card);
    await view.press('Forward');
    await answer(3, named('釉下五彩'));
    expect(asked()).toEqual([KILN, COLOURS, KILN, COLOURS]);
    expect(view.button('Forward').getAttribute('aria-disabled')).toBe('true');
    await view.press('Back');
    await answer(4, FIRST.card);
    await view.press('醴陵市');
    await answer(5, named('醴陵市'));
    await view.press('Forward');
    expect(asked()).toEqual([KILN, COLOURS, KILN, COLOURS, KILN, LILING]);
  });

  test('a card that is gone back to stands where it was scrolled to', async () => {
    const { view, answer } = await open();
    const body = () => view.root.querySelector('.card-body') as HTMLElement;
    await answer(0, FIRST.card);
    body().scrollTop = 140;
    await view.press('釉下五彩');
    await answer(1, named('釉下五彩'));
    expect(body().scrollTop).toBe(0);
    await view.press('Back');
    await answer(2, FIRST.card);
    expect(body().scrollTop).toBe(140);
  });

  test('a card that failed is asked for again on request', async () => {
    const { view, asked, answer, headwords } = await open();
    await answer(0, null);
    await view.press('Try again');
    expect(asked()).toEqual([KILN, KILN]);
    await answer(1, FIRST.card);
    expect(headwords()).toEqual(['云上陶谷']);
  });

  test('a part opens as the page prints it, and what else it may mean is asked by name', async () => {
    const five = termRef('own', 'five-colours');
    const loadTitles = vi.fn(async () => [{ ref: five, headword: '五彩', category: 'technology' as const }]);
    const { view, asked, answer } = await open({ parts: [{ surface: '釉下五采', refs: [COLOURS, five] }], loadTitles });
    await answer(0, FIRST.card);
    await view.press('釉下五采');
    await answer(1, { ...named('釉下五彩'), misreadings: ['釉下五采'] });
    await view.settle();
    expect(asked()).toEqual([KILN, COLOURS]);
    expect(loadTitles.mock.calls).toEqual([[[five]]]);
    expect(view.texts('.senses .link')).toEqual(['五彩']);
    expect(view.text()).toContain('Printed here as “釉下五采”, a misreading.');
  });

  test('names that come late for a card left behind are nothing to the next', async () => {
    let answer: (titles: []) => void = () => {};
    const other = termRef('own', 'seven');
    const loadTitles = vi.fn(() => new Promise<[]>((resolve) => (answer = resolve)));
    const { view, answer: answerCard } = await open({ otherSenses: [other], loadTitles });
    await answerCard(0, FIRST.card);
    expect(loadTitles.mock.calls).toEqual([[[other]]]);
    await view.press('釉下五彩');
    await answerCard(1, named('釉下五彩'));
    answer([]);
    await view.settle();
    expect(view.texts('.senses')).toEqual([]);
  });

  test.for([
    ['auto', 'en'],
    ['en', 'en'],
    ['zh', 'zh-CN'],
  ] as const)('the order %s begins glosses and facts in %s', async ([cardOrder, lang]) => {
    const { view, answer } = await open({ cardOrder });
    await answer(0, FIRST.card);
    for (const selector of ['.gloss p', '.fact > p:not([class])', '.citation > span > span'])
      expect(view.root.querySelector(selector)?.getAttribute('lang')).toBe(lang);
  });

  test('no state of it opens a link with its page as referrer', async () => {
    const { view, answer } = await open();
    await answer(0, FIRST.card);
    const links = [...view.root.querySelectorAll('a')];
    expect(links).toHaveLength(1);
    for (const link of links) expect(link.getAttribute('rel')).toContain('noreferrer');
  });
});

describe('what a window says in passing', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const later = async (view: Mounted, ms: number) => {
    vi.advanceTimersByTime(ms);
    await view.settle();
  };

  test('is nothing until a card has come, then its headword and rendering, each in its language', async () => {
    const { view, answer } = await open();
    expect(said(view)).toBe('');
    await answer(0, FIRST.card);
    expect(said(view)).toBe('');
    await later(view, 200);
    expect(said(view)).toBe('云上陶谷, Cloud Kiln Valley');
    const spoken = [...view.root.querySelectorAll('[role=status] [lang]')].map((part) => part.getAttribute('lang'));
    expect(spoken).toEqual(['zh-CN', 'en']);
  });

  test('does not talk over what was said since the card has come', async () => {
    const { view, answer } = await open({ onHide: async () => false });
    await answer(0, FIRST.card);
    await view.press('More');
    await view.press('I know this one');
    await view.settle();
    await later(view, 200);
    expect(said(view)).toContain('could not be saved');
  });

  test('is the rendering of the form as printed, and the headword alone where there is none', async () => {
    const { tied, nameOnly } = CARD_FIXTURES;
    const { view, answer } = await open({ surface: tied.surface, match: tied.match });
    await answer(0, tied.card);
    await later(view, 200);
    expect(said(view)).toBe('陶谷, Kiln Valley');
    const { view: short, answer: answerShort } = await open();
    await answerShort(0, nameOnly.card);
    await later(short, 200);
    expect(said(short)).toBe('渌江夜航调度室');
  });

  test('a copied term is said and shown for a moment, the term with pinyin and rendering', async () => {
    const onCopy = vi.fn(async () => true);
    const { view, answer } = await open({ onCopy });
    await answer(0, FIRST.card);
    const icon = () => view.button('Copy term and rendering').querySelector('path')?.getAttribute('d');
    const before = icon();
    await view.press('Copy term and rendering');
    await view.settle();
    expect(onCopy.mock.calls).toEqual([['云上陶谷 yún shàng táo gǔ – Cloud Kiln Valley']]);
    expect(said(view)).toBe('Copied.');
    expect(icon()).not.toBe(before);
    await later(view, 2000);
    expect(icon()).toBe(before);
  });

  test('each citation copies its own article, each rendering its own source', async () => {
    const onCopy = vi.fn(async (_text: string) => true);
    const { view, answer } = await open({ onCopy });
    await answer(0, FIRST.card);
    await view.press('Copy citation: 陶谷添新邻：三十一家企业一周落户');
    await view.press('Copy with source: Cloud Kiln Valley');
    expect(onCopy.mock.calls.flat()).toEqual([
      'Zhuzhou Daily, 24 August 2022, “陶谷添新邻：三十一家企业一周落户” [in Chinese]',
      'Cloud Kiln Valley (https://www.taogu.example/en, 2021)',
    ]);
  });

  test('what could not be copied is said aloud and to the eye, with what to do', async () => {
    const { view, answer, onResize } = await open({ onCopy: async () => false });
    await answer(0, FIRST.card);
    const before = onResize.mock.calls.length;
    await view.press('Copy term and rendering');
    await view.settle();
    expect(view.texts('.problem-line')).toEqual(['It could not be copied. Select the text and copy it by hand.']);
    expect(onResize.mock.calls.length).toBe(before + 1);
  });

  test('without a clipboard nothing offers to copy', async () => {
    const { view, answer } = await open();
    await answer(0, FIRST.card);
    expect(view.buttonNames().filter((name) => name.startsWith('Copy'))).toEqual([]);
  });

  test('hiding keeps the window open, says so in place, and is taken back there', async () => {
    const onHide = vi.fn(async () => true);
    const { view, answer, onPin } = await open({ onHide });
    await answer(0, FIRST.card);
    await view.press('More');
    await view.press('I know this one');
    await view.settle();
    expect(onPin.mock.calls).toEqual([[true]]);
    expect(view.texts('.hidden-line')).toHaveLength(1);
    expect(said(view)).toBe('Hidden: it is not marked on any page.');
    await view.press('Undo');
    await view.settle();
    expect(onHide.mock.calls).toEqual([
      [KILN, true],
      [KILN, false],
    ]);
    expect(view.texts('.hidden-line')).toEqual([]);
  });

  test('hiding that cannot be stored says so to the eye and changes nothing, nor does showing again', async () => {
    let isKept = false;
    const { view, answer } = await open({ onHide: async () => isKept });
    const press = async (name: string) => {
      await view.press(name);
      await view.settle();
    };
    await answer(0, FIRST.card);
    await press('More');
    await press('I know this one');
    expect(view.texts('.hidden-line')).toEqual([]);
    expect(view.texts('.problem-line')[0]).toContain('could not be saved, so the term is still marked');
    isKept = true;
    await press('More');
    await press('I know this one');
    expect([view.texts('.hidden-line').length, view.texts('.problem-line').length]).toEqual([1, 0]);
    isKept = false;
    await press('Undo');
    expect(view.texts('.hidden-line')).toHaveLength(1);
    expect(view.texts('.problem-line')[0]).toContain('could not be saved, so the term stays hidden');
  });

  test('an entry hidden before says so from the start', async () => {
    const { view, answer } = await open({ hiddenTerms: [LILING, KILN], onHide: async () => true });
    await answer(0, FIRST.card);
    expect(view.texts('.hidden-line')).toHaveLength(1);
  });

  test('the panel opens at the card that is looked at', async () => {
    const onPanel = vi.fn();
    const { view, answer } = await open({ onPanel });
    await answer(0, FIRST.card);
    await view.press('釉下五彩');
    await answer(1, named('釉下五彩'));
    await view.press('More');
    await view.press('Open in the side panel');
    expect(onPanel.mock.calls).toEqual([[COLOURS]]);
  });

  test('opening and folding asks for another place', async () => {
    const { view, answer, onResize } = await open({ onPanel: () => {} });
    await answer(0, CARD_FIXTURES.long.card);
    const before = onResize.mock.calls.length;
    await view.press('More');
    await view.press('Show 13 earlier');
    expect(onResize.mock.calls.length).toBe(before + 2);
  });
});

describe('what the page says itself', () => {
  const { pageShortForm, pageMembers, pagePerson, pageWithin, pageDay } = CARD_WINDOW_FIXTURES;
  const show = async (props: CardWindowProps) => {
    const view = await mount(<CardWindow {...props} />);
    await view.settle();
    return view;
  };

  test('is a card of its own where no glossary has the surface, asked of nobody', async () => {
    const loadCard = vi.fn(async () => FIRST.card);
    const view = await show({ ...pageShortForm, loadCard });
    expect(loadCard).not.toHaveBeenCalled();
    expect(view.texts('h1')).toEqual(['陶谷中心']);
    expect(view.texts('.card-kind')).toEqual(['short formFrom this page']);
    expect(view.texts('.page-value')).toEqual(['云上陶谷窑炉数据服务中心']);
    expect(view.texts('blockquote')).toEqual(['本报讯 昨日，云上陶谷窑炉数据服务中心（以下简称“陶谷中心”）开门迎客。']);
    await view.press('云上陶谷');
    expect(loadCard).toHaveBeenCalledWith(termRef('seeds', 'cloud-kiln-valley'));
  });

  test('lists members, and says the office of a person', async () => {
    expect((await show(pageMembers)).texts('.from-page li')).toEqual(['北窑', '南窑', '云上陶谷', '渌江']);
    expect((await show(pagePerson)).texts('.page-value')).toEqual(['云上陶谷管理委员会党工委书记、主任']);
  });

  test('is a glance where it answers under the pointer: the value, and the sentence; pressed it is the whole', async () => {
    const view = await show(pageDay);
    expect(view.texts('.compact-tag')).toEqual(['From this page']);
    expect(view.texts('.compact-value')).toEqual(['October 2024 to March 2025']);
    expect(view.texts('.compact-source mark')).toEqual(['去冬今春']);
    expect(view.root.querySelector('.page-value')).toBeNull();
    await view.press('Show the whole card');
    expect(view.texts('.page-value')).toEqual(['October 2024 to March 2025']);
    expect(view.root.querySelector('.compact')).toBeNull();
  });

  test('says of a day that is only lately that it is no more than that', async () => {
    const [saying] = pageDay.sayings ?? [];
    if (saying === undefined) throw new Error('nothing is said');
    const view = await show({ ...pageDay, sayings: [{ ...saying, value: 'vague' }] });
    expect(view.texts('.compact-value')).toEqual(['A few days ago or so: the page is no more exact.']);
  });

  test('stands in the card of a term that a glossary has, and goes to its sentence', async () => {
    const onJump = vi.fn();
    const view = await show({ ...pageWithin, onJump });
    expect(view.texts('.from-page h2')).toEqual(['三窑一江What it counts From this page']);
    await view.press('Go to the sentence');
    expect(onJump).toHaveBeenCalledWith(0);
  });

  test('says how its members differ from those of the glossary', async () => {
    const members = ['北窑', '南窑', '渌江', '湘江'].map((zh) => ({ zh, en: zh, source: null }));
    const view = await show({ ...pageWithin, loadCard: async () => ({ ...FIRST.card, members }) });
    expect(view.texts('.from-page .second')).toEqual([
      'Not in the glossary: 云上陶谷. In the glossary and not here: 湘江.',
    ]);
    const same = members.slice(0, 3).concat([{ zh: '云上陶谷园区', en: '', source: null }]);
    const other = await show({ ...pageWithin, loadCard: async () => ({ ...FIRST.card, members: same }) });
    expect(other.texts('.from-page .second')).toEqual(['As in the glossary.']);
  });
});

describe('every state of a window', () => {
  test.for(Object.entries(CARD_WINDOW_FIXTURES))('%s: every button has a name', async ([, props]) => {
    for (const language of LANGUAGES) {
      const view = await mount(<CardWindow {...props} />, language);
      await view.settle();
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
    }
  });
});

describe('a window that begins as a glance', () => {
  test('shows name, pinyin, rendering and a line, and grows when it is asked to', async () => {
    const { view, answer, onResize } = await open({ startsCompact: true });
    expect(view.buttonNames()).toEqual(['Close']);
    await answer(0, FIRST.card);
    expect(view.texts('.compact h1, .compact p')).toEqual([
      '云上陶谷',
      'yún shàng táo gǔ',
      'Cloud Kiln Valley',
      expect.stringMatching(/./),
    ]);
    expect(view.button('Show the whole card').getAttribute('aria-expanded')).toBe('false');
    const before = onResize.mock.calls.length;
    await view.press('Show the whole card');
    expect(view.texts('.compact')).toEqual([]);
    expect(view.texts('section h2').length).toBeGreaterThan(0);
    expect(said(view)).toBe('The whole card is shown.');
    expect(onResize.mock.calls.length).toBeGreaterThan(before);
  });

  test('grows when it is pinned, and stays so when it is let go', async () => {
    const props = { term: KILN, surface: FIRST.surface, pageDate: null, startsCompact: true };
    const more = { loadCard: async () => FIRST.card, loadTitles: async () => [], onPin: null, onClose: null };
    const draw = (isPinned: boolean) => <CardWindow {...props} {...more} isPinned={isPinned} onResize={() => {}} />;
    const view = await mount(draw(false));
    await view.settle();
    expect(view.texts('.compact')).toHaveLength(1);
    await view.redraw(draw(true));
    expect(view.texts('.compact')).toEqual([]);
    await view.redraw(draw(false));
    expect(view.texts('.compact')).toEqual([]);
  });

  test('that cannot be had says so with all its tools', async () => {
    const { view, answer } = await open({ startsCompact: true });
    await answer(0, null);
    expect(view.texts('[role="alert"]')).toHaveLength(1);
    expect(view.buttonNames()).toContain('Keep open');
  });
});
