import { bracketed } from './bracket-definitions.ts';
import { alignedIn, BRACKETS, isAllHan, isHan, openAround, QUOTES } from './characters.ts';
import {
  ACRONYM,
  type Definition,
  fullBefore,
  isShortOf,
  NAME_HEAD,
  nameAt,
  REACH,
  shortAt,
  shortBefore,
} from './defined-names.ts';
import { FULL_NEXT, IS_SHORT_FOR, NAMELY, SHORT_NEXT } from './defining-words.ts';
import type { KnownTerm, Stretch } from './types.ts';

/** Every short form the text defines, in the order of its definitions. Linear. */
export function findDefinitions(text: string, terms: readonly KnownTerm[]): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(SHORT_NEXT)) shortAfter(text, match.index, match[0], terms, found);
  for (const match of text.matchAll(FULL_NEXT)) fullAfter(text, match.index, match.index + match[0].length, found);
  for (const match of text.matchAll(NAMELY)) namely(text, match.index, match.index + match[0].length, terms, found);
  for (const match of text.matchAll(IS_SHORT_FOR)) isShortFor(text, match.index, match, found);
  for (const match of text.matchAll(/[（(〔［【]/g)) bracketed(text, match.index, terms, found);
  const seen = new Set<number>();
  // 甲乙丙大会（简称“甲大会”（ABC））: what is short for a short form is short for its name.
  const nameOf = new Map(found.map(({ at, full }) => [at.start, full]));
  return found
    .map((one) => ({ ...one, full: nameOf.get(one.full.start) ?? one.full }))
    .sort((a, b) => a.at.start - b.at.start)
    .filter(({ at }) => !seen.has(at.start) && seen.add(at.start) !== undefined);
}

/** FULL（以下简称“SHORT”）, FULL，简称SHORT: one short form or several, joined by 或 or 、. */
function shortAfter(text: string, at: number, word: string, terms: readonly KnownTerm[], found: Definition[]): void {
  if (/[别统]$/.test(text.slice(Math.max(0, at - 1), at)) || /^[^“]{0,2}别/.test(word)) return;
  const bracket = openAround(text, at, REACH, BRACKETS, '\n。');
  let end = bracket < 0 ? at : bracket;
  // 统称 is for several as a rule: for one only where its short form is spelt by it.
  if (word.startsWith('统') && !/[（(](?:以下|下文)?$/.test(text.slice(Math.max(0, at - 3), at))) return;
  if (/^(?:称[作为]|叫)/.test(word) && !/[把将][^，。；！？\n]{4,30}$/.test(text.slice(Math.max(0, at - 32), at)))
    return;
  const isSpelt = /^(?:统|称作|称为|叫[作做])/.test(word);
  while (end > 0 && /[\s，,、—-]/.test(text[end - 1] as string) && text[end - 1] !== '\n') end--;
  const isName = /[又也亦俗][称名叫]/.test(word);
  let from = at + word.length;
  if (/[:：\s]/.test(text[from] ?? '')) from++;
  for (let count = 0; count < 3; count++) {
    const short = shortAt(text, from, bracket >= 0);
    if (short === null) return;
    const { at: place, isQuoted, next } = short;
    const written = text.slice(place.start, place.end);
    const full = fullBefore(text, end, written, terms, isName);
    if (full === null) return;
    const name = text.slice(full.start, full.end);
    const isOwn = ACRONYM.test(written) || alignedIn(name, written) >= 0;
    if (isSpelt && (!isOwn || /[、和与及]/.test(name) || '、和与及'.includes(text[full.start - 1] ?? ' '))) return;
    if (isName && !isQuoted && bracket < 0 && isHan(text[full.start - 1])) return;
    const fits =
      isQuoted || isOwn || (bracket >= 0 && written.length <= 8) || (isName && sharesEnd(text, full, name, written));
    if (!fits || written === name || (!isName && isAllHan(written) && written.length >= name.length)) return;
    found.push({ short: written, at: place, full });
    const joint = /^(?:[或和及、，,]|或者|以及|亦?或称?)?(?=[“「《])/.exec(text.slice(next, next + 3));
    if (joint === null) return;
    from = next + joint[0].length;
  }
}

/** Another name without quotes is one where the first is in quotes, or both end alike (自闭症也称孤独症). */
function sharesEnd(text: string, full: Stretch, name: string, written: string): boolean {
  return QUOTES.includes(text[full.start - 1] ?? ' ') || name.at(-1) === written.at(-1);
}

/** SHORT（全称FULL）, SHORT，全称为FULL. */
function fullAfter(text: string, at: number, from: number, found: Definition[]): void {
  let end = at;
  while (end > 0 && /[\s，,（(的]/.test(text[end - 1] as string) && text[end - 1] !== '\n') end--;
  const full = nameAt(text, /[:：\s]/.test(text[from] ?? '') ? from + 1 : from);
  if (full === null) return;
  const short = shortBefore(text, end, text.slice(full.start, full.end), true);
  if (short !== null) found.push({ short: text.slice(short.start, short.end), at: short, full });
}

/** FULL，即SHORT and SHORT，即FULL: whichever is the other's shorter form, by its characters. */
function namely(text: string, at: number, from: number, terms: readonly KnownTerm[], found: Definition[]): void {
  let end = at;
  while (end > 0 && /[\s，,（(—]/.test(text[end - 1] as string) && text[end - 1] !== '\n') end--;
  const right = nameAt(text, from);
  if (right === null) return;
  if (QUOTES.includes(text[from] ?? ' ') && !'”」》'.includes(text[end - 1] ?? ' ')) {
    const name = fullBefore(text, end, text.slice(right.start, right.end), terms, false);
    const isShort = name !== null && right.end - right.start < name.end - name.start && right.end - right.start <= 12;
    const isCount = /[一二三四五六七八九十两双\d](?!号)/.test(text.slice(right.start, right.end));
    if (isShort && !isCount && NAME_HEAD.test(text.slice(name.start, name.end)))
      found.push({ short: text.slice(right.start, right.end), at: right, full: name });
    return;
  }
  const written = text.slice(right.start, right.end);
  const left = shortBefore(text, end, written, false);
  if (left !== null) {
    found.push({ short: text.slice(left.start, left.end), at: left, full: right });
    return;
  }
  if (written.length < 2 || written.length > 14) return;
  const full = fullBefore(text, end, written, terms, false);
  if (full === null) return;
  const name = text.slice(full.start, full.end);
  const fits = ACRONYM.test(written) ? isAllHan(name) && name.length >= 4 : isShortOf(written, name);
  if (fits) found.push({ short: written, at: right, full });
}

/** “SHORT”是“FULL”的简称, and the other way round with 全称. */
function isShortFor(text: string, at: number, match: RegExpMatchArray, found: Definition[]): void {
  const inner = match[1] as string;
  const start = at + match[0].indexOf(inner);
  const right = { start, end: start + inner.length };
  const left = shortBefore(text, at, inner, true);
  if (left !== null) found.push({ short: text.slice(left.start, left.end), at: left, full: right });
}
