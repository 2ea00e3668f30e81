import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayOfPage } from '../../lib/page-day/page-day.ts';
import { parseSaid } from '../../lib/page-day/page-said.ts';
import { saidByMarkup } from './page-of.ts';

const CASES = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [kind: string, day: string, address: string, markup: string]);

const dayOf = (address: string, markup: string) =>
  dayOfPage(parseSaid(saidByMarkup(markup)), address, null)?.day ?? '-';

describe('the day of a page', () => {
  test.each(CASES)('%s: %s at %s of %s', (_kind, day, address, markup) => {
    expect(dayOf(address, markup)).toBe(day);
  });

  test('is right in all cases of the table', () => {
    const right = CASES.filter(([, day, address, markup]) => dayOf(address, markup) === day).length;
    console.info(`page day: ${right} of ${CASES.length} pages right (${((100 * right) / CASES.length).toFixed(1)} %)`);
    expect(CASES.length).toBeGreaterThanOrEqual(120);
    expect(right).toBe(CASES.length);
  });
});
