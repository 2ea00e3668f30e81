import { describe, expect, test, vi } from 'vitest';
import { leadOf } from '../../lib/card/lead.ts';
import { LANGUAGES, type Language } from '../../lib/i18n/language.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { CardLanguagesContext } from '../language.ts';
import { Card, type CardProps } from './Card.tsx';
import { CARD_FIXTURES } from './card.fixtures.ts';
import { CardSurroundingsContext } from './surroundings.ts';
import { formOf } from './visits.ts';

const { typical, undated, pinned, short, empty, long, linked, laterOnly, misreading, members, membersUnknown } =
  CARD_FIXTURES;
const { membersNested, mentioned, offices } = CARD_FIXTURES;
const { bare, hidden, latin, parts, senses, traditional, yours } = CARD_FIXTURES;
const { used, usedAlways, usedNow, usedSeldom } = CARD_FIXTURES;
const { coined, coinedLong, copied, judged, misreadName, nameOnly, tied } = CARD_FIXTURES;
const seed = (id: string) => termRef('seeds', id);
const show = (props: CardProps, language: Language = 'en') => mount(<Card {...props} />, language);

describe('facts', () => {
  test('known before the page stand above the rule of its date, later ones below', async () => {
    const view = await show(typical);
    const marks = view.texts('.fact time, .page-date');
    expect(marks).toEqual(['2021-10-28', '2022-08-24', 'this page, 2022-08-24', '2024-12-25']);
    expect(view.texts('.later time')).toEqual(['2024-12-25']);
  });

  test('stand in one list where the page has no date, and the card says so', async () => {
    const view = await show(undated);
    expect(view.texts('.fact time')).toEqual(['2021-10-28', '2022-08-24', '2024-12-25']);
    expect(view.texts('.page-date, .later')).toEqual([]);
    expect(view.text()).toContain('This page does not say its date.');
    expect((await show(typical)).text()).not.toContain('This page does not say its date.');
  });

  test('say nothing of a date where no page is read', async () => {
    const view = await show({ ...undated, isOnPage: false });
    expect(view.texts('.fact time')).toHaveLength(3);
    expect(view.text()).not.toContain('This page');
  });

  test('all later than the page leave a word in the place of the known ones', async () => {
    const view = await show(laterOnly);
    expect(view.texts('.none-yet')).toEqual(['Nothing was reported up to the date of this page.']);
    expect(view.texts('.later time')).toHaveLength(3);
  });

  test('are cited by newspaper and headline, in the language of the reader', async () => {
    expect((await show(short)).texts('.citation')).toEqual(['Zhuzhou Daily《陶谷添新邻：三十一家企业一周落户》']);
    expect((await show(short, 'zh-CN')).texts('.citation')).toEqual(['株洲日报《陶谷添新邻：三十一家企业一周落户》']);
  });

  test('of an inferred date say so, and carry the note and the day of the event', async () => {
    const view = await show(typical);
    const dates = view.texts('.fact-date');
    expect(dates.filter((date) => date.includes('date inferred'))).toEqual(['2021-10-28date inferred']);
    expect(view.texts('.happened')).toEqual(['event of 2022-08-20']);
    expect(view.texts('.fact .note')).toEqual(['Another page of the same day says three years.']);
  });

  test('beyond the five nearest to the rule are shown on request, on either side alone, and folded again', async () => {
    const view = await show(long);
    const dates = () => [view.texts('ol .fact time').length, view.texts('.later .fact').length];
    expect(dates()).toEqual([5, 2]);
    expect(view.texts('.facts time, .page-date')).toEqual([
      '2023-04-01',
      '2023-05-09',
      '2023-06-08',
      'this page, 2023-06-30',
      '2023-07-07',
      '2023-08-06',
    ]);
    await view.press('Show 21 earlier');
    expect(dates()).toEqual([26, 2]);
    await view.press('Show 14 later');
    expect(dates()).toEqual([40, 16]);
    const all = view.texts('.facts time');
    expect(all).toEqual(all.toSorted());
    await view.press('Show fewer');
    expect(dates()).toEqual([19, 16]);
  });

  test('that explain the term come first, those that mention it stand folded below in their own order of days', async () => {
    const view = await show(mentioned);
    const dates = (part: string) => view.texts(`${part} time`);
    expect(dates('.facts > ol')).toEqual(['2021-10-28', '2022-08-24']);
    expect(dates('.facts > .later')).toEqual(['2025-03-01']);
    expect(view.texts('.mentions summary')).toEqual(['Mentioned in passing 5']);
    expect(dates('.mentions').at(-1)).toBe('2024-12-25');
    expect(dates('.mentions')).toEqual(dates('.mentions').toSorted());
    expect(view.texts('.mentions .page-date')).toEqual(['this page, 2022-08-24']);
    expect((await show(typical)).texts('.mentions')).toEqual([]);
  });

  test('that only mention it stand open on the side where nothing explains it', async () => {
    const view = await show({ ...mentioned, pageDate: '2021-01-01' });
    expect(view.texts('.none-yet')).toEqual(['Nothing was reported up to the date of this page.']);
    const late = await show({ ...mentioned, pageDate: '2025-03-02' });
    expect(late.texts('.facts > .later')).toEqual([]);
    const facts = mentioned.card.facts.filter(({ source }) => source.date !== '2025-03-01');
    const open = await show({ ...mentioned, card: { ...mentioned.card, facts } });
    expect(open.texts('.facts > .later time').at(-1)).toBe('2024-12-25');
  });

  test('missing where only background is known: one quiet word says so, with why, and no heading stands for them', async () => {
    const view = await show(empty);
    expect(view.texts('.card-head .card-kind')).toEqual(['sloganbackground']);
    expect(view.root.querySelector('.background')?.getAttribute('title')).toBe(
      'None of the newspaper pages and government reports we hold says anything of it.',
    );
    expect(view.texts('h2')).toEqual([]);
    expect((await show(empty, 'zh-CN')).texts('.background')).toEqual(['背景']);
    expect((await show(typical)).texts('.background')).toEqual([]);
  });
});

describe('links', () => {
  test('call onOpen with their entry', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...typical, onOpen });
    await view.press('釉下五彩');
    expect(onOpen.mock.calls).toEqual([[{ ref: seed('underglaze-colours') }]]);
  });

  test('stand by the way they are related, with office and its day', async () => {
    const view = await show(typical);
    expect(view.texts('dt')).toEqual(['located in', 'part of', 'office held by', 'see also']);
    expect(view.texts('.office')).toEqual(['director of the park as of 2022-08-24']);
  });

  test('beyond six of a kind are shown on request', async () => {
    const view = await show(linked);
    expect(view.texts('.link')).toHaveLength(36);
    await view.press('Show 4 more');
    expect(view.texts('.link')).toHaveLength(40);
  });
});

describe('tools', () => {
  test('back and forward are there where there is a way either way, and do nothing where theirs ends', async () => {
    const onBack = vi.fn();
    const onForward = vi.fn();
    expect((await show(typical)).buttonNames()).not.toContain('Back');
    const view = await show({ ...pinned, onBack, onForward });
    expect(view.button('Back').getAttribute('aria-disabled')).toBe('false');
    expect(view.button('Forward').getAttribute('aria-disabled')).toBe('true');
    await view.press('Back');
    await view.press('Forward');
    expect([onBack.mock.calls.length, onForward.mock.calls.length]).toEqual([1, 0]);
  });

  test('speaking, hiding and the panel have a control only where they can be done', async () => {
    const names = (await show(bare)).buttonNames();
    expect(names).toEqual([]);
    const onSpeak = vi.fn();
    const view = await show({ ...typical, onSpeak });
    await view.press('Say the term aloud');
    expect(onSpeak.mock.calls).toEqual([['云上陶谷']]);
  });

  test('all that can be done opens as a menu with its keys, which says so and closes once done', async () => {
    const onPanel = vi.fn();
    const view = await show({ ...typical, onPanel });
    expect(view.buttonNames()).not.toContain('Open in the side panel');
    expect(view.button('More').getAttribute('aria-expanded')).toBe('false');
    await view.press('More');
    expect(view.button('More').getAttribute('aria-expanded')).toBe('true');
    expect(view.texts('.card-menu button')).toEqual([
      'I know this one',
      'Open in the side panel',
      'Keep openP',
      'CloseEsc',
    ]);
    await view.press('Open in the side panel');
    expect(onPanel).toHaveBeenCalledOnce();
    expect(view.buttonNames()).not.toContain('Open in the side panel');
  });

  test('a hidden concept says so and can be had back', async () => {
    const onHide = vi.fn();
    const view = await show({ ...hidden, onHide });
    expect(view.texts('.hidden-line')).toEqual(['Hidden: it is not marked on any page. Undo']);
    await view.press('More');
    expect(view.buttonNames()).not.toContain('I know this one');
    await view.press('Undo');
    expect(onHide.mock.calls).toEqual([[false]]);
  });

  test('the pin asks for the other state and says which one holds', async () => {
    const onPin = vi.fn();
    const loose = await show({ ...typical, onPin });
    expect(loose.button('Keep open').getAttribute('aria-pressed')).toBe('false');
    await loose.press('Keep open');
    const held = await show({ ...pinned, onPin });
    expect(held.button('Let go').getAttribute('aria-pressed')).toBe('true');
    await held.press('Let go');
    expect(onPin.mock.calls).toEqual([[true], [false]]);
  });

  test('close closes', async () => {
    const onClose = vi.fn();
    await (await show({ ...typical, onClose })).press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the slip', () => {
  test('a misreading is pointed out where the page prints it, and nowhere else', async () => {
    const note = 'Printed here as “云上陶各”, a misreading.';
    expect((await show(misreading)).text()).toContain(note);
    for (const surface of ['云上陶谷', '陶谷', null]) {
      expect((await show({ ...typical, surface })).text()).not.toContain('misreading');
    }
  });

  test('members show their source where they have one, and open their card where they have one', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...members, onOpen });
    expect(view.texts('.members li')).toEqual([
      '东窑the eastern kilns2021-10-28 Zhuzhou Daily《三窑一河怎么治》',
      '西窑the western kilns2021-10-28 Zhuzhou Daily《三窑一河怎么治》',
      '望城坡古窑址群the old kiln site at Wangcheng Slope',
      '渌水the Lu River',
    ]);
    await view.press('望城坡古窑址群');
    expect(onOpen.mock.calls).toEqual([[{ ref: seed('wangcheng-slope') }]]);
    expect(view.buttonNames()).not.toContain('西窑');
  });

  test('members of one source cite it once, below the list', async () => {
    const listed = members.card.members?.slice(0, 2) ?? [];
    const view = await show({ ...members, card: { ...members.card, members: listed } });
    expect(view.texts('.members li')).toEqual(['东窑the eastern kilns', '西窑the western kilns']);
    expect(view.texts('.members > .citation')).toEqual(['2021-10-28 Zhuzhou Daily《三窑一河怎么治》']);
  });

  test('members no source gives are said to be unknown', async () => {
    const view = await show(membersUnknown);
    expect(view.texts('.members')).toEqual([
      'What it countsNo page we hold lists the seven gates and the eight lanes.',
    ]);
  });

  test.for([
    ['zh-CN', ['zh-CN', 'en']],
    ['en', ['en', 'zh-CN']],
  ] as const)('the gloss in %s begins in that language', async ([language, order]) => {
    const view = await show(typical, language);
    expect([...view.root.querySelectorAll('.gloss p')].map((line) => line.getAttribute('lang'))).toEqual(order);
  });

  test('the best rendering stands open, the others are folded away and counted', async () => {
    const view = await show(typical);
    expect(view.texts('.best')).toEqual(['Cloud Kiln Valley official · seen at taogu.example · 2021']);
    expect(view.texts('.renderings summary')).toEqual(['Other renderings 2']);
    expect(view.texts('.renderings details .status')).toEqual(['press', 'suggested']);
    expect((await show(short)).texts('.renderings details')).toEqual([]);
  });

  test('what a termbase judges: preferred stands open, forbidden is struck through in sight, the rest is folded', async () => {
    const view = await show(judged);
    expect(view.texts('.best')).toEqual(['Lu River Night Cruise preferred']);
    expect(view.texts('.forbidden-renderings li')).toEqual(['forbidden Lujiang Night Voyage']);
    expect(view.texts('.forbidden-renderings s')).toEqual(['Lujiang Night Voyage']);
    expect(view.texts('.renderings details li')).toEqual(['night cruise on the Lu admitted', '渌江夜航 leave as is']);
    expect([...view.root.querySelectorAll('details .rendering-text')].map((one) => one.getAttribute('lang'))).toEqual([
      'en',
      'zh-CN',
    ]);
  });

  test('a note in one language is told as it was written, a paragraph a line, each with its language', async () => {
    const view = await show(judged);
    expect(
      [...view.root.querySelectorAll('section.note p')].map((line) => [line.getAttribute('lang'), line.textContent]),
    ).toEqual([
      ['en', 'The client writes Lu River, never Lushui.'],
      ['zh-CN', '船票上的英文另定。'],
    ]);
  });

  test('where no rendering may be taken none is offered for copying', async () => {
    const card = { ...judged.card, renderings: [{ text: 'Wrong', status: 'forbidden' as const }] };
    const view = await show({ ...judged, card });
    expect(view.texts('.renderings')).toEqual(['forbidden Wrong']);
    expect([...view.root.querySelectorAll('button')].filter(({ outerHTML }) => outerHTML.includes('Wrong'))).toEqual(
      [],
    );
  });

  test('a rendering links to the page it was seen at, and names any other place', async () => {
    const view = await show(typical);
    const links = [...view.root.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.getAttribute('rel')]);
    expect(links).toEqual([['https://www.taogu.example/en', 'noreferrer']]);
    expect(view.texts('details .provenance')[0]).toBe('press · seen at Hunan Today · 2022');
  });

  test.for(['javascript:alert(1)', 'data:text/html,x', 'see the plan'])('%s is a place and no link', async (where) => {
    const card = { ...typical.card, renderings: [{ text: 'X', status: 'press', where } as const] };
    const view = await show({ ...typical, card });
    expect(view.root.querySelector('a')).toBeNull();
    expect(view.texts('.provenance')).toEqual([`press · seen at ${where}`]);
  });

  test('long pinyin stands whole where it scrolls, short pinyin beside the name', async () => {
    expect((await show(long)).texts('.card-body > .pinyin')).toEqual([long.card.pinyin]);
    expect((await show(typical)).texts('.card-head .pinyin')).toEqual(['yún shàng táo gǔ']);
    expect((await show(latin)).texts('.pinyin')).toEqual([]);
  });

  test('Chinese words in English sentences are in Chinese to screen readers', async () => {
    const view = await show(misreading);
    expect(view.root.querySelector('.gloss .note [lang="zh-CN"]')?.textContent).toBe('云上陶各');
    for (const word of view.root.querySelectorAll('.why .word')) expect(word.getAttribute('lang')).toBe('zh-CN');
  });

  test('in Taiwanese the interface speaks so and the content stays simplified', async () => {
    const view = await show(typical, 'zh-TW');
    expect(view.texts('h2')).toContain('見於記載');
    for (const line of view.root.querySelectorAll('h1, .gloss p:first-child, .fact > p:not([class])'))
      expect(line.getAttribute('lang')).toBe('zh-CN');
  });

  test.for(Object.entries(CARD_FIXTURES))('%s: every button has a name, every heading a text', async ([, props]) => {
    for (const language of LANGUAGES) {
      const view = await show(props, language);
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
      expect(view.texts('h1, h2, dt').every((text) => text !== '')).toBe(true);
      expect(view.texts('h1')).toEqual([leadOf(props.card, formOf(props)).text]);
    }
  });

  test('leads with the form as printed, its reading and the entry it is a name of', async () => {
    const view = await show(tied);
    expect(view.texts('h1, .pinyin, .entry-name')).toEqual(['陶谷', 'táo gǔ', 'for 云上陶谷']);
    expect((await show(tied, 'zh-CN')).texts('.entry-name')).toEqual(['即云上陶谷']);
    expect((await show(typical)).texts('.entry-name')).toEqual([]);
    expect((await show(misreading)).texts('h1, .entry-name')).toEqual(['云上陶谷']);
  });

  test('shows what a member counts in its place, and names none of it again among the links', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...membersNested, onOpen });
    expect(view.texts('.counted .link, .counted span[lang=zh-CN]')).toEqual(['制泥', '施釉', '烧成']);
    expect(view.texts('.counted .second')).toEqual(['clay', 'glaze', 'firing']);
    expect(view.texts('.links .link')).toEqual(['醴陵市']);
    await view.press('施釉');
    expect(onOpen.mock.calls).toEqual([[{ ref: seed('glazing') }]]);
  });

  test('names no term within itself', async () => {
    const view = await show({ ...typical, parts: [{ surface: '陶谷', refs: [typical.card.ref] }] });
    expect(view.texts('.senses')).toEqual([]);
  });

  test('a person has one line with all offices, the latest known first', async () => {
    const view = await show(offices);
    expect(view.texts('.link-item:has(.office)')).toEqual([
      '陶望舒director of the park as of 2024-01-08deputy director as of 2022-08-24',
      '易窑生chief engineer as of 2023',
    ]);
  });

  test.each([
    ['first', 1, 0],
    ['stacked', 2, 0],
    ['beside', 2, 1],
  ] as const)('told in %s, a fact has %i paragraphs', async (languages, paragraphs, columns) => {
    const view = await mount(
      <CardLanguagesContext.Provider value={languages}>
        <Card {...typical} />
      </CardLanguagesContext.Provider>,
    );
    const fact = view.root.querySelector('.later .fact');
    expect(fact?.querySelectorAll('p[lang]')).toHaveLength(paragraphs);
    expect(fact?.querySelectorAll('.beside')).toHaveLength(columns);
  });
});

describe('a card of which little is known', () => {
  test.for([nameOnly, misreadName])('draws nothing empty (%#)', async (props) => {
    const view = await show(props);
    expect(view.texts('h1')).toEqual([props.card.headword]);
    expect(view.texts('.pinyin, .renderings, .facts, .links, .origin, .usage, .form-pinyin')).toEqual([]);
    for (const part of view.root.querySelectorAll('.card-body *')) expect(part.textContent).not.toBe('');
    expect(view.text()).not.toMatch(/null|undefined/);
  });

  test('has no gloss to be drawn, unless a misreading is to be pointed out', async () => {
    expect((await show(nameOnly)).root.querySelector('.gloss')).toBeNull();
    expect((await show(misreadName)).texts('.gloss')).toEqual(['Printed here as “录江夜航”, a misreading.']);
  });

  test('copies what there is', async () => {
    const copy = vi.fn(async (_text: string) => true);
    const surroundings = { copy, say: () => {}, resized: () => {} };
    const view = await mount(
      <CardSurroundingsContext.Provider value={surroundings}>
        <Card {...nameOnly} />
      </CardSurroundingsContext.Provider>,
    );
    await view.press('Copy term and rendering');
    expect(copy.mock.calls).toEqual([['渌江夜航调度室']]);
  });

  test('says nothing of why a term is marked where no surface is known', async () => {
    expect((await show({ ...typical, surface: null })).texts('.why')).toEqual([]);
  });
});

describe('where a term comes from and how it is used', () => {
  test('stand after the gloss, the origin on one line with its date and what supports it', async () => {
    const view = await show(coined);
    const sections = [...view.root.querySelectorAll('.card-body > section')].map(({ className }) => className);
    expect(sections.slice(0, 4)).toEqual(['renderings', 'gloss', 'quiet origin', 'quiet usage']);
    expect(view.texts('.origin')).toEqual([
      'Origin2020-11 First laid down by a plenary session of the city’s Party committee. taogu.example',
    ]);
    expect(view.root.querySelector('.origin time')?.getAttribute('datetime')).toBe('2020-11');
    expect(view.root.querySelector('.origin a')?.getAttribute('href')).toBe(
      'https://www.taogu.example/2020/plenum.html',
    );
  });

  test('an origin later than the page says so', async () => {
    expect((await show({ ...coined, pageDate: '2019-05-01' })).texts('.origin-later')).toEqual([
      'Later than this page',
    ]);
    expect((await show({ ...coined, pageDate: '2020-11-30' })).texts('.origin-later')).toEqual([]);
    expect((await show({ ...coined, pageDate: null })).texts('.origin-later')).toEqual([]);
  });

  test('an origin that tells its year itself has no date before it, unless that is later than the page', async () => {
    const told = {
      zh: '2020年11月首次提出。',
      en: 'First laid down in November 2020.',
      date: '2020-11',
      where: 'p. 3',
    };
    const withTold = (pageDate: string) => show({ ...coined, pageDate, card: { ...coined.card, origin: told } });
    expect((await withTold('2022-05-01')).texts('.origin time')).toEqual([]);
    expect((await withTold('2019-05-01')).texts('.origin time, .origin-later')).toEqual([
      '2020-11',
      'Later than this page',
    ]);
    const inOne = { ...coined, card: { ...coined.card, origin: { ...told, en: 'First laid down by a plenum.' } } };
    expect((await show(inOne)).texts('.origin time')).toEqual(['2020-11']);
  });

  test('are told in the reader’s language, the usage in the other one too', async () => {
    const view = await show(coined, 'zh-CN');
    expect(view.texts('.quiet h2')).toEqual(['来历', '用法']);
    expect(view.texts('.origin p > [lang]')[0]).toBe('醴陵市委全会首次提出。');
    expect([...view.root.querySelectorAll('.usage p')].map((line) => line.getAttribute('lang'))).toEqual([
      'zh-CN',
      'en',
    ]);
    const english = await show(coined);
    expect([...english.root.querySelectorAll('.usage p')].map((line) => line.getAttribute('lang'))).toEqual([
      ...['en', 'zh-CN'],
    ]);
  });

  test('a long usage stands behind a fold, an undated origin without a date, a place that is no address as it is', async () => {
    const view = await show(coinedLong);
    expect(view.texts('.usage summary')).toEqual(['Usage']);
    expect(view.texts('.usage h2')).toEqual([]);
    expect(view.texts('.usage details p')).toHaveLength(2);
    expect(view.texts('.origin time, .origin a')).toEqual([]);
    expect(view.texts('.origin-source')).toEqual(['Liling Local Chronicles Office, notes for the yearbook of 2021']);
    expect((await show(coined)).texts('.usage summary')).toEqual([]);
  });

  test.for([
    ['en', 165],
    ['zh-CN', 75],
  ] as const)('in %s a usage of %i characters is still open, and of one more is not', async ([language, most]) => {
    const foldsAt = async (length: number) => {
      const usage = { zh: '窑'.repeat(length), en: 'k'.repeat(length) };
      return (await show({ ...coined, card: { ...coined.card, usage } }, language)).texts('.usage summary').length;
    };
    expect([await foldsAt(most), await foldsAt(most + 1)]).toEqual([0, 1]);
  });
});

describe('use over time', () => {
  const said = async (props: CardProps, language?: Language) => (await show(props, language)).texts('.use-said');

  test('is said by first day, year of most use and use of late', async () => {
    expect(await said(used)).toEqual(['First on 2015-11-10 · most: 4.3% in 2017 · rare now: 0.085%']);
    expect(await said(usedNow)).toEqual(['First on 2023-09-08 · most: 5.2% in 2024 · in full use now: 4.2%']);
    expect(await said(usedNow, 'zh-CN')).toEqual(['首见于 2023-09-08 · 最多：2024 年 5.2% · 近来仍常用：4.2%']);
  });

  test('names a half year as one, and no first day where the counts begin with it', async () => {
    expect(await said(usedSeldom)).toEqual([
      'There when the counts begin, in 2012 · most: 0.11% in 2012 from July · not since 2022',
    ]);
  });

  test('is drawn a bar a year that has any, half as wide for half a year, the year of most use marked', async () => {
    const view = await show(usedSeldom);
    const bars = [...view.root.querySelectorAll('.use rect')];
    expect(bars.map((bar) => Number(bar.getAttribute('width')))).toEqual([1, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(bars.filter((bar) => bar.classList.contains('peak'))).toEqual([bars[0]]);
    expect(bars[0]?.getAttribute('height')).toBe('16');
    expect(view.root.querySelectorAll('.card-head rect')).toHaveLength(bars.length);
  });

  test('has the figures of the drawing as its name, and its source in words', async () => {
    const view = await show(usedNow);
    const drawing = view.root.querySelector('.use [role=img]');
    expect(drawing?.getAttribute('aria-label')).toMatch(
      /^Share of each year’s items: 0% in 2012 from July, 0% in 2013,/,
    );
    expect(drawing?.getAttribute('aria-label')).toMatch(/, 5.2% in 2024, 4.1% in 2025, 4.5% in 2026 to June\.$/);
    expect(view.texts('.use [role=img] title')).toEqual([drawing?.getAttribute('aria-label')]);
    expect(view.root.querySelector('.card-head svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(view.texts('.use-source')[0]).toContain('Our counts of China Central Television’s evening news');
  });

  test('has the page’s day as a rule across it, named at the side where there is room', async () => {
    const ends = async (props: CardProps) => (await show(props)).texts('.use-ends span');
    expect(await ends(used)).toEqual(['2012', 'this page, 2022', '2026']);
    expect(await ends(usedAlways)).toEqual(['2012', 'this page, 2024', '']);
    expect(await ends({ ...used, pageDate: '2012-08-01' })).toEqual(['', 'this page, 2012', '2026']);
    for (const pageDate of [null, '2011-05-01', '2026-11-20']) {
      expect(await ends({ ...used, pageDate })).toEqual(['2012', '2026']);
      expect((await show({ ...used, pageDate })).texts('.use-page')).toEqual([]);
    }
  });

  test('stands below renderings, gloss and facts, and not at all where too little was counted', async () => {
    const view = await show(used);
    const sections = [...view.root.querySelectorAll('.card-body > section')].map(({ className }) => className);
    expect(sections.slice(0, 4)).toEqual(['renderings', 'gloss', 'facts', 'use']);
    const none = { ...used, card: { ...used.card, use: undefined } };
    expect((await show(none)).texts('.use, .use-glance')).toEqual([]);
    const uncounted = { ...used.card.use, all: [] } as NonNullable<typeof used.card.use>;
    const empty = { ...used, card: { ...used.card, use: uncounted } };
    expect((await show(empty)).texts('.use, .use-glance')).toEqual([]);
  });
});

describe('renderings tied to forms', () => {
  const order = async (props: CardProps) => (await show(props)).texts('.rendering-text');

  test('lead where their form is printed, and stand last where another is', async () => {
    const [whole, any, short] = ['Cloud Kiln Valley Industrial Park', 'Cloud Kiln Valley', 'Kiln Valley'];
    expect(await order(tied)).toEqual([short, any, whole]);
    expect(await order({ ...tied, match: null })).toEqual([short, any, whole]);
    expect(await order({ ...tied, surface: null, match: null })).toEqual([any, whole, short]);
    const match = { form: '云上陶谷数字窑炉产业园', reasons: [] };
    expect(await order({ ...tied, surface: '云上陶谷產業園', match })).toEqual([whole, any, short]);
  });

  test('say which form they are of, unless it is the one printed', async () => {
    const view = await show(tied);
    expect(view.texts('.renders')).toEqual(['for 云上陶谷数字窑炉产业园']);
    expect(view.root.querySelector('.renders [lang]')?.getAttribute('lang')).toBe('zh-CN');
    expect((await show({ ...tied, surface: null, match: null })).texts('.renders')).toEqual([
      'for 云上陶谷数字窑炉产业园',
      'for 陶谷',
    ]);
  });

  test('the one that leads is the one that is copied', async () => {
    const copy = vi.fn(async (_text: string) => true);
    const view = await mount(
      <CardSurroundingsContext.Provider value={{ copy, say: () => {}, resized: () => {} }}>
        <Card {...tied} />
      </CardSurroundingsContext.Provider>,
    );
    await view.press('Copy term and rendering');
    expect(copy.mock.calls[0]?.[0]).toMatch(/ – Kiln Valley$/);
  });
});

test('a copy of a place that could not be read is said beside the original', async () => {
  const view = await show(copied);
  expect(view.texts('.provenance')).toEqual([
    'official · Gazette of the Provincial Government, no. 14 · seen at mirror.example · 2021',
    'official · taogu.example · seen at mirror.example',
  ]);
  expect([...view.root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://mirror.example/gazette/14.html',
    'https://www.taogu.example/en',
    'https://mirror.example/taogu',
  ]);
});

describe('what the surface is', () => {
  test('other senses are named with what they are, and open in place', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...senses, onOpen });
    await view.settle();
    expect(view.texts('.senses dt')).toEqual(['May also mean']);
    expect(view.texts('.senses .link-item')).toEqual(['陶谷镇 place', '醴陵陶谷实业股份有限公司 firm']);
    await view.press('陶谷镇');
    expect(onOpen.mock.calls).toEqual([[{ ref: seed('taogu-town') }]]);
  });

  test('the terms within a longer one open with their own other senses', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...parts, onOpen });
    expect(view.texts('.senses .link')).toEqual(['醴陵', '云上陶谷', '釉下五彩', '一体化发展示范带']);
    await view.press('釉下五彩');
    expect(onOpen.mock.calls).toEqual([
      [{ ref: seed('underglaze-colours'), surface: '釉下五彩', otherSenses: [termRef('own', 'five-colours')] }],
    ]);
  });

  test.for([
    [typical, 'Printed just as it is in the glossary: 云上陶谷, headword.'],
    [misreading, 'Printed just as it is in the glossary: 云上陶各, misreading.'],
    [traditional, 'Printed as 雲上陶谷. It is in the glossary as 云上陶谷: headword.'],
  ] as const)('why it is marked begins with its form (%#)', async ([props, line]) => {
    const view = await show(props);
    expect(view.texts('.why summary')).toEqual(['Why is this marked?']);
    expect(view.texts('.why li')[0]).toBe(line);
  });

  test('why it is marked lists what spoke for it', async () => {
    expect((await show(senses)).texts('.why li').slice(1)).toEqual([
      'Here the dictionary takes it for a word of its own, not for part of a longer one.',
      'It means this in newspapers of this place.',
      'It means this on pages from 2021-01-01 on.',
      '窑炉 stands near it.',
      'No word that would make it something else stands near it.',
      'Here it is part of a longer name: 陶谷镇人民政府.',
    ]);
    expect((await show(misreading)).texts('.why li')).toContain('It is a known misreading of the printed word.');
    expect((await show(traditional)).texts('.why li')).toContain('It is printed in Traditional characters.');
    expect((await show(pinned)).texts('.why')).toEqual([]);
  });

  test('the form says what kind of name it is, however the pack writes it', async () => {
    const match = { form: '陶 谷', reasons: [{ code: 'word' as const }] };
    expect((await show({ ...typical, surface: '陶谷', match })).texts('.why li')[0]).toContain('short form');
  });
});

describe('terms of the reader’s own within a longer one', () => {
  test('stand before all that it says itself, each with its rendering and the glossary they brought, and open in place', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...yours, onOpen });
    await vi.waitFor(() =>
      expect(view.texts('.yours-within li')).toEqual([
        '云上陶谷Valley of Kilns above the Clouds',
        '釉下五彩five-colour underglaze wareClient glossary',
      ]),
    );
    expect(view.root.querySelector('.card-body > :first-child')?.className).toBe('yours-within');
    // What the seeds have within it stands where it always stood, alone.
    expect(view.texts('.senses .link-group dd button')).toEqual(['醴陵']);
    await view.press('云上陶谷');
    expect(onOpen.mock.calls).toEqual([
      [{ ref: 'own/valley', surface: '云上陶谷', otherSenses: ['seeds/cloud-kiln-valley'] }],
    ]);
  });

  test('whose card cannot be had are named all the same', async () => {
    const view = await show({ ...yours, loadCard: async () => null });
    expect(view.texts('.yours-within li')).toEqual(['云上陶谷', '釉下五彩']);
  });
});
