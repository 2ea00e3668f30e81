import { expect, test } from 'vitest';
import type { Span, SpotEntry } from '../spot/types.ts';
import { termRef } from '../terms/ref.ts';
import { type PageMark, pageRef, withPageMarks } from './page-layer.ts';

const TEXT = '株洲市数据局与三高四新办公室';
const match = { form: '', reasons: [{ code: 'long' }] } as const;
const entry = (id: string): SpotEntry => ({ ref: termRef('seeds', id), category: 'policy', tier: 'everyday' });
const span = (surface: string): Span => {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length, entries: [entry(surface)], match, nested: [] };
};
const mark = (surface: string, kind: PageMark['kind'] = 'abbrev'): PageMark => {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length, surface, kind };
};
const told = (spans: readonly Span[]) =>
  spans.map(({ start, end, entries, nested }) => [
    TEXT.slice(start, end),
    entries.map(({ ref }) => ref).join(' '),
    ...nested.map((term) => TEXT.slice(term.start, term.end)),
  ]);

test.each<[what: string, spans: string[], marks: string[], wanted: string[][]]>([
  [
    'stands alone',
    ['三高四新'],
    ['数据局'],
    [
      ['数据局', 'page/数据局'],
      ['三高四新', 'seeds/三高四新'],
    ],
  ],
  ['joins the glossary’s term', ['三高四新'], ['三高四新'], [['三高四新', 'seeds/三高四新 page/三高四新']]],
  [
    'holds the terms within it',
    ['株洲市', '数据局'],
    ['株洲市数据局'],
    [['株洲市数据局', 'page/株洲市数据局', '株洲市', '数据局']],
  ],
  ['gives way to a longer term', ['三高四新'], ['四新'], [['三高四新', 'seeds/三高四新']]],
  ['gives way to a term across its edge', ['三高四新'], ['四新办公室'], [['三高四新', 'seeds/三高四新']]],
  ['gives way to one before it', [], ['株洲市数据局', '数据局'], [['株洲市数据局', 'page/株洲市数据局']]],
])('what a page says of a surface %s', (_what, spans, marks, wanted) => {
  expect(
    told(
      withPageMarks(
        spans.map(span),
        marks.map((surface) => mark(surface)),
      ),
    ),
  ).toEqual(wanted);
});

test('its entry says its kind and is marked at every level', () => {
  const [first] = withPageMarks([], [mark('数据局', 'role')]);
  expect(first?.entries).toEqual([{ ref: 'page/数据局', category: 'role', tier: 'essential' }]);
});

test('what is too long to be named is let go', () => {
  expect(pageRef('字'.repeat(295))).toBe(`page/${'字'.repeat(295)}`);
  expect(pageRef('字'.repeat(296))).toBeNull();
  expect(withPageMarks([], [{ start: 0, end: 296, surface: '字'.repeat(296), kind: 'abbrev' }])).toEqual([]);
});
