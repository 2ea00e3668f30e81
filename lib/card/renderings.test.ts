import { expect, test } from 'vitest';
import type { Rendering } from '../glossary/types.ts';
import { bestRendering, renderingsFor } from './renderings.ts';

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
