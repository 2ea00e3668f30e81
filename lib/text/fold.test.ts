import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFoldTable, foldText, foldWithOffsets, isAlphanumeric, simplify } from './fold.ts';
import { QUOTE_PAIRS } from './levelled.ts';

describe('foldText levels what print varies without changing the word', () => {
  test.each<[what: string, text: string, folded: string]>([
    ['full-width letters', 'ＲＣＥＰ', 'rcep'],
    ['full-width digits and signs', '５Ｇ＋', '5g+'],
    ['letter case', 'RCEP协定', 'rcep协定'],
    ['em dash', '2024—2028', '2024-2028'],
    ['doubled em dash', '2024——2028', '2024-2028'],
    ['a doubled dash that a line break splits', '甲—\n—乙', '甲-乙'],
    ['en dash', '2024–2028', '2024-2028'],
    ['full-width tilde', '2024～2028', '2024-2028'],
    ['wave dash', '2024〜2028', '2024-2028'],
    ['ASCII tilde', '2024~2028', '2024-2028'],
    ['full-width hyphen', '43－0005', '43-0005'],
    ['non-breaking hyphen', '43‑0005', '43-0005'],
    ['minus sign', '43−0005', '43-0005'],
    ['box-drawing line', '甲──乙', '甲-乙'],
    ['multiplication sign', '4×4', '4×4'],
    ['letter x between digits', '4x4', '4×4'],
    ['capital X between digits', '4X4', '4×4'],
    ['full-width Ｘ between digits', '４Ｘ４', '4×4'],
    ['dingbat ✕', '4✕4', '4×4'],
    ['spaces around ×', '4 × 4', '4×4'],
    ['spaces around x between digits', '4 x 4', '4×4'],
    ['one space beside x between digits', '4 x4', '4×4'],
    ['a chain of x', '2x3x4', '2×3×4'],
    ['middle dot', '株洲日报·掌上株洲', '株洲日报·掌上株洲'],
    ['katakana middle dot', '株洲日报・掌上株洲', '株洲日报·掌上株洲'],
    ['bullet', '株洲日报•掌上株洲', '株洲日报·掌上株洲'],
    ['half-width katakana dot', '株洲日报･掌上株洲', '株洲日报·掌上株洲'],
    ['curly quotes', '“五好”园区', '五好园区'],
    ['single quotes', '‘五好’园区', '五好园区'],
    ['corner brackets', '「五好」『园区』', '五好园区'],
    ['title marks', '《意见》〈一〉', '意见一'],
    ['straight quotes', `"五好"'园区'`, '五好园区'],
    ['full-width straight quotes', '＂五好＂＇园区＇', '五好园区'],
    ['soft hyphen', '可信\u00ad空间', '可信空间'],
    ['zero-width space', '可信\u200b空间', '可信空间'],
    ['zero-width joiners', '可\u200c信\u200d空\u2060间', '可信空间'],
    ['byte order mark', '\ufeff可信空间', '可信空间'],
    ['space between Han', '可 信 空 间', '可信空间'],
    ['ideographic space', '可信\u3000空间', '可信空间'],
    ['line feed between Han', '可信\n空间', '可信空间'],
    ['carriage return and indent', '可信\r\n\u3000\u3000空间', '可信空间'],
    ['space between Han and Latin', '5G 基站', '5g基站'],
    ['no-break space between Han and Latin', '5G\u00a0基站', '5g基站'],
    ['spaces at both ends', '  株洲  ', '株洲'],
  ])('%s: %j', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('foldText keeps what tells words apart', () => {
  test.each<[what: string, text: string, folded: string]>([
    ['one space between Latin words', 'Belt and Road', 'belt and road'],
    ['many spaces and a line feed between Latin words, as one', 'Belt \n\t and', 'belt and'],
    ['x in a word', 'x光', 'x光'],
    ['x after a digit and before a letter', '4xa', '4xa'],
    ['x before the first digit', 'x4', 'x4'],
    ['commas and stops', '１，２。', '1,2。'],
    ['brackets, which are not quotes', '（一）', '(一)'],
    ['an empty text', '', ''],
    ['nothing but quotes and spaces', ' “” ', ''],
    ['a lone high surrogate', '甲\ud842乙', '甲\ud842乙'],
    ['a lone low surrogate', '甲\udfb7乙', '甲\udfb7乙'],
    ['half of a variation selector, which takes nothing with it', '甲\udb40乙', '甲乙'],
    ['a character outside the basic plane', '𠮷野', '𠮷野'],
    ['NUL, as the replacement character', '甲\0乙', '甲\ufffd乙'],
    ['U+0001 likewise', '甲\u0001乙', '甲\ufffd乙'],
  ])('%s: %j', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

/** Text of the characters folding cares about, with some it does not. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'株洲五好园区一0149xXaBｘ４—–-～×✕·・“”‘’「」《》"\' \n\r\t\u3000\u00ad\u200b\ufeff，。'),
    fc.constantFrom('\ud842', '\udfb7', '𠮷', '\0'),
  ),
  maxLength: 40,
});

describe('folding maps each unit back to the original', () => {
  const mapOf = (text: string) => foldWithOffsets(text).at;

  test.each<[text: string, at: number[]]>([
    ['“五好”园区', [1, 2, 4, 5]],
    ['4x4', [0, 1, 2]],
    ['2024——2028', [0, 1, 2, 3, 4, 6, 7, 8, 9]],
    ['可\n信', [0, 2]],
    ['a  b', [0, 1, 3]],
    ['a “b', [0, 1, 3]],
    ['𠮷\u200b野', [0, 1, 3]],
    ['', []],
  ])('%j', (text, at) => {
    expect(mapOf(text)).toEqual(at);
  });

  test('offsets rise strictly, stay within the text, and point at a character that folds to the unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, at } = foldWithOffsets(text);
        expect(at).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const offset = at[i] ?? -1;
          expect(offset).toBeGreaterThan(i === 0 ? -1 : (at[i - 1] ?? Infinity));
          expect(offset).toBeLessThan(text.length);
          const unit = folded.charAt(i);
          const original = text.charAt(offset);
          if (unit === ' ') expect(original).toMatch(/\s/);
          else if (unit === '×') expect('×✕xXｘ').toContain(original);
          else expect(foldText(original)).toBe(unit);
        }
      }),
    );
  });

  test('a folded text folds to itself', () => {
    const meddlesome = fc.string({ unit: fc.constantFrom(...'44xX×—-甲a “\n·'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(anyText, meddlesome), (text) => foldText(foldText(text)) === foldText(text)),
      { numRuns: 1000 },
    );
  });

  test('every half of a surrogate pair is kept next to the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(foldText(text)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }),
    );
  });
});

describe('with a table of Traditional characters', () => {
  const table = createFoldTable('数數据據空空发發发髮');

  test.each([
    ['可信數據空間', '可信数据空間'],
    ['數據', '数据'],
    ['發展、頭髮', '发展、頭发'],
    ['ＲＣＥＰ數據', 'rcep数据'],
  ])('%j folds to %j', (text, folded) => {
    expect(foldText(text, table)).toBe(folded);
  });

  test('without one they stay as they are', () => {
    expect(foldText('數據')).toBe('數據');
  });

  test('simplify changes those characters and nothing else, and no offset', () => {
    expect(simplify('“數據” ＡＢ，頭髮\n', table)).toBe('“数据” ＡＢ，頭发\n');
    expect(simplify('数据', table)).toBe('数据');
    expect(simplify('', table)).toBe('');
  });
});

test.each([
  ['0', true],
  ['9', true],
  ['a', true],
  ['Z', true],
  ['/', false],
  [':', false],
  ['@', false],
  ['[', false],
  ['{', false],
  ['株', false],
  ['Ａ', false],
])('isAlphanumeric of %s is %s', (character, expected) => {
  expect(isAlphanumeric(character.charCodeAt(0))).toBe(expected);
});

test.each(QUOTE_PAIRS)('%s and %s around a name vanish', (open, close) => {
  expect(foldText(`${open}五好${close}园区`)).toBe('五好园区');
});
