import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelSpace, sentenceAround } from './sentences.ts';

/** The sentence around the only [bracketed] part of a text, the term in brackets again. */
function around(marked: string, longest?: number): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const { sentence, at } = sentenceAround(text, start, end, longest);
  const term = levelSpace(text.slice(start, end));
  expect(sentence.slice(at, at + term.length)).toBe(term);
  return `${sentence.slice(0, at)}[${term}]${sentence.slice(at + term.length)}`;
}

describe('the sentence around a term', () => {
  test.each([
    ['ends at stops', '窑炉点火。云上[陶谷]开园！客人来了？', '云上[陶谷]开园！'],
    ['is the whole text where nothing stops', '云上[陶谷]开园', '云上[陶谷]开园'],
    ['keeps the quotes that close behind it', '他说：“[陶谷]开园了。”客人来了。', '他说：“[陶谷]开园了。”'],
    ['begins after the quotes that close the one before', '“开园了！”[陶谷]来客。', '[陶谷]来客。'],
    ['ends at a semicolon', '建成窑炉九座；[陶谷]开园；签约三家。', '[陶谷]开园；'],
    ['keeps stops that stand together', '真的？！[陶谷]开园了……”客人来了。', '[陶谷]开园了……”'],
    ['goes on after dots before a comma', '陶瓷、釉料……，[陶谷]都有。', '陶瓷、釉料……，[陶谷]都有。'],
    [
      'is found between English ones',
      'Kilns were lit. The [陶谷] park opened. Guests came.',
      'The [陶谷] park opened.',
    ],
    [
      'is not ended by a decimal point or an abbreviation',
      '投资3.5亿元，A.B.公司入[陶谷]。',
      '投资3.5亿元，A.B.公司入[陶谷]。',
    ],
    ['ends at a blank line', '标题\n \n[陶谷]开园', '[陶谷]开园'],
    ['begins with a line set in', '标题没有句号\n\u3000\u3000[陶谷]开园', '[陶谷]开园'],
    ['joins the lines of a printed column', '云上[陶\n谷]开\r\n  园', '云上[陶谷]开园'],
    ['keeps one space where spaces part words', '陶谷\u3000\u3000[开园]  CRRC\n Group', '陶谷 [开园] CRRC Group'],
    ['drops what cannot be seen', '云\u200b上[陶\u00ad谷]\ufeff开园', '云上[陶谷]开园'],
    ['holds a term that has a stop inside', '看，[你好！陶谷]开园。走', '看，[你好！陶谷]开园。'],
  ])('%s', (_, text, sentence) => {
    expect(around(text)).toBe(sentence);
  });

  test('is cut at clauses where it is too long', () => {
    expect(around('甲甲甲甲甲甲，乙乙乙，丙[陶谷]丁，戊戊戊，己己己己己己己。', 20)).toBe(
      '…乙乙乙，丙[陶谷]丁，戊戊戊…',
    );
    expect(around('[陶谷]丁，戊戊戊，己己己己己己己己己己己。', 14)).toBe('[陶谷]丁，戊戊戊…');
    expect(around('甲甲甲甲甲甲甲甲甲甲，乙乙乙，丙[陶谷]。', 14)).toBe('…乙乙乙，丙[陶谷]。');
    expect(around('甲甲甲甲甲甲甲甲甲甲[陶谷]乙乙乙乙乙乙乙乙乙', 10)).toBe('…甲甲甲[陶谷]乙乙乙…');
  });

  test('is cut where even the text in reach has no stop', () => {
    const { sentence, at } = sentenceAround(`${'甲'.repeat(5000)}陶谷${'乙'.repeat(5000)}`, 5000, 5002);
    expect(sentence.length).toBeLessThanOrEqual(240);
    expect(sentence).toMatch(/^…甲+陶谷乙+…$/);
    expect(sentence.slice(at, at + 2)).toBe('陶谷');
  });

  test('never cuts a character in two', () => {
    const { sentence } = sentenceAround(`${'𠮷'.repeat(3000)}陶谷${'𠮷'.repeat(3000)}`, 6000, 6002, 31);
    expect(sentence.isWellFormed()).toBe(true);
  });

  test('always holds the term, on one line, within its length', () => {
    const piece = fc.constantFrom(
      '陶',
      '谷',
      '。',
      '，',
      '”',
      '“',
      '；',
      '…',
      ' ',
      '\n',
      '\u3000',
      'A',
      'b',
      '.',
      '3',
      '𠮷',
    );
    const run = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        run,
        fc.constantFrom('陶谷', '陶 谷', 'A\nb', '好！走'),
        run,
        fc.integer({ min: 12, max: 60 }),
        (before, term, after, longest) => {
          const start = before.length;
          const { sentence, at } = sentenceAround(before + term + after, start, start + term.length, longest);
          const levelled = levelSpace(term);
          expect(sentence.slice(at, at + levelled.length)).toBe(levelled);
          expect(sentence.length).toBeLessThanOrEqual(longest);
          expect(sentence).not.toMatch(/\n|\u3000|^ | $| {2}/);
          expect(sentence.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
