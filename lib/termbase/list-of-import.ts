import type { ListEntry } from '../library/types.ts';
import type { ImportedEntry, ImportedStatus } from './import/types.ts';

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
  return { add, entries: () => [...gathered].map(entryOf) };

  function add({ sources, pinyin, renderings, definition, note }: ImportedEntry): void {
    const [headword = ''] = sources;
    const id = Array.from(headword.replaceAll('\0', ' ')).slice(0, LONGEST_ID).join('');
    const known = gathered.get(id);
    const entry: Growing = known ?? { forms: new Set(), renderings: new Map(), said: new Set() };
    if (known === undefined) gathered.set(id, entry);
    for (const source of sources) entry.forms.add(source);
    for (const { text, status } of renderings) if (!entry.renderings.has(text)) entry.renderings.set(text, status);
    for (const text of [definition, note]) if (text !== undefined) entry.said.add(text);
    entry.pinyin ??= pinyin;
  }
}

function entryOf([id, { forms, renderings, said, pinyin }]: [string, Growing]): ListEntry {
  return {
    id,
    forms: [...forms],
    renderings: Array.from(renderings, ([text, status]) => ({ text, status })),
    category: 'policy',
    // Who brings a glossary wants its terms at every level.
    tier: 'essential',
    ...(pinyin !== undefined && { pinyin }),
    ...(said.size > 0 && { note: [...said].join('\n') }),
  };
}

interface Growing {
  readonly forms: Set<string>;
  readonly renderings: Map<string, ImportedStatus>;
  readonly said: Set<string>;
  pinyin?: string | undefined;
}
