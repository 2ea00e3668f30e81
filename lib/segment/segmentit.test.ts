import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileGuards } from './compile-guards.ts';
import { DICTIONARY, dictionaryWords } from './dictionary.ts';
import { createJudge, type PatientJudge } from './judge.ts';
import { createSegmentitSegmenter } from './segmentit.ts';
import { LONGEST_RUN, type Segmenter } from './types.ts';

let segmenter: Segmenter;
let judge: PatientJudge;
const guards = compileGuards(['国开行', '市长', '株洲', '株洲市'], dictionaryWords());
beforeAll(() => {
  segmenter = createSegmentitSegmenter(DICTIONARY);
  judge = createJudge(segmenter);
});

describe('the real dictionary', () => {
  test.each<[text: string, surface: string, verdict: boolean]>([
    ['全国开行', '国开行', false],
    ['今年全国开行中欧班列', '国开行', false],
    ['由国开行牵头', '国开行', true],
    ['我市长期', '市长', false],
    ['我市长期坚持', '市长', false],
    ['副市长', '市长', false],
    ['市长陈恢清', '市长', true],
    ['株洲市民中心', '株洲市', false],
    ['株洲市民中心', '株洲', true],
    ['在株洲市召开', '株洲市', true],
    ['在株洲市召开', '株洲', true],
  ])('in %s, %s is a word of its own: %s', (text, surface, verdict) => {
    const start = text.indexOf(surface);
    expect(judge({ text, start, end: start + surface.length }, guards)).toBe(verdict);
  });

  test('it knows words, and not what objects are born with', () => {
    expect(segmenter.isWord('中心')).toBe(true);
    expect(segmenter.isWord('洲市')).toBe(false);
    expect(segmenter.isWord('constructor')).toBe(false);
  });
});

describe('cut', () => {
  test('a run longer than allowed is refused, the longest allowed is not', () => {
    expect(() => segmenter.cut('株'.repeat(LONGEST_RUN + 1))).toThrow(
      new RangeError('a run of 20 characters; at most 19'),
    );
    expect(segmenter.cut('株'.repeat(LONGEST_RUN)).join('')).toBe('株'.repeat(LONGEST_RUN));
  });

  test('an empty run has no words', () => {
    expect(segmenter.cut('')).toEqual([]);
  });

  test('joined, the words give the run again', () => {
    const common = fc.constantFrom(...'全国开行我市长期株洲民中心陈恢清王小明的在一二三年月日第十四五');
    const anyHan = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
    const run = fc.string({ unit: fc.oneof(common, anyHan), minLength: 1, maxLength: LONGEST_RUN });
    fc.assert(
      fc.property(run, (text) => segmenter.cut(text).join('') === text),
      { numRuns: 300 },
    );
  });
});

test('the dictionary has many words, each with a count, and no byte order mark in them', () => {
  const words = [...dictionaryWords()];
  expect(words.length).toBeGreaterThan(100_000);
  expect(words.find(({ word }) => word === '中国')?.frequency).toBeGreaterThan(0);
  expect(words.filter(({ word, frequency }) => /[\ufeff|\s]/.test(word) || !Number.isFinite(frequency))).toEqual([]);
});
