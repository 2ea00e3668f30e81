import { expect, test } from 'vitest';
import { englishNumber, englishOrder } from './english-numbers.ts';

test.each([
  [0, 0, '0'],
  [7, 0, '7'],
  [12.5, 1, '12.5'],
  [5, 1, '5.0'],
  [1000, 0, '1,000'],
  [3194.28, 2, '3,194.28'],
  [377_000, 0, '377,000'],
  [999_999, 0, '999,999'],
  [1_000_000, 0, '1 million'],
  [3_224_000, 0, '3.224 million'],
  [960e9, 0, '960 billion'],
  [1.26e12, 0, '1.26 trillion'],
  [2e15, 0, '2,000 trillion'],
])('%d with %d decimals is %s', (value, decimals, english) => {
  expect(englishNumber(value, decimals)).toBe(english);
});

test.each([
  [10, 'dozens'],
  [100, 'hundreds'],
  [1e3, 'thousands'],
  [1e4, 'tens of thousands'],
  [1e5, 'hundreds of thousands'],
  [1e6, 'millions'],
  [1e7, 'tens of millions'],
  [1e8, 'hundreds of millions'],
  [1e9, 'billions'],
  [1e12, 'trillions'],
])('so many in rows of %d are %s', (value, english) => {
  expect(englishOrder(value)).toBe(english);
});
