import type { ImportedEntry, ImportedRendering, ImportedStatus, ImportPlace } from './types.ts';

/** What a reader has gathered of an entry. */
export interface Gathered {
  readonly sources: readonly string[];
  /** With the standing the file gives each; null where it gives none. */
  readonly renderings?: readonly { readonly text: string; readonly status: ImportedStatus | null }[];
  readonly pinyin?: string | undefined;
  readonly definition?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[];
}

/** Best first. */
const STANDINGS: readonly ImportedStatus[] = ['preferred', 'admitted', 'forbidden'];

/**
 * An entry without what is empty or said twice, white space levelled; null where no source is left. Where a file gives no
 * standing and does not only explain, the first rendering is preferred.
 */
export function makeEntry(gathered: Gathered, where: ImportPlace, isDictionary = false): ImportedEntry | null {
  const sources = distinct(gathered.sources);
  if (sources.length === 0) return null;
  const renderings: ImportedRendering[] = [];
  const given = gathered.renderings ?? [];
  const isJudged = isDictionary || given.some(({ status }) => status === 'preferred');
  for (const { text, status } of given) {
    const levelled = level(text);
    if (levelled === '' || renderings.some((one) => one.text === levelled)) continue;
    const isFirst = !isJudged && renderings.every((one) => one.status === 'forbidden');
    renderings.push({ text: levelled, status: status ?? (isFirst ? 'preferred' : 'admitted') });
  }
  renderings.sort((a, b) => STANDINGS.indexOf(a.status) - STANDINGS.indexOf(b.status));
  const pinyin = level(gathered.pinyin ?? '');
  const definition = (gathered.definition ?? '').trim();
  const note = (gathered.note ?? '').trim();
  return {
    sources,
    ...(pinyin !== '' && { pinyin }),
    renderings,
    ...(definition !== '' && { definition }),
    ...(note !== '' && { note }),
    tags: distinct(gathered.tags ?? []),
    where,
  };
}

/** Longest text of a dictionary that is what a word is called, not what it is. */
const LONGEST_RENDERING = 100;

/** The senses of a dictionary parted: short ones render a word, long ones explain it. */
export function partSenses(senses: readonly string[]): Pick<Gathered, 'renderings' | 'definition'> {
  const isShort = (sense: string) => sense.length <= LONGEST_RENDERING && !sense.includes('\n');
  const clean = senses.map((sense) => sense.trim()).filter((sense) => sense !== '');
  return {
    renderings: clean.filter(isShort).map((text) => ({ text, status: null })),
    definition: clean.filter((sense) => !isShort(sense)).join('\n'),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(level))].filter((text) => text !== '');
}

function level(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}
