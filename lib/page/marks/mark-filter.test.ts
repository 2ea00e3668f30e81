import { expect, test } from 'vitest';
import type { Span, SpotEntry } from '../../spot/types.ts';
import { termRef } from '../../terms/ref.ts';
import { filterSpan, type MarkFilter } from './mark-filter.ts';

const policy: SpotEntry = { ref: termRef('seeds', 'policy'), category: 'policy', tier: 'essential' };
const place: SpotEntry = { ref: termRef('seeds', 'place'), category: 'place', tier: 'standard' };
const body: SpotEntry = { ref: termRef('own', 'body'), category: 'body', tier: 'everyday' };
const spanOf = (...entries: SpotEntry[]): Span => ({
  start: 0,
  end: 4,
  entries,
  match: { form: '株洲市', reasons: [{ code: 'long' }] },
  nested: [],
});
const SPANS = [spanOf(policy), spanOf(place, body)];
const ALL: MarkFilter = {
  tiers: new Set(['essential', 'standard', 'everyday']),
  hiddenCategories: new Set(),
  hiddenTerms: new Set(),
};

test.each<[what: string, filter: Partial<MarkFilter>, refs: string[][]]>([
  ['everything', {}, [['seeds/policy'], ['seeds/place', 'own/body']]],
  ['a level below some senses', { tiers: new Set(['essential', 'standard']) }, [['seeds/policy'], ['seeds/place']]],
  ['the essential alone', { tiers: new Set(['essential']) }, [['seeds/policy']]],
  ['a category less', { hiddenCategories: new Set(['policy']) }, [['seeds/place', 'own/body']]],
  ['an entry less', { hiddenTerms: new Set([place.ref]) }, [['seeds/policy'], ['own/body']]],
  ['nothing', { hiddenTerms: new Set([policy.ref, place.ref, body.ref]) }, []],
])('of two spans, %s', (_what, filter, refs) => {
  const wanted = SPANS.flatMap((span) => filterSpan(span, { ...ALL, ...filter }));
  expect(wanted.map((span) => span.entries.map(({ ref }) => ref))).toEqual(refs);
});

test('a span of which all is wanted is the same object', () => {
  expect(filterSpan(SPANS[1] as Span, ALL)[0]).toBe(SPANS[1]);
});

test('a span of which some is wanted keeps its place and reasons', () => {
  const [some] = filterSpan(SPANS[1] as Span, { ...ALL, tiers: new Set(['standard']) });
  expect(some).toEqual({ ...SPANS[1], entries: [place] });
});

test('of a span that is not wanted the terms within that are stand in its place', () => {
  const { match } = spanOf(policy);
  const nested = [
    { start: 0, end: 2, entries: [policy], match },
    { start: 2, end: 4, entries: [body], match },
  ];
  const outer: Span = { ...spanOf(body), nested };
  const standard: MarkFilter = { ...ALL, tiers: new Set(['essential', 'standard']) };
  expect(filterSpan(outer, standard)).toEqual([{ start: 0, end: 2, entries: [policy], match, nested: [] }]);
  expect(filterSpan(outer, ALL)).toEqual([outer]);
  expect(filterSpan({ ...outer, entries: [policy] }, standard)).toEqual([{ ...outer, entries: [policy] }]);
});
