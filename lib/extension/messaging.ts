import { type Browser, browser } from 'wxt/browser';
import { type Envelope, type Parsers, parseEnvelope, parseReply } from '../protocol/envelope.ts';
import type { Operation, Operations, Reply } from '../protocol/types.ts';

/** Where a request came from. */
export interface Sender {
  /** The tab of the page that asked, a page of the extension in a tab among them; null for popup and side panel. */
  readonly tabId: number | null;
  /** 0 for the page itself, another number for a frame within it. */
  readonly frameId: number;
}

/**
 * Serves some of the operations: each takes its parsed request and who asked. A handler runs at once, within the click
 * that the browser lets its sender pass on. What it throws becomes the code `failed`.
 */
export type Handlers<O extends Operation> = {
  readonly [K in O]: (
    request: Operations[K]['request'],
    sender: Sender,
  ) => Operations[K]['reply'] | Promise<Operations[K]['reply']>;
};

/** Asks the background. Never rejects: a background that is gone is `no-answer`. */
export function ask<K extends Operation>(
  operation: K,
  request: Operations[K]['request'],
): Promise<Reply<Operations[K]['reply']>> {
  return settle(() => browser.runtime.sendMessage(envelope(operation, request)));
}

/** Asks the content script of a tab's top frame. Never rejects: a tab without one is `no-answer`. */
export function askTab<K extends Operation>(
  tabId: number,
  operation: K,
  request: Operations[K]['request'],
): Promise<Reply<Operations[K]['reply']>> {
  return settle(() => browser.tabs.sendMessage(tabId, envelope(operation, request), { frameId: 0 }));
}

/**
 * Serves operations in this context until `signal` aborts; `parsers` read their requests. Messages of other operations are
 * left to others.
 */
export function serve<O extends Operation>(
  parsers: Parsers<O>,
  handlers: Handlers<NoInfer<O>>,
  report: (error: unknown) => void,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, from: Browser.runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    const parsed = parseEnvelope(message, parsers);
    if (parsed === null) return undefined;
    const sender = { tabId: from.tab?.id ?? null, frameId: from.frameId ?? 0 };
    return answer(parsed, sender);
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));

  async function answer({ operation, request }: Envelope<O>, sender: Sender): Promise<Reply<unknown>> {
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

function envelope(operation: Operation, request: unknown): Envelope {
  return { xiangjian: 1, operation, request };
}

async function settle<T>(send: () => Promise<unknown>): Promise<Reply<T>> {
  try {
    return parseReply<T>(await send());
  } catch {
    return { ok: false, code: 'no-answer' };
  }
}
