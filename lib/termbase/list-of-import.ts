import type { ListEntry } from '../library/types.ts';
import type { ImportedEntry, ImportedRendering } from './import/types.ts';

/** Longest headword that names an entry; a longer one is a sentence, and is named by its beginning. */
const LONGEST_ID = 120;

/**
 * What was read of a glossary as a list to be marked and looked up. Entries of one headword become one, their forms, renderings and
 * notes in the order of the file: a glossary has a line for each way to say it. The id is the headword, which stays when the file
 * is sorted or grows. Of a rendering that stands twice the first status counts. Cost: linear.
 */
export function listOfImport(entries: Iterable<ImportedEntry>): ListEntry[] {
  const list = gatherList();
  for (const entry of entries) list.add(entry);
  return list.entries();
}

/** A list that grows entry by entry, as {@link listOfImport} makes it of all at once. */
export function gatherList(): { add(entry: ImportedEntry): void; entries(): ListEntry[] } {
  const gathered = new Map<string, Growing>();
  return { add, entries: () => Array.from(gathered.values(), entryOf) };

  function add(entry: ImportedEntry): void {
    const id = idOf(entry.sources[0] ?? '');
    const known = gathered.get(id);
    if (known === undefined) gathered.set(id, { id, first: entry, more: null });
    else {
      known.more ??= moreOf(known.first);
      join(known.more, entry);
    }
  }
}

/** Most headwords stand once in a file: what joins several rows is made for those alone that stand again. */
interface Growing {
  readonly id: string;
  readonly first: ImportedEntry;
  more: More | null;
}

interface More {
  readonly forms: Set<string>;
  readonly renderings: Map<string, ImportedRendering>;
  readonly said: Set<string>;
  pinyin: string | undefined;
}

function moreOf(first: ImportedEntry): More {
  const more: More = { forms: new Set(), renderings: new Map(), said: new Set(), pinyin: undefined };
  join(more, first);
  return more;
}

function join(more: More, { sources, pinyin, renderings, definition, note }: ImportedEntry): void {
  for (const source of sources) more.forms.add(source);
  for (const one of renderings) if (!more.renderings.has(one.text)) more.renderings.set(one.text, one);
  if (definition !== undefined) more.said.add(definition);
  if (note !== undefined) more.said.add(note);
  more.pinyin ??= pinyin;
}

function idOf(headword: string): string {
  const id = headword.includes('\0') ? headword.replaceAll('\0', ' ') : headword;
  return id.length <= LONGEST_ID ? id : Array.from(id).slice(0, LONGEST_ID).join('');
}

function entryOf({ id, first, more }: Growing): ListEntry {
  const pinyin = more === null ? first.pinyin : more.pinyin;
  const note = more === null ? noteOf(first) : [...more.said].join('\n');
  const entry: { -readonly [Key in keyof ListEntry]?: ListEntry[Key] } = {
    id,
    forms: more === null ? first.sources : [...more.forms],
    renderings: more === null ? first.renderings : [...more.renderings.values()],
    category: 'policy',
    // Who brings a glossary wants its terms at every level.
    tier: 'essential',
  };
  if (pinyin !== undefined) entry.pinyin = pinyin;
  if (note !== '') entry.note = note;
  return entry as ListEntry;
}

function noteOf({ definition, note }: ImportedEntry): string {
  if (definition === undefined) return note ?? '';
  return note === undefined || note === definition ? definition : `${definition}\n${note}`;
}
