import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { joinTerms } from '../../lib/export/entries.ts';
import { exportFile } from '../../lib/export/formats.ts';
import { EXPORT_FORMAT_NAMES, type ExportFormatName } from '../../lib/export/types.ts';
import { LANGUAGES, type Language } from '../../lib/i18n/language.ts';
import type { PageTerms } from '../../lib/protocol/types.ts';
import { sentenceAround } from '../../lib/text/sentences.ts';
import type { InputText } from '../command-line/read-input.ts';
import { UsageError } from '../command-line/run-command.ts';
import type { Annotator } from './open-annotator.ts';
import type { PageUnderstood } from './page-understood.ts';

/** What the command line says about an export. */
export interface ExportChoice {
  readonly format: ExportFormatName;
  readonly language: Language;
  /** A file, or a folder in which the file gets a name of its own; undefined for standard output. */
  readonly out: string | undefined;
}

/** The export asked for on the command line; throws a {@link UsageError} where there is no such format or language. */
export function parseExport(format: string, out: string | undefined, language = 'en'): ExportChoice {
  const named = EXPORT_FORMAT_NAMES.find((one) => one === format);
  if (named === undefined) throw new UsageError(`--export ${format}: one of ${EXPORT_FORMAT_NAMES.join(', ')}`);
  const known = LANGUAGES.find((one) => one === language);
  if (known === undefined) throw new UsageError(`--language ${language}: one of ${LANGUAGES.join(', ')}`);
  return { format: named, language: known, out };
}

/**
 * Writes the terms of a file, taken for `understood`, as another file, or to standard output. Throws a {@link UsageError} where there are no terms, or the file cannot be written.
 */
export function exportTerms(
  file: string,
  input: InputText,
  annotator: Annotator,
  choice: ExportChoice,
  understood: PageUnderstood,
): void {
  const { date, publisher, home } = understood;
  const page = {
    title: input.title || titleOf(file, input.text),
    address: input.address,
    date,
    publisher: publisher?.name ?? null,
  };
  const context = { home: home ?? undefined, date: date ?? undefined };
  const { spans } = annotator.annotateAs(input.text, context, input.paragraphs);
  const occurrences = spans.map(({ start, end, entries }) => {
    const refs = entries.map(({ ref }) => ref);
    // A sentence ends with its paragraph.
    const around = input.paragraphs.findLast((paragraph) => paragraph.start <= start) ?? { text: input.text, start: 0 };
    const surface = input.text.slice(start, end);
    return { refs, surface, ...sentenceAround(around.text, start - around.start, end - around.start) };
  });
  const terms: PageTerms = { page, occurrences, unmarked: [], explained: [] };
  const sheet = joinTerms(terms, annotator.cards.card);
  if (sheet.entries.length === 0) throw new UsageError(`${file}: no term found; there is nothing to export`);
  const exported = exportFile(sheet, choice.format, choice.language);
  if (choice.out === undefined) process.stdout.write(exported.content);
  else {
    const isFolder = existsSync(choice.out) && statSync(choice.out).isDirectory();
    const path = isFolder ? join(choice.out, exported.name) : choice.out;
    write(path, exported.content);
    console.error(`${path}: ${sheet.entries.length} terms`);
  }
}

/** Longest first line of a plain text that is taken for its headline. */
const LONGEST_HEADLINE = 60;

/** The first line of a plain text where it can be a headline, else the name of its file; empty for standard input. */
function titleOf(file: string, text: string): string {
  const line = /\S.*/.exec(text)?.[0].trim() ?? '';
  if (line.length <= LONGEST_HEADLINE && !/[。！？；，,;]$/.test(line)) return line;
  return file === '-' ? '' : basename(file, extname(file));
}

function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new UsageError(`--out ${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
