import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitParagraphs } from './paragraphs.ts';

test.each<[what: string, text: string, paragraphs: [start: number, text: string][]]>([
  ['an empty text has none', '', []],
  ['white space alone is none', ' \n\n\u3000\n', []],
  ['a text without a blank line is one', '甲\n乙', [[0, '甲\n乙']]],
  ['a blank line cuts', '甲\n\n乙', [[0, '甲'], [3, '乙']]], // biome-ignore format: a row a case
  ['a line of white space cuts', '甲\n \u3000\t\n乙', [[0, '甲'], [6, '乙']]], // biome-ignore format: a row a case
  ['several blank lines are one cut', '甲\n\n\n乙', [[0, '甲'], [4, '乙']]], // biome-ignore format: a row a case
  ['Windows line ends cut too', '甲\r\n\r\n乙', [[0, '甲'], [5, '乙']]], // biome-ignore format: a row a case
  ['an indent after the cut stays', '甲\n\n\u3000\u3000乙', [[0, '甲'], [3, '\u3000\u3000乙']]], // biome-ignore format: a row a case
  ['one line break at either end stays', '\n甲\n', [[0, '\n甲\n']]],
  ['blank lines at both ends leave nothing', '\n\n甲\n\n', [[2, '甲']]],
])('%s', (_what, text, paragraphs) => {
  expect(splitParagraphs(text).map(({ start, text }) => [start, text])).toEqual(paragraphs);
});

const anyText = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '\n', '\r', ' ', '\u3000'), maxLength: 30 });

test('paragraphs are stretches of the text, in order, without a blank line inside, and lose nothing but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const paragraph of splitParagraphs(text)) {
        expect(paragraph.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, paragraph.start).trim()).toBe('');
        end = paragraph.start + paragraph.text.length;
        expect(text.slice(paragraph.start, end)).toBe(paragraph.text);
        expect(paragraph.text).not.toMatch(/\n[^\S\n]*\n/);
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});
