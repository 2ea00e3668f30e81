import { describe, expect, test } from 'vitest';
import type { Concept, Rendering } from '../../lib/glossary/types.ts';
import { formatShares, isSourced } from './rendering-shares.ts';

const concept = (id: string, changed: Partial<Concept>): Concept => ({
  id,
  category: 'policy',
  tier: 'standard',
  forms: [{ text: `词${id}`, kind: 'full' }],
  gloss: { zh: '。', en: '.' },
  renderings: [{ text: id, status: 'suggested' }],
  ...changed,
});
const sourced: Rendering = { text: 'x', status: 'official', where: 'https://stats.gov.cn/a' };
const both = { zh: '。', en: '.' };

describe('a rendering can be relied on', () => {
  test.each<[what: string, rendering: Partial<Rendering>, isOne: boolean]>([
    ['with an address', {}, true],
    ['with a document', { where: 'Report on the Work of the Government, 2025' }, true],
    ['as an own name with its address', { where: 'own name', seen: 'https://x.edu.cn/a' }, true],
    ['and as an own name without one it cannot', { where: 'own name' }, false],
    ['and as one of ours it cannot', { status: 'suggested' }, false],
  ])('%s', (_what, rendering, isOne) => {
    expect(isSourced({ ...sourced, ...rendering })).toBe(isOne);
  });
});

test('shares are printed by tier and category, and essential concepts with what they lack', () => {
  const concepts = [
    concept('1', { tier: 'essential', renderings: [sourced], origin: { ...both, where: '新闻' }, usage: both }),
    concept('2', { tier: 'essential', renderings: [sourced] }),
    concept('3', { category: 'slogan' }),
    concept('4', { tier: 'everyday', category: 'person', renderings: [sourced] }),
  ];
  expect(formatShares(concepts).split('\n')).toEqual([
    'by default  concepts   source   origin    usage',
    'all                3     67 %     33 %     33 %',
    'essential          2    100 %     50 %     50 %',
    'standard           1      0 %      0 %      0 %',
    'policy             2    100 %     50 %     50 %',
    'slogan             1      0 %      0 %      0 %',
    '1 essential concepts lack something',
    '  词2 (2): no origin, no usage',
  ]);
});
