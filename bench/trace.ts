import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it what the thread had of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly startTime?: number } };
}

/** What ran on a tab's main thread while it was traced. Times in milliseconds. */
export interface Traced {
  /** Durations of the tasks in which any script ran. */
  readonly scriptTasks: readonly number[];
  /** Processor time of those together: what others load the machine with does not count. */
  readonly scriptCpuMs: number;
  /** Longest step between layout and paint: in it Chromium finds the place of every mark on the page, seen or not. */
  readonly longestPrePaint: number;
  /** Duration of all tasks together. */
  readonly busyMs: number;
  /** When the content script began, as the page's own `performance.now()`; null where none did or no mark tells. */
  readonly scriptStart: number | null;
}

/** The mark a page may set to tie its clock to the trace's. */
export const CLOCK_MARK = 'bench-clock';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const CONTENT_SCRIPT = /^chrome-extension:.*content-scripts/;
const SCRIPT_EVENTS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.compile', 'v8.evaluateModule']);
const DOCUMENT_EVENTS = new Set(['ParseHTML', 'UpdateLayoutTree', 'Layout', 'PrePaint']);

/** Starts a trace of the tab; the function returned ends it. */
export async function startTrace(session: CDPSession): Promise<() => Promise<Traced>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: readonly object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordUntilFull' },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    return readTrace(events);
  };
}

function readTrace(events: readonly TraceEvent[]): Traced {
  const thread = mainThreadOf(events);
  const own = events.filter((event) => threadOf(event) === thread).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const scripts = outermost(own.filter(({ name }) => SCRIPT_EVENTS.has(name)));
  const start = own.find(({ name, args }) => name === 'EvaluateScript' && CONTENT_SCRIPT.test(args?.data?.url ?? ''));
  const clock = own.find(({ name }) => name === CLOCK_MARK);
  const markedAt = clock?.args?.data?.startTime;
  const withScript = tasks.filter((task) => scripts.some((script) => holds(task, script)));
  return {
    scriptTasks: withScript.map(msOf),
    scriptCpuMs: sum(withScript.map(({ tdur = 0 }) => tdur / 1000)),
    longestPrePaint: Math.max(0, ...own.filter(({ name }) => name === 'PrePaint').map(msOf)),
    busyMs: sum(tasks.map(msOf)),
    scriptStart: start && clock && markedAt !== undefined ? markedAt + (start.ts - clock.ts) / 1000 : null,
  };
}

/** The thread that does most of a document's work: the tab's, not the background's. */
function mainThreadOf(events: readonly TraceEvent[]): string | undefined {
  const worked = new Map<string, number>();
  for (const event of events) {
    if (!DOCUMENT_EVENTS.has(event.name)) continue;
    worked.set(threadOf(event), (worked.get(threadOf(event)) ?? 0) + msOf(event));
  }
  return [...worked].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Those that do not stand inside another; of rising start. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (last === undefined || !holds(last, event)) found.push(event);
  }
  return found;
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function msOf({ dur = 0 }: TraceEvent): number {
  return dur / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
