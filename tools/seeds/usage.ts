/**
 * npm run -s seeds:usage -- [--archive FOLDER] [--corpus FOLDER]
 * Counts each concept in the broadcasts beside the repository, by year, in an archive of them made by the spotter the extension runs, and
 * writes seeds/usage.tsv. The archive is made in FOLDER, or found there; without one it is thrown away again. Takes three
 * quarters of a minute. Exit code 2 where the corpus or xz is missing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatUsage, LEAST_ITEMS } from '../../lib/glossary/usage.ts';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { SEEDS_FOLDER } from '../pack/build-pack.ts';
import { openBroadcastArchive } from './broadcast-archive.ts';
import { BROADCASTS_NAME, CORPUS_FOLDER } from './corpus.ts';
import { countUsage } from './count-usage.ts';

/** The lines that head the file. */
const HEAD = [
  `Our counts: in how many items of ${BROADCASTS_NAME}, each concept stands,`,
  'as our own spotter reads them, each item once; items about Hunan are left out. A concept that is not listed stands in none;',
  `first day and years from ${LEAST_ITEMS} items on. Written by npm run seeds:usage, never by hand.`,
];

async function main(): Promise<void> {
  const { archive, corpus = CORPUS_FOLDER } = readArguments();
  const began = performance.now();
  const folder = archive ?? mkdtempSync(join(tmpdir(), 'xiangjian-usage-'));
  try {
    const usage = await countUsage(await openBroadcastArchive(folder, corpus));
    writeFileSync(join(SEEDS_FOLDER, 'usage.tsv'), formatUsage(usage, HEAD));
    const courses = [...usage.values()].filter(({ course }) => course !== undefined).length - 1;
    console.log(
      `${usage.size - 1} of ${openAnnotator().cards.info.counts.concepts} concepts seen, ${courses} of them in ` +
        `${LEAST_ITEMS} items or more; ${Math.round((performance.now() - began) / 1000)} s`,
    );
  } finally {
    if (archive === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function readArguments() {
  try {
    return parseArgs({ options: { archive: { type: 'string' }, corpus: { type: 'string' } } }).values;
  } catch (error) {
    const message = (error as Error).message.split('\n')[0];
    throw new UsageError(`${message} (usage: npm run -s seeds:usage -- [--archive FOLDER] [--corpus FOLDER])`);
  }
}

if (import.meta.main) runCommand(main);
