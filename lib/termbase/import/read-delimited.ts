import Papa from 'papaparse';
import { IMPORT_LIMITS } from './limits.ts';
import type { ImportProblem } from './types.ts';

/** A row of a delimited text. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  /** The line it begins on, from 1. */
  readonly line: number;
  /** As it stands in the file. */
  readonly raw: string;
}

/**
 * What quotes mean: `strict` as in RFC 4180; `loose` the same, but one that closes nothing is a character like any other where its
 * line has a partner for it; `none` a character like any other.
 */
export type Quoting = 'strict' | 'loose' | 'none';

/** Rows that stand together in a text, and how much of it has been read with them, 0 to 1. */
export interface DelimitedPiece {
  readonly rows: readonly (DelimitedRow | ImportProblem)[];
  readonly share: number;
}

/**
 * The rows of a text whose lines end with line feeds, blank ones left out, as many at a time as {@link IMPORT_LIMITS} gives a row. A row
 * with a broken quote is a problem at that quote, and the next line is a row again: an open quote does not swallow what follows. Cost:
 * linear, whatever the text.
 */
export function* readDelimited(text: string, separator: string, quoting: Quoting): Generator<DelimitedPiece> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const window = text.slice(at, at + IMPORT_LIMITS.row);
    const isLast = at + window.length === text.length;
    const piece = readWindow(window, line, separator, quoting, isLast);
    line = piece.line;
    at += piece.read;
    if (piece.isCut && !isLast) {
      at = text.indexOf('\n', at) + 1 || text.length;
      line++;
    }
    yield { rows: piece.rows, share: at / text.length };
  }
}

/** The rows of {@link readDelimited} one at a time; `tell` hears how much has been read. */
export function* delimitedRows(
  text: string,
  separator: string,
  quoting: Quoting,
  tell: (share: number) => void,
): Generator<DelimitedRow | ImportProblem> {
  for (const { rows, share } of readDelimited(text, separator, quoting)) {
    tell(share);
    yield* rows;
  }
}

/**
 * Rows of the beginning of a text, which begins on a line; how much of it they are, at least a line, if not all; and the line that
 * follows them.
 */
function readWindow(window: string, firstLine: number, separator: string, quoting: Quoting, isLast: boolean) {
  const rows: (DelimitedRow | ImportProblem)[] = [];
  let read = 0;
  let line = firstLine;
  let quoteAt = -1;
  /** True where a line has a quote; without one it is parted as it stands. */
  const hasQuote = (from: number, to: number) => {
    if (quoteAt < from) quoteAt = window.indexOf('"', from);
    if (quoteAt < 0) quoteAt = window.length;
    return quoteAt < to;
  };
  const endOfLine = (from: number) => {
    const end = window.indexOf('\n', from);
    return end < 0 ? window.length : end + 1;
  };
  const go = (to: number) => {
    line += countLines(window, read, to);
    read = to;
  };
  while (read < window.length) {
    const start = read;
    const end = endOfLine(start);
    if (quoting === 'none' || !hasQuote(start, end)) {
      if (end === window.length && !isLast) break;
      const raw = window.slice(start, window.charCodeAt(end - 1) === LINE_FEED ? end - 1 : end);
      add(raw.split(separator), raw);
      read = end;
      line++;
      continue;
    }
    let isAtEnd = false;
    Papa.parse<string[]>(start === 0 ? window : window.slice(start), {
      delimiter: separator,
      newline: '\n',
      step({ data, errors, meta }, parser) {
        const end = start + meta.cursor;
        const fault = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
        // What reaches the end of the window may go on behind it.
        if (end === window.length && !isLast && read > 0) {
          isAtEnd = true;
          parser.abort();
        } else if (fault !== undefined) {
          parser.abort();
          // The library counts from behind the quote.
          recover(start + Math.max(0, (fault.index ?? 1) - 1));
        } else if (end === window.length && !isLast) {
          rows.push(tooLong(line));
          go(endOfLine(read));
        } else {
          add(data, window.slice(read, end));
          go(end);
        }
      },
    });
    if (isAtEnd) break;
    // Nothing read: the library has found nothing to give, as in an empty rest.
    if (read === start) go(endOfLine(start));
  }
  if (read === 0) {
    // A line that is longer than a row may be.
    rows.push(tooLong(line));
    go(window.length);
  }
  return { rows, read, line, isCut: read === window.length && !window.endsWith('\n') };

  /** A row, unless it is blank. */
  function add(cells: readonly string[], raw: string): void {
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ cells, line, raw });
  }

  /** Goes on with the line after that of a broken quote. */
  function recover(quote: number): void {
    const from = window.lastIndexOf('\n', quote - 1) + 1;
    const end = endOfLine(quote);
    const text = window.slice(from, end).replace(/\n$/, '');
    const quotes = text.split('"').length - 1;
    if (quoting === 'loose' && from <= read && quotes % 2 === 0) {
      add(text.split(separator), text);
    } else {
      const isOpen = quotes % 2 === 1;
      rows.push({
        line: line + countLines(window, read, from),
        column: quote - from + 1,
        reason: { key: isOpen ? 'problemOpenQuote' : 'problemBehindQuote' },
      });
    }
    go(end);
  }
}

const LINE_FEED = 0x0a;

function tooLong(line: number): ImportProblem {
  return { line, column: 1, reason: { key: 'problemRowTooLong', values: { count: IMPORT_LIMITS.row } } };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The column, from 1 in UTF-16 units, at which a cell of a row begins; behind the row where it has no such cell. */
export function columnOfCell({ raw }: DelimitedRow, index: number, separator: string, quoting: Quoting): number {
  let at = 0;
  for (let cell = 0; cell < index; cell++) {
    if (quoting !== 'none' && raw[at] === '"') at = endOfQuoted(raw, at);
    const end = raw.indexOf(separator, at);
    if (end < 0) return raw.replace(/\n$/, '').length + 1;
    at = end + 1;
  }
  return at + 1;
}

function endOfQuoted(raw: string, open: number): number {
  let close = raw.indexOf('"', open + 1);
  while (close >= 0 && raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
  return close < 0 ? open : close;
}
