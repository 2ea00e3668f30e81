import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { describeProblem } from '../lib/glossary/parse.ts';
import { compilePack } from '../lib/pack/compile.ts';
import type { CardsPack, FormsPack } from '../lib/pack/types.ts';
import { compileGuards } from '../lib/segment/compile-guards.ts';
import { dictionaryWords } from '../lib/segment/segmentit.ts';
import { readSeeds } from './read-seeds.ts';

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
    version,
  });
  mkdirSync(PACK_FOLDER, { recursive: true });
  writeIfChanged('forms.json', pack.forms);
  writeIfChanged('cards.json', pack.cards);
  return pack;
}

/** Dictionary-style pinyin: no tone sandhi, Latin left as it stands, family names read as such. */
export function readAloud(text: string, isPerson: boolean): string {
  return pinyin(text, {
    nonZh: 'consecutive',
    toneSandhi: false,
    ...(isPerson && { surname: 'head' as const }),
  }).trim();
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
