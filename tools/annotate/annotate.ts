/**
 * npm run -s annotate -- [--json] [--explain] [--date YYYY-MM-DD] [--publisher NAME] [--address URL] FILE|-
 * npm run -s annotate -- --lines [--tsv]|--ndjson [--explain] [--jobs N] [--out FILE [--resume]] [--date …] … FILE|-
 * npm run -s annotate -- --export csv|tbx|md|anki [--out FILE] [--language zh-CN|zh-TW|en] [--date …] … FILE|-
 * Any of them with --glossary FILE, which may be said again: glossary files as layers over the seeds.
 * Spots terms in a text or HTML file with the same core the extension runs, and lists them, writes them as a file for a
 * translator's tools, or answers a file of articles line by line. Exit codes: docs/archive.md.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { addressOf } from '../../lib/sites/origin.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { isDay } from './is-day.ts';
import { openForms } from './open-annotator.ts';
import { type ReadGlossary, readGlossaries } from './read-glossaries.ts';

const USAGE =
  'usage: npm run -s annotate -- [--json|--lines [--tsv]|--ndjson|--export csv|tbx|md|anki [--language zh-CN|zh-TW|en]] ' +
  '[--explain] [--glossary FILE]… [--jobs N] [--out FILE [--resume]] [--date YYYY-MM-DD] [--publisher NAME] [--address URL] FILE|-';

/** More threads than any machine has cores, and a typing error. */
const MOST_JOBS = 256;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [file, ...extra] = positionals;
  if (file === undefined || extra.length > 0) throw new UsageError(USAGE);
  const isFilter = values.lines === true || values.ndjson === true;
  const modes = [values.json, values.lines, values.ndjson, values.export !== undefined].filter(Boolean);
  if (modes.length > 1) throw new UsageError('--json, --lines, --ndjson and --export exclude each other');
  if (values.language !== undefined && values.export === undefined) {
    throw new UsageError('--language goes with --export');
  }
  if (values.out !== undefined && values.export === undefined && !isFilter) {
    throw new UsageError('--out goes with --export, --lines and --ndjson');
  }
  if (values.explain && !values.json && !isFilter) {
    throw new UsageError('--explain goes with --json, --lines and --ndjson');
  }
  if (values.tsv && !values.lines) throw new UsageError('--tsv goes with --lines');
  if (values.jobs !== undefined && !isFilter) throw new UsageError('--jobs goes with --lines and --ndjson');
  if (values.resume && (!isFilter || values.out === undefined)) {
    throw new UsageError('--resume goes with --out, and with --lines or --ndjson');
  }
  const jobs = /^\d{1,3}$/.test(values.jobs ?? '1') ? Number(values.jobs ?? 1) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs ${values.jobs}: write a number from 1 to ${MOST_JOBS}`);
  if (values.date !== undefined && !isDay(values.date)) throw new UsageError(`--date ${values.date}: write YYYY-MM-DD`);
  if (values.address !== undefined && addressOf(values.address) === null) {
    throw new UsageError(`--address ${values.address}: write it whole, as https://…`);
  }
  const forms = openForms();
  const named = values.publisher === undefined ? null : publisherCalled(values.publisher, forms.publishers);
  if (values.publisher !== undefined && named === null) {
    const known = forms.publishers.map((publisher) => publisher.id).join(', ');
    throw new UsageError(`--publisher ${values.publisher}: not known; one of ${known}, or a name of theirs`);
  }
  const origin = { date: values.date ?? null, publisher: named?.id ?? null, address: values.address ?? '' };
  const explain = values.explain ?? false;
  const glossaries = readGlossaries(values.glossary ?? []);
  // Each brought when it is wanted: what reads whole files would weigh on a filter that reads for days.
  if (isFilter) {
    const { runFilter } = await import('../archive/run-filter.ts');
    const form = values.ndjson ? 'json' : values.tsv ? 'table' : 'text';
    process.exitCode = await runFilter({
      input: file,
      out: values.out,
      resume: values.resume ?? false,
      jobs,
      options: { ...origin, form, explain },
      glossaries,
      revision: [forms.info.version, ...glossaries.map(digestOf)].join(' '),
    });
    return;
  }
  const { annotateFile } = await import('./annotate-file.ts');
  annotateFile({ ...values, ...origin, file, explain, glossaries, json: values.json ?? false });
}

/** What tells a glossary from another under the same name. */
function digestOf(glossary: ReadGlossary): string {
  return createHash('sha256').update(JSON.stringify(glossary)).digest('hex');
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean' },
        lines: { type: 'boolean' },
        ndjson: { type: 'boolean' },
        tsv: { type: 'boolean' },
        explain: { type: 'boolean' },
        jobs: { type: 'string' },
        resume: { type: 'boolean' },
        date: { type: 'string' },
        publisher: { type: 'string' },
        address: { type: 'string' },
        export: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string' },
        glossary: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

runCommand(main);
