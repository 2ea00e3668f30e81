/**
 * npm run -s glossary -- read FILE… [--format FORMAT] [--encoding LABEL] [--json]
 * Reads glossary files with the readers the extension has, and says what is in them and what could not be read. With
 * --json a line of JSON a glossary: {format, encoding, entries, first, problems}. Exit code 2 on bad input.
 */
import { parseArgs } from 'node:util';
import { IMPORT_FORMATS, type ImportChoices, type ImportFormat } from '../../lib/termbase/import/types.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { gatherFiles } from './gather-files.ts';
import { type GlossaryReport, reportOn, reportWords } from './report-glossary.ts';

const USAGE = 'usage: npm run -s glossary -- read FILE… [--format FORMAT] [--encoding LABEL] [--json]';

function main(): void {
  const { values, positionals } = readArguments();
  const [command, ...paths] = positionals;
  if (command !== 'read' || paths.length === 0) throw new UsageError(USAGE);
  const choices: ImportChoices = { format: parseFormat(values.format), encoding: values.encoding };
  for (const { name, files } of gatherFiles(paths)) {
    const report: GlossaryReport = reportOn(files, choices);
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : reportWords(name, report));
    if (report.entries === 0) process.exitCode = 2;
  }
}

function parseFormat(name: string | undefined): ImportFormat | undefined {
  if (name === undefined) return undefined;
  const format = IMPORT_FORMATS.find((one) => one === name);
  if (format === undefined) throw new UsageError(`--format ${name}: one of ${IMPORT_FORMATS.join(', ')}`);
  return format;
}

function readArguments() {
  try {
    return parseArgs({
      options: { json: { type: 'boolean' }, format: { type: 'string' }, encoding: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

runCommand(main);
