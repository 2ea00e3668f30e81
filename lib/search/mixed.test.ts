import { describe, expect, test } from 'vitest';
import { findMixed, isMixed } from './mixed.ts';
import { parsePinyin } from './pinyin.ts';

const find = (typed: string, name = '三高四新', pinyin = 'sāngāo-sìxīn') => findMixed(name, parsePinyin(pinyin), typed);

describe('characters and pinyin mixed', () => {
  test.each([
    ['三gao四xin', 'whole'],
    ['san高si新', 'whole'],
    ['三高sx', 'whole'],
    ['sg四新', 'whole'],
    ['三g四x', 'whole'],
    ['三高si', 'beginning'],
    ['三gao', 'beginning'],
    ['三高s', 'beginning'],
    ['三高sixi', 'whole'],
    ['gao四新', 'inside'],
    ['高si', 'inside'],
  ] as const)('%s stands in 三高四新: %s', (typed, extent) => {
    expect(find(typed)).toBe(extent);
  });

  test.each(['三sx', '四gao', '三高xs', '三高sixinx', '三gao五', 'x三'])('%s does not', (typed) => {
    expect(find(typed)).toBeNull();
  });

  test('a syllable that begins another is read both ways', () => {
    expect(find('先xi安', '先西安', 'xiān Xī’ān')).toBe('whole');
    expect(find('xian先', '西安先', "Xī'ān xiān")).toBe('whole');
    expect(find('lv岛', '绿岛', 'lǜ dǎo')).toBeNull();
    expect(find('lu岛', '绿岛', 'lǜ dǎo')).toBe('whole');
  });

  test('nothing is found in a name that has not a syllable for each character', () => {
    expect(find('5g城', '5g城市', '5G chéngshì')).toBeNull();
    expect(find('三g', '三高', 'sān')).toBeNull();
  });

  test('is what has both, and nothing else', () => {
    expect(['三gao', 'gao三', '三g高x'].every(isMixed)).toBe(true);
    expect(['三高', 'gao', '', '三1', '三 gao', '5g'].some(isMixed)).toBe(false);
  });
});
