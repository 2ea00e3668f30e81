import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTexts } from './order-texts.ts';

/** The order by comparing alone. */
function compared(texts: readonly string[]): number[] {
  return [...texts.keys()].sort((a, b) => {
    const [one = '', other = ''] = [texts[a], texts[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

const textOf = fc.string({ unit: fc.constantFrom(...'甲乙丙a', '\0', '\uffff', '𠀀'), maxLength: 6 });

test('few texts and many are ordered as comparing orders them', () => {
  fc.assert(
    fc.property(fc.array(textOf, { maxLength: 60 }), fc.constantFrom(1, 300), (texts, times) => {
      const all = Array.from({ length: times }, () => texts).flat();
      expect([...orderTexts(all)]).toEqual(compared(all));
    }),
  );
});

test('a long list of terms that begin alike is ordered to their ends', () => {
  const all = Array.from({ length: 9000 }, (_, at) => `湖南省${(at * 7919) % 4500}号`);
  expect([...orderTexts(all)]).toEqual(compared(all));
});
