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

  test('names a government that reports without title marks', () => {
    const report = { ...ARTICLE, publisher: { zh: '湖南省人民政府', en: 'Hunan Provincial People’s Government' } };
    expect(citationOf(report, 'zh-CN')).toMatch(/^湖南省人民政府2022年8月4日，/);
    expect(citationOf(report, 'en')).toMatch(/^Hunan Provincial People’s Government, 4 August 2022,/);
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

test.each([
  ['https://m.example', 2021, 'Gazette (seen at https://m.example), 2021', 'Gazette（见于 https://m.example），2021年'],
  ['https://m.example', undefined, 'Gazette (seen at https://m.example)', 'Gazette（见于 https://m.example）'],
])('a rendering of which only a copy was read says so', (seen, year, english, chinese) => {
  const rendering = { text: 'A', status: 'official', where: 'Gazette', seen, year } as const;
  expect(renderingSourceOf(rendering, 'en')).toBe(english);
  expect(renderingSourceOf(rendering, 'zh-CN')).toBe(chinese);
  expect(renderingSourceOf(rendering, 'zh-TW')).toContain('（見於 https://m.example）');
});

describe('the text to copy', () => {
  const card = {
    headword: '三高四新',
    pinyin: 'sān gāo sì xīn',
    forms: [{ text: '三高', kind: 'short', pinyin: 'sān gāo' }],
    renderings: [
      { text: 'Three Highlands and Four New Missions', status: 'official' },
      { text: 'Three Highlands', status: 'press', for: ['三高'] },
    ],
  } as const;

  test('is headword, pinyin and the best rendering', () => {
    const text = '三高四新 sān gāo sì xīn – Three Highlands and Four New Missions';
    expect([copyTextOf(card, null), copyTextOf(card, '三高四新')]).toEqual([text, text]);
  });

  test('has the rendering of the form as printed', () => {
    expect(copyTextOf(card, '三高')).toBe('三高 sān gāo – Three Highlands');
    expect(copyTextOf(card, '“三高”')).toBe('三高 sān gāo – Three Highlands');
    expect(copyTextOf(card, '三离')).toBe('三高四新 sān gāo sì xīn – Three Highlands and Four New Missions');
  });

  test('leaves out what there is not, and a reading that says no more than the headword', () => {
    expect(copyTextOf({ headword: '三高四新', pinyin: null, forms: [], renderings: [] }, null)).toBe('三高四新');
    expect(copyTextOf({ ...card, pinyin: null }, null)).toBe('三高四新 – Three Highlands and Four New Missions');
    expect(copyTextOf({ ...card, renderings: [] }, null)).toBe('三高四新 sān gāo sì xīn');
    expect(copyTextOf({ headword: 'RCEP', pinyin: 'RCEP', forms: [], renderings: [] }, null)).toBe('RCEP');
  });
});

test('a day that is none comes back as it is', () => {
  expect(dayIn('2022-13-01', 'en')).toBe('2022-13-01');
  expect(dayIn('2022', 'zh-CN')).toBe('2022');
  expect(dayIn('2022-00-01', 'en')).toBe('2022-00-01');
  expect(dayIn('2022-8-24', 'en')).toBe('2022-8-24');
  expect(dayIn('x2022-08-24', 'en')).toBe('x2022-08-24');
  expect(dayIn('2022-08-24x', 'en')).toBe('2022-08-24x');
});

test('a day is written without noughts, every month by its name', () => {
  expect(dayIn('2022-12-31', 'en')).toBe('31 December 2022');
  expect(dayIn('2022-01-02', 'zh-CN')).toBe('2022年1月2日');
  const months = Array.from({ length: 12 }, (_, at) => dayIn(`2022-${String(at + 1).padStart(2, '0')}-05`, 'en'));
  const named = months.map((day) => new Date(`${day} UTC`).getUTCMonth());
  expect(named).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
