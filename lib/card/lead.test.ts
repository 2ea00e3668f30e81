import { describe, expect, test } from 'vitest';
import { leadOf } from './lead.ts';

const CARD = {
  headword: '云上陶谷',
  pinyin: 'yún shàng táo gǔ',
  forms: [
    { text: '“陶谷”计划', kind: 'variant', pinyin: '“táo gǔ” jìhuà' },
    { text: '陶谷', kind: 'short', pinyin: null },
  ],
} as const;
const HEADWORD = { text: '云上陶谷', pinyin: 'yún shàng táo gǔ' };

describe('the name that a card leads with', () => {
  test.each([
    ['nothing printed', null],
    ['the headword itself', '云上陶谷'],
    ['the headword in other signs', '云上 陶谷'],
    ['a misreading, which is no name', '云上陶各'],
  ])('is the headword for %s', (_what, form) => {
    expect(leadOf(CARD, form)).toEqual(HEADWORD);
  });

  test('is another name as the glossary writes it, with its own reading', () => {
    expect(leadOf(CARD, '陶谷')).toMatchObject({ text: '陶谷', pinyin: null });
    expect(leadOf(CARD, '"陶谷"计划')).toMatchObject({ text: '“陶谷”计划', pinyin: '“táo gǔ” jìhuà' });
  });
});
