import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { extension, Failure } from '../../../tests/browser/fake-extension.ts';
import { askUntilAnswered } from './ask-until-answered.ts';

let stop: AbortController;
let onNoAnswer: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  extension.reset();
  stop = new AbortController();
  onNoAnswer = vi.fn<() => void>();
});
afterEach(() => void vi.useRealTimers());

/** Asks for publishers; `answer` is undefined until there is one. */
function begin() {
  const state: { answer?: unknown } = {};
  void askUntilAnswered('publishers.list', {}, { onNoAnswer, signal: stop.signal }).then((answer) => {
    state.answer = answer;
  });
  return state;
}

const times = () => extension.asked('publishers.list').length;

/** A background that fails with these codes, one after the other, and then answers. */
function failWith(...codes: ('no-answer' | 'failed' | 'bad-request' | 'silence')[]): void {
  extension.background['publishers.list'] = () => {
    const code = codes.shift();
    if (code === 'silence') return new Promise(() => {});
    if (code !== undefined) throw new Failure(code);
    return [];
  };
}

describe('asking until there is an answer', () => {
  test('an answer at once is the answer', async () => {
    failWith();
    const state = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.answer).toEqual([]);
    expect(onNoAnswer).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a background that is killed and wakes is asked again a moment later', async () => {
    failWith('no-answer');
    const state = begin();
    await vi.advanceTimersByTimeAsync(49);
    expect(state.answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(state.answer).toEqual([]);
    expect(onNoAnswer).toHaveBeenCalledOnce();
  });

  test('one that stays away is asked after ever longer waits, at last every five seconds', async () => {
    const state = begin();
    const waits = [0, 50, 200, 1000, 5000, 5000];
    for (const [at, wait] of waits.entries()) {
      await vi.advanceTimersByTimeAsync(wait);
      expect(times()).toBe(at + 1);
    }
    failWith();
    await vi.advanceTimersByTimeAsync(5000);
    expect(state.answer).toEqual([]);
  });

  test('one that is killed between question and answer says nothing, and is asked again after a while', async () => {
    failWith('silence');
    const state = begin();
    await vi.advanceTimersByTimeAsync(14_999);
    expect([times(), onNoAnswer.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(51);
    expect(state.answer).toEqual([]);
    expect(onNoAnswer).toHaveBeenCalledOnce();
  });

  test('what fails three times is not asked again', async () => {
    failWith('failed', 'failed', 'failed');
    const state = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.answer).toBeNull();
    expect(times()).toBe(3);
  });

  test('what fails twice, with kills between, is asked until it is answered', async () => {
    failWith('failed', 'no-answer', 'no-answer', 'failed', 'no-answer');
    const state = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.answer).toEqual([]);
  });

  test('a question that is not understood is not asked again', async () => {
    failWith('bad-request');
    const state = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.answer).toBeNull();
    expect(times()).toBe(1);
  });

  test('it ends at once when it is called off while it waits', async () => {
    const state = begin();
    await vi.advanceTimersByTimeAsync(2000);
    const asked = times();
    stop.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(times()).toBe(asked);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('called off by who hears that there is no answer, it asks no more', async () => {
    onNoAnswer.mockImplementation(() => stop.abort());
    const state = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.answer).toBeNull();
    expect(times()).toBe(1);
  });

  test('called off while the answer is on its way, it has none', async () => {
    let answer: () => void = () => {};
    extension.background['publishers.list'] = () =>
      new Promise((resolve) => {
        answer = () => resolve([]);
      });
    const state = begin();
    await vi.waitFor(() => expect(times()).toBe(1));
    stop.abort();
    answer();
    await vi.waitFor(() => expect(state.answer).toBeNull());
  });

  test('called off before it began, it asks nothing', async () => {
    stop.abort();
    const state = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.answer).toBeNull();
    expect(times()).toBe(0);
  });
});
