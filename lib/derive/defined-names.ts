import {
  alignedIn,
  BRACKETS,
  closingOf,
  isAllHan,
  isHan,
  isLatin,
  OPENER_OF,
  openingOf,
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
export const REACH = 90;

/** Latin print that may be a short form: capitals, with digits and marks. */
export const ACRONYM = /^(?=(?:.*[A-Z]){2})[A-Za-z][A-Za-z0-9&+\-./]{1,11}$/;

/** English print that may be a name: words that begin with a capital. */
export const ENGLISH = /^[A-Z][A-Za-z0-9 .,&'’()/\-–]{3,90}$/;

/** What names of bodies, programmes and works end in: a phrase that ends otherwise explains and names nothing. */
export const NAME_HEAD =
  /(?:大会|会议|论坛|品牌|体系|模式|工作法|服务站|驿站|专线|线路|工程|行动|计划|中心|公司|集团|平台|系统|基地|协会|学会|联盟|实验室|机制|制度|项目|园区|示范区|试验区|委员会|小组|专班|大学|学院|医院|银行|博物馆|博览会|交易会|展览会|运动会|条例|办法|规定|基金|指数|协定|联赛|锦标赛|大赛|艺术节|文化节|旅游节|展|铁路|高速公路|公路|大桥|隧道|机场|新区|片区|新城|电站|水库|卫星|飞船|火箭|列车|机器人|大模型|软件|装置|技术|专项|疫苗|综合征|病毒|税|险|码|证|法|券)$/;

/** True for a short form that is made of characters of the name in their order, and of clearly fewer. */
export function isShortOf(short: string, name: string): boolean {
  if (short.length + 2 > name.length || short.length < 2 || !isHan(short.at(-1))) return false;
  const at = alignedIn(name, short);
  if (at < 0) return false;
  // The end of the one stands near the end of the other, or it is another word that happens to be spelt within it.
  return name.lastIndexOf(short.at(-1) as string) >= name.length - 3 && at <= name.length / 2;
}

/** The short form written at `from`: quoted, a title, or bare up to a mark. */
export function shortAt(
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
export function nameAt(text: string, from: number): Stretch | null {
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
export function fullBefore(
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
  // 某事务所（特殊普通合伙）（以下简称…）: a name may have a bracket of its own behind it.
  if (BRACKETS.includes(OPENER_OF[last] ?? ' ')) {
    const open = openingOf(text, end - 1, 24);
    const inner = open < 0 ? null : fullBefore(text, open, short, terms, isName);
    if (inner !== null) return { start: inner.start, end };
  }
  if (!isHan(last) && !isLatin(last) && !BRACKETS.includes(OPENER_OF[last] ?? ' ')) return null;
  const lowest = Math.max(0, end - LONGEST_NAME);
  const aligned = short === '' || short.startsWith('《') ? -1 : alignedIn(clauseBefore(text, lowest, end), short);
  const upTo = aligned < 0 ? end - 2 : end - clauseBefore(text, lowest, end).length + aligned;
  const { start, isSure } = phraseStart(text, end, lowest, upTo);
  // 《…》第九次缔约方大会: the words before a term that go with it are no others'.
  const term = terms.find(
    (known) =>
      known.end === end &&
      known.end - known.start >= 3 &&
      !isSure &&
      !/[》次届号型]/.test(text[known.start - 1] ?? ' '),
  );
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
export function shortBefore(text: string, end: number, full: string, isSaid: boolean): Stretch | null {
  const last = text[end - 1] ?? '';
  if (OPENER_OF[last] !== undefined && QUOTES.includes(OPENER_OF[last])) {
    const open = openingOf(text, end - 1, 24);
    if (open < 0) return null;
    const written = text.slice(open + 1, end - 1);
    const isOther =
      full.length >= written.length + 3 &&
      NAME_HEAD.test(full) &&
      !/(?:\d|[一二三四五六七八九十两双])(?!号)/.test(written);
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
