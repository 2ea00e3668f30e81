import { INVISIBLE } from './levelled.ts';

/** A sentence with the place of a term in it. */
export interface SentenceAt {
  /** White space levelled as by {@link levelSpace}; begins or ends with … where the sentence itself goes on. */
  readonly sentence: string;
  /** UTF-16 offset at which the term stands, itself levelled. */
  readonly at: number;
}

/** Length in UTF-16 units of a longest sentence: four lines of a card, or one field of a spreadsheet that is still read. */
const LONGEST = 240;

/** Marks that end a sentence. A semicolon does: the parts of a policy list are sentences to a translator. */
const STOPS = '。！？；!?;｡…';
/** What closes around a sentence and stays with it. */
const CLOSERS = '”’」』》〉）】］)]"\'';
/** Marks at which a sentence too long is cut, and after which three dots do not end one. */
const CLAUSE_MARKS = '，、：,:；;';

/**
 * The sentence around the term at [start, end) of a text (a flow or a paragraph), offsets UTF-16. A sentence ends at
 * 。！？；… with the quotes and brackets that close behind it, at a blank line, and before a line that is set in. One
 * of more than `longest` units is cut at clauses around the term, to … ; the term is never cut, so only a term of that
 * length makes a longer one. Cost: the text within a few times `longest` of the term, however long the text.
 */
export function sentenceAround(text: string, start: number, end: number, longest = LONGEST): SentenceAt {
  // White space may be levelled away, so the reach is wider than the sentence may get.
  const reach = longest * 2;
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  let first = from;
  let last = to;
  for (const edge of edgesIn(text, from, to)) {
    if (edge <= start) first = edge;
    else if (edge >= end) {
      last = edge;
      break;
    }
  }
  const { out, at, upTo } = level(text.slice(first, last), start - first, end - first);
  const goesOnBefore = first === from && from > 0;
  const goesOnAfter = last === to && to < text.length;
  return cut(out, at, upTo, longest, goesOnBefore, goesOnAfter);
}

/**
 * A text on one line: a run of white space is one space, or nothing where it breaks a line between Chinese characters;
 * none at the ends; invisible characters are gone.
 */
export function levelSpace(text: string): string {
  return level(text, 0, text.length).out;
}

/** Offsets of a text at which a sentence has ended, rising; its end is none unless it ends one. Cost: linear. */
export function sentenceEdges(text: string): Iterable<number> {
  return edgesIn(text, 0, text.length);
}

/** Offsets in [from, to) of a text at which a sentence has ended, rising. */
function* edgesIn(text: string, from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) {
    const unit = text[i] as string;
    if (unit === '\n') {
      // A blank line, or a line set in by full-width spaces, begins something new.
      if (/^(?:[^\S\n]*\n|\u3000)/.test(text.slice(i + 1, Math.min(to, i + 80)))) yield i + 1;
    } else if (STOPS.includes(unit) || (unit === '.' && isFullStop(text, i))) {
      let after = i + 1;
      while (after < to && STOPS.includes(text[after] as string)) after++;
      while (after < to && CLOSERS.includes(text[after] as string)) after++;
      const goesOn = after < to && CLAUSE_MARKS.includes(text[after] as string);
      if (!goesOn) yield after;
      i = after - 1;
    }
  }
}

/** True for the full stop of an English sentence: after a word in small letters, before a capital. */
function isFullStop(text: string, at: number): boolean {
  return /[a-z]{2}$/.test(text.slice(Math.max(0, at - 2), at)) && /^\s+[A-Z]/.test(text.slice(at + 1, at + 12));
}

/** A text levelled, with the place in it of what stood at [start, end). */
function level(text: string, start: number, end: number): { out: string; at: number; upTo: number } {
  let out = '';
  let at = -1;
  let upTo = 0;
  let gap = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string;
    if (INVISIBLE.includes(unit)) continue;
    if (/\s/.test(unit)) {
      gap += unit;
      continue;
    }
    if (gap !== '' && out !== '') {
      const isPrintersBreak = /[\n\u2028]/.test(gap) && isWide(out, out.length - 1) && isWide(unit, 0);
      if (!isPrintersBreak) out += ' ';
    }
    gap = '';
    if (i >= start && at < 0) at = out.length;
    out += unit;
    if (i < end) upTo = out.length;
  }
  return { out, at: at < 0 ? out.length : at, upTo: Math.max(upTo, at) };
}

/** True for a Chinese character or mark. */
function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80 || '“”‘’…—'.includes(text[at] as string);
}

/** A sentence that is too long, or is known to go on, with … where something is missing. */
function cut(
  text: string,
  at: number,
  upTo: number,
  longest: number,
  goesOnBefore: boolean,
  goesOnAfter: boolean,
): SentenceAt {
  if (text.length <= longest && !goesOnBefore && !goesOnAfter) return { sentence: text, at };
  // Both sides get half of what the term leaves; what one does not need goes to the other. Two units are for the dots.
  const room = Math.max(0, longest - (upTo - at) - 2);
  const after = text.length - upTo;
  const before = Math.min(at, Math.max(Math.floor(room / 2), room - after));
  const behind = Math.min(after, room - before);
  let from = at - before;
  let to = upTo + behind;
  if (from > 0 || goesOnBefore) {
    const clause = indexOfAny(text, from, at);
    if (clause >= 0) from = clause + 1;
    else if (isLowSurrogate(text, from)) from++;
    while (text[from] === ' ') from++;
  }
  if (to < text.length || goesOnAfter) {
    const clause = lastIndexOfAny(text, upTo, to);
    if (clause >= 0) to = clause;
    else if (isLowSurrogate(text, to)) to--;
    while (to > upTo && text[to - 1] === ' ') to--;
  }
  const opening = from > 0 || goesOnBefore ? '…' : '';
  const closing = to < text.length || goesOnAfter ? '…' : '';
  return { sentence: `${opening}${text.slice(from, to)}${closing}`, at: at - from + opening.length };
}

function indexOfAny(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (CLAUSE_MARKS.includes(text[i] as string)) return i;
  return -1;
}

function lastIndexOfAny(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (CLAUSE_MARKS.includes(text[i] as string)) return i;
  return -1;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
