import type { ReadCharacters } from '../pinyin/types.ts';
import type { Judges } from '../segment/judge.ts';
import type { NestedTerm, Span, Spotted } from '../spot/types.ts';
import type { TermRef } from '../terms/ref.ts';
import { levelSpace } from '../text/sentences.ts';
import type { Library } from './library.ts';
import type { AskedText, FoundEntry, TermWithin, TextReading } from './types.ts';

/** What may cling to a term when it is selected: marks and white space. */
const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/**
 * Reads a text: the entry that has it for a form, in the sense that its sentence and page speak for; else its characters
 * and the terms within it. White space and marks at its ends do not count. Cost: a spotting of the sentence; where there is
 * no entry, the readings, and the words where something within it is in doubt, are opened the first time. Rejects where
 * those cannot be.
 */
export async function readText(
  asked: AskedText,
  library: Pick<Library, 'spotter' | 'having' | 'longestAt'>,
  judges: Judges,
  readCharacters: ReadCharacters,
): Promise<TextReading> {
  const { text, sentence, at, context } = asked;
  const spotter = await library.spotter();
  // Whether it is a word of its own matters little where it has been picked out: the words are not waited for.
  const alone = spotter.spot(text, context, judges.now);
  const entry =
    entryAt(spotter.spot(sentence, context, judges.now), sentence, at, at + text.length) ??
    entryAt(alone, text, 0, text.length) ??
    turnedDownAt(alone, text) ??
    (await knownWord(text, library));
  if (entry !== null) return { entry, characters: [], parts: [] };
  const isUndecided = alone.rejected.some(({ reason }) => reason === 'undecided');
  const [characters, { spans }] = await Promise.all([
    readCharacters(levelSpace(text)),
    isUndecided ? judges.patient().then((judge) => spotter.spot(text, context, judge)) : alone,
  ]);
  return { entry: null, characters, parts: await partsOf(text, spans, library) };
}

/** The entry of a dictionary that has a text for a form; null where none has. */
async function knownWord(text: string, library: Pick<Library, 'having'>): Promise<FoundEntry | null> {
  const refs = await library.having(text.replace(EDGES, ''));
  return refs.length === 0 ? null : { refs, match: null, parts: [] };
}

/** Words of a dictionary that are told of one text, at most: it is a selection, not an article. */
const MOST_WORDS = 20;

/** The terms within a text and, between them, the words that a dictionary has, the longest from the left. */
async function partsOf(
  text: string,
  spans: readonly Span[],
  library: Pick<Library, 'longestAt'>,
): Promise<readonly TermWithin[]> {
  const parts: TermWithin[] = [];
  let at = 0;
  for (const span of [...spans, null]) {
    const end = span?.start ?? text.length;
    while (at < end && parts.length < MOST_WORDS) {
      const found = await library.longestAt(text.slice(0, end), at);
      if (found !== null) parts.push({ surface: levelSpace(text.slice(at, at + found.length)), refs: found.refs });
      at += found?.length ?? 1;
    }
    if (span === null) break;
    parts.push(withinOf(text, span));
    at = span.end;
  }
  return parts;
}

/** The entry marked at [start, end) of a text, whatever marks cling to it; null where none is. */
function entryAt({ spans }: Spotted, text: string, start: number, end: number): FoundEntry | null {
  const span = spans.find((one) => isWhole(text, one, start, end));
  if (span === undefined) return null;
  return { refs: refsOf(span), match: span.match, parts: span.nested.map((part) => withinOf(text, part)) };
}

/** The entry that has all of a text for a form that is not marked in it: whoever asks about the form wants it all the same. */
function turnedDownAt({ rejected }: Spotted, text: string): FoundEntry | null {
  const one = rejected.find((rejection) => isWhole(text, rejection, 0, text.length));
  return one === undefined ? null : { refs: [one.ref], match: null, parts: [] };
}

/** True where a place is all of [start, end) but for the marks and white space at its ends. */
function isWhole(text: string, place: Pick<NestedTerm, 'start' | 'end'>, start: number, end: number): boolean {
  const isEdge = (from: number, to: number) => text.slice(from, to).replace(EDGES, '') === '';
  return (
    place.start >= start && place.end <= end && isEdge(start, place.start) && isEdge(place.end, end) && start < end
  );
}

function withinOf(text: string, term: NestedTerm): TermWithin {
  return { surface: levelSpace(text.slice(term.start, term.end)), refs: refsOf(term) };
}

function refsOf({ entries }: NestedTerm): readonly TermRef[] {
  return entries.map(({ ref }) => ref);
}
