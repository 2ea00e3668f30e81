import { describe, expect, test } from 'vitest';
import { type Extent, findInitials, findTyped, parsePinyin, parseTypedPinyin } from './pinyin.ts';

describe('a reading', () => {
  test.for<[pinyin: string, letters: string, tones: readonly number[], initials: string]>([
    ['sān gāo sì xīn', 'sangaosixin', [1, 1, 4, 1], 'sgsx'],
    ['Sān Gāo Sì Xīn', 'sangaosixin', [1, 1, 4, 1], 'sgsx'],
    ['sāngāo-sìxīn', 'sangaosixin', [1, 1, 4, 1], 'sgsx'],
    ['Máo Wěimíng', 'maoweiming', [2, 3, 2], 'mwm'],
    ['gāo zhìliàng fāzhǎn', 'gaozhiliangfazhan', [1, 4, 4, 1, 3], 'gzlfz'],
    ["Xī'ān", 'xian', [1, 1], 'xa'],
    ['Xiān', 'xian', [1], 'x'],
    ["nǚ'ér", 'nver', [3, 2], 'ne'],
    ['nǚér', 'nver', [3, 2], 'ne'],
    ['lǜsè', 'lvse', [4, 4], 'ls'],
    ['wǒmen de', 'womende', [3, 5, 5], 'wmd'],
    ['huār', 'huar', [1], 'h'],
    ['dì 3 hào', 'di3hao', [4, 0, 4], 'd3h'],
    ['“4×4” xiàndàihuà', '4x4xiandaihua', [0, 4, 4, 4], '4x4xdh'],
    ['5G+ gōngyè', '5ggongye', [0, 1, 4], '5ggy'],
    ['RCEP guīzé', 'rcepguize', [0, 1, 2], 'rcepgz'],
    ['A gǔ', 'agu', [0, 3], 'ag'],
    ['China Mobile', 'chinamobile', [0, 0], 'chinamobile'],
    ['de', 'de', [5], 'd'],
    ['deāi', 'deai', [5, 1], 'da'],
    ['De', 'de', [5], 'd'],
    ['DE', 'de', [0], 'de'],
    ['app', 'app', [0], 'app'],
    ['', '', [], ''],
    ['…', '', [], ''],
    ['кит', '', [], ''],
  ])('of %s', ([pinyin, letters, tones, initials]) => {
    expect(parsePinyin(pinyin)).toMatchObject({ letters, tones, initials });
  });

  test('knows where each syllable begins, and that one may end at its end', () => {
    expect(parsePinyin('Máo Wěi').syllableAt).toEqual([0, -1, -1, 1, -1, -1, 2]);
    expect(parsePinyin('Máowěi')).toEqual(parsePinyin('máo wěi'));
    expect(parsePinyin('').syllableAt).toEqual([0]);
  });

  test('has ü as v, and as u where it is to be found by either', () => {
    expect(parsePinyin('lǜ lù')).toMatchObject({ letters: 'lvlu', level: 'lulu' });
  });
});

describe('what is typed is found in a reading, by syllables or by words alike', () => {
  const SPELLINGS = ['gāo zhì liàng fā zhǎn', 'gāo zhìliàng fāzhǎn', 'Gāo Zhìliàng Fāzhǎn', 'gāozhìliàngfāzhǎn'];

  test.for<[typed: string, extent: Extent | null]>([
    ['gaozhiliangfazhan', 'whole'],
    ['gāo zhìliàng fāzhǎn', 'whole'],
    ['gao1zhi4liang4fa1zhan3', 'whole'],
    ['gaozhi', 'beginning'],
    ['g', 'beginning'],
    ['gaozhilia', 'beginning'],
    ['zhiliang', 'inside'],
    ['zh', 'inside'],
    ['fa zhan', 'inside'],
    ['zhǎn', 'inside'],
    ['z', null],
    ['hiliang', null],
    ['gao zhi li', 'beginning'],
    ['ga ozhi', null],
    ['gao zhil iang', null],
    ['gao zhi liang f', 'beginning'],
    ['gaozhiliangfazhang', null],
    ['gāo zhī', null],
    ['gao1zhi1', null],
    ['iang', null],
  ])('%s: %s', ([typed, extent]) => {
    for (const spelling of SPELLINGS) {
      const [found] = parseTypedPinyin(typed).map((way) => findTyped(parsePinyin(spelling), way));
      expect([spelling, found ?? null]).toEqual([spelling, extent]);
    }
  });

  test('further on, where it does not stand at its first place', () => {
    // “ang” stands in liang first, where no syllable begins.
    const written = parsePinyin('liàng áng');
    expect(parseTypedPinyin('ang').map((way) => findTyped(written, way))).toEqual(['inside']);
    const tones = parsePinyin('mā má');
    expect(parseTypedPinyin('má').map((way) => findTyped(tones, way))).toEqual(['inside']);
  });

  test('u for ü, and v for ü alone', () => {
    const found = (pinyin: string, typed: string) =>
      parseTypedPinyin(typed).map((way) => findTyped(parsePinyin(pinyin), way));
    expect([found('lǜsè', 'luse'), found('lǜsè', 'lvse'), found('lùsè', 'lvse')]).toEqual([
      ['whole'],
      ['whole'],
      [null],
    ]);
    expect(found('lǜsè', 'lu:4se4')[0]).toBe('whole');
    expect(found('lǚ', 'lǜ')).toEqual([null]);
  });
});

describe('what is typed is found in initials', () => {
  const find = (pinyin: string, typed: string) => {
    const [way] = parseTypedPinyin(typed);
    return way === undefined ? null : findInitials(parsePinyin(pinyin), way);
  };

  test.for<[typed: string, extent: Extent | null]>([
    ['mwmsjz', 'whole'],
    ['mw', 'beginning'],
    ['mwm', 'beginning'],
    ['m', null],
    ['wm', null],
    ['wms', 'inside'],
    ['sjz', 'inside'],
    ['mwx', null],
    ['mwmsjzx', null],
    ['mw1', null],
  ])('%s: %s', ([typed, extent]) => {
    expect(find('Máo Wěimíng shěng jízhǎng', typed)).toBe(extent);
  });

  test('two letters may be the whole', () => {
    expect([find('Wěimíng', 'wm'), find('Wěi', 'w')]).toEqual(['whole', null]);
  });
});

describe('what is typed is read', () => {
  test.for<[typed: string, ways: number]>([
    ['gao', 1],
    ['gao1', 2],
    ['4x4', 2],
    ['x44', 1],
    ['di3hao', 2],
    ['di30', 1],
    ['', 0],
    ['三高', 0],
    ["'", 0],
  ])('%s in %i ways', ([typed, ways]) => {
    expect(parseTypedPinyin(typed)).toHaveLength(ways);
  });

  test.for<[typed: string, letters: string]>([
    ['lu:', 'lv'],
    ['lü', 'lv'],
    ['LU:', 'lv'],
    ['lu :', 'lu'],
    ['l:', 'l'],
    ['lu se', 'luse'],
    ['gao1 a 4', 'gaoa4'],
    ['de0', 'de'],
    ['a 0', 'a0'],
    ['gao６', 'gao6'],
    ['gao12', 'gao12'],
  ])('%s as the letters %s', ([typed, letters]) => {
    expect(parseTypedPinyin(typed)[0]?.letters).toBe(letters);
  });

  test('with breaks where something stands between, and the tones asked for', () => {
    expect(parseTypedPinyin("xi1'an0")[0]).toEqual({
      letters: 'xian',
      level: 'xian',
      breaks: [2, 2, 4],
      tones: [
        [1, 1],
        [3, 5],
      ],
    });
  });
});
