/** What the watcher has seen; times are performance.now() of the page. */
export interface Watched {
  /** When the document was parsed: the extension starts no earlier. */
  parsed: number;
  /** Each time the number of marks had changed: when, and how many there were. */
  readonly changes: [at: number, marks: number][];
  /** When the paragraphs at the top first had the marks expected of them; null while they have not. */
  inViewAt: number | null;
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
export function watchMarks(inView: number, expected: number, clockMark: string): void {
  const watched: Watched = { parsed: 0, now: 0, changes: [], inViewAt: null, longestGap: 0, longTasks: [] };
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
    const marks = [...CSS.highlights]
      .filter(([name]) => /-(policy|body|person|place|work)$/.test(name))
      .map(([, marks]) => marks);
    const sum = marks.reduce((count, { size }) => count + size, 0);
    if (sum !== all) {
      all = sum;
      watched.changes.push([now, all]);
      if (watched.inViewAt === null && countInView(marks) >= expected) watched.inViewAt = now;
    }
    setTimeout(look);
  };
  look();

  function countInView(marks: readonly Highlight[]): number {
    const top = new Set([...document.querySelectorAll('p')].slice(0, inView));
    let count = 0;
    for (const highlight of marks) {
      for (const range of highlight) {
        const paragraph = range.startContainer.parentElement?.closest('p');
        if (paragraph != null && top.has(paragraph)) count++;
      }
    }
    return count;
  }
}
