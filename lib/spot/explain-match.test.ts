import { expect, test } from 'vitest';
import { explainMatch } from './explain-match.ts';
import { createSpotter } from './spot.ts';
import type { PageSense } from './types.ts';
import { writtenGlossary } from './written-glossary.ts';

const GLOSSARY = writtenGlossary(
  [
    { category: 'policy', tier: 'essential' },
    { category: 'person', tier: 'standard' },
    { category: 'place', tier: 'standard' },
    { category: 'firm', tier: 'standard' },
  ],
  [
    { text: '云上陶谷', senses: [{ concept: 0 }] },
    { text: '陶谷', senses: [{ concept: 0 }] },
    { text: '陶望舒', senses: [{ concept: 1 }] },
    { text: '我市', senses: [{ concept: 2, rules: { scope: ['zhuzhou'], since: '2020-01-01', until: '2029-12-31' } }] },
    {
      text: '国开',
      senses: [
        { concept: 2, rules: { needs: ['球队'] } },
        { concept: 3, rules: { needs: ['贷款', '银行'], forbids: ['开国'], notAfter: ['全'] } },
      ],
    },
    { text: 'RCEP', senses: [{ concept: 0 }] },
    { text: '数据“五好”园区', senses: [{ concept: 0 }] },
  ],
  '云雲数數据據园園区區',
);
const spotter = createSpotter(GLOSSARY);

/** The explanation of the only mark in a text, as `form code:value …`. */
function explain(text: string, page: PageSense = {}): string {
  const { spans } = spotter.spot(text, page, () => true);
  expect(spans).toHaveLength(1);
  const match = explainMatch(text, spans[0] as (typeof spans)[number], page, GLOSSARY);
  expect(text).toContain(match.surface);
  const reasons = match.reasons.map(({ code, value }) => (value === undefined ? code : `${code}:${value}`));
  return [match.form, ...reasons].join(' ');
}

test.for<[text: string, says: string, page?: PageSense]>([
  ['参观云上陶谷的人', '云上陶谷 long longest:1'],
  ['参观雲上陶谷的人', '云上陶谷 traditional long longest:1'],
  ['到陶谷去', '陶谷 word'],
  ['“陶谷”，到了', '陶谷 alone'],
  ['主任陶望舒说', '陶望舒 name'],
  ['签署RCEP协定', 'RCEP latin'],
  ['签署ＲＣＥＰ协定', 'RCEP spelling latin'],
  ['数据五好园区', '数据“五好”园区 spelling long'],
  ['數據“五好”園區', '数据“五好”园区 traditional long'],
  ['在我市召开', '我市 word place since:2020-01-01 until:2029-12-31', { home: 'zhuzhou', date: '2024-01-01' }],
  ['国开，从银行得到贷款', '国开 alone near:贷款 unforbidden neighbours'],
  ['国开，一支球队', '国开 alone near:球队'],
])('%s is marked because of: %s', ([text, says, page]) => {
  expect(explain(text, page)).toBe(says);
});
