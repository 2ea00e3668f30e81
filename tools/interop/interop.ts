/**
 * npm run interop [-- FILE]
 * Exports the terms of a page (the sample, or FILE) in every format, has the real tools read them, and says what they read:
 * OmegaT, translate-toolkit and LibreOffice, Debian's, installed where they are missing and this may. Keeps what it says in
 * tools/interop/results.md. Exit code 1 where a tool reads anything else than was written.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../lib/export/formats.ts';
import { EXPORT_FORMAT_NAMES, type ExportFormatName } from '../../lib/export/types.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import type { ExportedFiles } from './trial.ts';
import { tryLibreoffice } from './try-libreoffice.ts';
import { tryOmegat } from './try-omegat.ts';
import { tryOurs } from './try-ours.ts';
import { tryTranslateToolkit } from './try-translate-toolkit.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGES = { omegat: 'omegat', soffice: 'libreoffice-calc', csv2tbx: 'translate-toolkit', gs: 'ghostscript' };

function main(): void {
  const [page = 'tests/fixtures/sample-news.html'] = process.argv.slice(2);
  installTools();
  const folder = mkdtempSync(join(tmpdir(), 'xiangjian-interop-'));
  try {
    const files = exportAll(page, join(folder, 'exports'));
    const trials = [tryOmegat, tryTranslateToolkit, tryLibreoffice, tryOurs].flatMap((tryTool) =>
      tryTool(files, folder),
    );
    const lines = trials.map(
      ({ tool, what, holds, said }) =>
        `| ${tool} | ${what} | ${holds ? 'yes' : '**no**'} | ${said.replaceAll('|', '\\|')} |`,
    );
    const results = [
      '# What real tools last read of our files',
      '',
      'Written by `npm run interop`; do not edit.',
      '',
      `${new Date().toISOString().slice(0, 10)}; the terms of ${page}`,
      '',
      '| tool | what | as written | what it said |',
      '|---|---|---|---|',
      ...lines,
      '',
    ].join('\n');
    writeFileSync(join(ROOT, 'tools', 'interop', 'results.md'), results);
    process.stdout.write(results);
    if (trials.some(({ holds }) => !holds)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function exportAll(page: string, folder: string): ExportedFiles {
  mkdirSync(folder, { recursive: true });
  const annotate = (args: readonly string[]) =>
    execFileSync(process.execPath, ['--no-warnings', join(ROOT, 'tools/annotate/annotate.ts'), ...args, page], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  const paths = EXPORT_FORMAT_NAMES.map((format) => {
    const path = join(folder, `${format}.${EXPORT_FORMATS[format].extension}`);
    annotate(['--export', format, '--out', path]);
    return [format, path] as const;
  });
  const pairs = readFileSync(join(folder, 'omegat.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').slice(0, 2) as [string, string]);
  return { paths: Object.fromEntries(paths) as Record<ExportFormatName, string>, pairs };
}

function installTools(): void {
  const missing = Object.entries(PACKAGES).filter(([command]) => !existsSync(`/usr/bin/${command}`));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (process.getuid?.() !== 0) throw new UsageError(`please install ${packages.join(' ')} (Debian’s names)`);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}

runCommand(main);
