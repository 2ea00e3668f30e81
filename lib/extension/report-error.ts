import type { RaisedError } from '../diagnostics/types.ts';
import { ask } from './messaging.ts';

const seen = new Set<string>();

/** Pages of the web have no storage of ours to keep errors in: the background does. */
let passOn = (error: RaisedError): unknown => ask('error.report', error);

/**
 * Says an unexpected error once on this context's own console, with its stack, and has it logged for diagnostics. Quiet
 * where the extension was updated or removed under a running page: that is no error.
 */
export function reportError(error: unknown): void {
  const message = String(error);
  if (/context invalidated|extension context/i.test(message) || seen.has(message)) return;
  seen.add(message);
  // biome-ignore lint/suspicious/noConsole: the one place that may write to the console
  console.warn('[湘笺]', error);
  passOn({ message, stack: String((error as Partial<Error> | null)?.stack ?? '') });
}

/** Has errors of this context go elsewhere than to the background by message; `next` must not reject. */
export function passErrorsTo(next: (error: RaisedError) => unknown): void {
  passOn = next;
}
