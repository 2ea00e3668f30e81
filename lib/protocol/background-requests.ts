import { isIndex, isRecord, type Parsers } from './envelope.ts';
import type { PageOperation } from './page-requests.ts';
import type { Operation, PageReport } from './types.ts';

/** The operations that the background serves. */
export type BackgroundOperation = Exclude<Operation, PageOperation>;

/** Longest query searched for, in UTF-16 units; a selection longer than this is no term. */
export const LONGEST_QUERY = 200;

/** The states of a page. */
const PAGE_STATES = ['on', 'off', 'cannot-paint'] as const satisfies readonly PageReport['state'][];

/** Most doubts one message may carry: a page asks in slices far smaller; more is not from us. */
const MOST_DOUBTS = 5000;

/** Longest window of a doubt: 8 characters either side of at most 3. */
const LONGEST_DOUBT = 19;

/** Reads the requests to the background. */
export const BACKGROUND_REQUESTS: Parsers<BackgroundOperation> = {
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
  'concept.hide': (value) =>
    isRecord(value) && typeof value.id === 'string' && typeof value.isHidden === 'boolean'
      ? { id: value.id, isHidden: value.isHidden }
      : null,
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
};

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

function parseConcept(value: unknown): { readonly concept: number } | null {
  return isRecord(value) && isIndex(value.concept) ? { concept: value.concept } : null;
}
