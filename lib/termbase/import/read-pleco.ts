import { hasHan } from '../../text/scripts.ts';
import { isPinyin } from './guess-columns.ts';
import { makeEntry, partSenses } from './make-entry.ts';
import { pinyinWithMarks } from './pinyin-marks.ts';
import { columnOfCell, delimitedRows } from './read-delimited.ts';
import { type Found, isProblem, type Reading } from './types.ts';

/**
 * The entries of Pleco's flashcard text: headword (simplified, Traditional in brackets), pinyin, definition, parted by tabs; `//` begins the
 * category of the cards below it. Pleco's own characters for line ends and faces are read as such.
 */
export function* readPleco(text: string, reading: Reading): Generator<Found> {
  let tags: readonly string[] = [];
  const tell = (share: number) => {
    reading.share = share;
  };
  for (const row of delimitedRows(text, '\t', 'none', tell)) {
    if (isProblem(row)) {
      yield row;
      continue;
    }
    if (row.raw.startsWith('//')) {
      tags = row.raw.slice(2).split('/').map(plain);
      continue;
    }
    const at = (index: number) => ({ line: row.line, column: columnOfCell(row, index, '\t', 'none') });
    const [headword = '', second = '', ...rest] = row.cells.map(plain);
    const names = /^([^[\]]+)\[([^[\]]+)\]$/.exec(headword)?.slice(1, 3) ?? [headword];
    if (headword === '') {
      yield { ...at(0), reason: { key: 'problemNoHeadword' } };
      continue;
    }
    // Cards without a definition take it from Pleco's dictionaries: of a word and its pinyin alone nothing is known.
    const hasPinyin = isPinyin(second) || (rest.length > 0 && !hasHan(second));
    const senses = (hasPinyin ? rest : [second, ...rest]).filter((sense) => sense !== '');
    if (senses.length === 0) {
      yield { ...at(hasPinyin ? 2 : 1), reason: { key: 'problemPlecoDefinition' } };
      continue;
    }
    const pinyin = hasPinyin ? pinyinWithMarks(second.replaceAll('//', '')) : undefined;
    const entry = makeEntry({ sources: names, pinyin, tags, ...partSenses(senses) }, at(0), true);
    if (entry !== null) yield entry;
  }
}

/** U+EAB1 ends a line; U+EAB2 to U+EABB and U+EAB8 begin and end faces and links (Pleco's manual, “Import”). */
function plain(text: string): string {
  return text
    .replaceAll('\ueab1', '\n')
    .replace(/[\ueab2-\ueabb]/g, '')
    .trim();
}
