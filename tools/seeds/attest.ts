/**
 * npm run -s seeds:attest -- [--contexts N] [--corpus FOLDER] TERM…
 * npm run -s seeds:attest -- --check [--fill] [--corpus FOLDER] [--pages FOLDER]…
 * Looks terms up in the broadcasts and reports beside the repository; or holds against them, and against the raw pages
 * of the seeds' own documents, what the seeds say under `attested`, a line a finding. `--fill` writes it where the seeds
 * say nothing and the texts show it. Exit code 1 on findings, 2 where the corpus, a page or xz is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourcedGlossary } from '../../lib/glossary/check.ts';
import { describeProblem, type Problem } from '../../lib/glossary/parse.ts';
import type { Glossary } from '../../lib/glossary/types.ts';
import { foldText } from '../../lib/text/fold.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { SEEDS_FOLDER } from '../pack/build-pack.ts';
import { attestTerms, formatTermUse } from './attest-terms.ts';
import { attestedConcepts, COLLECTIONS, type Collection, type PrintedPage } from './attested-concepts.ts';
import { CORPUS_FOLDER, PAGES_FOLDER, REPORTS_FOLDER, readBroadcasts, readReports } from './corpus.ts';
import { insertAttested } from './insert-attested.ts';
import { readSeeds } from './read-seeds.ts';
import { type Pages, readPages } from './verify.ts';

const USAGE =
  'usage: npm run -s seeds:attest -- [--contexts N] [--corpus FOLDER] TERM… | --check [--fill] [--pages FOLDER]';

/** Where each concept stands, as {@link attestedConcepts} gives it. */
export type Found = ReadonlyMap<string, ReadonlySet<Collection>>;

/** What the seeds say of where concepts were seen and does not hold, and background concepts that say nothing of it. */
export function attestationFindings({ concepts, fileOf }: SourcedGlossary, found: Found): Problem[] {
  return concepts.flatMap((concept) => {
    const { id, forms, background, attested } = concept;
    const where = found.get(id) ?? new Set();
    const report = (message: string): Problem => ({ file: fileOf.get(concept) ?? '', line: 0, path: id, message });
    const tried = forms.filter(({ kind }) => kind !== 'ocr').map(({ text }) => text);
    if (attested === undefined) {
      if (background !== true) return [];
      const shown = COLLECTIONS.filter((collection) => where.has(collection)).join(', ');
      const remedy =
        shown === '' ? 'no text has it; give the address of a page that does' : `seen in ${shown}: --fill writes it`;
      return [report(`says nothing of where it was seen (${tried.join(', ')}); ${remedy}`)];
    }
    return COLLECTIONS.filter((collection) => attested.includes(collection) && !where.has(collection)).map(
      (collection) => report(`is said to stand in the ${collection}, and no form of it does: ${tried.join(', ')}`),
    );
  });
}

async function main(): Promise<void> {
  const { values, positionals: terms } = readArguments();
  const corpus = values.corpus ?? CORPUS_FOLDER;
  if (values.check || values.fill) {
    if (terms.length > 0 || values.contexts !== undefined) throw new UsageError(USAGE);
    const pages = values.pages ?? [PAGES_FOLDER, join(corpus, REPORTS_FOLDER)];
    await check(corpus, pages, values.fill === true);
    return;
  }
  if (terms.length === 0) throw new UsageError(USAGE);
  const contexts = Number(values.contexts ?? 3);
  if (!Number.isInteger(contexts) || contexts < 0) throw new UsageError('--contexts: write a whole number');
  const short = terms.find((term) => foldText(term).length < 2);
  if (short !== undefined) throw new UsageError(`“${short}”: a term has at least two characters`);
  const uses = await attestTerms(terms, readBroadcasts(corpus), readReports(corpus), contexts);
  for (const use of uses) process.stdout.write(`${formatTermUse(use)}\n`);
}

async function check(corpus: string, pages: readonly string[], isFilling: boolean): Promise<void> {
  const { glossary } = readSeeds(SEEDS_FOLDER);
  const found = await attestedConcepts(glossary.concepts, {
    documents: printedPages(glossary, readPages(pages, glossary.documents)),
    reports: readReports(corpus),
    broadcasts: readBroadcasts(corpus),
  });
  const filled = isFilling ? fill(glossary, found) : new Set();
  const findings = attestationFindings(glossary, found).filter(({ path }) => !filled.has(path));
  for (const finding of findings) console.log(describeProblem(finding));
  const claimed = glossary.concepts.filter(({ attested }) => attested !== undefined).length;
  const filledNote = isFilling ? `, ${filled.size} filled in` : '';
  console.log(`${claimed} concepts say where they were seen${filledNote}; ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}

/** The raw text of each document with its place and day; headlines stand beside it, for print may have lost them. */
export function printedPages({ documents, publishers }: Glossary, raw: Pages): PrintedPage[] {
  const homes = new Map(publishers.map(({ id, home }) => [id, home]));
  return documents.map(({ sourceFile, publisher, date, articles }) => ({
    text: [...articles.map(({ headline }) => headline), raw.get(sourceFile)].join('\n'),
    home: homes.get(publisher),
    date,
  }));
}

/** Writes what the texts show into the files of background concepts that say nothing; the ids of those filled. */
function fill({ concepts, fileOf }: SourcedGlossary, found: Found): ReadonlySet<string> {
  const texts = new Map<string, string>();
  const filled = new Set<string>();
  for (const concept of concepts) {
    const shown = COLLECTIONS.filter((collection) => found.get(concept.id)?.has(collection));
    if (concept.background !== true || concept.attested !== undefined || shown.length === 0) continue;
    const file = join(SEEDS_FOLDER, fileOf.get(concept) as string);
    texts.set(file, insertAttested(texts.get(file) ?? readFileSync(file, 'utf8'), concept.id, shown));
    filled.add(concept.id);
  }
  for (const [file, text] of texts) writeFileSync(file, text);
  return filled;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean' },
        fill: { type: 'boolean' },
        contexts: { type: 'string' },
        corpus: { type: 'string' },
        pages: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

if (import.meta.main) runCommand(main);
