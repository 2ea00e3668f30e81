/**
 * npm run -s derive:report -- [--wrong] [--kind KIND] [FILE]
 * npm run -s derive:report -- --judged
 * Precision and recall by kind of what is derived from the labelled texts of a table, tests/deriving/cases.tsv if none is
 * named; with --wrong every row that is not right, and how. With --judged those of texts of others, read by eye, the second table
 * as they were before any rule was mended on them: what was judged is kept in tests/deriving/judged-*.tsv without the texts. Exit code 2
 * on bad input, never over a number.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXPLAINED_KINDS } from '../../lib/derive/types.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import { explainText } from '../annotate/explain-text.ts';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { type CaseOutcome, type DeriveCase, judgeCase, readDeriveCases } from './derive-cases.ts';
import { formatJudged, parseJudgedItems } from './judged-items.ts';

const TABLE = 'tests/deriving/cases.tsv';
/** Texts that rules were mended on, and two draws that none had been. */
const JUDGED = ['judged-items', 'judged-unseen', 'judged-second-draw'].map((name) => `tests/deriving/${name}.tsv`);

function main(): void {
  const { values, positionals } = parseArgs({
    options: { wrong: { type: 'boolean' }, judged: { type: 'boolean' }, kind: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.judged) {
    for (const judged of JUDGED)
      console.log(`${judged}\n${formatJudged(parseJudgedItems(readFileSync(judged, 'utf8')))}\n`);
    return;
  }
  const file = positionals[0] ?? TABLE;
  if (!existsSync(file)) throw new UsageError(`${file}: no such table`);
  const cases = readDeriveCases(readFileSync(file, 'utf8')).filter(({ kind }) => kind === (values.kind ?? kind));
  const annotator = openAnnotator();
  const outcomes = cases.map((one): [DeriveCase, CaseOutcome] => {
    const publisher = one.publisher === null ? null : publisherCalled(one.publisher, annotator.publishers);
    if (one.publisher !== null && publisher === null) throw new UsageError(`line ${one.line}: unknown publisher`);
    const home = publisher?.home ?? null;
    const { spans } = annotator.annotateAs(one.text, { home: home ?? undefined, date: one.date ?? undefined });
    const origin = { date: one.date, publisher: publisher?.name.zh ?? null, home };
    return [one, judgeCase(one, explainText(one.text, spans, origin, annotator))];
  });
  if (values.wrong) for (const [one, outcome] of outcomes) printWrong(one, outcome);
  console.log('kind      rows  empty  wanted  found  right  precision  recall');
  for (const kind of EXPLAINED_KINDS)
    printRow(
      kind,
      outcomes.filter(([one]) => one.kind === kind),
    );
  printRow('all', outcomes);
}

function printRow(name: string, outcomes: readonly (readonly [DeriveCase, CaseOutcome])[]): void {
  const sum = (count: (one: DeriveCase, outcome: CaseOutcome) => number) =>
    outcomes.reduce((total, [one, outcome]) => total + count(one, outcome), 0);
  const wanted = sum((one) => one.wanted.length);
  const right = sum((_, outcome) => outcome.right);
  const found = right + sum((_, outcome) => outcome.wrong.length);
  const empty = sum((one) => (one.wanted.length === 0 ? 1 : 0));
  const share = (of: number) => (of === 0 ? '-' : (right / of).toFixed(3));
  const counts = [outcomes.length, empty, wanted, found, right].map((count, index) =>
    String(count).padStart(index < 1 ? 4 : 7),
  );
  console.log(`${name.padEnd(9)} ${counts.join('')}  ${share(found).padStart(9)}  ${share(wanted).padStart(6)}`);
}

function printWrong(one: DeriveCase, { missing, wrong }: CaseOutcome): void {
  if (missing.length + wrong.length === 0) return;
  console.log(`${one.line} ${one.kind} ${one.date ?? '-'} ${one.publisher ?? '-'} ${one.text.replaceAll('\n', '⏎')}`);
  for (const { surface, start, value } of missing) console.log(`    lacks ${surface} @${start} => ${value}`);
  for (const { surface, start, value } of wrong) console.log(`    wrong ${surface} @${start} => ${value}`);
}

runCommand(main);
