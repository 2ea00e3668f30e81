/** Rows a page key moves by. */
const PAGE_ROWS = 8;

/** The row that a key goes to from row `at` of `length`, which may lie beyond either end; null for a key that goes nowhere. */
export function rowByKey(key: string, at: number, length: number): number | null {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + PAGE_ROWS;
  if (key === 'PageUp') return at - PAGE_ROWS;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}
