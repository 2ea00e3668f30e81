import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import { writeOmegat } from './omegat.ts';
import { cutShort, pairsOf } from './term-pairs.ts';
import { writeDeepl, writeImmersive, writePairs } from './two-columns.ts';
import { writeUtx } from './utx.ts';

const SHEET = smallSheet([FULL_CARD, smallCard('甲')], FULL_PAGE);
const rendered = (text: string) => smallCard('甲', { renderings: [{ text, status: 'press' }] });

test('pairs are the names of entries that have a rendering: no short form that the page has not, no former name', () => {
  expect(pairsOf(SHEET).map(({ source, target }) => [source, target])).toEqual([
    ['云上陶谷', 'Cloud Kiln Valley'],
    ['云上陶谷产业园', 'Cloud Kiln Valley'],
  ]);
});

test('a name stands once, on one line', () => {
  const sheet = smallSheet([rendered('one\n thing'), { ...rendered('another'), ref: FULL_CARD.ref }]);
  expect(pairsOf(sheet).map(({ source, target }) => [source, target])).toEqual([['甲', 'one thing']]);
});

describe('a file of two columns', () => {
  test('is quoted throughout, with the headings its tool wants', () => {
    const sheet = smallSheet([rendered('a "thing", or two')]);
    expect(writePairs(sheet)).toBe('"source","target"\r\n"甲","a ""thing"", or two"\r\n');
    expect(writeImmersive(sheet)).toBe('"source","target","tgt_lng"\r\n"甲","a ""thing"", or two","en"\r\n');
    expect(writeDeepl(sheet)).toBe('"甲","a ""thing"", or two"\r\n');
  });

  test('for DeepL has no cell over 1,024 bytes', () => {
    const long = { ...rendered('b'), headword: '陶'.repeat(342), ref: FULL_CARD.ref };
    const sheet = smallSheet([rendered('a'.repeat(1024)), long]);
    expect(writeDeepl(sheet)).toBe(`"甲","${'a'.repeat(1024)}"\r\n`);
    expect(writeDeepl(smallSheet([rendered('é'.repeat(513))]))).toBe('');
  });
});

test('glossary text for OmegaT has a comment of 200 characters at most, and no term that is one', () => {
  const gloss = { zh: '一。'.repeat(200), en: `${'word '.repeat(35)}ends here. ${'more '.repeat(40)}` };
  const card = { ...rendered('a\tb'), headword: '#甲', gloss };
  const [comment, line] = writeOmegat(smallSheet([card]), 'en').split('\n');
  expect(comment).toMatch(/^# Glossary in tab-separated format/);
  const [source, target, said] = line?.split('\t') ?? [];
  expect([source, target]).toEqual(['＃甲', 'a b']);
  expect(said?.length).toBeLessThanOrEqual(200);
  expect(said).toMatch(/^press\. word .*ends here\.…$/);
});

test('UTX says languages, day and standing', () => {
  expect(writeUtx(SHEET).split('\r\n')).toEqual([
    '#UTX 1.11; zh-CN/en-US; 2022-08-24T00:00:00Z; copyright: Xiangjian; license: CC BY 4.0',
    '#src\ttgt\tsrc:pos\tterm status',
    '云上陶谷\tCloud Kiln Valley\tnoun\tapproved',
    '云上陶谷产业园\tCloud Kiln Valley\tnoun\tapproved',
    '',
  ]);
  const suggested = smallCard('甲', { renderings: [{ text: 'a', status: 'suggested' }], category: 'place' });
  expect(writeUtx(smallSheet([suggested], BLANK_PAGE))).toMatch(/en-US; copyright[\s\S]*\ta\tproperNoun\tprovisional/);
});

test('what is too long is cut at a clause, and never within a character', () => {
  expect(cutShort('abc', 3)).toBe('abc');
  expect(cutShort('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  expect(cutShort('前面一句，后面还有很长很长很长', 10)).toBe('前面一句，…');
});
