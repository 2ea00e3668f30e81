import { describe, expect, test } from 'vitest';
import { citationOf, copyTextOf, dayIn, renderingSourceOf } from './citation.ts';

const ARTICLE = {
  headline: '当好“三个高地”排头兵',
  publisher: { zh: '株洲日报', en: 'Zhuzhou Daily' },
  date: '2022-08-04',
  dateInferred: false,
};

describe('a citation', () => {
  test('names newspaper, day and headline in the order of each language', () => {
    expect(citationOf(ARTICLE, 'zh-CN')).toBe('《株洲日报》2022年8月4日，“当好‘三个高地’排头兵”');
    expect(citationOf(ARTICLE, 'zh-TW')).toBe('《株洲日报》2022年8月4日，「当好『三个高地』排头兵」');
    expect(citationOf(ARTICLE, 'en')).toBe('Zhuzhou Daily, 4 August 2022, “当好‘三个高地’排头兵” [in Chinese]');
  });

  test('says that a date the page does not print is inferred', () => {
    const inferred = { ...ARTICLE, dateInferred: true };
    expect(citationOf(inferred, 'zh-CN')).toBe('《株洲日报》2022年8月4日（日期系推定），“当好‘三个高地’排头兵”');
    expect(citationOf(inferred, 'zh-TW')).toContain('2022年8月4日（日期係推定），');
    expect(citationOf(inferred, 'en')).toContain('4 August 2022 (date inferred), ');
  });
});

describe('where a rendering was seen', () => {
  test('is its address and year', () => {
    const seen = { text: 'Cloud', status: 'press', where: 'https://a.example/en', year: 2021 } as const;
    expect(renderingSourceOf(seen, 'en')).toBe('https://a.example/en, 2021');
    expect(renderingSourceOf(seen, 'zh-CN')).toBe('https://a.example/en，2021年');
    expect(renderingSourceOf({ ...seen, year: undefined }, 'zh-CN')).toBe('https://a.example/en');
  });

  test('is said in words for an own name and for one of ours', () => {
    const own = { text: 'Cloud', status: 'official', where: 'own name' } as const;
    expect(renderingSourceOf(own, 'zh-CN')).toBe('自用译名');
    expect(renderingSourceOf(own, 'en')).toBe('its own name');
    expect(renderingSourceOf({ text: 'Cloud', status: 'suggested' }, 'en')).toBe('suggested by Xiangjian');
    expect(renderingSourceOf({ text: 'Cloud', status: 'suggested' }, 'zh-TW')).toBe('湘箋擬譯');
  });
});

describe('the text to copy', () => {
  const renderings = [
    { text: 'Three Highlands and Four New Missions', status: 'official' },
    { text: 'Three High and Four New', status: 'press' },
  ] as const;

  test('is headword, pinyin and the best rendering', () => {
    expect(copyTextOf({ headword: '三高四新', pinyin: 'sān gāo sì xīn', renderings })).toBe(
      '三高四新 sān gāo sì xīn – Three Highlands and Four New Missions',
    );
  });

  test('leaves out what there is not', () => {
    expect(copyTextOf({ headword: '三高四新', pinyin: '', renderings: [] })).toBe('三高四新');
  });
});

test('a day that is none comes back as it is', () => {
  expect(dayIn('2022-13-01', 'en')).toBe('2022-13-01');
  expect(dayIn('2022', 'zh-CN')).toBe('2022');
  expect(dayIn('2022-12-31', 'en')).toBe('31 December 2022');
});
