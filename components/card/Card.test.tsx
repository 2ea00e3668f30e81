import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../lib/i18n/language.ts';
import { mount } from '../../tests/gallery/mount.tsx';
import { Card, type CardProps } from './Card.tsx';
import { CARD_FIXTURES } from './card.fixtures.ts';

const { typical, undated, pinned, short, empty, long, linked, laterOnly, misreading, members, membersUnknown } =
  CARD_FIXTURES;
const { bare, hidden, latin, parts, senses, traditional } = CARD_FIXTURES;
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

  test('beyond the three nearest to the rule are shown on request, on either side alone, and folded again', async () => {
    const view = await show(long);
    const dates = () => [view.texts('ol .fact time').length, view.texts('.later .fact').length];
    expect(dates()).toEqual([6, 3]);
    expect(view.texts('.facts time, .page-date')).toEqual([
      '2023-04-01',
      '2023-05-09',
      '2023-06-08',
      'this page, 2023-06-30',
      '2023-07-07',
      '2023-08-06',
      '2023-09-05',
    ]);
    await view.press('Show 21 earlier');
    expect(dates()).toEqual([27, 3]);
    await view.press('Show 13 later');
    expect(dates()).toEqual([40, 16]);
    const all = view.texts('.facts time');
    expect(all).toEqual(all.toSorted());
    await view.press('Show fewer');
    expect(dates()).toEqual([19, 16]);
  });

  test('missing where only background is known: the card says so and shows no heading for them', async () => {
    const view = await show(empty);
    expect(view.texts('.background')).toEqual([
      'Background note: no statement of our newspaper pages stands behind it.',
    ]);
    expect(view.texts('h2')).toEqual([]);
  });
});

describe('links', () => {
  test('call onOpen with their concept', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...typical, onOpen });
    await view.press('釉下五彩');
    expect(onOpen.mock.calls).toEqual([[{ concept: 15 }]]);
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

  test('what is rare opens below the row, says so, and closes once done', async () => {
    const onPanel = vi.fn();
    const view = await show({ ...typical, onPanel });
    expect(view.buttonNames()).not.toContain('Open in the side panel');
    expect(view.button('More').getAttribute('aria-expanded')).toBe('false');
    await view.press('More');
    expect(view.button('More').getAttribute('aria-expanded')).toBe('true');
    expect(view.texts('.rare-tools button')).toEqual(['I know this one', 'Open in the side panel']);
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
    expect(onOpen.mock.calls).toEqual([[{ concept: 23 }]]);
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

  test('a long reading stands whole where it scrolls, a short one beside the name', async () => {
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
    expect(view.texts('h2')).toContain('見諸報端');
    for (const line of view.root.querySelectorAll('h1, .gloss p:first-child, .fact > p:not([class])'))
      expect(line.getAttribute('lang')).toBe('zh-CN');
  });

  test.for(Object.entries(CARD_FIXTURES))('%s: every button has a name, every heading a text', async ([, props]) => {
    for (const language of LANGUAGES) {
      const view = await show(props, language);
      expect(view.buttonNames().every((name) => name !== '')).toBe(true);
      expect(view.texts('h1, h2, dt').every((text) => text !== '')).toBe(true);
      expect(view.texts('h1')).toEqual([props.card.headword]);
    }
  });
});

describe('what the surface is', () => {
  test('other senses are named with what they are, and open in place', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...senses, onOpen });
    await view.settle();
    expect(view.texts('.senses dt')).toEqual(['May also mean']);
    expect(view.texts('.senses .link-item')).toEqual(['陶谷镇 place', '醴陵陶谷实业股份有限公司 firm']);
    await view.press('陶谷镇');
    expect(onOpen.mock.calls).toEqual([[{ concept: 31 }]]);
  });

  test('the terms within a longer one open with their own other senses', async () => {
    const onOpen = vi.fn();
    const view = await show({ ...parts, onOpen });
    expect(view.texts('.senses .link')).toEqual(['醴陵', '云上陶谷', '釉下五彩', '一体化发展示范带']);
    await view.press('釉下五彩');
    expect(onOpen.mock.calls).toEqual([[{ concept: 15, surface: '釉下五彩', otherSenses: [16] }]]);
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
    ]);
    expect((await show(misreading)).texts('.why li')).toContain('It is a known misreading of the printed word.');
    expect((await show(traditional)).texts('.why li')).toContain('It is printed in Traditional characters.');
    expect((await show(pinned)).texts('.why')).toEqual([]);
  });

  test('the form says what kind of name it is, however the pack writes it', async () => {
    const match = { form: '陶 谷', surface: '陶谷', reasons: [{ code: 'word' as const }] };
    expect((await show({ ...typical, match })).texts('.why li')[0]).toContain('short form');
  });
});
