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
  const renderings = renderingsOf(gathered.renderings ?? [], isDictionary);
  const pinyin = gathered.pinyin === undefined ? '' : level(gathered.pinyin);
  const definition = gathered.definition?.trim() ?? '';
  const note = gathered.note?.trim() ?? '';
  // Property by property, in the order of the type: spreading takes Firefox as long as all the rest of a row.
  const entry: { -readonly [Key in keyof ImportedEntry]?: ImportedEntry[Key] } = { sources };
  if (pinyin !== '') entry.pinyin = pinyin;
  entry.renderings = renderings;
  if (definition !== '') entry.definition = definition;
  if (note !== '') entry.note = note;
  entry.tags = distinct(gathered.tags ?? []);
  entry.where = where;
  return entry as ImportedEntry;
}

function renderingsOf(given: NonNullable<Gathered['renderings']>, isDictionary: boolean): readonly ImportedRendering[] {
  const isJudged = isDictionary || given.some(({ status }) => status === 'preferred');
  const renderings: ImportedRendering[] = [];
  for (const { text, status } of given) {
    const levelled = level(text);
    if (levelled === '' || renderings.some((one) => one.text === levelled)) continue;
    const isFirst = !isJudged && renderings.every((one) => one.status === 'forbidden');
    renderings.push({ text: levelled, status: status ?? (isFirst ? 'preferred' : 'admitted') });
  }
  if (renderings.length > 1) renderings.sort((a, b) => STANDINGS.indexOf(a.status) - STANDINGS.indexOf(b.status));
  return renderings;
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

const NONE: readonly string[] = [];

function distinct(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return NONE;
  if (texts.length === 1) {
    const only = level(texts[0] as string);
    return only === '' ? NONE : [only];
  }
  return [...new Set(texts.map(level))].filter((text) => text !== '');
}

function level(text: string): string {
  return isEven(text) ? text : text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

const SPACE = 0x20;

/**
 * True where all white space is one space between words. Most texts are even as they are, and looking at each unit is quicker than
 * a pattern, in Firefox three times.
 */
function isEven(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE) {
      if (unit === SPACE ? before === SPACE : unit >= 0x09 && unit <= 0x0d) return false;
    } else if (unit >= 0xa0 && (unit < 0x4e00 || unit >= 0xfe00) && ODD.test(text.charAt(at))) return false;
    before = unit;
  }
  return before !== SPACE || text === '';
}

/** White space beyond ASCII, and what separates words without being seen. */
const ODD = /[\s\u200b]/;
