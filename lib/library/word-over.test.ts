import { expect, test } from 'vitest';
import type { Library } from './library.ts';
import { wordOver } from './word-over.ts';

const WORDS = ['产业', '产业转移', '转移', '承接', '移民', '国家', '中国', '谷'];

const library: Pick<Library, 'longestAt'> = {
  async longestAt(text, at, least = 2) {
    const length = Math.max(0, ...WORDS.map((word) => (text.startsWith(word, at) ? word.length : 0)));
    return length < least || length === 0
      ? null
      : { length, refs: [`import:d/${text.slice(at, at + length)}` as never] };
  },
};
const wordAt = async (text: string, at: number) => {
  const word = await wordOver(library, text, at);
  return word === null ? null : text.slice(word.start, word.start + word.length);
};

test.each([
  ['its first character', '承接产业转移', 2, '产业转移'],
  ['its last one', '承接产业转移', 5, '产业转移'],
  ['one before it', '承接产业转移', 1, '承接'],
  ['one that a shorter word begins with too', '转移民', 0, '转移'],
  ['one of two words as long: the first', '中国家', 1, '中国'],
  ['a character that is a word by itself', '在谷里', 1, '谷'],
  ['nothing it knows', '在窑里', 1, null],
  ['the first of a text', '国家', 0, '国家'],
])('the longest word is found over %s', async (_what, text, at, word) => {
  expect(await wordAt(text, at)).toBe(word);
});
