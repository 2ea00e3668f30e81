import { createLinkedFileStore } from '../../store/linked-file-store.ts';
import { createOwnTermStore } from '../../store/own-term-store.ts';
import { glossariesHere } from './glossaries-here.ts';
import type { LinkedSources } from './write-linked.ts';

/** What the linked files of this browser are written from. */
export const LINKED_SOURCES: LinkedSources = {
  files: createLinkedFileStore(),
  own: createOwnTermStore(),
  glossaries: glossariesHere,
  now: () => new Date().toISOString(),
};
