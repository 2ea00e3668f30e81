import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, factOf, smallCard } from '../../tests/fixtures/small-sheet.ts';
import type { Rendering } from '../glossary/types.ts';
import { LANGUAGES } from '../i18n/language.ts';
import type { PageOrigin } from '../protocol/types.ts';
import type { DatedFact } from './entries.ts';
import { wordingIn } from './wording.ts';

const [zh, tw, en] = LANGUAGES.map(wordingIn) as [
  ReturnType<typeof wordingIn>,
  ReturnType<typeof wordingIn>,
  ReturnType<typeof wordingIn>,
];
const inAll = (said: (words: ReturnType<typeof wordingIn>) => string) => [zh, tw, en].map(said);

test('each language has its own labels, names and side', () => {
  expect([zh, tw, en].map(({ language }) => language)).toEqual(LANGUAGES);
  expect(inAll((words) => words.label('seen'))).toEqual(['译法出处', '譯法出處', 'Seen at']);
  expect(inAll((words) => words.category(FULL_CARD))).toEqual(['项目', '項目', 'project']);
  expect(inAll((words) => words.side({ zh: '甲', en: 'a' }))).toEqual(['甲', '甲', 'a']);
});

test('a phrase has its places filled, and those without a value emptied', () => {
  expect(en.phrase('times', { count: 0 })).toBe('occurs 0 ×');
  expect(en.phrase('times')).toBe('occurs  ×');
  expect(zh.phrase('shared', { surface: '{headword}', headword: '$&' })).toBe('文中“{headword}”也可能指“$&”');
});

describe('a rendering', () => {
  const rendering = (more: Partial<Rendering>): Rendering => ({ text: 'A', status: 'press', ...more });

  test.each<[more: Partial<Rendering>, english: string, chinese: string]>([
    [{}, 'A (press)', 'A（媒体）'],
    [{ status: 'suggested' }, 'A (suggested)', 'A（拟译）'],
    [{ year: 2021 }, 'A (press)', 'A（媒体）'],
    [{ where: 'Hunan Today' }, 'A (press; Hunan Today)', 'A（媒体；Hunan Today）'],
    [{ where: 'Hunan Today', year: 2021 }, 'A (press; Hunan Today, 2021)', 'A（媒体；Hunan Today，2021年）'],
    [{ where: 'own name', status: 'official' }, 'A (official; its own name)', 'A（官方；自用译名）'],
    [
      { where: 'Gazette', seen: 'https://m.example', year: 2021 },
      'A (press; Gazette (seen at https://m.example), 2021)',
      'A（媒体；Gazette（见于 https://m.example），2021年）',
    ],
    [{ for: ['甲', '乙'] }, 'A (press; for 甲、乙)', 'A（媒体；译“甲、乙”）'],
    [{ note: 'of old' }, 'A (press; of old)', 'A（媒体；of old）'],
    [
      { where: 'Gazette', for: ['甲'], note: 'of old' },
      'A (press; Gazette; for 甲; of old)',
      'A（媒体；Gazette；译“甲”；of old）',
    ],
  ])('%j', (more, english, chinese) => {
    expect([en.rendering(rendering(more)), zh.rendering(rendering(more))]).toEqual([english, chinese]);
  });

  test('has its standing, and where it was seen, apart', () => {
    const seen = rendering({ where: 'Gazette', year: 2021 });
    expect([en.status(seen), en.seen(seen), en.seen(rendering({ year: 2021 }))]).toEqual([
      'press',
      'Gazette, 2021',
      '',
    ]);
  });
});

describe('a fact', () => {
  const fact = (more: Partial<DatedFact>, source = {}): DatedFact => ({
    ...factOf('2022-08-24', {}, source),
    isLater: false,
    ...more,
  });

  test('is told with its day', () => {
    expect(inAll((words) => words.fact(fact({})))).toEqual([
      '2022-08-24 2022-08-24的事',
      '2022-08-24 2022-08-24的事',
      '2022-08-24 What of 2022-08-24',
    ]);
  });

  test('says when it happened, in as much as is known, what is noted, that it is later, and that its day is inferred', () => {
    const whole = fact({ happened: '2022-07', note: { zh: '注', en: 'note' }, isLater: true }, { dateInferred: true });
    expect(inAll((words) => words.fact(whole))).toEqual([
      '≈ 2022-08-24（晚于本页） 2022-08-24的事（事在 2022-07）（注）',
      '≈ 2022-08-24（晚於本頁） 2022-08-24的事（事在 2022-07）（注）',
      '≈ 2022-08-24 (later than this page) What of 2022-08-24 (happened 2022-07) (note)',
    ]);
  });

  test('is cited as a footnote has it', () => {
    expect(inAll((words) => words.citation(fact({})))).toEqual([
      '《报》2022年8月24日，“2022-08-24题”',
      '《报》2022年8月24日，「2022-08-24题」',
      'Paper, 24 August 2022, “2022-08-24题” [in Chinese]',
    ]);
  });
});

describe('the parts of a card', () => {
  test('other names stand with their kinds', () => {
    expect(zh.forms(FULL_CARD)).toEqual(['云上陶谷产业园（全称）', '陶谷（简称）', '老窑（旧称）']);
    expect(en.forms(FULL_CARD)).toEqual(['云上陶谷产业园 (full form)', '陶谷 (short form)', '老窑 (former name)']);
    expect(en.forms(smallCard('甲'))).toEqual([]);
  });

  test('members stand in both languages, or it is said that none are given', () => {
    expect(en.members(FULL_CARD)).toEqual(['东窑 the eastern kilns', '西窑 the western kilns']);
    expect(en.members(smallCard('甲'))).toEqual([]);
    const membersUnknown = { zh: '未列出', en: 'unlisted' };
    expect(inAll((words) => words.members({ ...FULL_CARD, membersUnknown }).join())).toEqual([
      '未列出',
      '未列出',
      'unlisted',
    ]);
  });

  test('what a surface may also be is named with its best rendering, where it has one', () => {
    expect(inAll((words) => words.shared({ surface: '陶谷', card: FULL_CARD }))).toEqual([
      '文中“陶谷”也可能指“云上陶谷”（Cloud Kiln Valley）',
      '文中「陶谷」也可能指「云上陶谷」（Cloud Kiln Valley）',
      '“陶谷” may also be 云上陶谷 (Cloud Kiln Valley)',
    ]);
    expect(inAll((words) => words.shared({ surface: '甲', card: smallCard('乙') }))).toEqual([
      '文中“甲”也可能指“乙”',
      '文中「甲」也可能指「乙」',
      '“甲” may also be 乙',
    ]);
  });
});

describe('a page as a source', () => {
  test.each<[what: string, page: Partial<PageOrigin>, english: string, chinese: string]>([
    ['nothing', {}, '', ''],
    ['a day', { date: '2022-08-24' }, '24 August 2022', '2022年8月24日'],
    ['a publisher', { publisher: FULL_PAGE.publisher }, 'Zhuzhou Daily', '《株洲日报》'],
    ['a title', { title: ' “题”\n目\u0000 ' }, '“‘题’目”', '“‘题’目”'],
    ['an address', { address: ' https://a.example ' }, 'https://a.example', 'https://a.example'],
    [
      'all',
      FULL_PAGE,
      'Zhuzhou Daily, 24 August 2022, “题”, https://a.example/1',
      '《株洲日报》2022年8月24日，“题”，https://a.example/1',
    ],
  ])('with %s', (_what, page, english, chinese) => {
    const whole = { ...BLANK_PAGE, ...page };
    expect([en.page(whole), zh.page(whole)]).toEqual([english, chinese]);
  });

  test('is quoted in the marks of the language', () => {
    expect(tw.page({ ...BLANK_PAGE, title: '“题”' })).toBe('「『题』」');
  });
});
