import { ask } from '../../extension/messaging.ts';
import type { BackgroundOperations } from '../../protocol/types.ts';

/**
 * Waits before the background is asked again that did not answer, in ms, the last one again and again: it is killed and
 * wakes at any moment, and a wake takes a tenth of a second.
 */
const WAITS_MS = [50, 200, 1000, 5000];

/**
 * How long an answer may take before it is given up for lost, in ms: a background that is killed between question and
 * answer need not say so. Twenty tabs that ask at once take a second or two.
 */
const ANSWER_MS = 15_000;

/** Times the background may fail at the same question: what fails so often would fail for ever. */
const MOST_FAILURES = 3;

/** How one who asks lives with a background that may be gone. */
export interface Patience {
  /** Called whenever no answer came: the extension itself may be gone, and the asker with it. */
  readonly onNoAnswer: () => void;
  /** Ends the asking. */
  readonly signal: AbortSignal;
}

/**
 * Asks the background until it answers: whatever it is asked it can be asked again. Null where `signal` aborts or it
 * fails again and again at the question. Never rejects.
 */
export async function askUntilAnswered<K extends keyof BackgroundOperations>(
  operation: K,
  request: BackgroundOperations[K]['request'],
  { onNoAnswer, signal }: Patience,
): Promise<BackgroundOperations[K]['reply'] | null> {
  let failures = 0;
  for (let attempt = 0; !signal.aborted; attempt++) {
    const reply = await within(ANSWER_MS, ask(operation, request));
    // Whoever has ended meanwhile would begin something that nothing ends.
    if (signal.aborted) return null;
    if (reply?.ok) return reply.value;
    if (reply?.code === 'bad-request') return null;
    if (reply?.code === 'failed' && ++failures === MOST_FAILURES) return null;
    onNoAnswer();
    if (!signal.aborted) await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] as number, signal);
  }
  return null;
}

/** What comes of a promise, or null where it takes too long. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
