import { expect, test } from 'vitest';
import { MOST_ERRORS, parseErrorLog, withError } from './error-log.ts';
import type { LoggedError } from './types.ts';

const [EARLY, LATE] = ['2026-11-29T10:00:00.000Z', '2026-11-29T10:00:05.000Z'];
const error = { message: 'TypeError: x', frames: ['f (card.js:1:1)', 'g (card.js:1:9)'] };
const logged: LoggedError = { ...error, context: 'options', times: 1, at: EARLY };

test('an error comes last, with its context and time', () => {
  const other = { message: 'Error: y', frames: [] };
  const log = withError(withError([], error, 'options', EARLY), other, 'background', LATE);
  expect(log).toEqual([logged, { ...other, context: 'background', times: 1, at: LATE }]);
});

test('what the log has is counted and moves to its end', () => {
  const other: LoggedError = { ...logged, message: 'Error: y' };
  const log = withError([logged, other], { ...error, frames: ['f (card.js:1:1)', 'h (card.js:2:2)'] }, 'options', LATE);
  expect(log).toEqual([other, { ...logged, frames: ['f (card.js:1:1)', 'h (card.js:2:2)'], times: 2, at: LATE }]);
});

test.each<[what: string, context: string, other: typeof error]>([
  ['context', 'popup', error],
  ['message', 'options', { ...error, message: 'TypeError: z' }],
  ['place', 'options', { ...error, frames: ['f (card.js:1:2)'] }],
])('of another %s it is another error', (_what, context, other) => {
  expect(withError([logged], other, context, LATE).map(({ times }) => times)).toEqual([1, 1]);
});

test('the last twenty are kept', () => {
  let log: readonly LoggedError[] = [];
  for (let at = 0; at < 25; at++) log = withError(log, { message: `Error: ${at}`, frames: [] }, 'options', EARLY);
  expect(MOST_ERRORS).toBe(20);
  expect(log.map(({ message }) => message)).toEqual(Array.from({ length: 20 }, (_, at) => `Error: ${at + 5}`));
});

test('a log comes back from storage as it was, and what is no error is left out', () => {
  expect(parseErrorLog(structuredClone([logged, logged]))).toEqual([logged, logged]);
  const broken = [null, 1, [], {}, { ...logged, frames: 'f' }, { ...logged, frames: [1] }, { ...logged, times: '1' }];
  expect(parseErrorLog([...broken, logged, { ...logged, at: undefined }])).toEqual([logged]);
  for (const stored of [undefined, null, 'x', {}]) expect(parseErrorLog(stored)).toEqual([]);
  expect(parseErrorLog(Array(30).fill(logged))).toHaveLength(MOST_ERRORS);
});
