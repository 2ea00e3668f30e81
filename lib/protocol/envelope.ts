import type { Operation, OperationsLike, Reply } from './types.ts';

/** A message on the wire. */
export interface Envelope<K extends string = Operation> {
  readonly xiangjian: 1;
  readonly operation: K;
  readonly request: unknown;
}

/** Reads the requests of one side's operations; each gives null for what is not of its shape. */
export type Parsers<O extends OperationsLike<O>> = {
  readonly [K in keyof O]: (value: unknown) => O[K]['request'] | null;
};

/** The envelope, if a message is for one of these operations; null for anything else. */
export function parseEnvelope<O extends OperationsLike<O>>(
  message: unknown,
  parsers: Parsers<O>,
): Envelope<keyof O & string> | null {
  if (!isRecord(message) || message.xiangjian !== 1 || typeof message.operation !== 'string') return null;
  if (!Object.hasOwn(parsers, message.operation)) return null;
  return { xiangjian: 1, operation: message.operation as keyof O & string, request: message.request };
}

/**
 * A reply by its envelope; anything else reads as no answer. The value is trusted: our own build made it, in the same
 * version, and no page can send to the extension.
 */
export function parseReply<T>(reply: unknown): Reply<T> {
  if (isRecord(reply) && reply.ok === true) return { ok: true, value: reply.value as T };
  if (isRecord(reply) && reply.ok === false && (reply.code === 'bad-request' || reply.code === 'failed')) {
    return { ok: false, code: reply.code };
  }
  return { ok: false, code: 'no-answer' };
}

/** True for an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an index: a whole number from 0. */
export function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
