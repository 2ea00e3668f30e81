/**
 * npm run -s seeds:renderings: of the concepts marked by default, by tier and category, how many have an English form
 * with a source, an origin and notes on usage; then the essential ones that lack something. Exit code 2 where the seeds
 * have problems.
 */

import { runCommand, UsageError } from '../command-line/run-command.ts';
import { SEEDS_FOLDER } from '../pack/build-pack.ts';
import { readSeeds } from './read-seeds.ts';
import { formatShares } from './rendering-shares.ts';

runCommand(() => {
  const { glossary, problems } = readSeeds(SEEDS_FOLDER);
  if (problems.length > 0) throw new UsageError('the seeds have problems; mend what npm run seeds:check says first');
  process.stdout.write(`${formatShares(glossary.concepts)}\n`);
});
