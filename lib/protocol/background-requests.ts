import type { OriginClues } from '../sites/origin.ts';
import type { PageContext } from '../spot/types.ts';
import { isOwnId, parseOwnChanges } from '../termbase/own-term.ts';
import { parseTermRef, type TermRef } from '../terms/ref.ts';
import { ticketOf } from './card-frame.ts';
import { isIndex, isRecord, type Parsers } from './envelope.ts';
import {
  LONGEST_ARTICLE,
  LONGEST_CLUES,
  LONGEST_ERROR,
  LONGEST_QUERY,
  LONGEST_SENTENCE,
  LONGEST_WRITTEN,
  MOST_FLOWS,
  MOST_REFS,
  MOST_SPOTTED,
} from './limits.ts';
import type { BackgroundOperations, PageReport } from './types.ts';

/** The states of a page. */
const PAGE_STATES = ['on', 'off', 'cannot-paint'] as const satisfies readonly PageReport['state'][];

/** Reads the requests to the background. */
export const BACKGROUND_REQUESTS: Parsers<BackgroundOperations> = {
  'page.spot': (value) => {
    if (!isRecord(value) || !Array.isArray(value.flows) || value.flows.length > MOST_FLOWS) return null;
    const { flows, isPatient, withRejected } = value;
    const context = parseContext(value.context);
    if (context === null || typeof isPatient !== 'boolean' || typeof withRejected !== 'boolean') return null;
    if (!flows.every((flow): flow is string => typeof flow === 'string')) return null;
    if (flows.reduce((sum, flow) => sum + flow.length, 0) > MOST_SPOTTED) return null;
    return { flows, context, isPatient, withRejected };
  },
  'page.explain': (value) => {
    if (!isRecord(value) || !Array.isArray(value.blocks) || value.blocks.length > MOST_FLOWS) return null;
    const { blocks, publisher } = value;
    const context = parseContext(value.context);
    if (context === null || !(publisher === null || typeof publisher === 'string')) return null;
    if (!blocks.every((block): block is string => typeof block === 'string')) return null;
    if (blocks.reduce((sum, block) => sum + block.length, 0) > LONGEST_ARTICLE) return null;
    return { blocks, context, publisher };
  },
  'page.origin': parseClues,
  'page.begin': parseClues,
  'page.styles': () => ({}),
  'host.taken': (value) => {
    if (!isRecord(value) || !Array.isArray(value.patterns)) return null;
    const { hostname, origin, patterns } = value;
    if (typeof hostname !== 'string' || typeof origin !== 'string') return null;
    return patterns.every((one): one is string => typeof one === 'string') ? { hostname, origin, patterns } : null;
  },
  'settings.get': () => ({}),
  'settings.read': (value) => (isRecord(value) ? { stored: value.stored } : null),
  'page.changed': (value) => {
    if (!isRecord(value) || !isIndex(value.entries) || !isIndex(value.turn)) return null;
    const state = PAGE_STATES.find((one) => one === value.state);
    return state === undefined ? null : { state, entries: value.entries, turn: value.turn };
  },
  'cards.get': parseRefs,
  'cards.titles': parseRefs,
  'card.script': () => ({}),
  'card.ticket': (value) => (isRecord(value) ? { isOfText: value.isOfText === true } : null),
  'card.admit': (value) => {
    const ticket = ticketOf(value);
    return ticket === null ? null : { ticket };
  },
  'glossary.search': (value) => {
    if (!isRecord(value) || typeof value.query !== 'string' || value.query.length > LONGEST_QUERY) return null;
    return isIndex(value.limit) ? { query: value.query, limit: value.limit } : null;
  },
  'text.read': (value) => {
    if (!isRecord(value) || !isIndex(value.at)) return null;
    const { text, sentence, at } = value;
    const context = parseContext(value.context);
    if (context === null || typeof text !== 'string' || typeof sentence !== 'string') return null;
    if (text.length > LONGEST_QUERY || sentence.length > LONGEST_SENTENCE) return null;
    return { text, sentence, at, context };
  },
  'own.begin': (value) => {
    if (!isRecord(value) || typeof value.form !== 'string' || value.form.length > LONGEST_QUERY) return null;
    const { id, form } = value;
    return id === null || isOwnId(id) ? { id, form } : null;
  },
  'own.keep': (value) => {
    if (!isRecord(value) || typeof value.key !== 'string' || value.key.length > 2 * LONGEST_QUERY) return null;
    const { key, written } = value;
    if (written === null) return { key, written };
    return typeof written === 'string' && written.length <= LONGEST_WRITTEN ? { key, written } : null;
  },
  'own.asked': () => ({}),
  'own.list': () => ({}),
  'own.history': (value) => (isRecord(value) && isOwnId(value.id) ? { id: value.id } : null),
  'own.save': (value) => {
    const changes = isRecord(value) ? parseOwnChanges(value.changes) : null;
    return changes === null ? null : { changes };
  },
  'glossaries.folding': () => ({}),
  'glossaries.sections': (value) => {
    const refs = parseRefs(value)?.refs;
    if (refs === undefined || !isRecord(value) || typeof value.text !== 'string') return null;
    const except = parseTermRef(value.except);
    return except === null || value.text.length > LONGEST_QUERY ? null : { text: value.text, refs, except };
  },
  'glossaries.longest': (value) => {
    if (!isRecord(value) || typeof value.text !== 'string' || !isIndex(value.at)) return null;
    return value.text.length > LONGEST_SENTENCE ? null : { text: value.text, at: value.at };
  },
  'term.hide': (value) => {
    const ref = isRecord(value) ? parseTermRef(value.ref) : null;
    return ref !== null && isRecord(value) && typeof value.isHidden === 'boolean'
      ? { ref, isHidden: value.isHidden }
      : null;
  },
  'panel.open': (value) => {
    if (!isRecord(value)) return null;
    const ref = parseTermRef(value.ref);
    if (ref !== null) return { ref };
    const { query } = value;
    return typeof query === 'string' && query.length <= LONGEST_QUERY ? { query } : null;
  },
  'error.report': (value) => {
    if (!isRecord(value) || typeof value.message !== 'string' || typeof value.stack !== 'string') return null;
    return { message: value.message.slice(0, LONGEST_ERROR), stack: value.stack.slice(0, LONGEST_ERROR) };
  },
  'pack.info': () => ({}),
  'publishers.list': () => ({}),
};

function parseRefs(value: unknown): { readonly refs: readonly TermRef[] } | null {
  if (!isRecord(value) || !Array.isArray(value.refs) || value.refs.length > MOST_REFS) return null;
  const refs = value.refs.map(parseTermRef);
  return refs.every((ref) => ref !== null) ? { refs } : null;
}

function parseContext(value: unknown): PageContext | null {
  if (!isRecord(value)) return null;
  const { home, date } = value;
  return isOptionalString(home) && isOptionalString(date) ? { home, date } : null;
}

function parseClues(value: unknown): OriginClues | null {
  if (!isRecord(value)) return null;
  const { said, before } = value;
  if (!isClue(said) || !isClue(before)) return null;
  if (value.address === null) return { address: null, said, before };
  if (!isRecord(value.address)) return null;
  const { protocol, hostname, href } = value.address;
  if (typeof protocol !== 'string' || typeof hostname !== 'string' || !isClue(href)) return null;
  return { address: { protocol, hostname, href }, said, before };
}

function isClue(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_CLUES;
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
