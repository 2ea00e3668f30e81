import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readSample } from './read-samples.ts';

/** Cells of any characters, line ends and quotes among them, that are more than white space. */
const cell = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\r\u200b\ufeff\ufffd]|\p{Cc}(?<![\n\t])|[;；|]/gu, ''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.startsWith('#'));

test.each([',', ';', '\t', '|'])(
  'whatever the cells, a table parted by %j that is written is read back',
  (separator) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = Papa.unparse([['source', 'target'], ...rows], {
          delimiter: separator,
          newline: '\r\n',
          quotes: true,
        });
        const { entries, problems } = readSample('terms.csv', text, {
          format: 'csv',
          separator,
          hasHeading: true,
          columns: ['source', 'target'],
        });
        const level = (value: string) => value.replace(/\s+/g, ' ').trim();
        const names = (value: string) => [...new Set(value.split('\n').map(level))].filter((name) => name !== '');
        expect(problems).toEqual([]);
        expect(entries.map(({ sources, renderings }) => [sources, renderings.map((one) => one.text)])).toEqual(
          rows.map(([source, target]) => [names(source), names(target)]),
        );
      }),
      { numRuns: 150 },
    );
  },
);

test('whatever the bytes, a file is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
      const { entries, problems } = readSample('file', bytes);
      expect(entries.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test('whatever is cut out of a text, the readers go on', () => {
  const heads = ['<martif><text><body>', '<tbx><text>', '#UTX 1.11\n', '# CC-CEDICT\n', '//Cards\n', '[["', 'a,b\n'];
  const piece = fc.constantFrom(
    ...[
      '<termEntry>',
      '</termEntry>',
      '<term>',
      '窑',
      '"',
      '\t',
      ',',
      '\n',
      '<langSet xml:lang="zh">',
      '&',
      '/',
      '[',
      ']',
      'kiln',
    ],
  );
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.array(piece, { maxLength: 60 }), (head, pieces) => {
      const { entries, problems } = readSample('file.txt', head + pieces.join(''));
      expect(entries.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
