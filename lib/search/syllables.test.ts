import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitSyllables } from './syllables.ts';

/** The syllables a word was split into, by a space. */
const split = (word: string) => {
  const lengths = splitSyllables(word);
  if (lengths === null) return undefined;
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
  return ends.map((end, at) => word.slice(ends[at - 1] ?? 0, end)).join(' ');
};

describe('a word of pinyin is split into its syllables', () => {
  test.for<[word: string, syllables: string | undefined]>([
    ['a', 'a'],
    ['mao', 'mao'],
    ['weiming', 'wei ming'],
    ['zhiliang', 'zhi liang'],
    ['fazhan', 'fa zhan'],
    ['zhuangbei', 'zhuang bei'],
    ['lvse', 'lv se'],
    ['lvedi', 'lve di'],
    // A syllable that begins with a vowel is not begun without an apostrophe, while there is another way.
    ['fangan', 'fan gan'],
    ['xian', 'xian'],
    ['jinan', 'ji nan'],
    ['huanan', 'hua nan'],
    ['guangan', 'guan gan'],
    ['lianghui', 'liang hui'],
    ['shengui', 'shen gui'],
    ['eren', 'e ren'],
    ['erren', 'er ren'],
    ['daan', 'da an'],
    ['tiane', 'tian e'],
    // The r of 儿.
    ['huar', 'huar'],
    ['yihuir', 'yi huir'],
    ['er', 'er'],
    ['r', undefined],
    ['huarr', undefined],
    // No pinyin.
    ['', undefined],
    ['app', undefined],
    ['bvhu', undefined],
    ['hunanx', undefined],
    ['xinhuashe2', undefined],
    ['ua', undefined],
    ['zhuangx', undefined],
  ])('%s', ([word, syllables]) => {
    expect(split(word)).toBe(syllables);
  });

  test('the same way in which it was joined, with an apostrophe before a, o and e', () => {
    const syllable = fc.constantFrom(
      ...[
        'mao',
        'wei',
        'ming',
        'gao',
        'zhi',
        'liang',
        'fa',
        'zhan',
        'fan',
        'fang',
        'gan',
        'xi',
        'nan',
        'na',
        'li',
        'lv',
      ],
      ...[
        'shen',
        'sheng',
        'gui',
        'guo',
        'hua',
        'huan',
        'jin',
        'ji',
        'ren',
        'ri',
        'chuang',
        'xiong',
        'nve',
        'yuan',
        'yu',
      ],
      ...['du', 'dun', 'ti', 'ting', 'dong', 'qu', 'que', 'nu', 'nuo', 'shi', 'jia', 'ju', 'wo', 'bo', 'ke'],
    );
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (syllables) => {
        expect(split(syllables.join(''))).toBe(syllables.join(' '));
      }),
      { numRuns: 3000 },
    );
  });

  test('never with more than what may be one', () => {
    // Two tones on lian: li and an, whatever the letters would let pass.
    const isOne = (from: number, to: number) => !(from <= 1 && to > 2);
    expect(splitSyllables('lian', isOne)).toEqual([2, 2]);
    expect(splitSyllables('liang', () => false)).toBeNull();
  });

  test('in no time, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'n', 'g', 'e', 'r', 'x', 'i'), maxLength: 60 }), (word) => {
        const lengths = splitSyllables(word);
        if (lengths !== null) expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(word.length);
      }),
    );
  });
});

describe('the syllables', () => {
  const isOne = (syllable: string) => splitSyllables(syllable)?.length === 1;
  const read = new Set<string>();
  beforeAll(() => {
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const options = { toneType: 'none', multiple: true, type: 'array', v: true } as const;
      for (const reading of pinyin(String.fromCharCode(code), options)) read.add(reading.replaceAll('ü', 'v'));
    }
  });

  test('are all those in which Chinese characters are read, the voiceless ones left out', () => {
    const missing = [...read].filter((syllable) => /^[a-z]+$/.test(syllable) && !isOne(syllable));
    expect(missing.toSorted()).toEqual(['hng', 'm', 'n', 'ng']);
  });

  test('are no others', () => {
    const initials = ['', ...'bpmfdtnlgkhjqxrzcsywv', 'zh', 'ch', 'sh'];
    const finals = [...read].map((syllable) => syllable.replace(/^(?:[zcs]h|[^aeiouv])/, ''));
    const made = new Set(initials.flatMap((initial) => finals.map((final) => initial + final)));
    const wrong = [...made].filter(
      (syllable) => !read.has(syllable) && !/[^e]r$|^.+er$/.test(syllable) && isOne(syllable),
    );
    expect(wrong.toSorted()).toEqual(['fiao', 'nun']);
  });
});

test('a long word that is no pinyin at its end is found to be none at once', () => {
  expect(splitSyllables(`${'gao'.repeat(60)}q`)).toBeNull();
  expect(splitSyllables(`${'xian'.repeat(60)}q`)).toBeNull();
  expect(splitSyllables('gao'.repeat(60))).toEqual(Array(60).fill(3));
});
