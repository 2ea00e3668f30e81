/**
 * npm run seeds:check: reads the seeds, prints each problem with its place and remedy, then the counts.
 * Exit code 1 where there is a problem.
 */
import { join } from 'node:path';
import { describeProblem } from '../../lib/glossary/parse.ts';
import { readSeeds } from './read-seeds.ts';

const { glossary, problems } = readSeeds(join(import.meta.dirname, '..', '..', 'seeds'));
for (const problem of problems) console.error(describeProblem(problem));

const articles = glossary.documents.flatMap((document) => document.articles);
const facts = articles.flatMap((article) => article.facts ?? []);
const forms = glossary.concepts.flatMap((concept) => concept.forms);
const background = glossary.concepts.filter((concept) => concept.background === true);
console.log(
  `${glossary.documents.length} documents, ${articles.length} articles, ${facts.length} facts; ` +
    `${glossary.concepts.length} concepts (${background.length} background), ${forms.length} forms; ` +
    `${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
