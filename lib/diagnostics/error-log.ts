import type { LoggedError, RedactedError } from './types.ts';

/** Errors kept, the last ones: a failing page brings a handful, and more of them tell no more. */
export const MOST_ERRORS = 20;

/**
 * The log with one more error, the last raised last, at most {@link MOST_ERRORS}. One that the log has is counted and not
 * written again: the same context, message and innermost place. `at` is the time, ISO 8601 in UTC.
 */
export function withError(
  log: readonly LoggedError[],
  { message, frames }: RedactedError,
  context: string,
  at: string,
): readonly LoggedError[] {
  const known = log.find((one) => one.context === context && one.message === message && one.frames[0] === frames[0]);
  const others = log.filter((one) => one !== known);
  return [...others, { context, message, frames, times: (known?.times ?? 0) + 1, at }].slice(-MOST_ERRORS);
}

/** A log from storage; what is not of its shape is left out. Never throws. */
export function parseErrorLog(stored: unknown): readonly LoggedError[] {
  return Array.isArray(stored) ? stored.filter(isLoggedError).slice(-MOST_ERRORS) : [];
}

function isLoggedError(value: unknown): value is LoggedError {
  if (typeof value !== 'object' || value === null) return false;
  const { context, message, frames, times, at } = value as Readonly<Record<string, unknown>>;
  return (
    [context, message, at].every((text) => typeof text === 'string') &&
    Array.isArray(frames) &&
    frames.every((frame) => typeof frame === 'string') &&
    Number.isSafeInteger(times)
  );
}
