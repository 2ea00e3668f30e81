import { publisherCalled } from '../../lib/sites/publishers.ts';
import { readText } from '../command-line/read-text.ts';
import { exportTerms, parseExport } from './export-terms.ts';
import { formatTable } from './format-table.ts';
import { openAnnotator } from './open-annotator.ts';
import { understood } from './page-understood.ts';
import type { ReadGlossary } from './read-glossaries.ts';
import { explainedToJson, pageToJson, rejectedToJson, spansToJson } from './to-json.ts';

/** What the command line says of a file that is read whole. */
export interface FileTask {
  /** A file, or `-` for standard input. */
  readonly file: string;
  readonly json: boolean;
  readonly explain: boolean;
  /** YYYY-MM-DD, or null where the command line says none. */
  readonly date: string | null;
  /** Id of a publisher, or null where the command line says none. */
  readonly publisher: string | null;
  /** Empty where the command line says none. */
  readonly address: string;
  /** Layers over the seeds. */
  readonly glossaries: readonly ReadGlossary[];
  readonly export?: string | undefined;
  readonly out?: string | undefined;
  readonly language?: string | undefined;
}

/** Prints or writes what is found in one text or page. Throws a `UsageError` for what the user can mend. */
export function annotateFile({ file, date, publisher, explain, ...task }: FileTask): void {
  const choice = task.export === undefined ? null : parseExport(task.export, task.out, task.language);
  const annotator = openAnnotator(task.glossaries);
  const { cards, publishers } = annotator;
  const read = readText(file);
  const input = { ...read, address: task.address || read.address };
  const named = publisher === null ? null : publisherCalled(publisher, publishers);
  const page = understood(annotator.originOf(input.said, input.address), named, date);
  if (choice !== null) {
    exportTerms(file, input, annotator, choice, page);
    return;
  }
  const { text } = input;
  const context = { home: page.home ?? undefined, date: page.date ?? undefined };
  const spotted = annotator.annotateAs(text, context, input.paragraphs);
  const { spans, rejected } = spotted;
  const shown = task.json
    ? JSON.stringify({
        page: pageToJson(page),
        spans: spansToJson(text, spans),
        rejected: rejectedToJson(text, rejected),
        ...(explain && { explained: explainedToJson(text, spans, page, '', annotator) }),
      })
    : formatTable(text, spotted, cards, date);
  process.stdout.write(`${shown}\n`);
}
