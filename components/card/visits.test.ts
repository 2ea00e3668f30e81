import { expect, test } from 'vitest';
import { termRef } from '../../lib/terms/ref.ts';
import { canMoveBy, formOf, moveBy, presentVisit, type Visit, type Visits, visit } from './visits.ts';

const to = (id: number): Visit => ({ ref: termRef('seeds', `${id}`) });
const START: Visits = { all: [to(1)], at: 0 };

test('going somewhere and back and forward comes to the same visits, not to copies', () => {
  const there = visit(visit(START, to(2)), to(3));
  expect(presentVisit(there)).toEqual(to(3));
  const back = moveBy(moveBy(there, -1), -1);
  expect(presentVisit(back)).toBe(START.all[0]);
  expect(presentVisit(moveBy(moveBy(back, 1), 1))).toBe(presentVisit(there));
});

test('there is no way beyond either end', () => {
  const there = visit(START, to(2));
  expect([canMoveBy(there, -1), canMoveBy(there, 1)]).toEqual([true, false]);
  expect(moveBy(there, 1)).toBe(there);
  expect(moveBy(START, -1)).toBe(START);
});

test('going elsewhere from the middle forgets what lay ahead', () => {
  const middle = moveBy(visit(visit(START, to(2)), to(3)), -1);
  expect(visit(middle, to(9))).toEqual({ all: [to(1), to(2), to(9)], at: 2 });
});

test('the form of a visit is the matched one, else the surface, else none', () => {
  const match = { form: '云上陶谷', reasons: [] };
  expect(formOf({ ...to(1), surface: '雲上陶谷', match })).toBe('云上陶谷');
  expect(formOf({ ...to(1), surface: '雲上陶谷' })).toBe('雲上陶谷');
  expect(formOf(to(1))).toBeNull();
  expect(formOf({ surface: null, match: null })).toBeNull();
});
