import { expect, test } from 'vitest';
import { DWELL_MS, GRACE_MS, readyAfter } from './delays.ts';
import { runHover } from './runner.ts';

const HABITS = { dwellMs: DWELL_MS, key: null };

/** A clock turned by hand, and a runner on it that keeps what it was told to do. */
function setUp() {
  const done: string[] = [];
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const runner = runHover<string>(
    (effect) => done.push(effect.type === 'show' ? `show ${effect.term}` : 'hide'),
    (run, ms) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    HABITS,
  );
  const pass = (ms: number) => {
    now += ms;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.run();
    }
  };
  return { runner, done, pass, timers };
}

test('shows after the dwell and not a millisecond before', () => {
  const { runner, done, pass } = setUp();
  runner.send({ type: 'point', term: '甲' });
  pass(DWELL_MS - 1);
  expect(done).toEqual([]);
  expect(runner.openTerm()).toBeNull();
  pass(1);
  expect(done).toEqual(['show 甲']);
  expect(runner.openTerm()).toBe('甲');
});

test('hides after the grace', () => {
  const { runner, done, pass } = setUp();
  runner.send({ type: 'press', term: '甲' });
  runner.send({ type: 'pin', pinned: false });
  runner.send({ type: 'point', term: null });
  pass(GRACE_MS - 1);
  expect(runner.openTerm()).toBe('甲');
  pass(1);
  expect(done).toEqual(['show 甲', 'hide']);
  expect(runner.openTerm()).toBeNull();
});

test('moving on calls the timer off, so that no more than one is ever running', () => {
  const { runner, done, pass, timers } = setUp();
  for (const term of ['甲', '乙', '丙', '丙']) {
    runner.send({ type: 'point', term });
    expect(timers.size).toBe(1);
  }
  runner.send({ type: 'point', term: null });
  expect(timers.size).toBe(0);
  pass(DWELL_MS);
  expect(done).toEqual([]);
});

test('the term whose card is about to open is told while the pointer rests on it, and no longer', () => {
  const { runner, pass } = setUp();
  expect(runner.comingTerm()).toBeNull();
  runner.send({ type: 'point', term: '甲' });
  expect([runner.comingTerm(), runner.openTerm()]).toEqual(['甲', null]);
  runner.send({ type: 'point', term: '乙' });
  expect(runner.comingTerm()).toBe('乙');
  pass(DWELL_MS);
  expect([runner.comingTerm(), runner.openTerm()]).toEqual([null, '乙']);
  // An open card goes to another term as it is: nothing has to be made ready.
  runner.send({ type: 'point', term: '甲' });
  expect(runner.comingTerm()).toBeNull();
});

test.each([
  ['leaves', { type: 'point', term: null }],
  ['presses', { type: 'press', term: '甲' }],
  ['scrolls', { type: 'interrupt' }],
  ['closes all', { type: 'dismiss' }],
  ['is outdone by a command', { type: 'summon', term: '乙' }],
] as const)('no card is about to open once the hand %s', (_name, event) => {
  const { runner } = setUp();
  runner.send({ type: 'point', term: '甲' });
  runner.send(event);
  expect(runner.comingTerm()).toBeNull();
});

test('a timer that fires although it was called off does nothing', () => {
  const done: string[] = [];
  const runs: (() => void)[] = [];
  const runner = runHover<string>(
    (effect) => done.push(effect.type),
    (run) => {
      runs.push(run);
      return () => {};
    },
    HABITS,
  );
  runner.send({ type: 'point', term: '甲' });
  runner.send({ type: 'point', term: '乙' });
  runs[0]?.();
  expect(done).toEqual([]);
  runs[1]?.();
  expect(done).toEqual(['show']);
  expect(runner.openTerm()).toBe('乙');
});

test('what is performed may send events of its own', () => {
  const done: string[] = [];
  const runner = runHover<string>(
    (effect) => {
      done.push(effect.type);
      if (effect.type === 'show') runner.send({ type: 'dismiss' });
    },
    () => () => {},
    HABITS,
  );
  runner.send({ type: 'press', term: '甲' });
  expect(done).toEqual(['show', 'hide']);
  expect(runner.openTerm()).toBeNull();
});

test.each([
  [120, 40],
  [220, 60],
  [800, 640],
])('a card that opens after %d ms is made ready after %d', (dwellMs, ms) => {
  expect(readyAfter(dwellMs)).toBe(ms);
});
