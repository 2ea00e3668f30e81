import { isHan } from './characters.ts';
import { countryNameAt } from './countries.ts';
import { chineseNameEnd, foreignNameEnd, mayFollowName } from './names.ts';
import { JOINED_HEADS, NO_OFFICE_ALONE, OFFICE_HEADS, SHARED_OFFICE, TITLES } from './offices.ts';
import { phraseStart } from './phrase-start.ts';
import { surnameAt } from './surnames.ts';
import type { Article, Explained, Stretch } from './types.ts';
import { isVerbAt } from './verbs.ts';

/** A person where the article says what office they hold. */
interface Introduction {
  readonly name: Stretch;
  readonly office: Stretch;
}

const BEGINS_AS_HEAD = new RegExp(`^(?:${OFFICE_HEADS})`);
const UP_TO_HEAD = new RegExp(`^.*(?:${OFFICE_HEADS})`);
/** Last characters of heads: looked for first, for few characters are one of them before another. */
const LAST_CHARACTERS = /[书事人任使剧员士委官家工师席志挥授演王理生监相练统编者表裁警记赞辑长问队]/g;
const ENDS_JOINED = new RegExp(`(?:${JOINED_HEADS})$`);
const ENDS_IN_HEAD = new RegExp(`(?:${OFFICE_HEADS})$`);
const HEAD_OF_STATE = /(?:总统|首相|国王|外长|防长|财长|总理|议长)$/;

/** 县长 and the like that are the end of one word and the beginning of another: 该县|长安镇, 九江市|长江大桥. */
const NO_HEAD =
  /[该各全][省市县区乡镇]长|[省市县区]长(?:沙|春|治|城|株|三角|白山|江(?:大桥|流域|经济|保护|沿|干|中|上|下|岸|口|航|水|禁|两|边|的|，))/;

/** Words between a name and the office that follows it. */
const COPULA =
  /^(?:同志)?[，,]?(?:(?:生前|现|时|曾|原|后)?(?:是|系|为|任)|(?:被)?(?:任命|推选|选举|推举|聘任?|聘请)为|当选为?|出任|担任|兼任|就任|现为|曾担任|现担任|受聘为|升任|转任|调任|改任)/;
const APPOINT =
  /(?:任命|选举|聘任|聘请|推选|推举|决定任命|补选|增补|提名)(?=[\u4e00-\u9fff]{2,4}(?:同志)?(?:为|担任|任))/g;

/**
 * The persons an article introduces by their office, where it does, and every later mention by surname and title that can
 * only be one of them. Rising, not overlapping. Linear.
 */
export function findPersons({ text }: Article): Explained[] {
  const introductions = [...introduced(text)].sort((a, b) => a.name.start - b.name.start);
  const taken: Introduction[] = [];
  for (const one of introductions) {
    if (one.name.start >= (taken.at(-1)?.name.end ?? 0)) taken.push(one);
  }
  const found = taken.map(({ name, office }) => explained(text, name, name, office));
  return [...found, ...titled(text, taken)].sort((a, b) => a.start - b.start);
}

function explained(text: string, { start, end }: Stretch, name: Stretch, office: Stretch): Explained {
  return {
    start,
    end,
    surface: text.slice(start, end),
    kind: 'role',
    value: text.slice(office.start, office.end),
    source: { start: Math.min(name.start, office.start), end: Math.max(name.end, office.end) },
  };
}

/** Offsets at which an office ends and a name may begin. */
function* headEnds(text: string): Generator<number> {
  for (const { index: i } of text.matchAll(LAST_CHARACTERS)) {
    const next = text[i + 1];
    if (i === 0 || next === undefined) continue;
    if (!isHan(next) && !'（( \u3000'.includes(next)) continue;
    if (ENDS_IN_HEAD.test(text.slice(Math.max(0, i - 6), i + 1))) yield i + 1;
  }
}

function* introduced(text: string): Generator<Introduction> {
  let floor = 0;
  for (const end of headEnds(text)) {
    const at = isHan(text[end]) ? end : end + 1;
    const isInBracket = /[（(]/.test(text[end] as string);
    if (NO_HEAD.test(text.slice(Math.max(0, end - 3), end + 4))) continue;
    if (at < floor || BEGINS_AS_HEAD.test(text.slice(at, at + 4))) continue;
    const office = officeBefore(text, end, floor);
    if (office === null) continue;
    const isAbroad =
      namesForeignPlace(text.slice(office.start, office.end)) ||
      HEAD_OF_STATE.test(text.slice(Math.max(0, end - 2), end));
    const foreign = foreignNameEnd(text, at, isAbroad);
    const nameEnd = foreign >= 0 ? foreign : chineseNameEnd(text, at, !isAbroad);
    if (nameEnd < 0 || TITLES.some(([title]) => title.length > 1 && text.slice(at + 1, nameEnd) === title)) continue;
    if (isInBracket && !/[）)]/.test(text[nameEnd] ?? '')) continue;
    floor = nameEnd;
    yield { name: { start: at, end: nameEnd }, office };
    if (!SHARED_OFFICE.test(text.slice(office.start, office.end))) continue;
    for (let next = nextListed(text, floor); next !== null; next = nextListed(text, floor)) {
      yield { name: next, office };
      floor = next.end;
    }
  }
  yield* afterNames(text);
}

/** True for an office abroad: a country's name, ours left aside, or a union's stands in it. */
function namesForeignPlace(office: string): boolean {
  if (/驻/.test(office) && /^中国|^我/.test(office)) return false;
  for (let at = 0; at < office.length; at++) {
    const name = countryNameAt(office, at);
    if (name !== '' && name !== '中国') return true;
  }
  return false;
}

/** The name that follows another after 、 or 和 with no office of its own. */
function nextListed(text: string, at: number): Stretch | null {
  if (!/[、和与]/.test(text[at] ?? '')) return null;
  const end = chineseNameEnd(text, at + 1);
  if (end < 0 || ENDS_IN_HEAD.test(text.slice(at + 1, end + 1))) return null;
  return end === text.length || mayFollowName(text, end) || isVerbAt(text, end) ? { start: at + 1, end } : null;
}

/** The offices that end at `end`: one, or several joined by 、 or 兼. Null where the words are no office. */
function officeBefore(text: string, end: number, floor: number): Stretch | null {
  let { start } = phraseStart(text, end, floor);
  if (end - start < 2) return null;
  while (start > floor && /[、兼暨]/.test(text[start - 1] as string)) {
    const before = start - 1;
    if (!ENDS_JOINED.test(text.slice(Math.max(floor, before - 6), before))) break;
    const earlier = phraseStart(text, before, floor).start;
    if (before - earlier < 2) break;
    start = earlier;
  }
  // A whole sentence in quotes before an office is what somebody said.
  const spoken = /^“[^“”]*[。！？，]”/.exec(text.slice(start, end))?.[0].length ?? 0;
  start += spoken;
  // 某人与议会主席: another person stands before the office.
  const other = chineseNameEnd(text, start);
  if (other >= 0 && other < end - 2 && /[与和同]/.test(text[other] as string) && other - start >= 2) start = other + 1;
  const office = text.slice(start, end);
  return NO_OFFICE_ALONE.test(office) ? null : { start, end };
}

/** Offices that stand behind the name: in brackets, after a copula, in apposition; and 任命NAME为OFFICE. */
function* afterNames(text: string): Generator<Introduction> {
  for (const match of text.matchAll(
    /(?<=^|[，。；：、！？\n“”（(\s—])(?=[\u4e00-\u9fff]{2,4}(?:同志)?(?:[（(，,是系为任现时曾原当出担兼就生被受升转调改]))/g,
  )) {
    const name = nameWithOfficeBehind(text, match.index, true);
    if (name !== null) yield name;
  }
  for (const match of text.matchAll(APPOINT)) {
    const name = nameWithOfficeBehind(text, match.index + match[0].length, false);
    if (name !== null) yield name;
  }
}

function nameWithOfficeBehind(text: string, at: number, isSubject: boolean): Introduction | null {
  const surname = surnameAt(text, at);
  if (surname === '') return null;
  for (const length of [surname.length + 2, surname.length + 1]) {
    const end = at + length;
    const name = text.slice(at, end);
    if (!/^[\u4e00-\u9fff]+$/.test(name) || /[被现时曾原当出担兼就是系为任]$/.test(name)) continue;
    const office = officeAfter(text, end, isSubject && (at === 0 || /[。！？\n]/.test(text[at - 1] as string)));
    if (office !== null) return { name: { start: at, end }, office };
  }
  return null;
}

/** The office that stands behind a name which ends at `end`. */
function officeAfter(text: string, end: number, isSentenceStart: boolean): Stretch | null {
  const rest = text.slice(end, end + 90);
  const bracket = /^[（(]/.exec(rest);
  const copula = COPULA.exec(rest);
  const curriculum = /^[，,](?:男|女)[，,][^。\n]{0,60}?(?:现任|时任|现为|任)/.exec(rest);
  const apposition = isSentenceStart ? /^[，,]/.exec(rest) : null;
  const lead = curriculum ?? bracket ?? copula ?? apposition;
  if (lead === null) return null;
  const start = end + lead[0].length;
  const body = /^[^，。；！？\n（）()：]+/.exec(text.slice(start, start + 60))?.[0] ?? '';
  const office = UP_TO_HEAD.exec(body)?.[0] ?? '';
  if (office.length < 2 || NO_OFFICE_ALONE.test(office)) return null;
  const isWhole = office.length === body.length;
  if (/^(?:一[名位个]|了|一种|什么|谁|不|我们|他|她|否|非|何)/.test(office) || !isWhole) return null;
  return { start, end: start + office.length };
}

/** Mentions by surname and title of somebody introduced before, where only one of that surname is on the page. */
function titled(text: string, introductions: readonly Introduction[]): Explained[] {
  const bySurname = new Map<string, Introduction[]>();
  for (const one of introductions) {
    const surname = surnameAt(text, one.name.start);
    if (surname === '' || /[·•・]/.test(text.slice(one.name.start, one.name.end))) continue;
    const known = bySurname.get(surname);
    if (known) known.push(one);
    else bySurname.set(surname, [one]);
  }
  const found: Explained[] = [];
  for (const [surname, known] of bySurname) {
    const first = known[0] as Introduction;
    const names = new Set(known.map(({ name }) => text.slice(name.start, name.end)));
    if (names.size > 1 || hasOther(text, surname, names)) continue;
    for (let at = text.indexOf(surname, first.name.end); at >= 0; at = text.indexOf(surname, at + 1)) {
      const mention = mentionAt(text, at, surname, known);
      if (mention !== null) found.push(mention);
    }
  }
  return found;
}

function mentionAt(text: string, at: number, surname: string, known: readonly Introduction[]): Explained | null {
  const end = at + surname.length;
  const introduction = known.findLast(({ name }) => name.start < at);
  if (introduction === undefined) return null;
  const office = text.slice(introduction.office.start, introduction.office.end);
  const before = text[at - 1] ?? '';
  if (/[老小]/.test(before) && !/[古最长]/.test(text[at - 2] ?? ' ') && standsAlone(text, at - 1, end)) {
    return explained(text, { start: at - 1, end }, introduction.name, introduction.office);
  }
  const [title, fits] = TITLES.find(([word]) => text.startsWith(word, end)) ?? ['', null];
  if (fits === null || !fits.test(office)) return null;
  if (isHan(before) && phraseStart(text, end, Math.max(0, at - 8), at).start !== at) return null;
  return explained(text, { start: at, end: end + title.length }, introduction.name, introduction.office);
}

/** True where 老姜 is no part of a longer word: nothing it could go on into, before or after it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const begins = !isHan(text[start - 1]) || phraseStart(text, end, Math.max(0, start - 6), start).start === start;
  return begins && (mayFollowName(text, end) || isVerbAt(text, end));
}

/** True where somebody else of a surname is named, with an office or without. */
function hasOther(text: string, surname: string, names: ReadonlySet<string>): boolean {
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    if ([...names].some((name) => text.startsWith(name, at))) continue;
    const before = text.slice(Math.max(0, at - 2), at);
    const mayBegin =
      !isHan(before.at(-1)) || /(?:民|众|者|员|工|生|学|人|友|户|机|主|师|长|任|记|和|与|是|叫|为)$/.test(before);
    const end = mayBegin ? chineseNameEnd(text, at) : -1;
    if (end >= 0 && end - at >= 2 && !TITLES.some(([title]) => text.startsWith(title, at + surname.length)))
      return true;
  }
  return false;
}
