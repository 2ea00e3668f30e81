import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describeProblem } from '../../lib/glossary/parse.ts';
import type { Glossary } from '../../lib/glossary/types.ts';
import { cutCards } from '../../lib/pack/card-shards.ts';
import { compilePack } from '../../lib/pack/compile.ts';
import { BETWEEN } from '../../lib/pack/packed-cards.ts';
import { toPrintable } from '../../lib/pack/printable.ts';
import { writeSearchPack } from '../../lib/pack/search-rows.ts';
import type { CardsPack, FormsPack } from '../../lib/pack/types.ts';
import { compileGuards, type GuardWord, guardTable, LEAST_COUNT } from '../../lib/segment/compile-guards.ts';
import { openCountedWords } from '../../lib/segment/counted-words.ts';
import { dictionaryWords, WORD_KINDS } from '../../lib/segment/dictionary.ts';
import { packWordCosts } from '../../lib/segment/word-costs.ts';
import { isAllHan } from '../../lib/text/scripts.ts';
import { createReadAloud } from '../pinyin/read-aloud.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { isPackFresh, PACK_FOLDER, packedPart } from './packed-parts.ts';
import { createScripts } from './scripts-of-chinese.ts';
import { parseWordCounts, parseWordList } from './word-counts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where the seeds lie. */
export const SEEDS_FOLDER = join(ROOT, 'seeds');

/**
 * Compiles the seeds and writes `forms.json` and `cards.json` where they differ, and what the background carries deflated:
 * the cards, what the search knows of them, and the words doubts are judged by. Throws, naming each problem, where the seeds are not fit. Takes some eight
 * seconds, half of them reading the YAML and spelling pinyin.
 */
export function buildPack(): { forms: FormsPack; cards: CardsPack } {
  const { glossary, usage, problems, version } = readSeeds(SEEDS_FOLDER);
  if (problems.length > 0) {
    throw new Error(`the seeds cannot be compiled:\n${problems.map(describeProblem).join('\n')}`);
  }
  const counts = parseWordCounts(readFileSync(join(SEEDS_FOLDER, 'words.tsv'), 'utf8'));
  const words = packWordCosts(withForms(counts, glossary), verbsOf(counts));
  const pack = compilePack(glossary, {
    pinyinOf: createReadAloud(glossary.concepts),
    guardsFor: (forms) => guardTable(compileGuards(forms, guardWords(counts), openCountedWords(words))),
    usage,
    expressions: parseWordList(readFileSync(join(SEEDS_FOLDER, 'fixed-expressions.txt'), 'utf8')),
    scripts: createScripts(commonWords()),
    version,
  });
  mkdirSync(PACK_FOLDER, { recursive: true });
  writeIfChanged('forms.json', JSON.stringify(pack.forms));
  const { head, shards } = cutCards(pack.cards);
  writeDeflated(
    'cards',
    [head, ...shards].map((piece) => JSON.stringify(piece)),
  );
  writeIfChanged('cards.json', JSON.stringify(pack.cards));
  writeDeflated('search', [JSON.stringify(writeSearchPack(pack.cards, pack.forms.allTraditional))]);
  writeDeflated('words', [words]);
  writeIfChanged('words.txt', words);
  return pack;
}

function* guardWords(counts: ReadonlyMap<string, number>): Generator<GuardWord> {
  for (const [word, count] of counts) yield [word, count < LEAST_COUNT];
}

/** Verbs that the news has less often help nobody: most are of novels. */
const COMMON_VERB = 100;

/** Words of two characters that the dictionary knows as verbs and not as nouns. */
function* verbsOf(counts: ReadonlyMap<string, number>): Generator<string> {
  for (const { word, kinds } of dictionaryWords()) {
    const isVerb = (kinds & WORD_KINDS.verb) !== 0 && (kinds & WORD_KINDS.noun) === 0;
    if (isVerb && word.length === 2 && (counts.get(word) ?? 0) >= COMMON_VERB) yield word;
  }
}

/** Rarer words of the dictionary are old sayings and errors, half of them in mixed script. */
const COMMON = 1000;

function* commonWords(): Generator<string> {
  for (const { word, frequency } of dictionaryWords()) if (frequency >= COMMON) yield word;
}

/** Written aside and moved into place, so that a dev server never reads half a file. */
function writeIfChanged(name: string, text: string): boolean {
  const file = join(PACK_FOLDER, name);
  if (readOrEmpty(file) === text) return false;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return true;
}

/** The pieces of a part, each deflated and as text, for the background to carry; see `lib/pack/inflate-text.ts`. */
function writeDeflated(part: string, pieces: readonly string[]): void {
  const packed = pieces.map((piece) => toPrintable(deflateRawSync(piece, { level: 9, memLevel: 9 })));
  writeIfChanged(`${part}.packed`, packed.join(BETWEEN));
}

/** Longest form that is a word to what stands beside it; longer ones are mostly made of words. */
const LONGEST_WORD = 4;

/** Counts with those short forms that were never counted, once each: 湘绣 is a word beside 在. */
function withForms(counts: ReadonlyMap<string, number>, { concepts }: Glossary): ReadonlyMap<string, number> {
  const texts = concepts.flatMap(({ forms }) => forms.map(({ text }) => text));
  const short = texts.filter((text) => text.length <= LONGEST_WORD && isAllHan(text) && !counts.has(text));
  return new Map([...counts, ...short.map((text) => [text, 1] as const)]);
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
  if (!isPackFresh()) renewPack();
  return { forms: packedPart('forms'), cards: packedPart('cards') };
}

/** Compiles the pack and dates it now, whatever of it has changed. Throws as {@link buildPack} does. */
export function renewPack(): ReturnType<typeof buildPack> {
  const pack = buildPack();
  const now = new Date();
  for (const name of ['forms.json', 'cards.json']) utimesSync(join(PACK_FOLDER, name), now, now);
  return pack;
}
