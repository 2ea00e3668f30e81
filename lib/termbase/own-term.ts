import { TERM_STATUSES } from '../card/types.ts';
import { CATEGORIES, type Category } from '../glossary/types.ts';
import type { ListEntry, ListRendering } from '../library/types.ts';

/** Most of what an entry of the reader's own may hold; what is longer is refused before it is kept, never cut. */
export const OWN_LIMITS = {
  /** Forms, renderings and tags, each. */
  items: 50,
  /** UTF-16 units of a form, a rendering, a tag, a client, a register. */
  words: 200,
  pinyin: 1000,
  note: 10_000,
  /** Places where it was met: more say nothing new. */
  places: 200,
  /** UTF-16 units of a place's sentence, title, publisher or address. */
  place: 4000,
  /** Entries changed in one go. */
  changes: 5000,
} as const;

/** Where a reader met a term. */
export interface OwnPlace {
  readonly sentence: string;
  /** UTF-16 offsets of the term in the sentence, half open. */
  readonly start: number;
  readonly end: number;
  /** Of the page; empty where it has none. */
  readonly title: string;
  readonly publisher: string;
  /** YYYY-MM-DD; empty where the page does not say. */
  readonly date: string;
  /** Empty for a text without one. */
  readonly address: string;
}

/** What a reader says of a term: what can be edited. */
export interface OwnDraft {
  /** Never empty, no two alike; the first is the headword. */
  readonly forms: readonly string[];
  /** Of the headword; empty where it is not known. */
  readonly pinyin: string;
  readonly renderings: readonly ListRendering[];
  readonly note: string;
  readonly tags: readonly string[];
  /** Client or project. */
  readonly client: string;
  readonly register: string;
  readonly category: Category;
  readonly places: readonly OwnPlace[];
}

/** An entry of the reader's own as it is kept. */
export interface OwnTerm extends OwnDraft {
  readonly id: string;
  /** From 1; one more with each change. */
  readonly version: number;
  /** Instants in ISO 8601, UTC. */
  readonly created: string;
  readonly changed: string;
  /** True where it has been deleted and can be brought back. */
  readonly isDeleted: boolean;
}

/** What entries have been given: each word once, the most frequent first. */
export interface OwnWords {
  readonly tags: readonly string[];
  readonly clients: readonly string[];
  readonly registers: readonly string[];
}

/** A change of an entry: what it is to be, from the version that was seen. */
export interface OwnChange {
  readonly id: string;
  /** The version this was made from; 0 for one that is new. */
  readonly base: number;
  /** Null deletes it. */
  readonly draft: OwnDraft | null;
}

/** An entry of which nothing is known yet. */
export const EMPTY_DRAFT: OwnDraft = {
  forms: [],
  pinyin: '',
  renderings: [],
  note: '',
  tags: [],
  client: '',
  register: '',
  category: 'policy',
  places: [],
};

/** A draft from outside, tidied: white space at edges gone, what is empty or twice left out. Null for what is none, or too long. */
export function parseOwnDraft(value: unknown): OwnDraft | null {
  if (!isRecord(value)) return null;
  const { words, items } = OWN_LIMITS;
  const forms = textsOf(value.forms, items, words);
  const tags = textsOf(value.tags ?? [], items, words);
  const pinyin = textOf(value.pinyin ?? '', OWN_LIMITS.pinyin);
  const note = textOf(value.note ?? '', OWN_LIMITS.note);
  const client = textOf(value.client ?? '', words);
  const register = textOf(value.register ?? '', words);
  const renderings = renderingsOf(value.renderings ?? []);
  const places = placesOf(value.places ?? []);
  if (forms === null || forms.length === 0 || tags === null || renderings === null || places === null) return null;
  if (pinyin === null || note === null || client === null || register === null) return null;
  const category = CATEGORIES.find((one) => one === value.category) ?? EMPTY_DRAFT.category;
  return { forms, pinyin, renderings, note, tags, client, register, category, places };
}

/** An entry as it was kept, by whichever version of the extension; null for what is none. */
export function parseOwnTerm(value: unknown): OwnTerm | null {
  const draft = parseOwnDraft(value);
  if (draft === null || !isRecord(value)) return null;
  const { id, version, created, changed } = value;
  if (!isOwnId(id) || !Number.isSafeInteger(version) || (version as number) < 1) return null;
  if (typeof created !== 'string' || typeof changed !== 'string') return null;
  return { ...draft, id, version: version as number, created, changed, isDeleted: value.isDeleted === true };
}

/** Changes from outside; null where one is none. An id may be changed once in a go. */
export function parseOwnChanges(value: unknown): readonly OwnChange[] | null {
  if (!Array.isArray(value) || value.length > OWN_LIMITS.changes) return null;
  const changes: OwnChange[] = [];
  for (const one of value) {
    if (!isRecord(one) || !isOwnId(one.id) || !Number.isSafeInteger(one.base) || (one.base as number) < 0) return null;
    const draft = one.draft === null ? null : parseOwnDraft(one.draft);
    if (draft === null && one.draft !== null) return null;
    changes.push({ id: one.id, base: one.base as number, draft });
  }
  return new Set(changes.map(({ id }) => id)).size === changes.length ? changes : null;
}

/** True for what may name an entry of the reader's own. */
export function isOwnId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}

/** What can be edited of an entry. */
export function draftOf(term: OwnDraft): OwnDraft {
  const { forms, pinyin, renderings, note, tags, client, register, category, places } = term;
  return { forms, pinyin, renderings, note, tags, client, register, category, places };
}

/** True where two drafts say the same. */
export function isSameDraft(a: OwnDraft, b: OwnDraft): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));
}

/** An entry as spotting, cards and search have it. What a reader has entered is essential to that reader. */
export function listEntryOfOwn(term: OwnTerm): ListEntry {
  const { id, forms, renderings, category, pinyin, note } = term;
  return {
    ...{ id, forms, renderings, category },
    tier: 'essential',
    ...(pinyin !== '' && { pinyin }),
    ...(note !== '' && { note }),
  };
}

function renderingsOf(value: unknown): readonly ListRendering[] | null {
  if (!Array.isArray(value) || value.length > OWN_LIMITS.items) return null;
  const found = new Map<string, ListRendering>();
  for (const one of value) {
    if (!isRecord(one)) return null;
    const text = textOf(one.text, OWN_LIMITS.words);
    const status = TERM_STATUSES.find((status) => status === one.status);
    if (text === null || status === undefined) return null;
    if (text !== '' && !found.has(text)) found.set(text, { text, status });
  }
  return [...found.values()];
}

function placesOf(value: unknown): readonly OwnPlace[] | null {
  if (!Array.isArray(value) || value.length > OWN_LIMITS.places) return null;
  const places: OwnPlace[] = [];
  for (const one of value) {
    if (!isRecord(one)) return null;
    const { sentence, start, end, title, publisher, date, address } = one;
    const texts = [sentence, title, publisher, date, address];
    if (!texts.every((text) => typeof text === 'string' && text.length <= OWN_LIMITS.place)) return null;
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
    places.push({ sentence, start, end, title, publisher, date, address } as OwnPlace);
  }
  return places;
}

function textsOf(value: unknown, most: number, longest: number): readonly string[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const texts = value.map((one) => textOf(one, longest));
  return texts.every((text) => text !== null) ? [...new Set(texts.filter((text) => text !== ''))] : null;
}

function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' || value.length > longest) return null;
  return value.replaceAll('\0', ' ').trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
