import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import { decodeGlossary } from './decode.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readTable, type TableRow } from './read-table.ts';
import { type Found, type ImportProblem, isProblem, type Reading } from './types.ts';
import type { Attributes } from './xml-walk.ts';
import { walkXml } from './xml-walk.ts';

/** True for the names of a workbook's parts that are read. */
export function isXlsxPart(name: string): boolean {
  return (
    /(?:^|\/)(?:workbook\.xml(?:\.rels)?|sharedStrings\.xml)$/i.test(name) || /worksheets\/[^/]+\.xml$/i.test(name)
  );
}

/**
 * The entries of a workbook of Office Open XML (ECMA-376), a row each: those of every sheet that can be seen, in order. Formulas count as
 * what they came to. Problems of sheets behind the first say which sheet they are of.
 */
export function* readXlsx(files: ReadonlyMap<string, Uint8Array>, reading: Reading): Generator<readonly Found[]> {
  const textOf = (name: RegExp) => {
    const part = [...files].find(([path]) => name.test(path));
    return part === undefined ? null : (decodeGlossary(part[1], reading.decode)?.text ?? null);
  };
  reading.encoding = 'utf-8';
  const problems: ImportProblem[] = [];
  const strings = readStrings(textOf(/sharedStrings\.xml$/i) ?? '', problems);
  const sheets = listSheets(textOf(/workbook\.xml$/i) ?? '', textOf(/workbook\.xml\.rels$/i) ?? '', problems);
  yield problems.splice(0);
  const parts = [...files].filter(([path]) => /worksheets\/[^/]+\.xml$/i.test(path));
  const listed = sheets.flatMap(({ name, target }) => {
    const part = parts.find(([path]) => path.toLowerCase().endsWith(target.toLowerCase()));
    return part === undefined ? [] : [{ name, bytes: part[1] }];
  });
  const seen = listed.length > 0 ? listed : parts.map(([name, bytes]) => ({ name, bytes }));
  if (seen.length === 0) yield [{ line: 1, column: 1, reason: { key: 'problemNoSheet' } }];
  for (const [at, { name, bytes }] of seen.entries()) {
    const text = decodeGlossary(bytes, reading.decode)?.text ?? '';
    const rows = rowsOf(text, strings, (share) => {
      reading.share = (at + share) / seen.length;
    });
    for (const batch of readTable(rows, reading, null, (_row, index) => index + 1)) {
      if (at === 0) yield batch;
      else
        yield batch.map((found) =>
          isProblem(found)
            ? { ...found, reason: { ...found.reason, part: { kind: 'problemInSheet', name } as const } }
            : found,
        );
    }
  }
}

function readStrings(xml: string, problems: ImportProblem[]): string[] {
  const strings: string[] = [];
  let pieces: string[] = [];
  let phonetic = 0;
  run(xml, problems, {
    open(name) {
      if (name === 'si') pieces = [];
      else if (name === 'rPh') phonetic++;
    },
    close(name, text) {
      if (name === 't' && phonetic === 0) pieces.push(text);
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(unescaped(pieces.join('')));
    },
  });
  return strings;
}

/** Sheets that can be seen, in the order of the workbook, each with the end of its part's path. */
function listSheets(workbook: string, relations: string, problems: ImportProblem[]) {
  const targets = new Map<string, string>();
  run(relations, problems, {
    open(name, attributes) {
      if (name === 'Relationship')
        targets.set(attributes.Id ?? '', (attributes.Target ?? '').replace(/^(?:\.|\/)+/, ''));
    },
  });
  const sheets: { name: string; target: string }[] = [];
  run(workbook, problems, {
    open(name, attributes) {
      if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const target = targets.get(id);
      if (target !== undefined) sheets.push({ name: attributes.name ?? '', target });
    },
  });
  return sheets;
}

type Handler = { open?: (name: string, attributes: Attributes) => void; close?: (name: string, text: string) => void };

/** Walks a part to its end. */
function run(xml: string, problems: ImportProblem[], handler: Handler): void {
  for (const _ of steps(xml, problems, handler));
}

function* steps(xml: string, problems: ImportProblem[], { open, close }: Handler): Generator<number> {
  if (xml === '') return;
  const refused = yield* walkXml(xml, {
    open: (name, attributes) => open?.(name, attributes),
    close: (name, text) => close?.(name, text),
    fault: (reason, where) => {
      if (problems.length < IMPORT_LIMITS.problems) problems.push({ ...where, reason });
    },
  });
  if (refused !== null) problems.push(refused);
}

function* rowsOf(
  xml: string,
  strings: readonly string[],
  tell: (share: number) => void,
): Generator<readonly (TableRow | ImportProblem)[]> {
  const found: (TableRow | ImportProblem)[] = [];
  const problems: ImportProblem[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let type = '';
  let value = '';
  let isWide = false;
  const walk = steps(xml, problems, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes.r);
        line = Number.isInteger(number) && number > 0 ? number : line + 1;
        cells = [];
        column = 0;
        isWide = false;
      } else if (name === 'c') {
        column = columnOf(attributes.r ?? '') ?? column + 1;
        type = attributes.t ?? 'n';
        value = '';
      }
    },
    close(name, text) {
      if (name === 'v' || name === 't') value += text;
      else if (name === 'c') {
        if (column > IMPORT_LIMITS.columns) isWide ||= value.trim() !== '';
        else {
          while (cells.length < column) cells.push('');
          cells[column - 1] = type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : unescaped(value);
        }
      } else if (name === 'row') {
        if (isWide) {
          const reason: ProblemReason = { key: 'problemTooManyColumns', values: { count: IMPORT_LIMITS.columns } };
          found.push({ line, column: IMPORT_LIMITS.columns + 1, reason });
        } else if (cells.some((cell) => cell.trim() !== '')) {
          found.push({ cells, line });
        }
      }
    },
  });
  for (const share of walk) {
    tell(share);
    yield [...found.splice(0), ...problems.splice(0)];
  }
  yield [...found.splice(0), ...problems.splice(0)];
}

/** The number of a cell's column, from 1: B7 is 2; null for what is no reference. Beyond any sheet it is the first too far. */
function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,10})\$?\d/i.exec(reference)?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Characters that XML cannot hold stand in a workbook as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
