import type { Operation, Operations, PageReport, Reply } from './types.ts';

/** A message on the wire. */
export interface Envelope {
  readonly xiangjian: 1;
  readonly operation: Operation;
  readonly request: unknown;
}

/** Longest query searched for, in UTF-16 units; a selection longer than this is no term. */
export const LONGEST_QUERY = 200;

/** The states of a page. */
const PAGE_STATES = ['on', 'off', 'cannot-paint'] as const satisfies readonly PageReport['state'][];

type Parser<T> = (value: unknown) => T | null;

/** Most doubts one message may carry: a page asks in slices far smaller; more is not from us. */
const MOST_DOUBTS = 5000;

/** Longest window of a doubt: 8 characters either side of at most 3. */
const LONGEST_DOUBT = 19;

const PARSERS: { readonly [K in Operation]: Parser<Operations[K]['request']> } = {
  'card.get': parseConcept,
  'cards.named': (value) => {
    if (!isRecord(value) || !Array.isArray(value.ids)) return null;
    return value.ids.every((id) => typeof id === 'string') ? { ids: value.ids } : null;
  },
  'card.script': () => ({}),
  'cards.titles': (value) => {
    if (!isRecord(value) || !Array.isArray(value.concepts)) return null;
    return value.concepts.every(isIndex) ? { concepts: value.concepts } : null;
  },
  'doubts.judge': (value) => {
    if (!isRecord(value) || !Array.isArray(value.doubts) || value.doubts.length > MOST_DOUBTS) return null;
    return value.doubts.every(isDoubt) ? { doubts: value.doubts } : null;
  },
  'forms.everyday': () => ({}),
  'glossary.search': (value) => {
    if (!isRecord(value) || typeof value.query !== 'string' || value.query.length > LONGEST_QUERY) return null;
    return isIndex(value.limit) ? { query: value.query, limit: value.limit } : null;
  },
  'panel.open': parseConcept,
  'page.changed': (value) => {
    if (!isRecord(value) || !isIndex(value.concepts)) return null;
    const state = PAGE_STATES.find((one) => one === value.state);
    return state === undefined ? null : { state, concepts: value.concepts };
  },
  'pack.info': () => ({}),
  'publishers.list': () => ({}),
  'page.report': () => ({}),
  'page.terms': () => ({}),
  'page.reveal': (value) =>
    isRecord(value) && isIndex(value.concept) && isIndex(value.occurrence)
      ? { concept: value.concept, occurrence: value.occurrence }
      : null,
  'page.step': (value) =>
    isRecord(value) && (value.by === 1 || value.by === -1 || value.by === 0) ? { by: value.by } : null,
};

/** The envelope, if a message is one of ours; null for anything else. */
export function parseEnvelope(message: unknown): Envelope | null {
  if (!isRecord(message) || message.xiangjian !== 1 || typeof message.operation !== 'string') return null;
  if (!Object.hasOwn(PARSERS, message.operation)) return null;
  return { xiangjian: 1, operation: message.operation as Operation, request: message.request };
}

/** The request of an operation, or null where it is not of its shape. */
export function parseRequest<K extends Operation>(operation: K, request: unknown): Operations[K]['request'] | null {
  return PARSERS[operation](request);
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

function isDoubt(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    value.text.length <= LONGEST_DOUBT &&
    Number.isInteger(value.start) &&
    Number.isInteger(value.end) &&
    (value.start as number) >= 0 &&
    (value.start as number) < (value.end as number) &&
    (value.end as number) <= value.text.length
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseConcept(value: unknown): { readonly concept: number } | null {
  return isRecord(value) && isIndex(value.concept) ? { concept: value.concept } : null;
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
