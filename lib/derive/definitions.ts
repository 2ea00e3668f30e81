import {
  alignedIn,
  BRACKETS,
  closingOf,
  isAllHan,
  isHan,
  isLatin,
  OPENER_OF,
  openingOf,
  PAIRS,
  QUOTES,
} from './characters.ts';
import { LONGEST_NAME, phraseStart } from './phrase-start.ts';
import type { KnownTerm, Stretch } from './types.ts';

/** A short form that an article defines. */
export interface Definition {
  /** As mentions are printed: with its marks where it is a title (《规定》), else without. */
  readonly short: string;
  /** Where it stands in the definition. */
  readonly at: Stretch;
  /** The full name; a title with its marks. */
  readonly full: Stretch;
}

/** How far a bracket may reach, and a name beyond a word that defines, in UTF-16 units. */
const REACH = 90;

/** Words that introduce a short form; what is between them and it. */
const SHORT_NEXT =
  /(?:以下|下文|下面|后文|本文)?(?:均|都|皆)?(?:业内|民间|当地人?|群众|外界|人们|媒体)?(?:英文|中文)?(?:简称|缩写|下称)(?:之?[为作是])?|(?:以下|下文)(?:均|都|皆)?称(?:之?[为作])?|俗称|(?<![自号宣声据诈])[又也亦]称(?:之?[为作])?/g;
/** Words that introduce a full name. */
const FULL_NEXT = /(?:英文|中文|其)?全[称名](?:叫|[为作是])?/g;
const NAMELY = /(?<=[）)”》」，,（(—]|[A-Za-z])即(?:指|为|是)?[:：]?(?![使便将日可刻时席])/g;
const IS_SHORT_FOR = /(?:就?是|系|为)[“「《]?([^“”「」《》，。；！？\n]{2,40})[”」》]?的(?:简称|缩写|英文缩写|全称)/g;

/** Latin print that may be a short form: capitals, with digits and marks. */
const ACRONYM = /^(?=(?:.*[A-Z]){2})[A-Za-z][A-Za-z0-9&+\-./]{1,11}$/;
const ENGLISH = /^[A-Z][A-Za-z0-9 .,&'’()/\-–]{3,90}$/;
/** What stands in brackets after a Latin short form and is no name of it. */
const NO_NAME =
  /^(?:记者|通讯员|摄|图|见|注|含|不含|包括|来源|责编|编辑|以下|下同|其中|左|右|前|后|中|男|女|时任|现任|原)/;

/** What names of bodies, programmes and works end in: a phrase that ends otherwise explains and names nothing. */
const NAME_HEAD =
  /(?:大会|会议|论坛|品牌|体系|模式|工作法|服务站|驿站|专线|线路|工程|行动|计划|中心|公司|集团|平台|系统|基地|协会|学会|联盟|实验室|机制|制度|项目|园区|示范区|试验区|委员会|小组|专班|大学|学院|医院|银行|博物馆|博览会|交易会|展览会|运动会|条例|办法|规定|基金|指数|协定|联赛|锦标赛|大赛|艺术节|文化节|旅游节|展|铁路|高速公路|公路|大桥|隧道|机场|新区|片区|新城|电站|水库|卫星|飞船|火箭|列车|机器人|大模型|软件|装置|技术|疫苗|综合征|病毒|税|险|码|证|法|券)$/;

/** Every short form the text defines, in the order of its definitions. Linear. */
export function findDefinitions(text: string, terms: readonly KnownTerm[]): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(SHORT_NEXT)) shortAfter(text, match.index, match[0], terms, found);
  for (const match of text.matchAll(FULL_NEXT)) fullAfter(text, match.index, match.index + match[0].length, found);
  for (const match of text.matchAll(NAMELY)) namely(text, match.index, match.index + match[0].length, terms, found);
  for (const match of text.matchAll(IS_SHORT_FOR)) isShortFor(text, match.index, match, found);
  for (const match of text.matchAll(/[（(〔［【]/g)) bracketed(text, match.index, terms, found);
  const seen = new Set<number>();
  return found
    .sort((a, b) => a.at.start - b.at.start)
    .filter(({ at }) => !seen.has(at.start) && seen.add(at.start) !== undefined);
}

/** FULL（以下简称“SHORT”）, FULL，简称SHORT: one short form or several, joined by 或 or 、. */
function shortAfter(text: string, at: number, word: string, terms: readonly KnownTerm[], found: Definition[]): void {
  if (/[别统]$/.test(text.slice(Math.max(0, at - 1), at)) || /^[^“]{0,2}(?:别|统)/.test(word)) return;
  const bracket = enclosing(text, at);
  let end = bracket < 0 ? at : bracket;
  while (end > 0 && /[\s，,、—-]/.test(text[end - 1] as string) && text[end - 1] !== '\n') end--;
  const isName = /[又也亦俗]称/.test(word);
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
    const isCount = /[一二三四五六七八九十两双\d]/.test(text.slice(right.start, right.end));
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

/** FULL（SHORT）, FULL（English，ABC）, SHORT（FULL）, ABC（FULL), with nothing that says which is which. */
function bracketed(text: string, open: number, terms: readonly KnownTerm[], found: Definition[]): void {
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
  if (/^[A-Z]/.test(inner)) {
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
    if (!ACRONYM.test(written) && !(ENGLISH.test(written) && /[a-z]{2}/.test(written))) continue;
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

/** True for a short form that is made of characters of the name in their order, and of clearly fewer. */
function isShortOf(short: string, name: string): boolean {
  if (short.length + 2 > name.length || short.length < 2 || !isHan(short.at(-1))) return false;
  const at = alignedIn(name, short);
  if (at < 0) return false;
  // The end of the one stands near the end of the other, or it is another word that happens to be spelt within it.
  return name.lastIndexOf(short.at(-1) as string) >= name.length - 3 && at <= name.length / 2;
}

/** Where the bracket that is open at `at` opens; -1 where none is. */
function enclosing(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const unit = text[i] as string;
    if (unit === '\n' || unit === '。') return -1;
    if (BRACKETS.includes(unit)) {
      if (depth === 0) return i;
      depth--;
    } else if (OPENER_OF[unit] !== undefined && BRACKETS.includes(OPENER_OF[unit])) depth++;
  }
  return -1;
}

/** The short form written at `from`: quoted, a title, or bare up to a mark. */
function shortAt(
  text: string,
  from: number,
  isInBracket: boolean,
): { at: Stretch; isQuoted: boolean; next: number } | null {
  const mark = text[from] ?? '';
  if (QUOTES.includes(mark) || mark === '《') {
    const close = closingOf(text, from, 40);
    if (close < 0) return null;
    const isTitle = mark === '《';
    const inner = isTitle ? from : from + 1;
    // “《规定》” is a title as well.
    if (!isTitle && text[inner] === '《' && text[close - 1] !== '》') return null;
    return { at: { start: inner, end: isTitle ? close + 1 : close }, isQuoted: true, next: close + 1 };
  }
  const bare = /^[\u4e00-\u9fffA-Za-z0-9·\-+&]+(?: [A-Za-z0-9]+)*/.exec(text.slice(from, from + 30))?.[0] ?? '';
  const after = text[from + bare.length] ?? '\n';
  if (bare.length === 0 || bare.length > 15 || isHan(after) || (!isInBracket && !/[，。；、,）)：\n]/.test(after)))
    return null;
  return { at: { start: from, end: from + bare.length }, isQuoted: false, next: from + bare.length };
}

/** The name written at `from`, quoted or up to a mark. */
function nameAt(text: string, from: number): Stretch | null {
  const mark = text[from] ?? '';
  if (QUOTES.includes(mark)) {
    const close = closingOf(text, from, REACH);
    const tail =
      close < 0 ? '' : (/^[\u4e00-\u9fff]{0,8}(?=[，。；、,）)\n])/.exec(text.slice(close + 1, close + 12))?.[0] ?? '');
    if (close < 0) return null;
    return tail === '' ? { start: from + 1, end: close } : { start: from, end: close + 1 + tail.length };
  }
  const run = /^(?:[\u4e00-\u9fffA-Za-z0-9·\-—“”《》 ])+/.exec(text.slice(from, from + REACH))?.[0].trimEnd() ?? '';
  return run.length < 2 ? null : { start: from, end: from + run.length };
}

/** The full name that ends at `end`, begun where `short` or its own words say. */
function fullBefore(
  text: string,
  end: number,
  short: string,
  terms: readonly KnownTerm[],
  isName: boolean,
): Stretch | null {
  const last = text[end - 1] ?? '';
  const tail = /》(?:一[书文]|等|草案)$/.exec(text.slice(Math.max(0, end - 3), end));
  const titleEnd = tail === null ? end : end - tail[0].length + 1;
  if (text[titleEnd - 1] === '》') {
    const open = openingOf(text, titleEnd - 1, 150);
    return open < 0 ? null : { start: open, end: titleEnd };
  }
  if (OPENER_OF[last] !== undefined && QUOTES.includes(OPENER_OF[last])) {
    const open = openingOf(text, end - 1, REACH);
    return open < 0 || end - open < 4 ? null : { start: open + 1, end: end - 1 };
  }
  if (!isHan(last) && !isLatin(last) && !BRACKETS.includes(OPENER_OF[last] ?? ' ')) return null;
  const lowest = Math.max(0, end - LONGEST_NAME);
  const aligned = short === '' || short.startsWith('《') ? -1 : alignedIn(clauseBefore(text, lowest, end), short);
  const upTo = aligned < 0 ? end - 2 : end - clauseBefore(text, lowest, end).length + aligned;
  const { start } = phraseStart(text, end, lowest, upTo);
  const term = terms.find((known) => known.end === end && known.end - known.start >= 3);
  if (term !== undefined && aligned < 0 && term.start > start && term.category !== 'place' && !isName) {
    return { start: term.start, end };
  }
  if (end - start < 2) return null;
  return { start: withListed(text, start, end), end };
}

/** 碳捕集、利用与封存技术 is one name: where its last part has 与 or 和 in it and short parts lead from the clause's start. */
function withListed(text: string, start: number, end: number): number {
  if (text[start - 1] !== '、' || !/[与和及]/.test(text.slice(start, end))) return start;
  const clause = /[^，。；：！？\n]*$/.exec(text.slice(Math.max(0, end - 30), end))?.[0] ?? '';
  const from = end - clause.length;
  const isShort = clause.length < 30 && clause.split('、').every((part) => part.length <= 10);
  return isShort ? phraseStart(text, text.indexOf('、', from), from).start : start;
}

function clauseBefore(text: string, lowest: number, end: number): string {
  return /[^，。；：！？\n]*$/.exec(text.slice(lowest, end))?.[0] ?? '';
}

/** The short form that ends at `end`, of the name `full`: a quotation, letters, or as many characters as fit. */
function shortBefore(text: string, end: number, full: string, isSaid: boolean): Stretch | null {
  const last = text[end - 1] ?? '';
  if (OPENER_OF[last] !== undefined && QUOTES.includes(OPENER_OF[last])) {
    const open = openingOf(text, end - 1, 24);
    if (open < 0) return null;
    const written = text.slice(open + 1, end - 1);
    const isOther =
      full.length >= written.length + 3 && NAME_HEAD.test(full) && !/\d|[一二三四五六七八九十两双]/.test(written);
    const fits = written.length >= 2 && written.length < full.length && (isShortOf(written, full) || isSaid || isOther);
    return fits ? { start: open + 1, end: end - 1 } : null;
  }
  const letters = /[A-Za-z][A-Za-z0-9&+\-./]*$/.exec(text.slice(Math.max(0, end - 14), end))?.[0] ?? '';
  if (letters !== '') {
    const isName = /^[\u4e00-\u9fff“”·\-—、]{4,30}$/.test(full) || (isSaid && ENGLISH.test(full));
    const fits = ACRONYM.test(letters) && !/^(?:APP|VIP)$/i.test(letters) && (isSaid || isName);
    return fits ? { start: end - letters.length, end } : null;
  }
  if (isSaid) {
    const { start } = phraseStart(text, end, Math.max(0, end - 16));
    const isWhole = start === 0 || !isHan(text[start - 1]);
    if (isWhole && end - start >= 2 && end - start < full.length && isAllHan(text.slice(start, end)))
      return { start, end };
  }
  for (let length = Math.min(12, full.length - 2, end); length >= 2; length--) {
    const written = text.slice(end - length, end);
    if (!isAllHan(written) || !isShortOf(written, full)) continue;
    if (full.endsWith(written) || isSaid || isWholeBefore(text, end - length)) return { start: end - length, end };
  }
  return null;
}

/** True where a name may begin at `at`: nothing before it that goes on into it. */
function isWholeBefore(text: string, at: number): boolean {
  return at === 0 || !isHan(text[at - 1]) || phraseStart(text, at + 1, Math.max(0, at - 12)).start === at;
}
