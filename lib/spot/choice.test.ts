import { expect, test } from 'vitest';
import { type Choice, chosen } from './choice.ts';
import { createSpotter } from './spot.ts';
import { writtenGlossary } from './written-glossary.ts';

const glossary = writtenGlossary(
  [
    { category: 'policy', tier: 'essential' },
    { category: 'place', tier: 'standard' },
    { category: 'body', tier: 'everyday' },
  ],
  [
    { text: '三高四新', senses: [{ concept: 0 }] },
    { text: '株洲市', senses: [{ concept: 1 }, { concept: 2 }] },
  ],
);
const ALL: Choice = {
  tiers: new Set(['essential', 'standard', 'everyday']),
  hiddenCategories: new Set(),
  hiddenConcepts: new Set(),
};

test.each<[what: string, choice: Partial<Choice>, concepts: number[][]]>([
  ['everything', {}, [[0], [1, 2]]],
  ['a level below some senses', { tiers: new Set(['essential', 'standard'] as const) }, [[0], [1]]],
  ['the essential alone', { tiers: new Set(['essential'] as const) }, [[0]]],
  ['a category less', { hiddenCategories: new Set(['policy'] as const) }, [[1, 2]]],
  ['a concept less', { hiddenConcepts: new Set([1]) }, [[0], [2]]],
  ['nothing', { hiddenConcepts: new Set([0, 1, 2]) }, []],
])('of two spans, %s', (_what, choice, concepts) => {
  const { spans } = createSpotter(glossary).spot('三高四新在株洲市', {}, () => true);
  const wanted = spans.flatMap((span) => chosen(span, glossary, { ...ALL, ...choice }) ?? []);
  expect(wanted.map((span) => span.concepts)).toEqual(concepts);
});
