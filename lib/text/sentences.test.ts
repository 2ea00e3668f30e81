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
    expect(sentence).not.toMatch(/\p{Cs}/u);
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
          expect(sentence).not.toMatch(/\p{Cs}/u);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a sentence too long', () => {
  const cutTo = (before: number, after: number, longest: number) => {
    const text = `${'甲'.repeat(before)}陶谷${'乙'.repeat(after)}`;
    return sentenceAround(text, before, before + 2, longest);
  };

  test('is whole while it is no longer than may be', () => {
    expect(cutTo(9, 9, 20)).toEqual({ sentence: `${'甲'.repeat(9)}陶谷${'乙'.repeat(9)}`, at: 9 });
  });

  test('gives each side half of the room, and what one does not need to the other', () => {
    expect(cutTo(30, 30, 20)).toEqual({ sentence: `…${'甲'.repeat(8)}陶谷${'乙'.repeat(8)}…`, at: 9 });
    expect(cutTo(30, 30, 21)).toEqual({ sentence: `…${'甲'.repeat(8)}陶谷${'乙'.repeat(9)}…`, at: 9 });
    expect(cutTo(3, 30, 20)).toEqual({ sentence: `${'甲'.repeat(3)}陶谷${'乙'.repeat(13)}…`, at: 3 });
    expect(cutTo(30, 3, 20)).toEqual({ sentence: `…${'甲'.repeat(13)}陶谷${'乙'.repeat(3)}`, at: 14 });
  });

  test('keeps a term that takes all the room', () => {
    expect(sentenceAround(`甲${'陶'.repeat(30)}乙`, 1, 31, 20)).toEqual({ sentence: `…${'陶'.repeat(30)}…`, at: 1 });
  });

  test('loses the space at which it is cut', () => {
    expect(sentenceAround('aaaaaaaaa, bb 陶谷 cc, ddddddddd', 14, 16, 14)).toEqual({ sentence: '…bb 陶谷 cc…', at: 4 });
  });
});

describe('a full stop in Latin script', () => {
  test.each([
    ['a capital after a word in small letters begins a sentence', 'It is ok. The [陶谷] park', 'The [陶谷] park'],
    ['not after a letter alone', 'Plan b. The [陶谷] park', 'Plan b. The [陶谷] park'],
    ['not after a figure', 'In 2022. The [陶谷] park', 'In 2022. The [陶谷] park'],
    ['not before a small letter', 'It is ok. the [陶谷] park', 'It is ok. the [陶谷] park'],
    ['not without a space', 'It is ok.The [陶谷] park', 'It is ok.The [陶谷] park'],
    ['nor at the end of an abbreviation in capitals', 'The USA. The [陶谷] park', 'The USA. The [陶谷] park'],
  ])('%s', (_, text, sentence) => {
    expect(around(text)).toBe(sentence);
  });
});

test.each([
  ['甲\n乙', '甲乙'],
  ['甲 乙', '甲 乙'],
  ['甲\nb', '甲 b'],
  ['a\n乙', 'a 乙'],
  ['”\n乙', '”乙'],
  ['⺀\n乙', '⺀乙'],
  ['\u2e7f\n乙', '\u2e7f 乙'],
  [' \u200b甲 ', '甲'],
  ['', ''],
])('%j is levelled to %j', (text, levelled) => {
  expect(levelSpace(text)).toBe(levelled);
});
