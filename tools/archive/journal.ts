import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { UsageError, wordsOf } from '../command-line/run-command.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';

/** How far a filter with a file of output has come: up to the last block that is whole in it. */
export interface Journal {
  /** What was asked for; another question cannot go on where this one stopped. */
  readonly task: string;
  readonly lines: number;
  /** Lines answered by an error. */
  readonly bad: number;
  /** Of the input as UTF-8. */
  readonly inputBytes: number;
  readonly outputBytes: number;
}

/** Where the journal of a file of output lies, until the output is whole. */
export function journalOf(out: string): string {
  return `${out}.resume`;
}

/**
 * The journal beside a file of output, or null where there is none. Throws a {@link UsageError} where it is of another
 * task or is none.
 */
export function readJournal(out: string, task: string): Journal | null {
  const file = journalOf(out);
  if (!existsSync(file)) return null;
  const journal = parseJournal(readFileSync(file, 'utf8'));
  if (journal === null) throw new UsageError(`${file}: is no journal of a run; remove it and begin anew`);
  if (journal.task !== task) {
    throw new UsageError(
      `${file}: the run that stopped had other input, options or glossary; remove it and begin anew`,
    );
  }
  return journal;
}

/** Keeps how far the output is; at any moment there is a whole journal. Throws a {@link StoppedError} where it cannot. */
export function writeJournal(out: string, journal: Journal): void {
  const file = journalOf(out);
  try {
    writeFileSync(`${file}.new`, JSON.stringify(journal));
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new StoppedError(`${file}: cannot be written: ${wordsOf(error)}`, EXIT_CODES.unwritable);
  }
}

/** Takes the journal of an output away that is whole. */
export function removeJournal(out: string): void {
  rmSync(journalOf(out), { force: true });
}

function parseJournal(text: string): Journal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const journal = value as Journal;
  const numbers = [journal?.lines, journal?.bad, journal?.inputBytes, journal?.outputBytes];
  return typeof journal?.task === 'string' && numbers.every(Number.isSafeInteger) ? journal : null;
}
