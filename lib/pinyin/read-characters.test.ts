import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCharacterReader } from './read-characters.ts';

const read = createCharacterReader('数數据據庆慶长長');
const said = async (text: string) => (await read(text)).map(({ text: one, pinyin }) => pinyin ?? `[${one}]`).join(' ');

test.for<[text: string, said: string]>([
  ['七大攻坚', 'qī dà gōng jiān'],
  ['银行行长', 'yín háng háng zhǎng'],
  ['一带一路', 'yī dài yī lù'],
  ['不忘初心', 'bù wàng chū xīn'],
  ['數據', 'shù jù'],
  ['重慶', 'chóng qìng'],
  ['“十四五”GDP 增长', '[“] shí sì wǔ [”GDP ] zēng zhǎng'],
  ['', ''],
])('%s is read %s', async ([text, expected]) => {
  expect(await said(text)).toBe(expected);
});

test('whatever the text, its characters are all there in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
      expect((await read(text)).map((one) => one.text).join('')).toBe(text);
    }),
  );
});
