/** What the watcher has seen; times are performance.now() of the page. */
export interface Watched {
  /** When the document was parsed: the extension starts no earlier. */
  parsed: number;
  /** Each time the number of marks had changed: when, how many in all, how many in the paragraphs at the top. */
  readonly changes: [at: number, all: number, inView: number][];
  /** When it last looked. */
  now: number;
  /** Longest time between two looks: about the longest task. */
  longestGap: number;
  /** Long tasks as the browser itself reports them, if it does, by their start. */
  readonly longTasks: [start: number, duration: number][];
}

/**
 * Looks every few milliseconds how many terms are marked and keeps a record in `globalThis.watched`. Runs inside a page,
 * before anything else: it refers to nothing outside itself.
 */
export function watchMarks(inView: number, clockMark: string): void {
  /** Marks looked at for each hue: those in view come first. */
  const LOOKED_AT = 100;
  const watched: Watched = { parsed: 0, now: 0, changes: [], longestGap: 0, longTasks: [] };
  Object.assign(globalThis, { watched });
  performance.mark(clockMark);
  document.addEventListener('DOMContentLoaded', () => {
    watched.parsed = performance.now();
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.longTasks.push([entry.startTime, entry.duration]);
    }).observe({ type: 'longtask', buffered: true });
  }
  let all = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    if (watched.parsed > 0) watched.longestGap = Math.max(watched.longestGap, now - last);
    last = now;
    watched.now = now;
    const marks = [...CSS.highlights].filter(([name]) => name.startsWith('xiangjian-')).map(([, marks]) => marks);
    const sum = marks.reduce((count, { size }) => count + size, 0);
    if (sum !== all) {
      all = sum;
      watched.changes.push([now, all, countInView(marks)]);
    }
    setTimeout(look);
  };
  look();

  function countInView(marks: readonly Highlight[]): number {
    const top = new Set([...document.querySelectorAll('p')].slice(0, inView));
    let count = 0;
    for (const highlight of marks) {
      let looked = 0;
      for (const range of highlight) {
        if (looked++ > LOOKED_AT) break;
        const paragraph = range.startContainer.parentElement?.closest('p');
        if (paragraph != null && top.has(paragraph)) count++;
      }
    }
    return count;
  }
}
