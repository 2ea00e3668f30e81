import { describe, expect, test } from 'vitest';
import { attestTerms, formatTermUse } from './attest-terms.ts';

const items = [
  { date: '2013-05-01', text: '题\n建设“美丽”乡村，美丽乡村好。' },
  { date: '2014-05-01', text: '美丽乡村二' },
  { date: '2014-06-01', text: 'AIIB 成立' },
  { date: '2026-06-01', text: '美丽乡村三，AI 也来' },
];
async function* broadcasts() {
  yield* items;
}
const reports = new Map([
  ['云南省', '没有'],
  ['湖南省', '美丽乡村\n四'],
]);
const attest = (terms: string[], contexts: number) => attestTerms(terms, broadcasts(), reports, contexts);

describe('attesting a term', () => {
  test('counts each item once, whatever the quotes, and lists reports', async () => {
    expect(await attest(['美丽乡村', '“美丽乡村”', '从未见过'], 0)).toEqual([
      { term: '美丽乡村', days: ['2013-05-01', '2014-05-01', '2026-06-01'], reports: ['湖南省'], contexts: [] },
      { term: '“美丽乡村”', days: ['2013-05-01', '2014-05-01', '2026-06-01'], reports: ['湖南省'], contexts: [] },
      { term: '从未见过', days: [], reports: [], contexts: [] },
    ]);
  });

  test('does not cut Latin words', async () => {
    expect((await attest(['AI'], 0)).map(({ days }) => days)).toEqual([['2026-06-01']]);
  });

  test.each([
    [1, ['2013-05-01', '湖南省']],
    [2, ['2013-05-01', '2026-06-01', '湖南省']],
    [9, ['2013-05-01', '2014-05-01', '2026-06-01', '湖南省']],
  ])('with %i contexts shows the first, the newest, and one of a report', async (contexts, from) => {
    const [use] = await attest(['美丽乡村'], contexts);
    expect(use?.contexts.map((context) => context.from)).toEqual(from);
    expect(use?.contexts[0]?.text).toBe('题 建设“【美丽”乡村】，美丽乡村好。');
  });
});

test('a use is printed with dates, years, reports and contexts', async () => {
  const [used, unused] = await attest(['美丽乡村', '从未见过'], 1);
  expect(used && formatTermUse(used).split('\n')).toEqual([
    '美丽乡村: 3 broadcasts, 2013-05-01 to 2026-06-01; 1 report',
    '  2013 1, 2014 1, 2026 1',
    '  reports: 湖南省',
    '  2013-05-01  题 建设“【美丽”乡村】，美丽乡村好。',
    '  湖南省  【美丽乡村】 四',
  ]);
  expect(unused && formatTermUse(unused)).toBe('从未见过: 0 broadcasts; 0 reports');
});
