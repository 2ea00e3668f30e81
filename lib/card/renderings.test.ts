import { describe, expect, test } from 'vitest';
import type { Rendering } from '../glossary/types.ts';
import { bestRendering, partRenderings, renderingsFor, termStatusOf } from './renderings.ts';
import type { CardRendering } from './types.ts';

const rendering = (text: string, ...forms: string[]): Rendering => ({
  text,
  status: 'press',
  ...(forms.length > 0 && { for: forms }),
});
const CARD = {
  headword: '甲乙区',
  renderings: [
    rendering('Short', '乙区'),
    rendering('Any'),
    rendering('Both', '乙区', '甲乙区'),
    rendering('Other', '丙'),
  ],
};
const order = (form: string | null, renderings = CARD.renderings) =>
  renderingsFor({ ...CARD, renderings }, form).map(({ text }) => text);

test.each<[form: string | null, ...order: string[]]>([
  ['乙区', 'Short', 'Both', 'Any', 'Other'],
  ['甲乙区', 'Both', 'Any', 'Short', 'Other'],
  [null, 'Both', 'Any', 'Short', 'Other'],
  ['丙', 'Other', 'Any', 'Short', 'Both'],
  ['丁', 'Any', 'Short', 'Both', 'Other'],
  ['', 'Any', 'Short', 'Both', 'Other'],
  // Printed with other marks.
  ['“乙”区', 'Short', 'Both', 'Any', 'Other'],
])('for %j stand in this order', (form, ...texts) => {
  expect(order(form)).toEqual(texts);
  expect(bestRendering(CARD, form)).toBe(texts[0]);
});

test('that are tied to no form stay as they are', () => {
  const renderings = [rendering('A'), rendering('B')];
  expect(renderingsFor({ ...CARD, renderings }, '乙区')).toBe(renderings);
});

test('that are all tied to other forms are better than none', () => {
  expect(order('甲', [rendering('A', '丙'), rendering('B', '丁')])).toEqual(['A', 'B']);
});

test('that there are none of have no best', () => {
  expect(bestRendering({ ...CARD, renderings: [] })).toBeNull();
  expect(bestRendering(CARD)).toBe('Both');
});

describe('that must not be taken', () => {
  const renderings: CardRendering[] = [
    { text: 'Never', status: 'forbidden', for: ['乙区'] },
    { text: 'Tied', status: 'admitted', for: ['乙区'] },
    { text: 'Any', status: 'preferred' },
  ];
  const card = { headword: '甲乙区', renderings };

  test('stand last, whichever form they are tied to, and are never the best', () => {
    expect(renderingsFor(card, '乙区').map(({ text }) => text)).toEqual(['Tied', 'Any', 'Never']);
    expect(bestRendering(card, '乙区')).toBe('Tied');
    const parted = partRenderings(card, null);
    expect([
      parted.best?.text,
      parted.others.map(({ text }) => text),
      parted.forbidden.map(({ text }) => text),
    ]).toEqual(['Any', ['Tied'], ['Never']]);
  });

  test('leave nothing to take where there are no others', () => {
    const only = { headword: '甲', renderings: renderings.slice(0, 1) };
    expect(bestRendering(only)).toBeNull();
    expect(partRenderings(only, null)).toEqual({ best: null, others: [], forbidden: only.renderings });
  });
});

test('a status is a termbase’s or that of a rendering that was seen', () => {
  expect(termStatusOf({ status: 'asIs' })).toBe('asIs');
  expect(termStatusOf({ status: 'press' })).toBeNull();
});
