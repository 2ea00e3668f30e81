import { hasHan } from '../../text/scripts.ts';
import { isChineseLanguage, isEnglishLanguage } from './languages.ts';
import type { ColumnRole } from './types.ts';

/** What a table's columns hold. */
export interface Columns {
  readonly hasHeading: boolean;
  readonly roles: readonly ColumnRole[];
}

type Heading = ColumnRole | 'chinese' | 'english' | 'language';

/** Words by which columns are headed, lower case, without punctuation. */
const HEADINGS: readonly (readonly [Heading, RegExp])[] = [
  ['status', /status|^(?:approved|forbidden|preferred|usage)$|状态|狀態|禁用/],
  ['language', /^(?:(?:tgt|target|src|source|to|from) ?)?(?:lng|lang|language|locale)(?: code)?$|语言$|語言$/],
  ['pinyin', /pinyin|拼音|romani[sz]ation|pronunciation|reading|读音|注音/],
  ['definition', /defin|explan|meaning|^gloss$|定义|定義|释义|釋義|解释|解釋/],
  [
    'note',
    /^(?:note|comment|remark|description|context|example|usage|sentence)s?\b|备注|備註|注释|註釋|说明|說明|^[注註]$|例句|语境|描述/,
  ],
  [
    'tag',
    /^(?:tag|domain|subject|categor|topic|field|client|project|product|department)|分类|分類|领域|領域|类别|類別|标签|標籤|专业|项目|客户/,
  ],
  [
    'ignored',
    /^(?:id|no|nr|number|index|pos|part of speech|gender|case|created?|modified|updated|author|user|source url|url|link|reference|ref|count|frequency|date)\b|序号|序號|编号|編號|词性|詞性|日期|来源$|來源$|作者|^#$/,
  ],
  ['target', /^(?:target|tgt|translation|rendering|equivalent)|译|譯|目标|目標/],
  [
    'source',
    /^(?:source|src|term|word|headword|entry|keyword|phrase|expression|original)s?\b|术语|術語|词条|詞條|词语|原文|条目|名称$|名稱$|源/,
  ],
];

/** A cell that begins like a heading of ours but is this long is a sentence. */
const LONGEST_HEADING = 40;

function headingOf(cell: string): Heading | null {
  const plain = cell
    .trim()
    .toLowerCase()
    .replace(/[_.:：*"'\s-]+/g, ' ')
    .trim();
  if (plain === '' || plain.length > LONGEST_HEADING) return null;
  const named = HEADINGS.find(([, words]) => words.test(plain))?.[0] ?? null;
  if (named !== null && named !== 'target' && named !== 'source') return named;
  if (isChineseLanguage(cell) || /^(?:hanzi|simplified|traditional|汉字|漢字|[简簡繁])/.test(plain)) return 'chinese';
  if (isEnglishLanguage(cell)) return 'english';
  return named;
}

/**
 * What the columns of a table hold, by its first row where that is a heading, else by what stands in the rows of a sample:
 * Chinese is the source whichever side it stands on, for most glossaries are written from English. `given` overrules.
 */
export function guessColumns(
  sample: readonly (readonly string[])[],
  given: { readonly hasHeading?: boolean | undefined; readonly columns?: readonly ColumnRole[] | undefined } = {},
): Columns {
  const first = sample[0] ?? [];
  const hasHeading = given.hasHeading ?? isHeading(first, sample.slice(1));
  if (given.columns !== undefined) return { hasHeading, roles: given.columns };
  const rows = hasHeading ? sample.slice(1) : sample;
  const width = Math.max(0, ...sample.map((row) => row.length));
  const profiles = Array.from({ length: width }, (_, at) => profileOf(rows, at));
  const headings = profiles.map((_, at) => (hasHeading ? headingOf(first[at] ?? '') : null));
  const roles: (ColumnRole | null)[] = headings.map((heading, at) => {
    if (heading === 'language') return 'ignored';
    if (heading === null && profiles[at]?.isLanguage) return 'ignored';
    if (heading === null && profiles[at]?.isPinyin && profiles.some(({ han }) => han >= MOSTLY)) return 'pinyin';
    if (heading === null && profiles[at]?.isNumber && width > 2) return 'ignored';
    return heading === null || isTerm(heading) ? null : (heading as ColumnRole);
  });
  const open = roles.flatMap((role, at) => (role === null ? [at] : []));
  const isChinese = (at: number) =>
    headings[at] === 'chinese' || (headings[at] !== 'english' && (profiles[at]?.han ?? 0) >= MOSTLY);
  const named = (heading: Heading) => open.find((at) => headings[at] === heading);
  const source =
    named('chinese') ?? open.find(isChinese) ?? named('source') ?? open.find((at) => at !== named('target'));
  if (source === undefined) return { hasHeading, roles: roles.map((role) => role ?? 'note') };
  roles[source] = 'source';
  for (const at of open) {
    const isVariant = at !== source && isChinese(at) && (headings[at] === 'chinese' || areVariants(rows, source, at));
    if (isVariant && headings[at] !== 'target') roles[at] = 'source';
  }
  const rest = open.filter((at) => roles[at] === null);
  const target =
    rest.find((at) => headings[at] === 'english') ??
    rest.find((at) => headings[at] === 'target') ??
    rest.find((at) => headings[at] === 'source') ??
    rest.find((at) => !isChinese(at) && (profiles[at]?.filled ?? 0) > 0) ??
    rest[0];
  if (target !== undefined) {
    const explains = isChinese(target) && isChinese(source) && headings[target] === null;
    roles[target] =
      explains && (profiles[target]?.length ?? 0) > 2 * (profiles[source]?.length ?? 0) ? 'definition' : 'target';
  }
  for (const at of open) {
    if (roles[at] !== null) continue;
    roles[at] = headings[at] === 'english' || headings[at] === 'target' ? 'target' : 'note';
  }
  return { hasHeading, roles: roles.map((role) => role ?? 'note') };
}

function isTerm(heading: Heading): boolean {
  return heading === 'source' || heading === 'target' || heading === 'chinese' || heading === 'english';
}

/** Share of a column's cells from which on it is of that kind. */
const MOSTLY = 0.5;

/**
 * A row of words of which half head columns, unless it reads as an entry of a glossary about words: `Term, 术语` above
 * rows of English and Chinese.
 */
function isHeading(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  const known = filled.map(headingOf).filter((heading) => heading !== null);
  if (filled.length === 0 || known.length * 2 < filled.length) return false;
  if (known.some((heading) => heading === 'chinese' || heading === 'english' || heading === 'language')) return true;
  const scripts = first.map(hasHan);
  const isMixed = scripts.includes(true) && scripts.includes(false);
  const fits = rows.length > 0 && scripts.every((han, at) => han === profileOf(rows, at).han >= MOSTLY);
  return !(isMixed && fits && filled.length <= 3);
}

interface Profile {
  /** Share of the filled cells that have Chinese. */
  readonly han: number;
  readonly filled: number;
  /** Mean characters of a filled cell. */
  readonly length: number;
  readonly isPinyin: boolean;
  readonly isLanguage: boolean;
  readonly isNumber: boolean;
}

function profileOf(rows: readonly (readonly string[])[], at: number): Profile {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const share = (holds: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  return {
    han: share(hasHan),
    filled: cells.length,
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    isPinyin: share(isPinyin) >= MOSTLY,
    isLanguage: at > 0 && share((cell) => /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){1,2}$/.test(cell)) > 0.9,
    isNumber: share((cell) => /^[\d.,:/\s-]+$/.test(cell)) > 0.9,
  };
}

/** True for syllables with tone marks, or each with the number of its tone. */
export function isPinyin(text: string): boolean {
  if (hasHan(text) || text.length > 80) return false;
  return (
    /^[\p{L}\s'’·,-]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][\p{L}\s'’·,…-]*$/iu.test(text) ||
    /^(?:[a-zü:]{1,6}[1-5][\s'-]?)+$/i.test(text)
  );
}

/** True where two columns say the same in two scripts: as long in nearly every row. */
function areVariants(rows: readonly (readonly string[])[], a: number, b: number): boolean {
  const pairs = rows
    .map((row) => [(row[a] ?? '').trim(), (row[b] ?? '').trim()] as const)
    .filter(([, other]) => other !== '');
  const alike = pairs.filter(([one, other]) => one.length === other.length && sharesCharacter(one, other));
  return pairs.length > 1 && alike.length >= pairs.length * 0.9;
}

function sharesCharacter(a: string, b: string): boolean {
  return a.length < 3 || Array.from(a).some((character) => b.includes(character));
}
