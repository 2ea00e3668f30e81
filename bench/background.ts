import type { Browser } from 'playwright-core';
import type { ExtensionBrowser } from '../tools/browser/chromium.ts';
import { createBackgroundKiller } from '../tools/browser/kill-background.ts';

/** A sentence with terms in it. */
const SENTENCE = '株洲市石峰区的可信数据空间去年接入了RCEP成员国。';

/** A question that needs no more of a background than to run. */
const ANY_QUESTION = { operation: 'pack.info', request: {} };

/** A question that needs the cards. */
const SEARCH = { operation: 'glossary.search', request: { query: '三高四新', limit: 1 } };

/** What is asked first: the terms of a text. The last build spotted in the tab; its background is asked anything. */
const FIRST_QUESTIONS = {
  new: {
    operation: 'page.spot',
    request: { flows: [SENTENCE], context: {}, isPatient: false, withRejected: false },
  },
  last: ANY_QUESTION,
} as const;

/** The background of an extension, from outside. */
export interface Background {
  /** Sees to it that it runs and has answered what a page asks first. */
  wake(): Promise<void>;
  /** Kills it, as the browser does whenever it likes. */
  kill(): Promise<void>;
  /** Milliseconds until it answers what a page asks first. Throws where it does not. */
  timeAnswer(): Promise<number>;
  /** Puts something into the extension's storage, as its own pages do. */
  store(values: object): Promise<void>;
  /** What it holds, in MB: objects and typed arrays, after a collection. Throws where it sleeps. */
  heapMb(): Promise<number>;
  /** The same of a question that needs no more of it than to run. */
  timeAnyAnswer(): Promise<number>;
  /** The same of a search, for which it needs the cards. */
  timeSearch(): Promise<number>;
}

/** Reaches the background through a page of the extension that runs nothing itself. */
export async function reachBackground(browser: ExtensionBrowser, build: 'new' | 'last'): Promise<Background> {
  const killer = await createBackgroundKiller(browser.context, browser.origin);
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/manifest.json`);
  const time = async (question: { readonly operation: string; readonly request: object }) => {
    const message = JSON.stringify({ xiangjian: 1, ...question });
    const { ms, isGood } = await page.evaluate<{ ms: number; isGood: boolean }>(`(async () => {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(${message});
      return { ms: performance.now() - start, isGood: reply?.ok === true };
    })()`);
    if (!isGood) throw new Error(`the background of the ${build} build did not answer`);
    return ms;
  };
  return {
    kill: killer.kill,
    timeAnswer: () => time(FIRST_QUESTIONS[build]),
    timeAnyAnswer: () => time(ANY_QUESTION),
    timeSearch: () => time(SEARCH),
    store: (values) => page.evaluate(`chrome.storage.local.set(${JSON.stringify(values)})`),
    heapMb: () => heapOfWorker(browser),
    async wake() {
      await time(FIRST_QUESTIONS[build]);
    },
  };
}

/** Chromium tells of a worker through the session of the whole browser, in messages within messages. */
async function heapOfWorker(browser: ExtensionBrowser): Promise<number> {
  const session = await (browser.context.browser() as Browser).newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.origin));
  if (worker === undefined) throw new Error('the background sleeps');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  let id = 0;
  const ask = <T>(method: string) =>
    new Promise<T>((resolve) => {
      const asked = ++id;
      const listen = ({ message }: { readonly message: string }) => {
        const answer = JSON.parse(message) as { readonly id?: number; readonly result: T };
        if (answer.id !== asked) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method }) });
    });
  await ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await ask<{ usedSize: number; backingStorageSize?: number }>(
    'Runtime.getHeapUsage',
  );
  await session.detach();
  return (usedSize + backingStorageSize) / 1e6;
}
