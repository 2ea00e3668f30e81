import { expect, test } from 'vitest';
import type { Concept, Form } from '../glossary/types.ts';
import { citiesOf, createLocalTies } from './local-forms.ts';

function conceptOf(id: string, category: Concept['category'], to: string | null, zh = '某物。'): Concept {
  const relations = to === null ? [] : [{ type: 'located-in' as const, to }];
  return {
    id,
    category,
    tier: 'everyday',
    forms: [],
    gloss: { zh, en: 'thing' },
    renderings: [],
    relations,
  } as unknown as Concept;
}

const CONCEPTS = [
  conceptOf('changsha', 'place', 'hunan'),
  conceptOf('county', 'place', 'zhuzhou'),
  conceptOf('tomb', 'place', 'county'),
  conceptOf('lake', 'place', 'hubei'),
  conceptOf('plan', 'policy', null, '湖南2022年提出的目标。'),
  conceptOf('meeting', 'event', null, '湖南省委每年的会议。'),
  conceptOf('office', 'event', null, '各省都有的会议。'),
  conceptOf('nation', 'policy', null, '全国的目标，湖南先行。'),
];

test.each<[what: string, id: string, form: Partial<Form>, tie: string | undefined]>([
  ['a place in a county of Hunan', 'tomb', { text: '炎帝陵' }, 'owned'],
  ['one whose name needs words near it', 'county', { text: '安仁', needs: ['郴州'] }, 'shared'],
  ['one that says where it is', 'tomb', { text: '株洲市炎帝陵' }, undefined],
  ['a short one that does', 'lake', { text: '湘湖' }, 'named'],
  ['a city', 'changsha', { text: '星城' }, 'named'],
  ['a place elsewhere', 'lake', { text: '东湖' }, undefined],
  ['a policy of the province', 'plan', { text: '强省会' }, 'shared'],
  ['the province’s own, by how it begins', 'meeting', { text: '省委经济工作会议' }, 'owned'],
  ['what every province has', 'office', { text: '省委全会' }, undefined],
  ['a policy of the country', 'nation', { text: '乡村振兴' }, undefined],
  ['what the seeds say', 'nation', { text: '乡村振兴', local: 'owned' }, 'owned'],
])('%s', (_what, id, form, tie) => {
  const concept = CONCEPTS.find((candidate) => candidate.id === id) as Concept;
  expect(createLocalTies(CONCEPTS)(concept, { kind: 'full', ...form } as Form)).toBe(tie);
});

test('the cities around a place are those its relations lead to, and the province is none', () => {
  const byId = new Map([...CONCEPTS, conceptOf('a', 'place', 'b'), conceptOf('b', 'place', 'a')].map((c) => [c.id, c]));
  expect(citiesOf('tomb', byId)).toEqual(['zhuzhou']);
  expect(citiesOf('changsha', byId)).toEqual([]);
  expect(citiesOf('lake', byId)).toEqual([]);
  expect(citiesOf('a', byId)).toEqual([]);
});
