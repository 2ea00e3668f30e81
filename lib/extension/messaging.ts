import { type Browser, browser } from 'wxt/browser';
import { type Envelope, type Parsers, parseEnvelope, parseReply } from '../protocol/envelope.ts';
import type {
  BackgroundOperations,
  FrameOperations,
  OperationsLike,
  PageOperations,
  Reply,
} from '../protocol/types.ts';

/** Where a request came from. */
export interface Sender {
  /** The tab of the page that asked, a page of the extension in a tab among them; null for popup and side panel. */
  readonly tabId: number | null;
  /** 0 for the page itself, another number for a frame within it. */
  readonly frameId: number;
  /** True for a tab of a private window. */
  readonly isPrivate: boolean;
  /** The tab as the browser tells of it, with its address where we may read its page. */
  readonly tab?: { readonly url?: string | undefined } | undefined;
}

/**
 * Serves the operations of one side: each takes its parsed request and who asked. A handler runs at once, within the
 * click that the browser lets its sender pass on. What it throws becomes the code `failed`.
 */
export type Handlers<O extends OperationsLike<O>> = {
  readonly [K in keyof O]: (request: O[K]['request'], sender: Sender) => O[K]['reply'] | Promise<O[K]['reply']>;
};

/** Asks the background. Never rejects: a background that is gone is `no-answer`. */
export function ask<K extends keyof BackgroundOperations>(
  operation: K,
  request: BackgroundOperations[K]['request'],
): Promise<Reply<BackgroundOperations[K]['reply']>> {
  return settle(() => browser.runtime.sendMessage(envelope(operation, request)));
}

/** Asks the content script of a tab's page, or of another frame in it. Never rejects: one without is `no-answer`. */
export function askTab<K extends keyof PageOperations>(
  tabId: number,
  operation: K,
  request: PageOperations[K]['request'],
  frameId = 0,
): Promise<Reply<PageOperations[K]['reply']>> {
  return settle(() => browser.tabs.sendMessage(tabId, envelope(operation, request), { frameId }));
}

/** Tells the content scripts of all frames of a tab. Never rejects: a tab without any is nobody to tell. */
export async function tellFrames<K extends keyof FrameOperations>(
  tabId: number,
  operation: K,
  request: FrameOperations[K]['request'],
): Promise<void> {
  await settle(() => browser.tabs.sendMessage(tabId, envelope(operation, request)));
}

/**
 * Serves operations in this context until `signal` aborts; `parsers` read their requests. Messages of other operations are
 * left to others.
 */
export function serve<O extends OperationsLike<O>>(
  parsers: Parsers<O>,
  handlers: Handlers<NoInfer<O>>,
  report: (error: unknown) => void,
  signal?: AbortSignal,
): void {
  // The reply goes through the callback: a promise given back is understood with the polyfill alone.
  const listener = (message: unknown, from: Browser.runtime.MessageSender, reply: (answer: unknown) => void) => {
    const parsed = parseEnvelope(message, parsers);
    if (parsed === null) return undefined;
    void answer(parsed, senderOf(from)).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));

  async function answer<K extends keyof O & string>(
    { operation, request }: Envelope<K>,
    sender: Sender,
  ): Promise<Reply<unknown>> {
    const parsed = parsers[operation](request);
    if (parsed === null) return { ok: false, code: 'bad-request' };
    try {
      return { ok: true, value: await handlers[operation](parsed, sender) };
    } catch (error) {
      report(error);
      return { ok: false, code: 'failed' };
    }
  }
}

/**
 * Calls back with what other contexts send to the background, and from which tab, until `signal` aborts: messages reach
 * every page of the extension that is open.
 */
export function overhear<K extends keyof BackgroundOperations>(
  operation: K,
  parsers: Parsers<BackgroundOperations>,
  callback: (request: BackgroundOperations[K]['request'], sender: Sender) => void,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, from: Browser.runtime.MessageSender) => {
    const parsed = parseEnvelope(message, parsers);
    const request = parsed?.operation === operation ? parsers[operation](parsed.request) : null;
    if (request !== null) callback(request, senderOf(from));
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

function senderOf({ tab, frameId }: Browser.runtime.MessageSender): Sender {
  return { tabId: tab?.id ?? null, frameId: frameId ?? 0, tab, isPrivate: tab?.incognito ?? false };
}

function envelope(operation: string, request: unknown): Envelope<string> {
  return { xiangjian: 1, operation, request };
}

async function settle<T>(send: () => Promise<unknown>): Promise<Reply<T>> {
  try {
    return parseReply<T>(await send());
  } catch {
    return { ok: false, code: 'no-answer' };
  }
}
