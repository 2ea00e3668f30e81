/**
 * npm run -s archive -- build OUT INPUT… [--text] [--jobs N]
 * npm run -s archive -- query OUT QUESTION [TERM] [--json] [--limit N] [--least N] [--seed N]
 * Keeps what is found in an archive of news as Parquet, and answers questions about it. docs/archive.md has the
 * questions and the exit codes.
 */
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../command-line/run-command.ts';

const USAGE =
  'usage: npm run -s archive -- build OUT INPUT… [--text] [--jobs N] | ' +
  'query OUT QUESTION [TERM] [--json] [--limit N] [--least N] [--seed N]';

/** Text of a block: some 5,000 articles, a few seconds of work, a few megabytes of rows. */
const BLOCK_MB = 8;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, out, ...rest] = positionals;
  if (command === undefined || out === undefined) throw new UsageError(USAGE);
  const number = (name: 'jobs' | 'limit' | 'least' | 'seed' | 'block-mb', otherwise: number, least = 1) => {
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
        'block-mb': { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

runCommand(main);
