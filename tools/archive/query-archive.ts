import { termRef } from '../../lib/terms/ref.ts';
import { contextOf } from '../annotate/context-of.ts';
import { type Annotator, openAnnotator } from '../annotate/open-annotator.ts';
import { UsageError } from '../command-line/run-command.ts';
import { type AnswerTable, openArchive } from './open-archive.ts';
import { QUESTIONS, type QuestionOptions } from './queries.ts';
import { quoted } from './sql-text.ts';

/** What an archive is asked. */
export interface ArchiveQuery extends QuestionOptions {
  readonly out: string;
  /** One of {@link QUESTIONS}, `concordance` or `sql`. */
  readonly question: string;
  /** A term, or for `sql` the question itself; undefined where none is given. */
  readonly about: string | undefined;
}

/** Characters shown either side of a term. */
const CONTEXT = 30;

/** The answer, in rows. Throws a {@link UsageError} for a question there is not, a term no form knows, or SQL that is none. */
export async function queryArchive({ out, question, about, ...options }: ArchiveQuery): Promise<AnswerTable> {
  const known = QUESTIONS.find(({ name }) => name === question);
  if (known === undefined && question !== 'concordance' && question !== 'sql') {
    const names = [...QUESTIONS.map(({ name }) => name), 'concordance', 'sql'].join(', ');
    throw new UsageError(`query ${question}: one of ${names}`);
  }
  const needsTerm = known?.hasTerm ?? true;
  if (needsTerm !== (about !== undefined)) {
    throw new UsageError(
      `query ${question}: ${needsTerm ? 'name what is asked about' : 'is not asked about anything'}`,
    );
  }
  const { ask, plan, blocksDone } = await openArchive(out);
  if (blocksDone < plan.blocks)
    console.error(`${out}: ${blocksDone} of ${plan.blocks} blocks are done; the answer is of those`);
  if (question === 'sql') return ask(about as string);
  const annotator = openAnnotator();
  const concepts = about === undefined ? '' : conceptsOf(about, annotator).map(quoted).join(', ');
  if (known !== undefined) {
    const answer = await ask(known.sql(options).replaceAll('$concepts', concepts));
    return question === 'neighbours' ? withHeadwords(answer, annotator) : answer;
  }
  if (!plan.withText) throw new UsageError(`${out}: has no text to show; build it with --text`);
  const { rows } = await ask(`
    SELECT s.date, s.publisher, s.article, if(s.part = 'title', a.title, a.text), s."offset", s.surface
    FROM spans s JOIN articles a USING (year, input, line) WHERE s.concept IN (${concepts})
    ORDER BY s.date, s.input, s.line, s.part DESC, s."offset" LIMIT ${options.limit}`);
  return {
    columns: ['date', 'publisher', 'article', 'context'],
    rows: rows.map(([date, publisher, article, text, offset, surface]) => {
      const [start, end] = [offset as number, (offset as number) + (surface as string).length];
      return [date, publisher, article, contextOf(text as string, start, end, CONTEXT)] as (typeof rows)[number];
    }),
  };
}

/** The concepts a term may stand for: itself, where it is the id of one. */
function conceptsOf(term: string, { cards, annotateAs }: Annotator): readonly string[] {
  if (cards.title(termRef('seeds', term)) !== null) return [term];
  const { spans, rejected } = annotateAs(term, {});
  const whole = <T extends { readonly start: number; readonly end: number }>(found: readonly T[]) =>
    found.filter(({ start, end }) => start === 0 && end === term.length);
  const refs = [
    ...whole(spans).flatMap(({ entries }) => entries.map(({ ref }) => ref)),
    ...whole(rejected).map(({ ref }) => ref),
  ];
  if (refs.length === 0) throw new UsageError(`${term}: no form and no concept of the glossary`);
  return [...new Set(refs.map((ref) => ref.slice(ref.indexOf('/') + 1)))];
}

/** With the headword of each concept in front. */
function withHeadwords({ columns, rows }: AnswerTable, { cards }: Annotator): AnswerTable {
  return {
    columns: ['headword', ...columns],
    rows: rows.map((row) => [cards.title(termRef('seeds', row[0] as string))?.headword ?? '', ...row]),
  };
}

/** An answer as a table for a terminal or a spreadsheet, its cells parted by tabs; or an object of JSON a line. */
export function formatAnswer({ columns, rows }: AnswerTable, isJson: boolean): string {
  const lines = isJson
    ? rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at]]))))
    : [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t'));
  return lines.map((line) => `${line}\n`).join('');
}
