import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { createChangeReporter } from './report-changes.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  extension.reset();
  extension.background['page.changed'] = () => null;
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const told = () => extension.asked('page.changed');

describe('telling of changes', () => {
  test('changes are told once they have settled, as they are then', async () => {
    const reporter = createChangeReporter(stop.signal);
    let count = 0;
    for (count = 1; count <= 5; count++) {
      reporter.changed('on', () => count);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(told()).toEqual([{ state: 'on', entries: 6, turn: 0 }]);
  });

  test('no two are alike, so that whoever listens takes none for the one before', async () => {
    const reporter = createChangeReporter(stop.signal);
    for (let at = 0; at < 3; at++) {
      reporter.changed('off', () => 0);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(told().map(({ turn }) => turn)).toEqual([0, 1, 2]);
  });

  test('a page brought back from memory, or shown after it was loaded ahead, is told of anew', async () => {
    const reporter = createChangeReporter(stop.signal);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.advanceTimersByTimeAsync(300);
    expect(told()).toEqual([]);
    reporter.changed('on', () => 7);
    await vi.advanceTimersByTimeAsync(300);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await vi.advanceTimersByTimeAsync(300);
    expect(told()).toHaveLength(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.advanceTimersByTimeAsync(300);
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(300);
    expect(told().map(({ entries }) => entries)).toEqual([7, 7, 7]);
  });

  test('a count that others were given and that is another than the last is told, and then no more', async () => {
    const reporter = createChangeReporter(stop.signal);
    reporter.counted(3);
    await vi.advanceTimersByTimeAsync(300);
    expect(told()).toEqual([]);
    let count = 2;
    reporter.changed('on', () => count);
    await vi.advanceTimersByTimeAsync(300);
    reporter.counted(2);
    await vi.advanceTimersByTimeAsync(300);
    expect(told().map(({ entries }) => entries)).toEqual([2]);
    count = 4;
    for (let times = 0; times < 3; times++) {
      reporter.counted(4);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(told().map(({ entries }) => entries)).toEqual([2, 4]);
  });

  test('after its end nothing is told', async () => {
    const reporter = createChangeReporter(stop.signal);
    reporter.changed('on', () => 1);
    stop.abort();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    reporter.counted(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual([]);
  });
});
