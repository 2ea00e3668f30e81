import { isChineseLanguage } from './languages.ts';
import { makeEntry } from './make-entry.ts';
import { columnOfCell, delimitedRows } from './read-delimited.ts';
import { statusOf } from './term-status.ts';
import { type Found, isProblem, type Reading } from './types.ts';

/**
 * The entries of a UTX glossary (AAMT, UTX 1.11 and 1.20): comments begin with #, the first names the languages, the last before the
 * terms the columns; cells are parted by tabs. Chinese is the source whichever side it stands on.
 */
export function* readUtx(text: string, reading: Reading): Generator<Found> {
  let columns: readonly string[] = ['src', 'tgt', 'src:pos'];
  let languages: readonly string[] = [];
  const tell = (share: number) => {
    reading.share = share;
  };
  for (const row of delimitedRows(text, '\t', 'none', tell)) {
    if (isProblem(row)) {
      yield row;
      continue;
    }
    const [first = ''] = row.cells;
    if (first.startsWith('#')) {
      const names = [first.slice(1), ...row.cells.slice(1)].map((name) => name.trim().toLowerCase());
      if (/^#\s*utx/i.test(first)) {
        languages =
          /([a-z]{2,3}(?:-[a-z0-9]+)*)(?:\/([a-z]{2,3}(?:-[a-z0-9]+)*))+/i.exec(row.raw)?.[0]?.split('/') ?? [];
        reading.licence ||= /licen[sc]e\s*:\s*([^;]+)/i.exec(row.raw)?.[1]?.trim() ?? '';
      } else if (/^(?:src|term)(?::|$)/.test(names[0] ?? '')) columns = names;
      continue;
    }
    const languageOf = (column: string): string | null => {
      const term = /^(?:term|src|tgt|target)(?::([a-z-]+))?$/.exec(column);
      if (term === null) return null;
      return term[1] ?? (column.startsWith('src') ? languages[0] : languages[1]) ?? '';
    };
    const terms = columns.flatMap((column, at) => {
      const language = languageOf(column);
      return language === null ? [] : [{ at, language, text: (row.cells[at] ?? '').trim() }];
    });
    const source = terms.find(({ language }) => isChineseLanguage(language)) ?? terms[0];
    const target = terms.find((one) => one !== source);
    const where = (index: number) => ({ line: row.line, column: columnOfCell(row, index, '\t', 'none') });
    if (source === undefined || target === undefined) {
      yield { ...where(0), reason: { key: 'problemNoTermColumns' } };
      return;
    }
    if (source.text === '' || target.text === '') {
      const missing = source.text === '' ? source : target;
      yield { ...where(missing.at), reason: { key: 'problemNoTermIn', values: { column: columns[missing.at] ?? '' } } };
      continue;
    }
    const cell = (name: RegExp) => row.cells[columns.findIndex((column) => name.test(column))] ?? '';
    const entry = makeEntry(
      {
        sources: [source.text],
        renderings: [{ text: target.text, status: statusOf(cell(/status/)) }],
        note: cell(/note|comment|remark|example/),
        definition: cell(/defin|descr/),
        tags: [cell(/domain|subject|concept category/)],
      },
      where(source.at),
    );
    if (entry !== null) yield entry;
  }
}
