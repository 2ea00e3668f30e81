import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchReason, NestedTerm, Rejection, Span, SpotEntry, Spotted, TermMatch } from '../spot/types.ts';
import { type GlossaryStamp, termRef } from '../terms/ref.ts';
import { readSpottedFlows, writeSpottedFlows } from './spotted-flows.ts';

const STAMPS: readonly GlossaryStamp[] = [
  { key: 'own', revision: '3' },
  { key: 'seeds', revision: '0123456789ab' },
];

const entryOf = (id: string, more: Partial<SpotEntry> = {}): SpotEntry => ({
  ref: termRef('seeds', id),
  category: 'policy',
  tier: 'standard',
  ...more,
});
const [A, B, C] = [entryOf('a'), entryOf('b', { category: 'place' }), entryOf('c', { tier: 'essential' })];
const match = (form: string, ...reasons: MatchReason[]): TermMatch => ({ form, reasons });
const LONG = match('三高四新', { code: 'long' });

const span = (start: number, end: number, entries: readonly SpotEntry[], more: Partial<Span> = {}): Span => ({
  start,
  end,
  entries,
  match: LONG,
  nested: [],
  ...more,
});
const rejection = (reason: Rejection['reason']): Rejection => ({ start: 0, end: 2, ref: A.ref, reason });
const spotted = (spans: readonly Span[], rejected: readonly Rejection[] = []): Spotted => ({ spans, rejected });

/** What a page reads of what the background wrote, over the wire. */
const sent = (flows: readonly Spotted[], withRejected = false) =>
  structuredClone(JSON.parse(JSON.stringify(writeSpottedFlows(STAMPS, flows, withRejected))));

describe('what is read is what was written', () => {
  test.each<[what: string, spans: Span[]]>([
    ['nothing', []],
    ['a span', [span(0, 4, [A])]],
    ['a span of several entries, the likeliest first', [span(0, 4, [B, A])]],
    ['spans that share an entry', [span(0, 4, [A]), span(5, 9, [A, B])]],
    [
      'a span with a term in it',
      [span(0, 6, [A], { nested: [{ start: 2, end: 4, entries: [B], match: match('乙') }] })],
    ],
    [
      'several terms in it, of one entry and of several',
      [
        span(0, 9, [A], {
          nested: [
            { start: 0, end: 2, entries: [C, B], match: match('丙') },
            { start: 3, end: 5, entries: [A], match: match('甲', { code: 'alone' }) },
          ],
        }),
      ],
    ],
    [
      'reasons that differ in their word alone',
      [
        span(0, 2, [A], { match: match('国开', { code: 'near', value: '贷款' }) }),
        span(3, 5, [A], { match: match('国开', { code: 'near', value: '银行' }) }),
        span(6, 8, [A], { match: match('国开', { code: 'alone' }, { code: 'near', value: '银行' }) }),
        span(9, 11, [A], { match: match('开国', { code: 'near', value: '银行' }) }),
      ],
    ],
  ])('%s', (_what, spans) => {
    expect(readSpottedFlows(sent([spotted(spans)]))).toEqual([spans]);
  });

  const entries = fc.uniqueArray(fc.constantFrom(A, B, C, entryOf('d'), entryOf('e')), { minLength: 1, maxLength: 3 });
  const term = fc
    .record({ start: fc.nat(9999), length: fc.integer({ min: 1, max: 40 }), entries })
    .map(({ start, length, entries }): NestedTerm => ({ start, end: start + length, entries, match: match('丁') }));
  const reason = fc.oneof(
    fc.record({ code: fc.constantFrom('long' as const, 'alone' as const, 'word' as const) }),
    fc.record({
      code: fc.constantFrom('near' as const, 'since' as const),
      value: fc.constantFrom('贷款', '银行', '1'),
    }),
  );
  const anyMatch = fc.record({
    form: fc.constantFrom('国开', '三高四新', ''),
    reasons: fc.array(reason, { minLength: 1, maxLength: 3 }),
  });
  const anySpan = fc
    .record({ term, match: anyMatch, nested: fc.array(term, { maxLength: 3 }) })
    .map(({ term, ...rest }): Span => ({ ...term, ...rest }));
  const anyRejection = fc
    .constantFrom('word', 'latin', 'overlap', 'undecided')
    .map((code) => rejection(code as 'word'));
  const anyFlows = fc.array(
    fc.record({ spans: fc.array(anySpan, { maxLength: 8 }), rejected: fc.array(anyRejection, { maxLength: 3 }) }),
    { maxLength: 5 },
  );

  test('any texts with any spans, in the order asked', () => {
    fc.assert(
      fc.property(anyFlows, fc.boolean(), (flows, withRejected) => {
        expect(readSpottedFlows(sent(flows, withRejected))).toEqual(flows.map(({ spans }) => spans));
      }),
      { numRuns: 500 },
    );
  });

  test('each entry and each set of reasons is written once, however many spans share it', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const written = writeSpottedFlows(STAMPS, flows, true);
        const spans = flows.flatMap((flow) => flow.spans);
        const terms: NestedTerm[] = spans.flatMap((one) => [one, ...one.nested]);
        const refs = new Set(terms.flatMap((one) => one.entries.map(({ ref }) => ref)));
        const matches = new Set(terms.map((one) => JSON.stringify(one.match)));
        expect(written.entries.map(({ ref }) => ref).toSorted()).toEqual([...refs].toSorted());
        expect(written.matches.map((one) => JSON.stringify(one)).toSorted()).toEqual([...matches].toSorted());
      }),
    );
  });
});

test('entries and reasons are shared between the spans that are read', () => {
  const [first, second] = readSpottedFlows(sent([spotted([span(0, 4, [A, B])]), spotted([span(1, 5, [B])])])).flat();
  expect(second?.entries[0]).toBe(first?.entries[1]);
  expect(second?.match).toBe(first?.match);
});

test('the glossaries are named', () => {
  expect(sent([]).stamps).toEqual(STAMPS);
});

test.each<[what: string, reasons: Rejection['reason'][], isUndecided: boolean]>([
  ['nothing was turned down', [], false],
  ['what was turned down was decided', ['word', 'overlap'], false],
  ['a doubt waits', ['undecided'], true],
  ['a doubt waits among others', ['word', 'undecided', 'overlap'], true],
])('a text is undecided where a doubt waits: %s', (_what, reasons, isUndecided) => {
  const flows = [spotted([span(0, 4, [A])], reasons.map(rejection)), spotted([])];
  for (const withRejected of [true, false]) {
    const [flow, other] = sent(flows, withRejected).flows;
    expect([flow.isUndecided, other.isUndecided]).toEqual([isUndecided, false]);
  }
});

test('what was turned down comes where it was asked for, and nowhere else', () => {
  const rejected = [rejection('word'), rejection('undecided')];
  expect(sent([spotted([], rejected)], true).flows[0].rejected).toEqual(rejected);
  expect(sent([spotted([], rejected)], false).flows[0].rejected).toEqual([]);
});
