import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { type Envelope, parseEnvelope, parseReply, parseRequest } from '../protocol/parse.ts';
import type { Operation, Operations, Reply } from '../protocol/types.ts';

/** The frame of a tab that a message came from. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Serves some of the operations: each takes its parsed request, and who sent it if that was a page. What a handler throws
 * becomes the code `failed`.
 */
export type Handlers = {
  readonly [K in Operation]?: (
    request: Operations[K]['request'],
    sender: Sender | null,
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

/** Serves operations in this context until `signal` aborts. Messages of other operations are left to others. */
export function serve(handlers: Handlers, report: (error: unknown) => void, signal?: AbortSignal): void {
  const listener = (message: unknown, from: Runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    const parsed = parseEnvelope(message);
    if (parsed === null || handlers[parsed.operation] === undefined) return undefined;
    return answer(parsed, senderOf(from), handlers, report);
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

async function answer(
  { operation, request }: Envelope,
  sender: Sender | null,
  handlers: Handlers,
  report: (error: unknown) => void,
): Promise<Reply<unknown>> {
  const parsed = parseRequest(operation, request);
  if (parsed === null) return { ok: false, code: 'bad-request' };
  try {
    const handler = handlers[operation] as (request: unknown, sender: Sender | null) => unknown;
    return { ok: true, value: await handler(parsed, sender) };
  } catch (error) {
    report(error);
    return { ok: false, code: 'failed' };
  }
}

function senderOf({ tab, frameId }: Runtime.MessageSender): Sender | null {
  return tab?.id === undefined || frameId === undefined ? null : { tabId: tab.id, frameId };
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
