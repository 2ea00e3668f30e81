import { expect, test } from 'vitest';
import { canMoveBy, moveBy, presentVisit, type Visits, visit } from './visits.ts';

const START: Visits = { all: [{ concept: 1 }], at: 0 };

test('going somewhere and back and forward comes to the same visits, not to copies', () => {
  const there = visit(visit(START, { concept: 2 }), { concept: 3 });
  expect(presentVisit(there).concept).toBe(3);
  const back = moveBy(moveBy(there, -1), -1);
  expect(presentVisit(back)).toBe(START.all[0]);
  expect(presentVisit(moveBy(moveBy(back, 1), 1))).toBe(presentVisit(there));
});

test('there is no way beyond either end', () => {
  const there = visit(START, { concept: 2 });
  expect([canMoveBy(there, -1), canMoveBy(there, 1)]).toEqual([true, false]);
  expect(moveBy(there, 1)).toBe(there);
  expect(moveBy(START, -1)).toBe(START);
});

test('going elsewhere from the middle forgets what lay ahead', () => {
  const middle = moveBy(visit(visit(START, { concept: 2 }), { concept: 3 }), -1);
  expect(visit(middle, { concept: 9 })).toEqual({ all: [{ concept: 1 }, { concept: 2 }, { concept: 9 }], at: 2 });
});
