/**
 * npm run -s seeds:verify -- FOLDER…
 * Holds the seeds against the raw pages and reports in the FOLDERs, named as the documents' `sourceFile`s: what we give
 * as printed must be printed, and what we say must be in our own words. A line a finding, then the counts. Exit code 1
 * on findings, 2 where a page is missing.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourcedGlossary } from '../../lib/glossary/check.ts';
import { describeProblem, type Problem } from '../../lib/glossary/parse.ts';
import type { Article, Concept, Document } from '../../lib/glossary/types.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { SEEDS_FOLDER } from '../pack/build-pack.ts';
import { readSeeds } from './read-seeds.ts';
import {
  copiedRuns,
  flattenPrint,
  hanOf,
  indexPages,
  isFigurePrinted,
  isPrinted,
  missingParts,
} from './verify-text.ts';

/** The text of pages by `sourceFile`, as it lies in the file or flattened. */
export type Pages = ReadonlyMap<string, string>;

/** What was looked at, and what of it did not hold. */
export interface Verified {
  readonly findings: readonly Problem[];
  readonly counts: Readonly<Record<'figures' | 'headlines' | 'concepts' | 'misreadings' | 'texts', number>>;
}

/**
 * Reads the page of every document from the first of the folders that has it. Throws a {@link UsageError} where a
 * folder or a page is missing.
 */
export function readPages(folders: readonly string[], documents: readonly Document[]): Pages {
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) continue;
    throw new UsageError(`${folder}: no such folder; name those with the raw pages`);
  }
  return new Map(
    documents.map(({ sourceFile }) => {
      const paths = folders.map((folder) => join(folder, sourceFile));
      const path = paths.find((candidate) => existsSync(candidate)) ?? paths.join(', ');
      try {
        return [sourceFile, readFileSync(path, 'utf8')];
      } catch {
        throw new UsageError(`${path}: cannot be read; the seeds name it as a sourceFile`);
      }
    }),
  );
}

/** Holds a sound glossary against its raw pages; every document's page must be there. Takes well under a second. */
export function verifySeeds(glossary: SourcedGlossary, raw: Pages): Verified {
  const flat = new Map([...raw].map(([file, text]) => [file, flattenPrint(text)]));
  const findings: Problem[] = [];
  const counts = { figures: 0, headlines: 0, concepts: 0, misreadings: 0, texts: 0 };
  const reportOn = (owner: Concept | Document, id: string) => (message: string) => {
    findings.push({ file: glossary.fileOf.get(owner) ?? '', line: 0, path: id, message });
  };
  const copying = createCopyCheck(glossary, raw);

  for (const document of glossary.documents) {
    const page = flat.get(document.sourceFile) as string;
    for (const article of document.articles) {
      const report = reportOn(document, article.id);
      counts.headlines += checkHeadline(article, page, document.sourceFile, report);
      counts.figures += checkFigures(article, page, document.sourceFile, report);
      counts.texts += copying(textsOf(article), report);
    }
  }
  const pagesOf = findPages(glossary);
  for (const concept of glossary.concepts) {
    const report = reportOn(concept, concept.id);
    counts.concepts += checkNamed(concept, pagesOf.get(concept.id) ?? new Set(), flat, report);
    counts.misreadings += checkMisreadings(concept, flat, report);
    counts.texts += copying({ gloss: concept.gloss.zh, note: concept.note?.zh }, report);
  }
  return { findings, counts };
}

/** Says what does not hold, and what to do about it. */
type Report = (message: string) => void;

function checkHeadline({ headline, headlineNote }: Article, page: string, file: string, report: Report): number {
  if (headlineNote !== undefined) return 0;
  for (const part of missingParts(headline, page)) {
    report(`headline “${part}” is not printed in ${file}; give it as printed, or say in headlineNote what is lost`);
  }
  return 1;
}

function checkFigures({ facts = [] }: Article, page: string, file: string, report: Report): number {
  const figures = facts.flatMap((fact) => fact.figures ?? []);
  for (const figure of figures) {
    if (isFigurePrinted(figure, page)) continue;
    report(`figure “${figure}” is not printed in ${file}; give it as printed, in the fact too, or leave it out`);
  }
  return figures.length;
}

function checkNamed({ forms }: Concept, files: ReadonlySet<string>, flat: Pages, report: Report): number {
  if (files.size === 0) return 0;
  const isNamed = [...files].some((file) => forms.some((form) => isPrinted(form.text, flat.get(file) as string)));
  if (!isNamed) {
    const tried = forms.map((form) => form.text).join(', ');
    report(
      `no form of it (${tried}) is printed in ${[...files].join(', ')}; add the form that is, or take it from \`about\``,
    );
  }
  return 1;
}

function checkMisreadings({ forms }: Concept, flat: Pages, report: Report): number {
  const misreadings = forms.filter((form) => form.kind === 'ocr');
  for (const { text } of misreadings) {
    if ([...flat.values()].some((page) => isPrinted(text, page))) continue;
    report(`misreading “${text}” is on no page; remove the form, or call it a variant`);
  }
  return misreadings.length;
}

/** Chinese texts of ours, by what they are. */
type Texts = Readonly<Record<string, string | undefined>>;

function textsOf({ digest, facts = [] }: Article): Texts {
  const texts: Record<string, string | undefined> = { digest: digest.zh };
  facts.forEach((fact, at) => {
    texts[`fact ${at + 1}`] = fact.zh;
    texts[`note of fact ${at + 1}`] = fact.note?.zh;
  });
  return texts;
}

function createCopyCheck({ documents, concepts }: SourcedGlossary, raw: Pages) {
  const index = indexPages(raw.values());
  const headlines = documents.flatMap(({ articles }) => articles.map((article) => article.headline));
  const named = concepts.flatMap(({ forms, members = [] }) => [
    ...forms.map((form) => form.text),
    ...members.map((member) => member.zh),
  ]);
  const names = [...headlines, ...named].map(hanOf);
  return (texts: Texts, report: Report): number => {
    const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
    for (const [what, text] of given) {
      for (const run of copiedRuns(text, index, names)) {
        report(`${what} has ${run.length} Han characters in a row from a page, “${run}”; say it in our own words`);
      }
    }
    return given.length;
  };
}

/** The pages on which facts about a concept stand, by concept id. */
function findPages({ documents }: SourcedGlossary): ReadonlyMap<string, ReadonlySet<string>> {
  const pages = new Map<string, Set<string>>();
  for (const { sourceFile, articles } of documents) {
    for (const id of articles.flatMap(({ facts = [] }) => facts.flatMap((fact) => fact.about))) {
      pages.set(id, (pages.get(id) ?? new Set()).add(sourceFile));
    }
  }
  return pages;
}

function main(): void {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new UsageError('usage: npm run -s seeds:verify -- FOLDER…');
  const { glossary, problems } = readSeeds(SEEDS_FOLDER);
  if (problems.length > 0) throw new UsageError('the seeds have problems; mend what npm run seeds:check says first');

  const { findings, counts } = verifySeeds(glossary, readPages(folders, glossary.documents));
  for (const finding of findings) console.log(describeProblem(finding));
  console.log(
    `${counts.headlines} headlines, ${counts.figures} figures, ${counts.concepts} concepts with facts, ` +
      `${counts.misreadings} misreadings and ${counts.texts} texts held against ${glossary.documents.length} pages; ` +
      `${findings.length} findings`,
  );
  if (findings.length > 0) process.exitCode = 1;
}

if (import.meta.main) runCommand(main);
