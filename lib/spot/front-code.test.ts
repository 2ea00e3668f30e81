import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontCode, lengthOf, patternsOf, readFrontCoded, writeFrontCoded } from './front-code.ts';

const pattern = fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom('株', '洲', '市', 'a', '5') });

test('patterns come back sorted, with their lengths and the index each had', () => {
  fc.assert(
    fc.property(fc.array(pattern), (patterns) => {
      const { coded, order } = frontCode(patterns);
      const sorted = [...order].map((index) => patterns[index] as string);
      expect(sorted).toEqual(patterns.toSorted());
      expect(patternsOf(coded)).toEqual(sorted);
      expect(sorted.map((_, at) => lengthOf(coded, at))).toEqual(sorted.map(({ length }) => length));
    }),
  );
});

test('as one string they come back as they were', () => {
  fc.assert(
    fc.property(fc.array(pattern), (patterns) => {
      const { coded } = frontCode(patterns);
      const read = readFrontCoded(writeFrontCoded(coded), patterns.length);
      expect(patternsOf(read)).toEqual(patternsOf(coded));
    }),
  );
});

test('what begins alike is written once', () => {
  const { coded } = frontCode(['株洲市', '株洲', '湖南', '株洲市', '株洲高新区']);
  expect(writeFrontCoded(coded)).toBe('\ue000株洲\ue002市\ue003\ue002高新区\ue000湖南');
});

test.each(['株', ''])('a pattern of %j is refused', (short) => {
  expect(() => frontCode(['株洲', short])).toThrow(new RangeError('pattern 1 is shorter than two units'));
});

test('a private-use character is refused where it could be taken for a number', () => {
  expect(() => writeFrontCoded(frontCode(['株\ue000']).coded)).toThrow(RangeError);
});
