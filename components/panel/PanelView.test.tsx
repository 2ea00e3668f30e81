import { HTMLElement } from 'linkedom';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../lib/export/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { type Mounted, mount } from '../../tests/gallery/mount.tsx';
import { MOST_FOUND } from './LookUpTab.tsx';
import { PanelView, type PanelViewProps } from './PanelView.tsx';
import { PANEL_FIXTURES } from './panel.fixtures.ts';

const { typical, byCategory, card, long, nameOnly, notSaved, noTerms, lookUp, saved } = PANEL_FIXTURES;
const VALLEY = termRef('seeds', 'cloud-kiln-valley');
/** Rows that were scrolled into view, by headword: the test's DOM has no layout to do it in. */
const scrolledTo: string[] = [];
Object.assign(HTMLElement.prototype, {
  scrollIntoView(this: Element) {
    scrolledTo.push(this.querySelector('.term-headword')?.textContent ?? '');
  },
});

const THERE = '#view-page';
const FOUND = '#view-look-up';
const show = async (props: PanelViewProps, language: 'en' | 'zh-CN' | 'zh-TW' = 'en') => {
  const view = await mount(<PanelView {...props} />, language);
  await view.settle();
  return view;
};
const headwords = (view: Mounted, within: string) => view.texts(`${within} .term-headword`);
/** What is typed into a field, a key pressed on an element: linkedom's events carry no detail, so it is set by hand. */
const fire = (element: Element | null, type: string, detail: Record<string, unknown> = {}) =>
  act(() => {
    const event = Object.assign(
      new (globalThis as unknown as { window: Window & typeof globalThis }).window.Event(type, { bubbles: true }),
      detail,
    );
    void element?.dispatchEvent(event);
  });
const type = async (view: Mounted, within: string, text: string) => {
  const field = view.root.querySelector<HTMLInputElement>(`${within} input[type="search"]`);
  if (field === null) throw new Error('no field');
  field.value = text;
  await fire(field, 'input');
  await view.settle();
};
const press = async (view: Mounted, element: Element | null, key: string) => {
  await fire(element, 'keydown', { key, isComposing: false });
  await view.settle();
};

describe('what is saved of the terms of the page', () => {
  const saving = async (view: Mounted, calls: { mock: { calls: unknown[][] } }) => {
    await view.press('Notes (Markdown)');
    return calls.mock.calls.at(-1);
  };
  const refsOf = (view: Mounted) =>
    [...view.root.querySelectorAll(`${THERE} .term-row`)].map((row) => row.getAttribute('data-term'));

  test('is all of them, or what a filter shows', async () => {
    const onExport = vi.fn();
    const view = await show({ ...typical, onExport });
    expect(await saving(view, onExport)).toEqual(['md', null]);
    await type(view, THERE, '陶');
    const shown = refsOf(view);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(6);
    expect(view.buttonNames()).toContain(`Export ${shown.length}`);
    expect(await saving(view, onExport)).toEqual(['md', shown]);
    await type(view, THERE, 'no such thing');
    expect(view.buttonNames().filter((name) => name.startsWith('Export'))).toEqual([]);
  });

  test('is what is ticked, by pointer or space bar, whatever a filter shows', async () => {
    const onExport = vi.fn();
    const view = await show({ ...typical, onExport });
    const [first, second] = refsOf(view);
    await view.check(view.root.querySelector('.tick input'), true);
    const list = () => view.root.querySelector(`${THERE} .terms`);
    await press(view, list(), 'ArrowDown');
    await press(view, list(), ' ');
    expect(view.texts('.ticks [role=status]')).toEqual(['2 ticked']);
    await type(view, THERE, '醴陵');
    expect(await saving(view, onExport)).toEqual(['md', [first, second]]);
    await type(view, THERE, '');
    await press(view, list(), ' ');
    expect(await saving(view, onExport)).toEqual(['md', [first]]);
    await view.press('Untick all');
    expect(view.root.querySelectorAll('[data-ticked=true]')).toHaveLength(0);
    expect(await saving(view, onExport)).toEqual(['md', null]);
  });

  test('each tick is named after its term, and the list stays one stop of the Tab key', async () => {
    const view = await show(typical);
    const ticks = [...view.root.querySelectorAll('.tick input')];
    expect(ticks[0]?.getAttribute('aria-label')).toBe('Tick 醴陵市');
    expect(view.root.querySelectorAll(`${THERE} .terms [tabindex="0"]`)).toHaveLength(1);
    expect(ticks.every((one) => one.getAttribute('tabindex') === '-1')).toBe(true);
  });
});

describe('the terms of the page', () => {
  test('stand in reading order with pinyin, rendering and how often', async () => {
    const view = await show(typical);
    expect(headwords(view, THERE).slice(0, 3)).toEqual(['醴陵市', '云上陶谷', '陶望舒']);
    expect(view.texts('.term-pinyin').slice(0, 2)).toEqual(['Lǐlíng Shì', 'yún shàng táo gǔ']);
    expect(view.texts('.term-rendering').slice(0, 2)).toEqual(['Liling City', 'Cloud Kiln Valley']);
    expect(view.texts('.term-count')).toEqual(['', '3×', '', '', '', '']);
    expect(view.text()).toContain('6 concepts on this page');
  });

  test('have no pinyin where the headword is its own', async () => {
    const rows = (await show(typical)).root.querySelectorAll('.term-row');
    const treaty = [...rows].find((row) => row.textContent?.includes('RCEP'));
    expect(treaty?.querySelector('.term-pinyin')).toBeNull();
  });

  test('show no pinyin and no rendering where there is none, and open all the same', async () => {
    const view = await show(nameOnly);
    const row = [...view.root.querySelectorAll('.term-row')].find((row) => row.textContent?.includes('渌江夜航'));
    expect(row?.querySelectorAll('.term-pinyin, .term-rendering')).toHaveLength(0);
    expect(row?.getAttribute('aria-current')).toBe('true');
    expect(view.texts('.card-pane h1')).toEqual(['渌江夜航调度室']);
    expect(scrolledTo.at(-1)).toBe('渌江夜航调度室');
  });

  test('stand below counted headings by category, in the order of the categories', async () => {
    expect((await show(byCategory)).texts('.group-name')).toEqual([
      'policy 1',
      'body 1',
      'person 1',
      'place 1',
      'document 1',
      'project 1',
    ]);
  });

  test('the order asked for is called back with the rest as it was', async () => {
    const onLayout = vi.fn();
    const view = await show({ ...byCategory, onLayout });
    await view.check(view.root.querySelector('input[type="radio"]'), true);
    expect(onLayout.mock.calls).toEqual([[{ order: 'reading', showsUnmarked: true }]]);
  });

  test.for<[typed: string, headwords: string[]]>([
    ['陶', ['云上陶谷', '陶望舒']],
    ['yunshang', ['云上陶谷']],
    ['lǐlíng', ['醴陵市']],
    ['ysTG', ['云上陶谷']],
    ['kilns', ['三窑一河']],
    ['陶谷', ['云上陶谷']],
  ])('are filtered by %s as one types', async ([typed, expected]) => {
    const view = await show(typical);
    await type(view, THERE, typed);
    expect(headwords(view, THERE)).toEqual(expected);
    expect(view.text()).toContain(`${expected.length} of 6 concepts`);
  });

  test('a filter that nothing fits says so and is cleared by its button and by Escape', async () => {
    const view = await show(typical);
    await type(view, THERE, 'zzz');
    expect(headwords(view, THERE)).toEqual([]);
    expect(view.text()).toContain('No term of this page fits “zzz”.');
    await view.press('Clear');
    expect(headwords(view, THERE)).toHaveLength(6);
    await type(view, THERE, 'zzz');
    await press(view, view.root.querySelector(`${THERE} input`), 'Escape');
    expect(headwords(view, THERE)).toHaveLength(6);
  });

  test('Enter in the filter opens the first that fits; keys of an input method do nothing', async () => {
    const view = await show(typical);
    await type(view, THERE, '陶望');
    const field = view.root.querySelector(`${THERE} input`);
    await fire(field, 'keydown', { key: 'Enter', isComposing: true });
    expect(view.root.querySelector('.card-pane')).toBeNull();
    await press(view, field, 'Enter');
    expect(view.texts('.card-pane h1')).toEqual(['陶望舒']);
  });

  test('three hundred say how many they are and each its place, though not all are drawn', async () => {
    const view = await show(long);
    expect(view.text()).toContain('320 concepts on this page');
    expect(view.root.querySelectorAll(`${THERE} .term-row`).length).toBeLessThan(100);
  });

  test('none is said in words, without filter or files', async () => {
    const view = await show(noTerms);
    expect(view.text()).toContain('No concept of the glossary was found on this page.');
    expect(view.root.querySelector(`${THERE} input`)).toBeNull();
    expect(view.buttonNames()).not.toContain('Export');
  });
});

describe('the list', () => {
  test('is one stop of the Tab key and says each row’s place', async () => {
    const view = await show(typical);
    const rows = [...view.root.querySelectorAll(`${THERE} .term-row`)];
    expect(rows.map((row) => row.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
    const places = [...view.root.querySelectorAll(`${THERE} .terms > li`)];
    expect(
      places.map((item) => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]),
    ).toContainEqual(['2', '6']);
  });

  test('moves by arrow keys, Home and End, and stays within its ends', async () => {
    const view = await show(typical);
    const stop = () => view.texts(`${THERE} .term-row[tabindex="0"] .term-headword`);
    const list = view.root.querySelector(`${THERE} .terms`);
    for (const [key, headword] of [
      ['ArrowUp', '醴陵市'],
      ['ArrowDown', '云上陶谷'],
      ['ArrowDown', '陶望舒'],
      ['ArrowUp', '云上陶谷'],
      ['End', '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室'],
      ['ArrowDown', '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室'],
      ['Home', '醴陵市'],
    ] as const) {
      await press(view, list, key);
      expect([key, stop()]).toEqual([key, [headword]]);
    }
  });
});

describe('a chosen term', () => {
  test('opens its card with its places, marks its row, and closes by button and by Escape', async () => {
    const view = await show(typical);
    await view.press('云上陶谷 yún shàng táo gǔ 3× Cloud Kiln Valley');
    await view.settle();
    expect(view.texts('.card-pane h1')).toEqual(['云上陶谷']);
    expect(view.texts('[aria-current="true"] .term-headword')).toEqual(['云上陶谷']);
    expect(view.texts('#view-page .sentence strong')).toEqual(['云上陶谷']);
    await press(view, view.root.querySelector('.card-pane'), 'Escape');
    expect(view.root.querySelector('.card-pane')).toBeNull();
  });

  test('is shown on the page place by place, round and round', async () => {
    const onReveal = vi.fn(async () => true);
    const view = await show({ ...card, onReveal });
    expect(view.texts('.occurrence-tools [role="status"]')).toEqual(['Place 1 of 3']);
    await view.press('Show on the page');
    await view.press('Next place on this page');
    expect(view.texts('#view-page .sentence strong')).toEqual(['陶谷']);
    await view.press('Next place on this page');
    await view.press('Next place on this page');
    await view.press('Previous place on this page');
    await view.settle();
    expect(onReveal.mock.calls).toEqual([
      [VALLEY, 0],
      [VALLEY, 1],
      [VALLEY, 2],
      [VALLEY, 0],
      [VALLEY, 2],
    ]);
    expect(view.texts('.occurrence-tools [role="status"]')).toEqual(['Place 3 of 3']);
  });

  test('that has gone from the page is said to have', async () => {
    const view = await show({ ...card, onReveal: async () => false });
    await view.press('Next place on this page');
    await view.settle();
    expect(view.text()).toContain('This place is no longer on the page.');
  });

  test('stays chosen while the page goes on, and is kept for when its page comes back', async () => {
    const view = await show(card);
    const page = { ...typical.page, terms: typical.page.terms.toReversed() };
    await view.redraw(<PanelView {...card} page={page} />);
    expect(view.texts('.card-pane h1')).toEqual(['云上陶谷']);
    await view.redraw(<PanelView {...card} page={{ ...page, key: 'another' }} />);
    expect(view.root.querySelector('.card-pane')).toBeNull();
    await view.redraw(<PanelView {...card} page={page} />);
    await view.settle();
    expect(view.texts('.card-pane h1')).toEqual(['云上陶谷']);
  });
});

describe('what was not marked', () => {
  test('is counted, and unfolded only when asked for', async () => {
    const onLayout = vi.fn();
    const view = await show({ ...typical, onLayout });
    expect(view.texts('summary')).toContain('Not marked: 6');
    expect(view.texts('.unmarked-surface')).toEqual([]);
    const details = view.root.querySelector<HTMLDetailsElement>('.unmarked');
    Object.defineProperty(details, 'open', { value: true });
    await fire(details, 'toggle');
    expect(onLayout.mock.calls).toEqual([[{ order: 'reading', showsUnmarked: true }]]);
  });

  test('stands by name with the reason in words and what surrounds it', async () => {
    const view = await show(byCategory);
    const [bank] = view.texts('.unmarked-surface');
    expect(bank).toBe(
      '国开行Part of a longer word here, or cut across two.…这项赛事在全国开行，首站醴陵……中欧班列从我国开行的新线路…' +
        'A quotation mark opens or closes in the middle of it.…一块“全国开行”的招牌…',
    );
    expect(view.texts('.unmarked-surface .plain')).toContain('望舒 陶望舒');
  });

  test('opens the card of what it would have been', async () => {
    const view = await show(byCategory);
    await view.press('国开行');
    await view.settle();
    expect(view.texts('.card-pane h1')).toEqual(['国开行']);
    expect(view.text()).toContain('Not marked on this page.');
  });
});

describe('files', () => {
  test('are behind one button, which closes behind a choice', async () => {
    const onExport = vi.fn();
    const view = await show({ ...typical, onExport });
    const choices = view.root.querySelector('.export-choices');
    expect(view.button('Export').getAttribute('aria-controls')).toBe(choices?.id);
    expect(choices?.hasAttribute('hidden')).toBe(true);
    await view.press('Export');
    expect(choices?.hasAttribute('hidden')).toBe(false);
    expect(view.texts('.export-choices button')).toHaveLength(EXPORT_FORMAT_NAMES.length);
    await view.press('Termbase (TBX)');
    expect(onExport.mock.calls).toEqual([['tbx', null]]);
    expect(choices?.hasAttribute('hidden')).toBe(true);
  });

  test('are said to have been written, or not', async () => {
    expect((await show(typical)).texts('.export-outcome')).toEqual(['']);
    expect((await show(saved)).texts('.export-outcome')).toEqual([
      'Concepts written to 云上陶谷二期窑炉陆续点火 2022-08-24.csv: 6.',
    ]);
    expect((await show(notSaved)).texts('.export-outcome')[0]).toContain('Open the side panel again');
  });
});

describe('looking up', () => {
  test('shows what is found as one types, how it was found, and the card of the chosen one', async () => {
    const search = vi.fn(typical.search);
    const view = await show({ ...typical, page: { kind: 'browser-page' }, search });
    await view.press('Look up');
    expect(view.text()).toContain('Looks through the whole glossary');
    await type(view, FOUND, ' 陶 ');
    expect(search.mock.calls).toEqual([['陶']]);
    expect(headwords(view, FOUND).slice(0, 2)).toEqual(['云上陶谷', '陶望舒']);
    expect(view.texts('.term-found')[0]).toBe('found as 陶谷');
    expect(view.text()).toContain('4 found');
    await press(view, view.root.querySelector(`${FOUND} input`), 'Enter');
    expect(view.texts(`${FOUND} .card-pane h1`)).toEqual(['云上陶谷']);
    expect(view.root.querySelector('.occurrences')).toBeNull();
  });

  test('keeps what was found until the next is there, and takes no late answer for an early question', async () => {
    const answers = new Map<string, (hits: Awaited<ReturnType<PanelViewProps['search']>>) => void>();
    const search = (query: string) =>
      new Promise<Awaited<ReturnType<PanelViewProps['search']>>>((resolve) => answers.set(query, resolve));
    const all = (await typical.search('')) ?? [];
    const view = await show({ ...typical, search });
    const answer = async (query: string, count: number) => {
      answers.get(query)?.(all.slice(0, count));
      await view.settle();
    };
    await type(view, FOUND, '陶');
    await answer('陶', 2);
    await type(view, FOUND, '陶望');
    expect(headwords(view, FOUND)).toHaveLength(2);
    await type(view, FOUND, '陶望舒');
    await answer('陶望舒', 1);
    await answer('陶望', 2);
    expect(headwords(view, FOUND)).toHaveLength(1);
  });

  test('says that what it shows is only like what was typed', async () => {
    const view = await show({ ...PANEL_FIXTURES.lookUpLike });
    await view.settle();
    expect(view.text()).toContain('Nothing in the glossary is called “云下陶谷”. What is like it:');
    expect(headwords(view, FOUND)).toEqual(['云上陶谷']);
  });

  test('shows what was looked up before while nothing is typed, tells what is opened, and asks to forget', async () => {
    const onOpened = vi.fn();
    const onForgetRecent = vi.fn();
    const view = await show({ ...PANEL_FIXTURES.lookUpRecent, onOpened, onForgetRecent });
    expect(view.texts(`${FOUND} h2`)).toEqual(['Looked up before']);
    expect(headwords(view, FOUND)).toEqual(['陶望舒', '醴陵市']);
    await view.press('Forget these');
    expect(onForgetRecent).toHaveBeenCalledOnce();
    await press(view, view.root.querySelector(`${FOUND} input`), 'Enter');
    expect(onOpened.mock.calls).toEqual([[termRef('seeds', 'tao-wangshu')]]);
    await type(view, FOUND, '陶');
    expect(view.texts(`${FOUND} h2`)).not.toContain('Looked up before');
  });

  test('says that nothing fits, that there is more, and that nobody answers', async () => {
    const [one] = (await typical.search('')) ?? [];
    if (one === undefined) throw new Error('no hit');
    const many = Array.from({ length: MOST_FOUND }, (_, at) => ({ ...one, ref: termRef('own', `${at}`) }));
    for (const [hits, said] of [
      [[], 'Nothing in the glossary fits “陶”.'],
      [many, `The first ${MOST_FOUND} found; type more to narrow it down.`],
      [null, 'The glossary does not answer.'],
    ] as const) {
      const view = await show({ ...lookUp, search: async () => hits });
      expect(view.texts(`${FOUND} .list-state`)[0]).toContain(said);
    }
  });
});

/** Waits until a card is shown in the look-up. */
const cardShown = (view: Mounted) =>
  vi.waitFor(() => expect(view.root.querySelector(`${FOUND} .card-pane h1`)).not.toBeNull());

describe('what is asked from outside', () => {
  const chosenTab = (view: Mounted) => view.texts('[role="tab"][aria-selected="true"]');

  test('a query opens the look-up with its text', async () => {
    const view = await show(lookUp);
    expect(chosenTab(view)).toEqual(['Look up']);
    expect(headwords(view, FOUND)).toHaveLength(4);
  });

  test('a query that one entry has for its name opens its card, which counts as looked up', async () => {
    const onOpened = vi.fn();
    const ref = termRef('seeds', 'cloud-kiln-valley');
    const entry = { refs: [ref], match: null, parts: [] };
    const services = {
      ...lookUp.services,
      loadReading: async () => ({ entry, characters: [], parts: [] }),
    };
    const view = await show({ ...lookUp, services, onOpened });
    await cardShown(view);
    expect(view.texts(`${FOUND} .card-pane h1`)).toEqual(['云上陶谷']);
    expect(onOpened.mock.calls).toEqual([[ref]]);
    // Of several with the name the reader chooses.
    const refs = [ref, termRef('seeds', 'tao-wangshu')];
    const open = { ...services, loadReading: async () => ({ entry: { ...entry, refs }, characters: [], parts: [] }) };
    const other = await show({ ...lookUp, services: open });
    await other.settle();
    expect(other.texts(`${FOUND} .card-pane h1`)).toEqual([]);
  });

  test('Chinese that no entry answers to has a card of its own, until that is closed', async () => {
    const view = await show(PANEL_FIXTURES.lookUpUnknown);
    await cardShown(view);
    expect(view.text()).toContain('Nothing in the glossary fits “云下”.');
    expect(view.root.querySelector(`${FOUND} .card-pane h1`)?.getAttribute('aria-label')).toBe('云下');
    expect(view.texts(`${FOUND} .card-pane rt`)).toEqual(['yún', 'xià']);
    await view.press('Close');
    expect(view.texts(`${FOUND} .card-pane h1`)).toEqual([]);
    const english = await show(PANEL_FIXTURES.lookUpNone);
    await english.settle();
    expect(english.texts(`${FOUND} .card-pane h1`)).toEqual([]);
  });

  test('an entry opens among the terms of its page, which it waits for', async () => {
    const view = await show({ ...card, page: { kind: 'loading' } });
    expect(view.root.querySelector('.card-pane')).toBeNull();
    await view.redraw(<PanelView {...card} />);
    await view.settle();
    expect(chosenTab(view)).toEqual(['This page']);
    expect(view.texts(`${THERE} .card-pane h1`)).toEqual(['云上陶谷']);
    expect(scrolledTo.at(-1)).toBe('云上陶谷');
  });

  test('an entry without a page opens in the look-up', async () => {
    const view = await show({ ...card, page: { kind: 'browser-page' } });
    expect(chosenTab(view)).toEqual(['Look up']);
    expect(view.texts(`${FOUND} .card-pane h1`)).toEqual(['云上陶谷']);
  });

  test('is granted once: the reader may go on to another view', async () => {
    const view = await show(lookUp);
    await view.press('This page');
    await view.redraw(<PanelView {...lookUp} page={{ ...typical.page, key: 'another' }} />);
    expect(chosenTab(view)).toEqual(['This page']);
    await view.redraw(<PanelView {...lookUp} request={{ kind: 'query', query: '望', at: 2 }} />);
    expect(chosenTab(view)).toEqual(['Look up']);
  });
});

describe('what the page says itself', () => {
  const { explained, explainedFiltered, explainedNone } = PANEL_FIXTURES;
  const SAID = '#view-explained';
  const openTab = (view: Mounted) => view.texts('[role="tab"][aria-selected="true"]');
  const surfaces = (view: Mounted) => view.texts(`${SAID} .explained-name .plain`);

  test('stands in reading order, one row for the same said of the same', async () => {
    const view = await show(explained);
    expect(openTab(view)).toEqual(['It says itself']);
    expect(surfaces(view).slice(0, 3)).toEqual(['陶谷中心', '昨日', '三窑']);
    expect(surfaces(view).filter((surface) => surface === '窑火重燃行动')).toHaveLength(1);
    expect(view.texts(`${SAID} .explained-value`)).toContain('RMB 960 billion');
    expect(view.texts(`${SAID} .explained-value`)).toContain('no more exact than that');
    expect(view.texts(`${SAID} .explained-value`)).toContain('23 August 2022');
    expect(view.texts(`${SAID} [role="status"]`)).toEqual(['9 of 9']);
  });

  test('what no glossary has is read aloud, and nothing else', async () => {
    const asked: string[] = [];
    const loadReading = async (text: string) => {
      asked.push(text);
      return {
        entry: null,
        characters: [
          { text: '窑', pinyin: 'yáo' },
          { text: '火', pinyin: 'huǒ' },
          { text: '…', pinyin: null },
        ],
        parts: [],
      };
    };
    const view = await show({ ...explained, services: { ...explained.services, loadReading } });
    expect(view.texts(`${SAID} .explained-pinyin`)).toEqual(['yáo huǒ']);
    expect(asked).toEqual(['窑火重燃行动']);
  });

  test('is filtered by kind and by text', async () => {
    const view = await show(explained);
    const boxes = [...view.root.querySelectorAll<HTMLInputElement>(`${SAID} .kinds input`)];
    expect(view.texts(`${SAID} .kinds span`)).toEqual([
      ...['short form 1', 'numeral slogan 1', 'person’s office 1', 'place meant 1', 'date 2', 'figure 2'],
      'unlisted term 1',
    ]);
    for (const box of boxes.slice(0, 5)) {
      box.checked = false;
      await fire(box, 'change');
    }
    await view.settle();
    expect(surfaces(view)).toEqual(['9600亿元', '一千二百多万亩', '窑火重燃行动']);
    await type(view, SAID, 'hectares');
    expect(surfaces(view)).toEqual([]);
    await type(view, SAID, '矿区');
    expect(surfaces(view)).toEqual(['一千二百多万亩']);
  });

  test('is gone to place by place, copied, and its known parts open their cards', async () => {
    const onReveal = vi.fn(async () => true);
    const onCopy = vi.fn(async () => true);
    const view = await show({ ...explained, onReveal, services: { ...explained.services, onCopy } });
    const press = async (text: string) => {
      const buttons = [...view.root.querySelectorAll(`${SAID} button`)];
      const wanted = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === text);
      await fire(wanted ?? null, 'click');
      await view.settle();
    };
    for (let times = 0; times < 3; times++) await press('窑火重燃行动');
    expect(onReveal.mock.calls).toEqual([0, 1, 0].map((nth) => ['page/窑火重燃行动', nth]));
    await press('Copy: 9600亿元');
    expect(onCopy.mock.calls).toEqual([['9600亿元\tRMB 960 billion']]);
    await press('云上陶谷');
    expect(openTab(view)).toEqual(['This page']);
    expect(view.texts('.card-pane h1')).toEqual(['云上陶谷']);
  });

  test('opens at a surface that was asked for, and says where there is nothing', async () => {
    const view = await show(explainedFiltered);
    expect(openTab(view)).toEqual(['It says itself']);
    expect(surfaces(view)).toEqual(['陶谷中心', '昨日']);
    expect((await show(explainedNone)).text()).toContain('Nothing was found that this page says of itself.');
  });

  test('leaves out kinds that are switched off', async () => {
    const view = await show({ ...explained, hiddenKinds: ['date', 'unknown'] });
    expect(surfaces(view)).toEqual(['陶谷中心', '三窑', '陶主任', '我市', '9600亿元', '一千二百多万亩']);
  });
});

describe('tabs', () => {
  test('name their views and are chosen by arrow keys', async () => {
    const view = await show(typical);
    const tabs = [...view.root.querySelectorAll('[role="tab"]')];
    for (const tab of tabs) {
      const panel = view.root.querySelector(`#${tab.getAttribute('aria-controls')}`);
      expect(panel?.getAttribute('aria-labelledby')).toBe(tab.id);
    }
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1']);
    await press(view, tabs[0] ?? null, 'ArrowRight');
    expect(view.texts('[role="tab"][aria-selected="true"]')).toEqual(['It says itself']);
    await press(view, tabs[1] ?? null, 'ArrowRight');
    expect(view.texts('[role="tab"][aria-selected="true"]')).toEqual(['Look up']);
    await press(view, tabs[2] ?? null, 'ArrowRight');
    expect(view.texts('[role="tab"][aria-selected="true"]')).toEqual(['Mine']);
    await press(view, tabs[3] ?? null, 'ArrowRight');
    expect(view.texts('[role="tab"][aria-selected="true"]')).toEqual(['This page']);
  });
});

describe('without terms', () => {
  test.for<[fixture: keyof typeof PANEL_FIXTURES, said: string, buttons: string[]]>([
    ['loading', 'Reading the page', []],
    ['browserPage', 'Pages of the browser cannot be annotated.', []],
    ['notAnnotated', 'choose “Annotate this page”', []],
    ['canAnnotate', 'This page is not annotated.', ['Annotate this page']],
    ['switchedOff', 'long-name-of-a-paper.example.org is switched off', ['Annotate this site']],
    ['cannotPaint', 'no CSS Custom Highlight API', []],
    ['failed', 'The glossary does not answer.', []],
  ])('%s: it says why, and what can be done', async ([fixture, said, buttons]) => {
    const [onAnnotate, onSwitchOn] = [vi.fn(), vi.fn()];
    const view = await show({ ...PANEL_FIXTURES[fixture], onAnnotate, onSwitchOn });
    expect(view.texts(THERE)[0]).toContain(said);
    expect([...view.root.querySelectorAll(`${THERE} button`)].map(({ textContent }) => textContent)).toEqual(buttons);
    for (const name of buttons) await view.press(name);
    expect(onAnnotate.mock.calls.length + onSwitchOn.mock.calls.length).toBe(buttons.length);
  });
});

test.for(Object.entries(PANEL_FIXTURES))('%s: every control has a name in every language', async ([, props]) => {
  for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
    const view = await show(props, language);
    expect(view.buttonNames().every((name) => name !== '')).toBe(true);
    for (const field of view.root.querySelectorAll('input[type="search"]')) {
      expect(field.getAttribute('aria-label')).toBeTruthy();
    }
  }
});
