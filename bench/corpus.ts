import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitParagraphs } from '../lib/text/paragraphs.ts';
import { hasHan } from '../lib/text/scripts.ts';
import { readInput } from '../tools/command-line/read-input.ts';
import { SEEDS_FOLDER } from '../tools/pack/build-pack.ts';
import { readSeeds } from '../tools/seeds/read-seeds.ts';

/** Raw newspaper pages beside the repository; not part of it, and not needed. */
const RAW_FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'seeds');

/** Characters of the whole corpus: about 5 MB of UTF-8. */
const CORPUS_LENGTH = 1_700_000;

/** The text that is measured on. */
export interface Corpus {
  /** What it was made from, in a few words. */
  readonly source: string;
  /** The texts in their own order, paragraphs parted by blank lines: what a reader sees. */
  readonly articles: readonly string[];
  /** Every different sentence once. */
  readonly sentences: readonly string[];
  /** The sentences over and over, each time in another order: strings of the size of a DOM text node. */
  readonly small: readonly string[];
  /** The same as one flat string. */
  readonly long: string;
}

/** The corpus, the same in every run: of the raw pages where they are to be had, else of what our own seeds say. */
export function buildCorpus(): Corpus {
  const hasRaw = existsSync(RAW_FOLDER);
  const articles = hasRaw ? rawPages() : ownTexts();
  const sentences = [...new Set(articles.flatMap(cutSentences))];
  const random = createRandom(20220824);
  const cut: string[] = [];
  for (let length = 0; length < CORPUS_LENGTH; ) {
    for (const sentence of shuffle(sentences, random)) {
      cut.push(sentence);
      length += sentence.length;
      if (length >= CORPUS_LENGTH) break;
    }
  }
  const small = flatten(cut);
  const [long = ''] = flatten([small.join('')]);
  const from = hasRaw ? `${articles.length} raw newspaper pages` : 'digests, facts and glosses of our own seeds';
  const source = `${from}, ${sentences.length} different sentences, ${small.length} strings, ${long.length} characters`;
  return { source, articles, sentences: flatten(sentences), small, long };
}

/** Ordinary news beside the repository: pages of newspapers, portals and governments. */
const NEWS_FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'pages');

/** The paragraphs of ordinary news pages over and over, one by one and as one string; null where the pages are not to be had. */
export function ordinaryNews(): Pick<Corpus, 'source' | 'small' | 'long'> | null {
  if (!existsSync(NEWS_FOLDER)) return null;
  const files = readdirSync(NEWS_FOLDER).filter((file) => file.endsWith('.html'));
  const texts = files.flatMap((file) => {
    const input = readInput(join(NEWS_FOLDER, file));
    return input.ok ? splitParagraphs(input.text).map(({ text }) => text) : [];
  });
  const small: string[] = [];
  for (let length = 0; length < CORPUS_LENGTH; ) {
    for (const text of texts.filter(hasHan)) {
      small.push(text);
      length += text.length;
    }
  }
  const [long = ''] = flatten([small.join('')]);
  return { source: `${files.length} news pages, ${texts.length} paragraphs`, small: flatten(small), long };
}

function rawPages(): string[] {
  const files = readdirSync(RAW_FOLDER).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(join(RAW_FOLDER, file), 'utf8'));
}

function ownTexts(): string[] {
  const { glossary } = readSeeds(SEEDS_FOLDER);
  const articles = glossary.documents.flatMap((document) => document.articles);
  const told = articles.map(({ headline, digest, facts = [] }) =>
    [headline, digest.zh, ...facts.map((fact) => fact.zh)].join('\n\n'),
  );
  const explained = glossary.concepts.map(({ gloss, note }) => [gloss.zh, note?.zh ?? ''].join('\n\n'));
  return [...told, explained.join('\n\n')];
}

function cutSentences(text: string): string[] {
  const pieces = text.split(/(?<=[。！？；!?;])|\n+/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece.length > 1);
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A copy in an order drawn from `random`. */
export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const at = Math.floor(random() * (i + 1));
    [copy[i], copy[at]] = [copy[at] as T, copy[i] as T];
  }
  return copy;
}

/** The same strings, each with its characters in one piece: a string cut out of another is read through that other. */
export function flatten(texts: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(texts)) as string[];
}
