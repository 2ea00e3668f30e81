import { isHan } from './characters.ts';
import { chineseNameEnd } from './names.ts';
import { NO_OFFICE_ALONE, OFFICE_HEADS } from './offices.ts';
import { SURNAME_STARTS, surnameAt } from './surnames.ts';
import type { Stretch } from './types.ts';

/** A person where the article says what office they hold. */
export interface Introduction {
  readonly name: Stretch;
  readonly office: Stretch;
}

/** Words between a name and the office that follows it. */
const COPULA =
  /^(?:同志)?[，,]?(?:(?:生前|现|时|曾|原|后)?(?:是|系|为|任)|(?:被)?(?:任命|推选|选举|推举|聘任?|聘请)为|当选为?|出任|担任|兼任|就任|现为|曾担任|现担任|受聘为|升任|转任|调任|改任|辞去(?:了)?|卸任|辞任|不再(?:担任|兼任))|^(?:同志)?[，,]?因[^，。；\n]{2,12}[，,]?(?:已|申请|主动|请求)?(?:辞去|卸任|辞任|不再(?:担任|兼任))|^(?:同志)?以(?=[^，。；\n]{2,40}(?:的)?身份)/;

const APPOINT =
  /(?:任命|选举|聘任|聘请|推选|推举|决定任命|补选|增补|提名)(?:[:：]\s*)?(?=[\u4e00-\u9fff]{2,4}(?:同志)?(?:为|担任|任))|(?:免去|免除|撤销|罢免)(?:[:：]\s*)?(?=[\u4e00-\u9fff]{2,4}(?:同志)?的)/g;

const UP_TO_HEAD = new RegExp(`^.*(?:${OFFICE_HEADS})`);

/** A name of several parts where a clause begins, and what may bring its office: 罗伯托·坎波斯出任…. */
const FOREIGN_SUBJECT =
  /(?<=^|[，。；：、！？\n]|提名|任命|选举|将军|议员|教授|律师)(?:(?!将军|议员|教授|律师|部长|总统|出任)[\u4e00-\u9fff]){1,8}(?:[·•・][\u4e00-\u9fff]{1,8}?)+(?=[（(，,]|是|现任|时任|曾任|当选|出任|担任|兼任|就任|任|辞去|卸任|被任命)/g;

/** What a clause begins behind, and a copula that a name may follow, each before a surname: 死者是某某，原某厂厂长. */
const BEFORE_SUBJECT = new RegExp(`(?:^|[，。；：、！？\\n“”（(\\s—是为])(?=[${SURNAME_STARTS}])`, 'g');
const NAME_AND_OFFICE = /[\u4e00-\u9fff]{2,4}(?:同志)?[（(，,是系为任现时曾原当出担兼就生被受升转调改因辞卸以不]/y;
const NAME_AND_FORMER = /[\u4e00-\u9fff]{2,4}[，,](?:原|现任|时任|系)/y;

/** Offices that stand behind the name: in brackets, after a copula, in apposition; and 任命NAME为OFFICE. */
export function* afterNames(text: string): Generator<Introduction> {
  for (const match of text.matchAll(BEFORE_SUBJECT)) {
    const at = match.index + match[0].length;
    const goesOn = match[0] === '是' || match[0] === '为' ? NAME_AND_FORMER : NAME_AND_OFFICE;
    goesOn.lastIndex = at;
    const name = goesOn.test(text) ? nameWithOfficeBehind(text, at, true) : null;
    if (name !== null) yield name;
  }
  for (const match of /[·•・]/.test(text) ? text.matchAll(FOREIGN_SUBJECT) : []) {
    const end = match.index + match[0].length;
    const office = officeAfter(text, end, match.index === 0 || /[。！？\n]/.test(text[match.index - 1] as string));
    if (office !== null) yield { name: { start: match.index, end }, office };
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
    const isCut = /[被现时曾原当出担兼就是系为任]$/.test(name) && isHan(text[end]);
    if (!/^[\u4e00-\u9fff]+$/.test(name) || isCut) continue;
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
  const former = /^[，,](?=原|现任|时任|系)(?:现任|时任|系)?/.exec(rest);
  const dismissed = /^(?:同志)?的(?=[^，。；\n]{2,40}职务)/.exec(rest);
  const lead = curriculum ?? bracket ?? copula ?? former ?? dismissed ?? apposition;
  if (lead === null) return null;
  const start = end + lead[0].length;
  const body = /^[^，。；！？\n（）()：]+/.exec(text.slice(start, start + 60))?.[0] ?? '';
  const office = UP_TO_HEAD.exec(body)?.[0] ?? '';
  if (office.length < 2 || NO_OFFICE_ALONE.test(office)) return null;
  // 辞去…职务, 免去…的…职务, 以…的身份 go on behind the office.
  const isWhole =
    office.length === body.length || /^(?:等)?(?:职务|一职|的?身份|的职务)/.test(body.slice(office.length));
  if (/^(?:一[名位个]|了|一种|什么|谁|不|我们|他|她|否|非|何)/.test(office) || !isWhole) return null;
  return { start, end: start + office.length };
}

/** 作为某校校长，某某…: the office leads, a comma parts it from its holder. */
export function* heldBy(text: string): Generator<Introduction> {
  for (const match of text.matchAll(/(?:作为|身为)(?!一[名位个])([^，,。；：！？\n]{3,30})[，,]/g)) {
    const office = match[1] as string;
    const start = match.index + 2;
    const at = match.index + match[0].length;
    const end = ENDS_IN_HEAD.test(office) && !NO_OFFICE_ALONE.test(office) ? chineseNameEnd(text, at, false) : -1;
    if (end >= 0) yield { name: { start: at, end }, office: { start, end: start + office.length } };
  }
}

/** True for words that end as offices do. */
export const ENDS_IN_HEAD = new RegExp(`(?:${OFFICE_HEADS})$`);
