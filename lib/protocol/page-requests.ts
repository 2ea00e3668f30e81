import type { TermRef } from '../terms/ref.ts';
import { isIndex, isRecord, type Parsers } from './envelope.ts';
import type { FrameOperations, PageOperations } from './types.ts';

/** Reads the requests to a page. */
export const PAGE_REQUESTS: Parsers<PageOperations> = {
  'page.report': () => ({}),
  'page.terms': () => ({}),
  'page.reveal': (value) => {
    if (!isRecord(value) || typeof value.ref !== 'string' || !isIndex(value.occurrence)) return null;
    // What is no reference is that of no term, and is not found: no tab need carry what knows one.
    return { ref: value.ref as TermRef, occurrence: value.occurrence };
  },
  'page.step': (value) => {
    if (!isRecord(value) || (value.by !== 1 && value.by !== -1 && value.by !== 0)) return null;
    const is = (key: 'isAll' | 'isOnward' | 'isFresh') => value[key] === true && { [key]: true };
    return { by: value.by, ...is('isAll'), ...is('isOnward'), ...is('isFresh') };
  },
};

/** Reads the requests to every frame. */
export const FRAME_REQUESTS: Parsers<FrameOperations> = {
  'frame.settings': () => ({}),
  'frame.leave': (value) => {
    // They go on to the background, which reads each.
    return isRecord(value) && Array.isArray(value.patterns) ? { patterns: value.patterns } : null;
  },
};
