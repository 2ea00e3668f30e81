import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { describeProblem } from '../lib/glossary/parse.ts';
import { compilePack } from '../lib/pack/compile.ts';
import type { CardsPack, FormsPack } from '../lib/pack/types.ts';
import { compileGuards } from '../lib/segment/compile-guards.ts';
import { dictionaryWords } from '../lib/segment/segmentit.ts';
import { readSeeds } from './read-seeds.ts';
import { createScripts } from './scripts-of-chinese.ts';

const ROOT = join(import.meta.dirname, '..');
/** Where the generated pack lies; not committed. */
export const PACK_FOLDER = join(ROOT, '.pack');
/** Where the seeds lie. */
export const SEEDS_FOLDER = join(ROOT, 'seeds');

/**
 * Compiles the seeds and writes `forms.json` and `cards.json` where they are not there yet or another version.
 * Throws, naming each problem, where the seeds are not fit. Takes about two seconds when there is work.
 */
export function buildPack(): { forms: FormsPack; cards: CardsPack } {
  const { glossary, problems, version } = readSeeds(SEEDS_FOLDER);
  if (problems.length > 0) {
    throw new Error(`the seeds cannot be compiled:\n${problems.map(describeProblem).join('\n')}`);
  }
  const pack = compilePack(glossary, {
    pinyinOf: readAloud,
    guardsFor: (forms) => compileGuards(forms, dictionaryWords()),
    scripts: createScripts(commonWords()),
    version,
  });
  mkdirSync(PACK_FOLDER, { recursive: true });
  writeIfChanged('forms.json', pack.forms);
  writeIfChanged('cards.json', pack.cards);
  return pack;
}

/** Rarer words of the dictionary are old sayings and errors, half of them in mixed script. */
const COMMON = 1000;

function* commonWords(): Generator<string> {
  for (const { word, frequency } of dictionaryWords()) if (frequency >= COMMON) yield word;
}

/** Dictionary-style pinyin: no tone sandhi, Latin left as it stands, family names read as such. */
export function readAloud(text: string, isPerson: boolean): string {
  const read = pinyin(text, {
    nonZh: 'consecutive',
    toneSandhi: false,
    ...(isPerson && { surname: 'head' as const }),
  });
  return withLatinPunctuation(read);
}

/** Among Latin letters Chinese marks stand as their Latin twins, and close up to their words. */
function withLatinPunctuation(text: string): string {
  return text
    .replace(/\s*[、，]\s*/g, ', ')
    .replace(/\s*[（(]\s*/g, ' (')
    .replace(/\s*[）)]/g, ')')
    .replace(/([“《])\s+/g, '$1')
    .replace(/\s+([”》])/g, '$1')
    .trim();
}

/** Written aside and moved into place, so that a dev server never reads half a file. */
function writeIfChanged(name: string, value: unknown): void {
  const file = join(PACK_FOLDER, name);
  const text = JSON.stringify(value);
  if (readOrEmpty(file) === text) return;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * The pack as it lies in `.pack/`, compiled again only where a seed or a source that shapes it is newer. Throws as
 * {@link buildPack} does.
 */
export function freshPack(): { forms: unknown; cards: unknown } {
  const made = Math.min(modified(join(PACK_FOLDER, 'forms.json')), modified(join(PACK_FOLDER, 'cards.json')));
  const shaping = ['seeds', 'lib', 'tools'].map((folder) => newestIn(join(ROOT, folder)));
  if (made < Math.max(...shaping)) {
    buildPack();
    const now = new Date();
    for (const name of ['forms.json', 'cards.json']) utimesSync(join(PACK_FOLDER, name), now, now);
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(join(PACK_FOLDER, name), 'utf8'));
  return { forms: read('forms.json'), cards: read('cards.json') };
}

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(0, ...entries.map((entry) => modified(join(entry.parentPath, entry.name))));
}

/** Milliseconds since the epoch; 0 for a file that is not there. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
