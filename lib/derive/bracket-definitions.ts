import { closingOf, isHan, isLatin, PAIRS, QUOTES } from './characters.ts';
import { ACRONYM, type Definition, ENGLISH, fullBefore, isShortOf, REACH, shortBefore } from './defined-names.ts';
import { FULL_NEXT, SHORT_NEXT } from './defining-words.ts';
import type { KnownTerm, Stretch } from './types.ts';

/** English in small letters, as terms of science are printed: two words or more. */
const SMALL_ENGLISH = /^[a-z][a-z]+(?:[- ][A-Za-z0-9]+){1,9}$/;

/** single-cell…, mRNA: letters that begin with a small one; scRNA-seq has two capitals. */
const SMALL_ACRONYM = /^[a-z]{1,3}[A-Z][A-Za-z0-9-]{1,10}$/;

/** What stands in brackets after a Latin short form and is no name of it. */
const NO_NAME =
  /^(?:记者|通讯员|摄|图|见|注|含|不含|包括|来源|责编|编辑|以下|下同|其中|左|右|前|后|中|男|女|时任|现任|原)/;

/** FULL（SHORT）, FULL（English，ABC）, SHORT（FULL）, ABC（FULL), with nothing that says which is which. */
export function bracketed(text: string, open: number, terms: readonly KnownTerm[], found: Definition[]): void {
  const close = closingOf(text, open, REACH);
  if (close < 0 || open === 0) return;
  let start = open + 1;
  let end = close;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  const quote = text[start] as string;
  if (QUOTES.includes(quote) && text[end - 1] === PAIRS[quote]) {
    start++;
    end--;
  }
  const inner = text.slice(start, end);
  const said = /^(.{4,40})的(?:简称|缩写)$/.exec(inner)?.[1];
  if (said !== undefined) {
    const short = shortBefore(text, open, said, true);
    if (short !== null)
      found.push({ short: text.slice(short.start, short.end), at: short, full: { start, end: start + said.length } });
    return;
  }
  if (/^[A-Z]/.test(inner) || SMALL_ACRONYM.test(inner) || SMALL_ENGLISH.test(inner.split(/[，、；;,]/)[0] as string)) {
    inEnglish(text, open, start, inner, terms, found);
    return;
  }
  if (inner.length < 2 || SHORT_NEXT.test(inner) || FULL_NEXT.test(inner)) {
    SHORT_NEXT.lastIndex = 0;
    FULL_NEXT.lastIndex = 0;
    return;
  }
  const isListed = isLatin(text[open - 1]) && /^[\u4e00-\u9fff、]{6,30}$/.test(inner);
  if ((!isListed && !/^[\u4e00-\u9fffA-Za-z0-9“”·\-—]+$/.test(inner)) || !isHan(inner[0]) || NO_NAME.test(inner))
    return;
  const short = shortBefore(text, open, inner, false);
  if (short !== null) {
    found.push({ short: text.slice(short.start, short.end), at: short, full: { start, end } });
    return;
  }
  const full = fullBefore(text, open, inner, terms, false);
  if (full !== null && inner.length <= 10 && isShortOf(inner, text.slice(full.start, full.end)))
    found.push({ short: inner, at: { start, end }, full });
}

/** A Chinese name with its English, its letters, or both in brackets. */
function inEnglish(
  text: string,
  open: number,
  start: number,
  inner: string,
  terms: readonly KnownTerm[],
  found: Definition[],
): void {
  const parts: Stretch[] = [];
  let at = 0;
  for (const part of inner.split(/[，、；;]|,(?=\s*[A-Z0-9&-]{2,}$)/)) {
    const from = inner.indexOf(part.trimStart(), at);
    const written = part.trim();
    at = from + part.trimStart().length;
    const isEnglish = (ENGLISH.test(written) && /[a-z]{2}/.test(written)) || SMALL_ENGLISH.test(written);
    if (!ACRONYM.test(written) && !SMALL_ACRONYM.test(written) && !isEnglish) continue;
    parts.push({ start: start + from, end: start + from + written.length });
  }
  if (parts.length === 0) return;
  const full = fullBefore(text, open, '', terms, false);
  if (full === null) return;
  const name = text.slice(full.start, full.end);
  if (!/[\u4e00-\u9fff]{2}/.test(name) || name.length < 3) return;
  for (const part of parts) {
    const short = text.slice(part.start, part.end);
    if (short !== name) found.push({ short, at: part, full });
  }
}
