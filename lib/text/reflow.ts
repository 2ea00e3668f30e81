import { type Stretch, splitParagraphs } from './paragraphs.ts';

/**
 * What stands between two lines once a printer's break between them is undone: nothing in Chinese, a space between
 * Latin words. Null where the break is the writer's and stays.
 */
export type Join = '' | ' ' | null;

/** Columns a printed line may have, a Han character taking two: below are verse and lists, above a paragraph a line. */
const LEAST_COLUMNS = 20;
const MOST_COLUMNS = 130;

/** Lines that differ by no more columns end at the same margin: a word or a mark that would not fit. */
const RAGGED_COLUMNS = 8;

/** Columns by which a line may fall short of the margin though another unit would fit: type is not all of two widths. */
const SLACK_COLUMNS = 4;

/** What opens a paragraph or an item of a list, whatever stands before it. */
const OPENS_PARAGRAPH =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:、|[.．)）](?!\d))|[①-⑳●○•■□◆◇▪★☆※]|第[一二三四五六七八九十百零\d]{1,5}[条章节])/;

/** What a news item's text begins with, or the line between headline and text: 株洲日报讯（, 新华社长沙8月24日电, 来源：. */
const OPENS_NEWS =
  /^\s*(?:[^\s，。；]{2,16}[讯电](?:[（(\s]|$)|(?:来源|作者|记者|编辑|责编|发布(?:时间|日期)|发稿时间|时间|日期)\s*[：:])/;

const ENDS_SENTENCE = /[。！？!?…][”’』」）)"']*\s*$/;

/** The first thing of a line that is not broken: opening marks, a Han character or a Latin word, closing marks. */
const FIRST_UNIT = /^[“‘（《〈「『【(["']*(?:[\p{sc=Latin}\p{N}%.,:/-]+|.)[，。、；：！？”’）》〉」』】),.;:!?%\]"']*/u;

/**
 * The paragraphs of a plain text, in order, with the line breaks undone that only mark the end of a printed line, as
 * texts copied from PDFs have them; without such breaks every line is a paragraph. White space around them is taken
 * away, paragraphs of nothing else are left out. Cost: linear.
 */
export function reflow(text: string): string[] {
  return splitParagraphs(text.replace(/\r\n?|[\u0085\u2028]/g, '\n').replace(/[\f\u2029]/g, '\n\n')).flatMap(
    (group) => {
      const lines = group.text.split('\n').filter((line) => line.trim() !== '');
      const joins = lineJoins(lines);
      const paragraphs: string[] = [];
      for (const [index, line] of lines.entries()) {
        const join = index === 0 ? null : (joins[index - 1] as Join);
        if (join === null) paragraphs.push(line.trim());
        else paragraphs.push(`${paragraphs.pop()}${join}${line.trim()}`);
      }
      return paragraphs;
    },
  );
}

/**
 * The paragraphs of a plain text as they are printed, in order, with the places they have in it: cut at blank lines and at
 * line breaks that are the writer's, so that no sentence runs from a headline into the text below it. A break inside is a
 * printer's, and stays. Cost: linear.
 */
export function printedParagraphs(text: string): Stretch[] {
  return splitParagraphs(text).flatMap((group) => {
    const lines = linesIn(group);
    const told = lines.filter((line) => line.text.trim() !== '');
    const joins = lineJoins(told.map((line) => line.text));
    const paragraphs: Stretch[] = [];
    for (const [index, line] of told.entries()) {
      const last = paragraphs.at(-1);
      if (last === undefined || joins[index - 1] === null) paragraphs.push(line);
      else {
        const end = line.start - group.start + line.text.length;
        paragraphs[paragraphs.length - 1] = {
          text: group.text.slice(last.start - group.start, end),
          start: last.start,
        };
      }
    }
    return paragraphs;
  });
}

function linesIn({ text, start }: Stretch): Stretch[] {
  return [...text.matchAll(/[^\r\n\u0085\u2028\u2029\f]+/g)].map((line) => ({
    text: line[0],
    start: start + line.index,
  }));
}

/**
 * What to put between each two of these lines; one shorter than they are. A break is the printer's where the next
 * line's first word or character would not have fitted; not before an indent or an item's number, nor, in a text
 * without indents, after a full stop.
 */
export function lineJoins(lines: readonly string[]): Join[] {
  const widths = lines.map(columnsOf);
  const margin = marginOf(widths);
  const indents = lines.map(indentOf);
  const leastIndent = Math.min(...indents);
  const hasIndents = indents.some((indent) => indent > leastIndent);
  return lines.slice(1).map((next, index) => {
    const line = lines[index] as string;
    const isFull = (widths[index] as number) + columnsOf(firstUnit(next)) > margin - SLACK_COLUMNS;
    const isPrinters =
      margin >= LEAST_COLUMNS &&
      margin <= MOST_COLUMNS &&
      isFull &&
      (indents[index + 1] as number) === leastIndent &&
      !OPENS_PARAGRAPH.test(next) &&
      !OPENS_NEWS.test(next) &&
      !/\S\t/.test(line) &&
      !/\S\t/.test(next) &&
      (hasIndents || !ENDS_SENTENCE.test(line));
    if (!isPrinters) return null;
    return isLatin(line.trimEnd().at(-1)) && isLatin(next.trimStart()[0]) ? ' ' : '';
  });
}

/** The width at which lines end: the greatest that more than one has; of a few lines simply the greatest. */
function marginOf(widths: readonly number[]): number {
  const falling = widths.toSorted((a, b) => b - a);
  const most = falling[0] ?? 0;
  if (falling.length < 4) return most;
  return falling.find((width, at) => width - (falling[at + 1] ?? 0) <= RAGGED_COLUMNS) ?? most;
}

/** Columns a line takes in print: wide characters two, marks that fonts differ on one and a half, others one. */
function columnsOf(line: string): number {
  let columns = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit >= 0x1100 && (unit <= 0x115f || (unit >= 0x2e80 && unit < 0xd800) || unit >= 0xf900)) columns += 2;
    else columns += unit >= 0x2010 && unit <= 0x2027 ? 1.5 : 1;
  }
  return columns;
}

function indentOf(line: string): number {
  const space = /^\s*/.exec(line)?.[0] ?? '';
  return columnsOf(space.replaceAll('\t', '    ')) < 2 ? 0 : columnsOf(space.replaceAll('\t', '    '));
}

function firstUnit(line: string): string {
  return FIRST_UNIT.exec(line.trimStart())?.[0] ?? '';
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\p{sc=Latin}\p{N},.;:%)]/u.test(character) && character < '\u2000';
}
