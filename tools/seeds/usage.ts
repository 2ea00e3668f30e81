/**
 * npm run -s seeds:usage -- [--corpus FOLDER]
 * Counts each concept in the broadcasts beside the repository, by year, with the spotter the extension runs, and writes
 * seeds/usage.tsv. Says on standard error how far it is. Takes half a minute to a minute. Exit code 2 where the corpus or xz is
 * missing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatUsage, LEAST_ITEMS } from '../../lib/glossary/usage.ts';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { SEEDS_FOLDER } from '../pack/build-pack.ts';
import { BROADCASTS_NAME, CORPUS_FOLDER, readBroadcasts } from './corpus.ts';
import { countUsage } from './count-usage.ts';

/** Items between two words on standard error: a few seconds. */
const ITEMS_A_TICK = 5000;

/** The lines that head the file. */
const HEAD = [
  `Our counts: in how many items of ${BROADCASTS_NAME}, each concept stands,`,
  'as our own spotter reads them, each item once; items about Hunan are left out. A concept that is not listed stands in none;',
  `first day and years from ${LEAST_ITEMS} items on. Written by npm run seeds:usage, never by hand.`,
];

async function main(): Promise<void> {
  const { cards, annotateAs } = openAnnotator();
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const usage = await countUsage(
    readBroadcasts(readCorpus()),
    // Nothing printed in it makes an item of the national news a local page.
    ({ text, date }) => annotateAs(text, { date }),
    (done) => {
      if (done % ITEMS_A_TICK === 0) console.error(`${done} items, ${seconds()}`);
    },
  );
  writeFileSync(join(SEEDS_FOLDER, 'usage.tsv'), formatUsage(usage, HEAD));
  const courses = [...usage.values()].filter(({ course }) => course !== undefined).length - 1;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${usage.size - 1} of ${cards.info.counts.concepts} concepts seen, ${courses} of them in ${LEAST_ITEMS} items or more; ` +
      `${seconds()}, ${memory} MB at most`,
  );
}

function readCorpus(): string {
  try {
    return parseArgs({ options: { corpus: { type: 'string' } } }).values.corpus ?? CORPUS_FOLDER;
  } catch (error) {
    const message = (error as Error).message.split('\n')[0];
    throw new UsageError(`${message} (usage: npm run -s seeds:usage -- [--corpus FOLDER])`);
  }
}

if (import.meta.main) runCommand(main);
