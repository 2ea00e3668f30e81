import { describe, expect, test } from 'vitest';
import { drawSample } from './draw-sample.ts';

async function* numbers(count: number) {
  for (let i = 0; i < count; i++) yield i;
}

describe('a sample', () => {
  test('has the size asked for, each item once, in the order of the stream', async () => {
    const sample = await drawSample(numbers(1000), 20, 1);
    expect(sample).toHaveLength(20);
    expect(sample).toEqual([...new Set(sample)].toSorted((a, b) => a - b));
  });

  test('is the same for the same seed and another for another', async () => {
    expect(await drawSample(numbers(1000), 20, 7)).toEqual(await drawSample(numbers(1000), 20, 7));
    expect(await drawSample(numbers(1000), 20, 7)).not.toEqual(await drawSample(numbers(1000), 20, 8));
  });

  test('is everything where there is no more', async () => {
    expect(await drawSample(numbers(3), 20, 1)).toEqual([0, 1, 2]);
    expect(await drawSample(numbers(3), 0, 1)).toEqual([]);
  });

  test('takes from early and late alike', async () => {
    const times = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 2000; seed++) {
      for (const item of await drawSample(numbers(10), 2, seed)) times[item] = (times[item] as number) + 1;
    }
    // 400 are to be expected of each; three standard deviations either side.
    for (const count of times) expect(Math.abs(count - 400)).toBeLessThan(60);
  });
});
