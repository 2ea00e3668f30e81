import { readSettingsFile, type SettingsFileReading } from '../settings/settings-file.ts';
import { draftOf, type OwnChange, type OwnDraft, type OwnTerm, parseOwnTerm } from './own-term.ts';

/** Said at the top of every backup; a file without it is not ours. */
export const BACKUP_PRODUCT = 'Xiangjian backup';

/** The format this version writes; it reads none above it. */
const BACKUP_VERSION = 1;

/** Most entries of a backup; more than a translator makes in a life. */
export const MOST_BACKED_UP = 100_000;

/** An entry of the reader's own with what it was before. */
export interface BackedUpTerm {
  readonly term: OwnTerm;
  /** Marks of its earlier contents, as {@link markOf} gives them; in no order. */
  readonly earlier: readonly string[];
}

/** A glossary that was installed: its own file is not in the backup. */
export interface BackedUpGlossary {
  readonly name: string;
  readonly file: string;
  readonly licence: string;
  readonly entries: number;
}

/** All that a reader has made here. */
export interface Backup {
  /** An instant in ISO 8601. */
  readonly saved: string;
  /** A settings file, as `writeSettingsFile` makes it: hidden concepts are settings. */
  readonly settings: string;
  readonly terms: readonly BackedUpTerm[];
  readonly glossaries: readonly BackedUpGlossary[];
}

/** What is wrong with a backup. */
export type BackupProblem =
  /** Cut off, or no file of JSON at all. */
  | { readonly code: 'not-json' }
  | { readonly code: 'not-ours' }
  | { readonly code: 'later-version'; readonly version: number }
  | { readonly code: 'too-many'; readonly most: number }
  /** `at` counts entries from 1. */
  | { readonly code: 'wrong-entry'; readonly at: number }
  | { readonly code: 'wrong-settings' };

/** A backup as JSON, an entry a line, so that two can be held side by side; ends with a newline. */
export function writeBackup({ saved, settings, terms, glossaries }: Backup): string {
  const head = { product: BACKUP_PRODUCT, version: BACKUP_VERSION, saved, glossaries, settings: JSON.parse(settings) };
  const lines = terms.map(({ term, earlier }) => JSON.stringify({ ...term, earlier }));
  return `${JSON.stringify(head).slice(0, -1)},"terms":[\n${lines.join(',\n')}\n]}\n`;
}

/** A backup from JSON, whole or not at all. Never throws. Cost: linear. */
export function parseBackup(
  text: string,
): { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly problem: BackupProblem } {
  const fail = (problem: BackupProblem) => ({ ok: false, problem }) as const;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fail({ code: 'not-json' });
  }
  if (!isRecord(file) || file.product !== BACKUP_PRODUCT || !Array.isArray(file.terms))
    return fail({ code: 'not-ours' });
  const { version, saved, terms, glossaries } = file;
  if (typeof version !== 'number' || typeof saved !== 'string') return fail({ code: 'not-ours' });
  if (version > BACKUP_VERSION) return fail({ code: 'later-version', version });
  if (terms.length > MOST_BACKED_UP) return fail({ code: 'too-many', most: MOST_BACKED_UP });
  const read: BackedUpTerm[] = [];
  for (const [at, one] of terms.entries()) {
    const term = parseOwnTerm(one);
    if (term === null) return fail({ code: 'wrong-entry', at: at + 1 });
    const earlier = (one as { readonly earlier?: unknown }).earlier;
    read.push({ term, earlier: Array.isArray(earlier) ? earlier.filter((mark) => typeof mark === 'string') : [] });
  }
  if (new Set(read.map(({ term }) => term.id)).size < read.length) return fail({ code: 'not-ours' });
  const settings = JSON.stringify(file.settings);
  if (!readSettingsFile(settings, Number.POSITIVE_INFINITY).ok) return fail({ code: 'wrong-settings' });
  return { ok: true, backup: { saved, settings, terms: read, glossaries: glossariesOf(glossaries) } };
}

/** What a backup would do to an entry. */
export type RestoreStep =
  /** It is not here. */
  | { readonly kind: 'new'; readonly theirs: OwnTerm }
  /** It was made from what is here: a later version of the same, perhaps that it is deleted. */
  | { readonly kind: 'later'; readonly mine: OwnTerm; readonly theirs: OwnTerm }
  /** Both were changed since they were one: ours stays, theirs comes in beside it. */
  | { readonly kind: 'conflict'; readonly mine: OwnTerm; readonly theirs: OwnTerm };

/** What a backup would change, and how many of its entries would change nothing. */
export interface RestorePlan {
  readonly steps: readonly RestoreStep[];
  readonly same: number;
  /** Entries that were changed here since the backup was made. */
  readonly older: number;
}

/**
 * What a backup would change among the entries that are here, deleted ones among both. Entries are one by their id, and which
 * of two contents is the later is seen by what each was before: clocks of two machines are not asked.
 * Cost: linear.
 */
export function planRestore(mine: readonly BackedUpTerm[], theirs: readonly BackedUpTerm[]): RestorePlan {
  const byId = new Map(mine.map((one) => [one.term.id, one]));
  const steps: RestoreStep[] = [];
  let same = 0;
  let older = 0;
  for (const { term, earlier } of theirs) {
    const here = byId.get(term.id);
    if (here === undefined) {
      if (!term.isDeleted) steps.push({ kind: 'new', theirs: term });
      continue;
    }
    const [ours, its] = [markOf(here.term), markOf(term)];
    if (ours === its) same++;
    else if (here.earlier.includes(its)) older++;
    else if (earlier.includes(ours)) steps.push({ kind: 'later', mine: here.term, theirs: term });
    // Changed there, deleted here: it comes back. Deleted there, changed here: it stays.
    else if (here.term.isDeleted) steps.push({ kind: 'later', mine: here.term, theirs: term });
    else if (term.isDeleted) older++;
    else steps.push({ kind: 'conflict', mine: here.term, theirs: term });
  }
  return { steps, same, older };
}

/** The changes that carry a step out. Of a conflict, theirs becomes an entry of its own, with the id `newId` gives. */
export function changesOf(steps: readonly RestoreStep[], newId: () => string): OwnChange[] {
  return steps.map((step): OwnChange => {
    const { theirs } = step;
    const draft = theirs.isDeleted ? null : draftOf(theirs);
    if (step.kind === 'later') return { id: theirs.id, base: step.mine.version, draft };
    return { id: step.kind === 'new' ? theirs.id : newId(), base: 0, draft };
  });
}

/** A mark of an entry's contents: the same for the same, and practically never for others. Cost: linear in its length. */
export function markOf(term: OwnDraft & { readonly isDeleted: boolean }): string {
  const text = JSON.stringify([draftOf(term), term.isDeleted]);
  // FNV-1a, twice with other beginnings: 64 bits.
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x01000193);
  }
  return [low, high].map((half) => (half >>> 0).toString(36)).join('-');
}

/** The settings of a backup. */
export function settingsOf(backup: Backup): SettingsFileReading {
  return readSettingsFile(backup.settings, Number.POSITIVE_INFINITY);
}

function glossariesOf(value: unknown): readonly BackedUpGlossary[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    if (!isRecord(one)) return [];
    const { name, file, licence, entries } = one;
    const isOne = [name, file, licence].every((text) => typeof text === 'string') && typeof entries === 'number';
    return isOne ? [{ name, file, licence, entries } as BackedUpGlossary] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
