import { isIndex, isRecord, type Parsers } from './envelope.ts';

/** The operations that a page serves. */
export type PageOperation = 'page.report' | 'page.terms' | 'page.reveal' | 'page.step';

/** Reads the requests to a page. */
export const PAGE_REQUESTS: Parsers<PageOperation> = {
  'page.report': () => ({}),
  'page.terms': () => ({}),
  'page.reveal': (value) =>
    isRecord(value) && isIndex(value.concept) && isIndex(value.occurrence)
      ? { concept: value.concept, occurrence: value.occurrence }
      : null,
  'page.step': (value) =>
    isRecord(value) && (value.by === 1 || value.by === -1 || value.by === 0) ? { by: value.by } : null,
};
