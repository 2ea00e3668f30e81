import { expect, test } from 'vitest';
import type { TermMatch } from '../../lib/spot/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { countUsage } from './count-usage.ts';

/** Concept 0 in every item, concept 1 within it in the last; 2 beside 0 where both are possible. */
const term = (...ids: number[]) => ({
  start: 0,
  end: 2,
  entries: ids.map((id) => ({
    ref: termRef('seeds', `concept-${id}`),
    category: 'policy' as const,
    tier: 'standard' as const,
  })),
});
const match: TermMatch = { form: '甲乙', reasons: [{ code: 'alone' }] };
const spansOf = (date: string) => [
  { ...term(0, 2), match, nested: date === '2026-06-30' ? [{ ...term(1), match }] : [] },
  { ...term(0), match, nested: [] },
];

test('each item counts once for each concept, and a course is told from twenty items on', async () => {
  const dates = [...Array.from({ length: 19 }, () => '2012-07-02'), '2026-06-30'];
  async function* broadcasts() {
    for (const date of dates) yield { date, text: '' };
  }
  const ticks: number[] = [];
  const usage = await countUsage(
    broadcasts(),
    ({ date }) => ({ spans: spansOf(date) }),
    (done) => ticks.push(done),
  );
  const course = { first: '2012-07-02', years: [19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] };
  expect([...usage]).toEqual([
    ['concept-0', { total: 20, per10000: 10_000, course }],
    ['concept-1', { total: 1, per10000: 500, course: undefined }],
    ['*', { total: 20, per10000: 10_000, course }],
  ]);
  expect(ticks).toEqual(dates.map((_, at) => at + 1));
});
