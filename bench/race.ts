import type { FoldTable } from '../lib/text/fold.ts';
import { checkAgreement } from './agreement.ts';
import { type Candidate, MAKERS, type Maker, OURS } from './candidates.ts';
import { type Contender, compareWithFloor, lengthOf, sumCharacters } from './measure.ts';

/** Texts as they are and as folded. */
export interface RaceTexts {
  /** As printed: what we and the floor read. */
  readonly raw: readonly string[];
  /** Folded: what the peers read, for they cannot fold. */
  readonly folded: readonly string[];
}

/** How one candidate did. */
export interface Placing {
  readonly name: string;
  /** Share of the floor's speed. */
  readonly ratio: number;
}

/** Longest a slow candidate may take over one run, in ms; it is given so much of the text. */
const RUN_MS = 250;

/**
 * Builds every candidate that takes so many patterns. Throws where they do not find the same in the folded `texts`, or
 * where we do not find as much in the raw ones.
 */
export function buildCandidates(patterns: readonly string[], table: FoldTable, { raw, folded }: RaceTexts) {
  const built = MAKERS.filter((maker) => patterns.length <= maker.mostPatterns).map((maker) => {
    const start = performance.now();
    const candidate = maker.make(patterns, table);
    return { maker, candidate, buildMs: performance.now() - start };
  });
  // In pieces that all of them take.
  const pieces = folded.flatMap((text) => cut(text, Math.min(...MAKERS.map((maker) => maker.longestText))));
  const matches = checkAgreement(
    built.map(({ candidate }) => candidate),
    pieces,
  );
  const inRaw = built.find(({ maker }) => maker.name === OURS)?.candidate.count(raw);
  const inFolded = built.find(({ maker }) => maker.name === OURS)?.candidate.count(folded);
  if (inRaw !== inFolded) throw new Error(`${inRaw} matches in the raw text, ${inFolded} in the folded`);
  return { built, matches };
}

/** Runs all of them against the floor over the same texts. */
export function race(
  built: readonly { readonly maker: Maker; readonly candidate: Candidate }[],
  { raw, folded }: RaceTexts,
  rounds: number,
): Placing[] {
  const floor = contender('floor', raw, sumCharacters);
  const contenders = built.map(({ maker, candidate }) => {
    const texts = maker.name === OURS ? raw : folded.flatMap((text) => cut(text, maker.longestText));
    return contender(maker.name, affordable(texts, candidate), (some) => candidate.count(some));
  });
  return [...compareWithFloor(floor, contenders, rounds)].map(([name, ratio]) => ({ name, ratio }));
}

/** Where runs leave their result, so that no compiler can find that nobody wants it. */
let sink = 0;

function contender(name: string, texts: readonly string[], read: (texts: readonly string[]) => number): Contender {
  return {
    name,
    characters: lengthOf(texts),
    run: () => {
      sink = (sink + read(texts)) | 0;
    },
  };
}

/** As many of the texts, in equal steps, as a candidate reads in {@link RUN_MS}; part of the one text if it is one. */
function affordable(texts: readonly string[], candidate: Candidate): readonly string[] {
  const sample = texts.length > 1 ? everyNth(texts, 100) : cut(texts[0] ?? '', 20_000).slice(0, 1);
  const start = performance.now();
  candidate.count(sample);
  const wholeMs = ((performance.now() - start) * lengthOf(texts)) / lengthOf(sample);
  const step = Math.ceil(wholeMs / RUN_MS);
  if (step <= 1) return texts;
  if (texts.length > 1) return everyNth(texts, step);
  const [text = ''] = texts;
  return cut(text, Math.ceil(text.length / step)).slice(0, 1);
}

function everyNth(texts: readonly string[], step: number): string[] {
  return texts.filter((_, at) => at % step === 0);
}

function cut(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return JSON.parse(JSON.stringify(pieces)) as string[];
}
