import { afterEach, describe, expect, test } from 'vitest';
import { termsIn } from '../../../tests/browser/terms-in.ts';
import { bringIntoSight } from '../../page/marks/bring-into-sight.ts';
import type { Term } from '../../page/marks/term.ts';
import { createStepper } from './step-terms.ts';

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

/** A page whose terms are stepped through; `steps` gives the number of the term that is open after each. */
function read(html: string) {
  document.body.innerHTML = html;
  const all = termsIn(document.body, '三高四新');
  const state: { terms: Term[]; stops: Term[]; open: Term | null } = { terms: all, stops: all, open: null };
  const stepper = createStepper(
    () => state.terms,
    () => state.open,
  );
  const step = (by: 1 | -1 | 0, more: object = {}) =>
    stepper.step(
      { by, ...more },
      (term) => state.stops.includes(term),
      (term) => {
        if (!bringIntoSight(term)) return false;
        state.open = term;
        return true;
      },
    );
  const steps = (...ways: (1 | -1 | 0)[]) =>
    ways.map((by) => (step(by) && state.open !== null ? all.indexOf(state.open) : null));
  return { all, state, step, steps };
}

const TERM = '<p>三高四新</p>';

describe('stepping through terms', () => {
  test('forward from the first, backward from the last, round and round', () => {
    const { steps } = read(TERM.repeat(3));
    expect(steps(1, 1, 1, 1)).toEqual([0, 1, 2, 0]);
    expect(steps(-1, -1)).toEqual([2, 1]);
  });

  test('a step says where it begins again from the other end', () => {
    const { step } = read(TERM.repeat(2));
    expect([step(1), step(1), step(1), step(-1), step(-1)]).toEqual(['gone', 'gone', 'around', 'around', 'gone']);
    expect(read('').step(1)).toBe(false);
  });

  test('one that goes on elsewhere ends where the terms end, and one that comes from there begins at an end', () => {
    const { step, steps, state, all } = read(TERM.repeat(3));
    steps(1, 1, 1);
    expect(step(1, { isOnward: true })).toBe(false);
    expect(state.open).toBe(all[2]);
    expect(step(1, { isOnward: true, isFresh: true })).toBe('gone');
    expect(state.open).toBe(all[0]);
    expect(step(-1, { isOnward: true })).toBe(false);
    expect(step(-1, { isOnward: true, isFresh: true })).toBe('gone');
    expect(state.open).toBe(all[2]);
  });

  test('once the card is closed from the one last gone to, while that is in sight', () => {
    const { steps, state } = read(TERM.repeat(4));
    steps(1, 1);
    state.open = null;
    expect(steps(1)).toEqual([2]);
    state.open = null;
    expect(steps(-1)).toEqual([1]);
  });

  test('else from what is in sight: forward from its first, backward from its last', () => {
    const space = '<div style="height: 3000px"></div>';
    const { steps, state } = read(`${TERM}${space}${TERM}${TERM}${space}${TERM}`);
    steps(1);
    state.open = null;
    scrollTo(0, 3000);
    expect(steps(1)).toEqual([1]);
    state.open = null;
    scrollTo(0, 0);
    scrollTo(0, 1500);
    expect(steps(1)).toEqual([2]);
    const anew = read(`${TERM}${space}${TERM}${TERM}${space}${TERM}`);
    scrollTo(0, 3000);
    expect(anew.steps(-1)).toEqual([2]);
  });

  test('what is no stop is stepped over, from wherever', () => {
    const { steps, state, all } = read(TERM.repeat(5));
    state.stops = [all[0], all[2], all[4]] as Term[];
    expect(steps(1, 1, 1)).toEqual([0, 2, 4]);
    state.open = all[3] as Term;
    expect(steps(-1)).toEqual([2]);
    state.open = null;
    expect(steps(0)).toEqual([0]);
  });

  test('terms without a place are stepped over, both ways', () => {
    const { steps } = read(`${TERM}<p style="display: none">三高四新</p>${TERM}`);
    expect(steps(1, 1, 1, -1)).toEqual([0, 2, 0, 2]);
  });

  test('where the open term has been hidden, the one that took its place is next', () => {
    const { steps, state, all } = read(TERM.repeat(4));
    steps(1, 1);
    state.terms = all.filter((_, at) => at !== 1);
    expect(steps(1)).toEqual([2]);
  });

  test('backward from there, it is the one before', () => {
    const { steps, state, all } = read(TERM.repeat(4));
    steps(1, 1, 1);
    state.terms = all.filter((_, at) => at !== 2);
    expect(steps(-1)).toEqual([1]);
  });

  test('by none, the open one, else the first in view, else any', () => {
    const space = '<div style="height: 3000px"></div>';
    const { steps, state, all } = read(`${TERM}${space}${TERM}${space}`);
    expect(steps(0)).toEqual([0]);
    state.open = null;
    bringIntoSight(all[1] as Term);
    expect(steps(0)).toEqual([1]);
    scrollTo(0, 5500);
    expect(steps(0)).toEqual([1]);
    state.open = null;
    scrollTo(0, 5500);
    expect(steps(0)).toEqual([0]);
  });

  test('on a page without terms, or with none to be seen, there is nothing to go to', () => {
    expect(read('<p>别的</p>').steps(1, -1, 0)).toEqual([null, null, null]);
    expect(read('<p style="display: none">三高四新</p>').steps(1, -1, 0)).toEqual([null, null, null]);
  });
});
