import { describe, expect, test } from 'vitest';
import { hasHan } from '../text/scripts.ts';
import { LABELS, PHRASES } from './labels.ts';

describe.each([...Object.entries(LABELS), ...Object.entries(PHRASES)])('%s', (_name, [zhCN, zhTW, en]) => {
  test('is said in every language, each in its own script', () => {
    for (const text of [zhCN, zhTW, en]) expect(text.trim()).not.toBe('');
    expect([hasHan(zhCN), hasHan(zhTW), hasHan(en)]).toEqual([true, true, false]);
    expect(zhCN).not.toMatch(/[詞條寫譯釋義類項說諸報題網頁箋庫現識獻無標於「」]/);
    expect(zhTW).not.toMatch(/[词条写译释义类项说诸报题网页笺库现识献无标于“”]/);
  });

  test('has the same places in all', () => {
    const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(placesIn(zhTW)).toEqual(placesIn(zhCN));
    expect(placesIn(en)).toEqual(placesIn(zhCN));
  });
});

test('no two labels are the same in a language, or two columns could not be told apart', () => {
  for (const at of [0, 1, 2] as const) {
    const said = Object.values(LABELS).map((names) => names[at]);
    expect(new Set(said).size).toBe(said.length);
  }
});
