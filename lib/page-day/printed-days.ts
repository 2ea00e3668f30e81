import { type DayAt, daysIn, monthDaysIn, toDay } from '../text/dates.ts';
import {
  hasFurniture,
  hasTime,
  hasWeekday,
  isClock,
  isComment,
  isHeadingElsewhere,
  isIssueLine,
  isLabelAlone,
  isLeadingElsewhere,
  isOfEvent,
  isPageOfPaper,
  isWeather,
  type Label,
  labelAtEnd,
  saidBeside,
} from './line-kinds.ts';
import { isBeside, isInComments, isInFooter, isInHead, isLink, isProse, type PagePlan } from './page-plan.ts';
import type { Saying } from './page-said.ts';
import type { Evidence } from './types.ts';

/** A date as it is printed in a line of the page. */
interface Printed extends DayAt {
  readonly index: number;
  readonly text: string;
  /** Where no year is printed beside it. */
  readonly isWithoutYear?: true;
}

/** What a label says for a date. */
const LABEL_WEIGHT: Readonly<Record<Label, number>> = {
  published: 30,
  plain: 20,
  issued: 22,
  updated: -4,
  signed: 8,
  other: -70,
  none: 0,
};

/** Longest line that can be an article's date with what stands beside it. */
const LONGEST_LINE = 160;

/** Lines of one place with a date each, from which on they are a list. */
const LEAST_ITEMS = 3;

/**
 * The days printed in a page and what each of them counts as that of its article; negative where it is another's. `year`
 * gives the year of a day that is printed without one; null where nothing says.
 */
export function printedDays(
  blocks: readonly Saying[],
  plan: PagePlan,
  year: (monthDay: string) => string | null,
): Evidence[] {
  const printed = blocks.flatMap((block, index) => datesOf(blocks, index, block, year));
  const items = new Map<string, Set<string>>();
  for (const { index, text } of printed) {
    const where = placeOf(blocks[index] as Saying);
    items.set(where, (items.get(where) ?? new Set()).add(`${index} ${text}`));
  }
  const elsewhereFrom = firstElsewhere(blocks, plan);
  return printed.map((date) => ({
    day: date.day,
    source: 'text',
    weight: weigh(date, blocks, plan, items, elsewhereFrom),
  }));
}

function datesOf(
  blocks: readonly Saying[],
  index: number,
  { text }: Saying,
  year: (monthDay: string) => string | null,
): Printed[] {
  const isLine = text.length <= LONGEST_LINE;
  const full = daysIn(text, isLine && text.length <= 60);
  if (full.length > 0 || text.length > 60) return full.map((date) => ({ ...date, index, text }));
  // In pieces that the markup sets apart as blocks: the day above, year and month below.
  const pieces = blocks.slice(index, index + 3).map((piece) => piece.text);
  for (const count of [2, 3]) {
    const some = pieces.slice(0, count);
    if (some.some((piece) => piece.length > 10 || daysIn(piece).length > 0)) break;
    const joined = daysIn(some.join(' '), true);
    if (joined.length > 0) return joined.map((date) => ({ ...date, index, text: some.join(' ') }));
  }
  return monthDaysIn(text, true).flatMap(({ monthDay, start, end }) => {
    const its = year(monthDay);
    const day = its === null ? null : toDay(Number(its), Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
    return day === null ? [] : [{ day, start, end, index, text, isWithoutYear: true } as const];
  });
}

function weigh(
  { index, text, start, end, isWithoutYear }: Printed,
  blocks: readonly Saying[],
  plan: PagePlan,
  items: ReadonlyMap<string, ReadonlySet<string>>,
  elsewhereFrom: number,
): number {
  const block = blocks[index] as Saying;
  const { where } = block;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const rest = withoutDates(before, after);
  const beside = saidBeside(rest);
  const above = blocks[index - 1]?.text ?? '';
  const label =
    labelAtEnd(before) !== 'none'
      ? labelAtEnd(before)
      : before.trim() === '' && isLabelAlone(above)
        ? labelAtEnd(above)
        : 'none';
  const isLabelled = label === 'published' || label === 'plain';
  const isSentence = isProse(block) && /[。！？]|，.*，/.test(text);
  const hasSource = !isSentence && text.length <= LONGEST_LINE && hasFurniture(rest);
  const isRunning = isProse(block) && !hasSource;
  const isLine = !isRunning && (beside <= 4 || hasSource || isLabelled);
  const isIssue = isIssueLine(text)
    ? hasWeekday(text) || hasSource
    : beside <= 8 && [-2, -1, 1, 2].some((by) => isPageOfPaper(blocks[index + by]?.text ?? ''));

  let weight = LABEL_WEIGHT[label];
  if (isDateline(before, after)) weight += 30;
  else if (isRunning) weight -= isLabelled && label === 'published' ? 0 : 60;
  else if (beside <= 4) weight += 22;
  else if (hasSource) weight += 24;
  // A date with words behind it is an entry of a chronicle.
  else if (beside <= 16) weight += saidBeside(after) > 4 && !hasTime(rest) ? -8 : 8;
  else weight -= 15;
  if (isLine && hasSource && beside > 4) weight += 4;
  if (isLine && hasTime(rest)) weight += 6;
  if (/^\s*(?:日?\s*)?(?:发布|发表|刊发|posted|published)(?!\s*(?:时间|日期|机构|单位|[:：]))/i.test(after))
    weight += 20;
  if (isWithoutYear === true) weight -= 4;
  // What is brought up to date and has no text is a table or a forecast.
  if (plan.firstProse === null && (label === 'updated' || /^[\s\d:：]*(?:更新|updated)/i.test(after))) weight -= 35;

  weight += placeWeight(index, plan, isLabelled);
  // Furniture of its own: 来源 beside it, or in the next line.
  if (
    isLine &&
    !hasSource &&
    [blocks[index - 1], blocks[index + 1]].some(
      (near) => near !== undefined && near.text.length <= 60 && hasFurniture(near.text),
    )
  )
    weight += 10;

  if (/datepublished/.test(where)) weight += 30;
  else if (/\b\w*(?:pub|date|time|source|info|meta|laiyuan|byline|fbsj|from)\w*\b/.test(where)) weight += 6;
  if (/(?:^|>)(?:article|main)\b|article|detail|content|post/.test(where)) weight += 4;

  const isBelowText = plan.lastProse !== null && index > plan.lastProse;
  const isNear = plan.headline !== null && index >= plan.headline - 2 && index - plan.headline <= 6 && !isBelowText;
  // Beside the headline of a text, or said to be its day, wherever it stands.
  const isPrized = isNear && (isLabelled || hasSource || plan.firstProse !== null);
  if (isLink(block) && !isPrized) weight -= 25;
  if (isInFooter(where)) weight -= 45;
  if (isInComments(where)) weight -= 50;
  if (isBeside(where)) weight -= 35;
  if (isInHead(where) && !(isNear && index >= (plan.headline ?? 0))) weight -= 30;
  if (/(?:^|>)li\b/.test(where) && !isPrized) weight -= 12;
  const alike = items.get(placeOf(block))?.size ?? 0;
  // The line below a link's heading, again and again: a list of articles.
  const isItem = [1, 2].some((by) => isHeadingLink(blocks[index - by]));
  if (alike >= LEAST_ITEMS && isItem) weight -= 60;
  if (alike >= LEAST_ITEMS && !(isNear && (isLabelled || hasSource)))
    weight -= isNear ? (hasTime(rest) ? 5 : 25) : isLabelled ? 75 : 45;
  else if (alike === 2 && !isNear && !isLabelled) weight -= 15;

  if (isClock(text)) weight -= 80;
  if (isWeather(text)) weight -= 60;
  if (isLeadingElsewhere(text) || isLeadingElsewhere(above)) weight -= 45;
  if (/^\s*\[\d{1,3}\]|参考文献|参考资料|引用日期/.test(text)) weight -= 45;
  if (isComment(text) && (!isNear || /\d\s*[楼樓]/.test(text))) weight -= 45;
  if (index >= elsewhereFrom && !isLabelled) weight -= 35;
  if (isOfEvent(rest) && !isLabelled) weight -= 35;
  if (label === 'plain' && isOfEvent(blocks[index + 1]?.text.slice(0, 20) ?? '')) weight -= 60;
  if (
    /^\s*(?:至|到|-{1,2}|—{1,2}|~|～|起|止|前|以来|以前|之前|后|期间|截止)\s*\S?/.test(after) &&
    !isLabelled &&
    !/^\s*[-—]\s*\D/.test(after)
  )
    weight -= 40;
  if (isIssue) weight += 25;
  else if (hasWeekday(text) && plan.headline !== null && index < plan.headline - 2 && !isLabelled) weight -= 30;
  else if (hasWeekday(text) && plan.headline === null && index < 12 && !isLabelled && !hasSource) weight -= 20;
  if (plan.isDirectory && !isNear && !isIssue) weight -= 20;
  return weight;
}

/** True in the line a news text begins with: 株洲日报讯（记者 某某） 2022年8月24日, 新华社长沙2022年8月24日电. */
function isDateline(before: string, after: string): boolean {
  if (/^\s*[讯电]/.test(after)) return before.length <= 16 && /\S/.test(before);
  return /^[^，。；]{2,16}[讯电](?:\s*[（(][^）)]{0,40}[）)])?\s*$/.test(before);
}

/** True for a heading that is a link. */
function isHeadingLink(block: Saying | undefined): boolean {
  return block !== undefined && isLink(block) && /(?:^|>)h[1-6]\b|title/.test(block.where);
}

/** What stands beside a date in its line, without other dates. */
function withoutDates(before: string, after: string): string {
  return [before, after]
    .map((part) =>
      daysIn(part).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, part),
    )
    .join(' ');
}

/** What it counts to stand where it stands: beside the headline, above the text, below it, in the text. */
function placeWeight(index: number, { headline, firstProse, lastProse }: PagePlan, isLabelled: boolean): number {
  const isBelowText = lastProse !== null && index > lastProse && (headline === null || lastProse > headline);
  if (isBelowText) return index - lastProse <= 4 ? 10 : isLabelled ? 4 : -10;
  if (headline !== null && index >= headline) {
    const distance = index - headline;
    if (distance <= 6) return 26 - distance * 2;
    if (firstProse !== null && index < firstProse) return distance <= 15 ? 8 : 0;
  }
  if (headline !== null && headline - index <= 2 && index < headline) return 6;
  if (headline !== null && index < headline) return headline - index <= 4 ? -4 : -16;
  if (headline === null && firstProse !== null && index <= firstProse && firstProse - index <= 4) return 14;
  if (headline === null && firstProse === null) return index < 12 ? 8 : 0;
  return isLabelled ? 4 : -8;
}

/** Where what is not the article begins, below its text: at a heading that says so. */
function firstElsewhere(blocks: readonly Saying[], { headline, lastProse }: PagePlan): number {
  const from = Math.max(headline ?? 0, lastProse ?? 0) + 1;
  const at = blocks.findIndex((block, index) => index >= from && isHeadingElsewhere(block.text));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The place of a line as its like have it: the elements around it without their ids. */
function placeOf({ where }: Saying): string {
  return where
    .split('>')
    .map((part) => part.replace(/^(\w+)\.[^.]*/, '$1').replace(/\d+/g, ''))
    .join('>');
}
