/**
 * npm run -s archive -- build OUT INPUT… [--text] [--jobs N]
 * npm run -s archive -- enqueue OUT INPUT… [--text] [--redis URL]
 * npm run -s archive -- work OUT [--jobs N] [--redis URL] [--lock-seconds N]
 * npm run -s archive -- query OUT QUESTION [TERM] [--json] [--limit N] [--least N] [--seed N]
 * Keeps what is found in an archive of news as Parquet, by itself or with others through a queue, and answers questions
 * about it. docs/archive.md has the questions and the exit codes.
 */
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../command-line/run-command.ts';

const USAGE =
  'usage: npm run -s archive -- build OUT INPUT… [--text] [--jobs N] | ' +
  'enqueue OUT INPUT… [--text] [--redis URL] | work OUT [--jobs N] [--redis URL] [--lock-seconds N] | ' +
  'query OUT QUESTION [TERM] [--json] [--limit N] [--least N] [--seed N]';

/** Where Redis is looked for if nothing is said. */
const REDIS_URL = 'redis://127.0.0.1:6379';

/** Text of a block: some 5,000 articles, a few seconds of work, a few megabytes of rows. */
const BLOCK_MB = 8;

/** Time without a word from a worker after which its block is given to another. */
const LOCK_SECONDS = 30;

type NumberOption = 'jobs' | 'limit' | 'least' | 'seed' | 'block-mb' | 'lock-seconds';

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, out, ...rest] = positionals;
  if (command === undefined || out === undefined) throw new UsageError(USAGE);
  const number = (name: NumberOption, otherwise: number, least = 1) => {
    const given = values[name] ?? String(otherwise);
    const isNumber = name === 'block-mb' ? /^\d+(\.\d+)?$/.test(given) : /^\d{1,9}$/.test(given);
    if (!isNumber || Number(given) < least) throw new UsageError(`--${name} ${given}: write a number from ${least} on`);
    return Number(given);
  };
  const options = () => {
    if (rest.length === 0) throw new UsageError(USAGE);
    const blockBytes = Math.round(number('block-mb', BLOCK_MB, 0.001) * 2 ** 20);
    return { out, inputs: rest, withText: values.text ?? false, blockBytes };
  };
  if (command === 'build') {
    const { buildArchive } = await import('./build-archive.ts');
    process.exitCode = await buildArchive(options(), number('jobs', 1));
  } else if (command === 'enqueue') {
    const { enqueueArchive } = await import('./enqueue-archive.ts');
    process.exitCode = await enqueueArchive(options(), values.redis ?? REDIS_URL);
  } else if (command === 'work') {
    if (rest.length > 0) throw new UsageError(USAGE);
    const { workArchive } = await import('./work-archive.ts');
    const [jobs, lockSeconds] = [number('jobs', 1), number('lock-seconds', LOCK_SECONDS)];
    process.exitCode = await workArchive({ out, redis: values.redis ?? REDIS_URL, jobs, lockSeconds });
  } else if (command === 'query') {
    const [question, about, ...more] = rest;
    if (question === undefined || more.length > 0) throw new UsageError(USAGE);
    const { formatAnswer, queryArchive } = await import('./query-archive.ts');
    const numbers = { limit: number('limit', 100), least: number('least', 2), seed: number('seed', 1, 0) };
    process.stdout.write(formatAnswer(await queryArchive({ out, question, about, ...numbers }), values.json ?? false));
  } else throw new UsageError(`${command}: no such command (${USAGE})`);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        text: { type: 'boolean' },
        json: { type: 'boolean' },
        jobs: { type: 'string' },
        limit: { type: 'string' },
        least: { type: 'string' },
        seed: { type: 'string' },
        redis: { type: 'string' },
        'block-mb': { type: 'string' },
        'lock-seconds': { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

runCommand(main);
