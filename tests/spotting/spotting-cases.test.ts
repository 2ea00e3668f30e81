import { describe, expect, test } from 'vitest';
import { checkForms, openLayer } from '../../lib/pack/open.ts';
import { createJudge } from '../../lib/segment/judge.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { annotateText } from '../../lib/spot/annotate.ts';
import { createMatcher } from '../../lib/spot/matcher.ts';
import { createSpotter, readyLayer, type Spotter } from '../../lib/spot/spot.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import { idOf } from '../../lib/terms/ref.ts';
import { freshPack } from '../../tools/pack/build-pack.ts';
import { packedWords } from '../../tools/pack/packed-parts.ts';
import { createNaiveMatcher } from '../oracle/naive-matcher.ts';
import { findAt, readCases, type SpottingCase } from './read-cases.ts';

const KINDS = [
  'plain',
  'boundary-left',
  'boundary-right',
  'boundary-both',
  'longer-word',
  'other-sense',
  'namesake',
  'latin-neighbour',
  'number-neighbour',
  'variant',
  'traditional',
  'ocr',
  'publisher',
];
const ENGINES: [name: string, build: typeof createMatcher][] = [
  ['the matcher', createMatcher],
  ['the naive matcher', createNaiveMatcher],
];

const cases = readCases();
const forms = checkForms(freshPack().forms);
const layer = openLayer(forms);
const judge = createJudge(openWordCosts(packedWords()), forms.allTraditional);
const concepts = [...new Set(layer.patterns.flatMap((_, form) => layer.sensesOf(form).map(({ entry }) => entry)))].map(
  ({ ref, category, tier }) => ({ id: idOf(ref), category, tier }),
);
const conceptIds = new Set(concepts.map(({ id }) => id));

describe.each(ENGINES)('with %s, marked is what the table says', (_name, build) => {
  const spotter = createSpotter([readyLayer(layer, build)]);
  test.each(KINDS)('%s', (kind) => {
    const ofKind = cases.filter((row) => row.kind === kind);
    expect(ofKind.length).toBeGreaterThan(0);
    expect(ofKind.map((row) => complaintAbout(row, spotter)).filter((complaint) => complaint !== null)).toEqual([]);
  });
});

describe('the table', () => {
  test('has every kind, each with 25 sentences or more, and no other', () => {
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
    for (const kind of KINDS) {
      expect(cases.filter((row) => row.kind === kind).length, kind).toBeGreaterThanOrEqual(25);
    }
  });

  test('has at least 440 sentences, none of them twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(440);
    const seen = new Set<string>();
    const twice = cases.filter(({ sentence }) => seen.size === seen.add(sentence).size);
    expect(twice.map(({ row, sentence }) => `row ${row}: ${sentence}`)).toEqual([]);
  });

  test('is about at least 130 terms of all categories and tiers, and names them by ids that exist', () => {
    const named = new Set(cases.flatMap(({ concept }) => concept ?? []));
    expect([...named].filter((id) => !conceptIds.has(id))).toEqual([]);
    expect(named.size).toBeGreaterThanOrEqual(130);
    const used = concepts.filter(({ id }) => named.has(id));
    const all = (part: 'category' | 'tier') => new Set(concepts.map((concept) => concept[part]));
    expect(new Set(used.map(({ category }) => category))).toEqual(all('category'));
    expect(new Set(used.map(({ tier }) => tier))).toEqual(all('tier'));
  });

  test('says yes about half the time', () => {
    const share = cases.filter(({ concept }) => concept !== null).length / cases.length;
    expect(share).toBeGreaterThanOrEqual(0.45);
    expect(share).toBeLessThanOrEqual(0.55);
  });

  test('has each string once in its sentence, and only publishers that are known', () => {
    const wrong = cases.filter(
      ({ sentence, surface, publisher }) =>
        sentence.split(surface).length !== 2 ||
        (publisher !== null && !forms.publishers.some(({ id }) => id === publisher)),
    );
    expect(wrong.map(({ row, surface, sentence }) => `row ${row}: ${surface} in ${sentence}`)).toEqual([]);
  });
});

/** What is wrong with a row, or null: the row, the sentence, what the table expects and what was got. */
function complaintAbout(row: SpottingCase, spotter: Spotter): string | null {
  const home = forms.publishers.find(({ id }) => id === row.publisher)?.home;
  const spotted = annotateText(row.sentence, spotter, { home }, judge);
  const span = findAt(row, spotted.spans);
  const got = span?.entries.map(({ ref }) => idOf(ref)) ?? [];
  if (row.concept === null ? span === undefined : got.includes(row.concept)) return null;
  const expected = row.concept === null ? 'no' : `yes ${row.concept}`;
  const found =
    span === undefined ? `no (${whyNot(spotted, row.sentence.indexOf(row.surface))})` : `yes ${got.join(', ')}`;
  return `row ${row.row}, ${row.surface}: expected ${expected}, got ${found}: ${row.sentence}`;
}

/** What was rejected or marked over the place instead. */
function whyNot({ spans, rejected }: Spotted, at: number): string {
  const over = <T extends { start: number; end: number }>(items: readonly T[]) =>
    items.find(({ start, end }) => start <= at && at < end);
  const span = over(spans);
  if (span !== undefined) return `under ${span.match.form}`;
  const rejection = over(rejected);
  return rejection === undefined ? 'no form matches' : `${rejection.ref}: ${rejection.reason}`;
}
