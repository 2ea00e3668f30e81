import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { UsageError } from '../command-line/run-command.ts';

/** Where the texts lie that we look things up in and count with: beside the repository, never in it. */
export const CORPUS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** Where the raw pages lie from which the seeds' documents are made: beside the repository, never in it. */
export const PAGES_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

/** What the broadcasts are, for a head line or a reader. */
export const BROADCASTS_NAME = "China Central Television's evening news, 72,843 items, July 2012 to June 2026";

const BROADCASTS_FILE = 'broadcast-2012-2026.jsonl.xz';
/** The folder of the reports within that of the corpus. */
export const REPORTS_FOLDER = 'reports-2026';

/** An item of the evening news. */
export interface Broadcast {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The title on the first line, then the text; without what the site adds to each. */
  readonly text: string;
}

/**
 * The broadcasts of a corpus folder, oldest first, read as a stream through the system's `xz`. Throws a
 * {@link UsageError} that says what is missing. Cost: some four seconds for all, and little memory.
 */
export async function* readBroadcasts(folder: string): AsyncGenerator<Broadcast> {
  const file = join(folder, BROADCASTS_FILE);
  if (!isThere(file)) throw new UsageError(`${file}: no such file; name the folder of the corpus with --corpus`);
  const xz = spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<string>((resolve) => {
    let said = '';
    xz.stderr.on('data', (chunk) => {
      said += chunk;
    });
    xz.on('error', () => resolve('xz is not to be found; install it (Debian: apt-get install xz-utils)'));
    xz.on('close', (code) => resolve(code === 0 || code === null ? '' : `xz: ${said.trim() || `exit code ${code}`}`));
  });
  try {
    for await (const line of createInterface({ input: xz.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line !== '') yield parseBroadcast(line);
    }
    const fault = await ended;
    if (fault !== '') throw new UsageError(fault);
  } finally {
    xz.kill();
  }
}

/** What the site puts before and after what was said: it would count as a use of 央视 in every item. */
const SITE_WORDS =
  /^\[视频\]|^(?:中国网络电视台|央视网)消息\s*[（(]新闻联播[）)][：:]\s*|[（(][视文][频字]编辑[^（()）]*[)）]\s*$/g;

function parseBroadcast(line: string): Broadcast {
  const { date, title, text } = JSON.parse(line) as { date: string; title: string; text: string };
  const [saidTitle, saidText] = [title, text].map((part) => part.trim().replaceAll(SITE_WORDS, '').trimEnd());
  return { date: date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'), text: `${saidTitle}\n${saidText}` };
}

/**
 * The provinces' government work reports of 2026 of a corpus folder, by the name of the province. Throws a
 * {@link UsageError} where they are missing.
 */
export function readReports(folder: string): ReadonlyMap<string, string> {
  const reports = join(folder, REPORTS_FOLDER);
  if (!isThere(reports))
    throw new UsageError(`${reports}: no such folder; name the folder of the corpus with --corpus`);
  const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.sort().map((name) => [name.replace(/(_2026)?\.txt$/, ''), readFileSync(join(reports, name), 'utf8')]),
  );
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
