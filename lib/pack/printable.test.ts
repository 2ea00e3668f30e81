import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPrintable, toPrintable } from './printable.ts';

test('bytes come back as they were, in text that no string need escape', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toPrintable(bytes);
      expect(text).toMatch(/^[!-~]*$/);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect([...fromPrintable(text)]).toEqual([...bytes]);
    }),
  );
});

test('every length of nothing but ones comes back', () => {
  for (let length = 0; length < 60; length++) {
    const bytes = new Uint8Array(length).fill(255);
    expect([...fromPrintable(toPrintable(bytes))]).toEqual([...bytes]);
  }
});

test('two characters hold thirteen bits', () => {
  expect(toPrintable(new Uint8Array(13)).length).toBe(16);
  expect(toPrintable(new Uint8Array(1300)).length).toBe(1600);
});

test.each(['"!', '!\\', '!`', '! ', '株洲', '!é'])('%j was not written so', (text) => {
  expect(() => fromPrintable(text)).toThrow(RangeError);
});
