import { saidByText } from '../../lib/page-day/page-said.ts';
import type { Stretch } from '../../lib/text/paragraphs.ts';
import { printedParagraphs } from '../../lib/text/reflow.ts';
import { isDay } from '../annotate/is-day.ts';
import { readHtml } from '../command-line/read-input.ts';
import { LONGEST_TEXT, MOST_TAGS } from './limits.ts';

/** An article as a line of an archive gives it. */
export interface ArchiveArticle {
  /** Empty where it has none. */
  readonly id: string;
  /** YYYY-MM-DD; empty where it says none. */
  readonly date: string;
  /** Id or name; empty where it says none. */
  readonly publisher: string;
  readonly title: string;
  /** What offsets are counted in: its text, or the readable text of its HTML. */
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  /** The address it had; empty where that is not known. */
  readonly address: string;
  /** What it says of itself, from which day and publisher are judged where it gives none. */
  readonly said: string;
  /** True where its text was made from HTML. */
  readonly isHtml: boolean;
  /** What was taken otherwise than it is written, in words. */
  readonly notes: readonly string[];
}

/** A line's article with the object it was written as, or what is wrong with the line. */
export type ReadArticle =
  | { readonly ok: true; readonly article: ArchiveArticle; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: string; readonly id?: string | number };

/**
 * Reads a line of JSON: an object with `text`, or `html`, and as far as they are known `id`, `date`, `publisher`, `title`
 * and `address`. A day that is none is noted and taken as not known. Never throws. Cost: that of parsing.
 */
export function readArticle(line: string): ReadArticle {
  if (line.trim() === '') return { ok: false, error: 'is empty' };
  const parsed = parseObject(line);
  if (typeof parsed === 'string') return { ok: false, error: parsed };
  const { id } = parsed;
  const isNamed = typeof id === 'string' || typeof id === 'number';
  const refuse = (error: string): ReadArticle => ({ ok: false, error, ...(isNamed && { id }) });
  if (!isNamed && id !== undefined && id !== null) return refuse('id: write a text or a number');
  const given = new Map<string, string>();
  for (const name of ['date', 'publisher', 'title', 'address', 'text', 'html']) {
    const value = parsed[name] ?? '';
    if (typeof value !== 'string') return refuse(`${name}: write a text`);
    given.set(name, value);
  }
  const field = (name: string) => given.get(name) ?? '';
  const isHtml = typeof parsed.text !== 'string';
  if (isHtml && typeof parsed.html !== 'string') return refuse('has neither text nor html');
  if (field(isHtml ? 'html' : 'text').length > LONGEST_LENGTH[isHtml ? 'html' : 'text']) return refuse(TOO_LONG);
  if (isHtml && countTags(field('html')) > MOST_TAGS) return refuse(`html: has more than ${MOST_TAGS} tags`);
  const page = isHtml ? readHtml(field('html')) : readText(field('text'), field('title'));
  if (page.text.length > LONGEST_TEXT) return refuse(TOO_LONG);
  const date = dayOf(field('date'));
  return {
    ok: true,
    fields: parsed,
    article: {
      ...page,
      id: isNamed ? String(id) : '',
      date: date ?? '',
      publisher: field('publisher').trim(),
      title: field('title') || page.title,
      address: field('address') || page.address,
      isHtml,
      notes: date === null ? [`date ${field('date')} is no day, write YYYY-MM-DD; taken as not known`] : [],
    },
  };
}

const TOO_LONG = `has more than ${LONGEST_TEXT} characters`;
/** Of HTML a good part is no text. */
const LONGEST_LENGTH = { text: LONGEST_TEXT, html: Number.POSITIVE_INFINITY };

/** The object a line is, or what it is instead. */
function parseObject(line: string): Record<string, unknown> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : 'is no object of JSON';
}

function readText(text: string, title: string) {
  const said = saidByText(title === '' ? text : `${title}\n${text}`);
  return { text, paragraphs: printedParagraphs(text), title, address: '', said };
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count++;
  return count;
}

/** A day, also where it is written as YYYYMMDD or with a time behind it; empty where none is given, null where it is none. */
function dayOf(date: string): string | null {
  const given = date.trim();
  if (given === '') return '';
  const day = given.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:.*$/, '$1');
  return isDay(day) ? day : null;
}
