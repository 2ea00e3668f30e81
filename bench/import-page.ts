/** What the page of glossaries is seen to do while a file is imported. */
export interface WatchedPage {
  /** Milliseconds from the press of “Import” to the glossary in the list. */
  readonly ready: number;
  /** The longest task since the page was first watched, in ms: as the browser reports those over 50, else the longest gap of a timer. */
  readonly longest: number;
}

/** Runs inside the page of glossaries, as a text: it watches its tasks, and brings what the bench asks of it. */
export const WATCH_PAGE = `(() => {
  if (globalThis.importNow !== undefined) return true;
  let longest = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
  } else {
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 10);
  }
  const seen = (isSeen) => new Promise((resolve) => {
    const look = () => {
      if (!isSeen()) return false;
      watch.disconnect();
      resolve();
      return true;
    };
    const watch = new MutationObserver(look);
    if (!look()) watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const press = (selector) => {
    const start = performance.now();
    document.querySelector(selector).click();
    return start;
  };
  globalThis.importNow = async () => {
    const start = press('.import-preview button[type=submit]');
    await seen(() => document.querySelector('.glossary:not(.seeds)') !== null);
    const ready = performance.now() - start;
    return JSON.stringify({ ready, longest });
  };
  globalThis.deleteNow = async () => {
    const start = press('.glossary:not(.seeds) .tools button:last-child');
    await seen(() => document.querySelector('.glossary:not(.seeds)') === null);
    return performance.now() - start;
  };
  globalThis.lookUp = async (count) => {
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    const wordAt = (at) =>
      String.fromCharCode(...[1, 7, 13].map((step, nth) => 0x4e00 + ((at * 37 * step) % [20000, 19000, 17000][nth])));
    const find = async (at) => {
      const request = { text: wordAt(at) + '在此', at: 0 };
      const reply = await runtime.sendMessage({ xiangjian: 1, operation: 'glossaries.longest', request });
      return reply?.value?.length === 3;
    };
    // The background hears of an import a moment after the page.
    const deadline = performance.now() + 20000;
    while (!(await find(0)) && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    const times = [];
    for (let at = 1; at <= count; at++) {
      const start = performance.now();
      if (!(await find(at))) throw new Error('a word of the dictionary is not found');
      times.push(performance.now() - start);
    }
    return JSON.stringify(times);
  };
  return true;
})()`;
