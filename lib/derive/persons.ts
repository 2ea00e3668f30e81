import { isApart } from './apart.ts';
import { isHan } from './characters.ts';
import { countryNameAt } from './countries.ts';
import { explained, titled, titledInFull } from './later-mentions.ts';
import { chineseNameEnd, foreignNameEnd, mayBeName, mayFollowName } from './names.ts';
import { JOINED_HEADS, NO_OFFICE_ALONE, OFFICE_HEADS, SHARED_OFFICE, TITLES } from './offices.ts';
import { afterNames, ENDS_IN_HEAD, heldBy, type Introduction } from './offices-behind-names.ts';
import { phraseStart } from './phrase-start.ts';
import { surnameAt } from './surnames.ts';
import type { Article, Explained, Stretch } from './types.ts';
import { isVerbAt } from './verbs.ts';

const BEGINS_AS_HEAD = new RegExp(`^(?:${OFFICE_HEADS})`);

/** Last characters of heads: looked for first, for few characters are one of them before another. */
const LAST_CHARACTERS = /[储皇卿臣书事人任使剧员士委官家工师席志挥授演王理生监相练统编者表裁警记赞辑长问队]/g;

const ENDS_JOINED = new RegExp(`(?:${JOINED_HEADS})$`);

/** An office abroad that its country stands right before, by its name or the character for it, whatever the sentence says before that. */
const ABROAD =
  /(?:[美俄英法德日韩乌以伊朝印巴澳加]国?)(?:新任|前|时任|候任|当选|代|临时|副)*(?:总统|首相|国王|外长|防长|财长|国防部长|国务卿)(?:特别)?(?:助理|特使|顾问|发言人)?$/;

const HEAD_OF_STATE = /(?:总统|首相|国王|外长|防长|财长|总理|议长)$/;

/** 县长 and the like that are the end of one word and the beginning of another: 该县|长安镇, 九江市|长江大桥. */
const NO_HEAD =
  /总工程师|[该各全][省市县区乡镇]长|[省市县区]长(?:沙|春|治|城|株|三角|白山|江(?:[隧过源委水口堤防段镇村路西东南北岸]|大桥|流域|经济|保护|沿|干|中|上|下|岸|口|航|水|禁|两|边|的|，))/;

/** A word for holding an office, and the office up to its end. */
const HELD = /(?:时任|现任|曾任|担任|身为|身兼|出任|兼任)[^，。；：！？\n]{2,34}$/;

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
  return [...found, ...titledInFull(text, taken), ...titled(text, taken)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(isApart());
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
    // 时任某处处长的某某: only behind such a word, for 局长的安排 is no name.
    const isHeld = text[end] === '的' && HELD.test(text.slice(Math.max(floor, end - 40), end));
    const at = isHan(text[end]) && !isHeld ? end : end + 1;
    const isInBracket = /[（(]/.test(text[end] as string);
    if (at < floor || !mayBeName(text, at) || BEGINS_AS_HEAD.test(text.slice(at, at + 4))) continue;
    if (NO_HEAD.test(text.slice(Math.max(0, end - 3), end + 4))) continue;
    const office = officeBefore(text, end, floor);
    if (office === null || isPerson(text.slice(office.start, office.end))) continue;
    const isAbroad =
      namesForeignPlace(text.slice(office.start, office.end)) ||
      ABROAD.test(text.slice(office.start, office.end)) ||
      HEAD_OF_STATE.test(text.slice(Math.max(0, end - 2), end));
    // 赵某 was made nobody on purpose.
    if (text[at + 1] === '某') continue;
    const foreign = foreignNameEnd(text, at, isAbroad);
    const nameEnd = foreign >= 0 ? foreign : chineseNameEnd(text, at, !isAbroad);
    if (nameEnd < 0 || TITLES.some(([title]) => title.length > 1 && text.slice(at + 1, nameEnd) === title)) continue;
    // A headline that was cut off: 总统米拉诺维...
    if (/^(?:\.\.|…)/.test(text.slice(nameEnd, nameEnd + 2))) continue;
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
  yield* heldBy(text);
}

/** True for an office abroad: a country's name, ours left aside, or a union's stands in it. */
function namesForeignPlace(office: string): boolean {
  if (/驻/.test(office) && /^中国|^我/.test(office)) return false;
  for (let at = 0; at < office.length; at++) {
    const name = countryNameAt(office, at);
    if (name !== '' && name !== '中国') return true;
  }
  return /非洲|欧洲|欧盟|拉美|联合国|世卫|世界银行|国际货币|北约|东盟|阿盟|海合会|国际奥委会/.test(office);
}

/** 黎副支队长: a surname and a title are somebody, and no office of whoever is named next. */
function isPerson(office: string): boolean {
  const surname = surnameAt(office, 0);
  return (
    surname !== '' &&
    !'原代'.includes(surname) &&
    TITLES.some(([title]) => title.length > 1 && office === surname + title)
  );
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
  start = end - (ABROAD.exec(text.slice(start, end))?.[0].length ?? end - start);
  start += /^(?:时任|现任|曾任|身为|身兼|现为)/.exec(text.slice(start, end))?.[0].length ?? 0;
  const office = text.slice(start, end);
  return NO_OFFICE_ALONE.test(office) ? null : { start, end };
}
