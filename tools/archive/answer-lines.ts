import type { Span, Spotted } from '../../lib/spot/types.ts';
import { readArticleLine } from '../annotate/article-line.ts';
import type { Annotator } from '../annotate/open-annotator.ts';
import type { PageUnderstood } from '../annotate/page-understood.ts';
import { explainedToJson, pageToJson, rejectedToJson, spansToJson } from '../annotate/to-json.ts';
import { LONGEST_LINE_BYTES, LONGEST_TEXT } from './limits.ts';
import { type LineBlock, linesOf } from './line-blocks.ts';
import { type ArchiveArticle, readArticle } from './read-article.ts';
import { createUnderstanding, type OriginOptions } from './understand-article.ts';

/** How the lines of a filter are read and answered; plain data, to be handed to another thread. */
export interface LineOptions extends OriginOptions {
  /** A text a line; `date<TAB>publisher<TAB>text`; an object of JSON. */
  readonly form: 'text' | 'table' | 'json';
  /** Answers say what an article says of itself, too. */
  readonly explain: boolean;
}

/** A block of lines answered. */
export interface Answers {
  /** A line for each line, in their order. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many are answered by an error. */
  readonly bad: number;
  /** What was taken otherwise than it is written, with the number of the line. */
  readonly notes: readonly string[];
}

type Note = (words: string) => void;
type Answer = { readonly json: string } | { readonly error: string; readonly id?: string | number };

/** Answers blocks of lines, each line by one line; a line that cannot be read by `{line, error}`. Never throws. */
export function createAnswerer(annotator: Annotator, options: LineOptions): (block: LineBlock) => Answers {
  const understanding = createUnderstanding(annotator, options);
  const answer = options.form === 'json' ? answerObject : answerText;

  return ({ bytes, firstLine, tooLong }) => {
    const notes: string[] = [];
    let bad = 0;
    const answers = linesOf(bytes).map((line, at) => {
      const number = firstLine + at;
      const given = tooLong.includes(number)
        ? { error: `has more than ${LONGEST_LINE_BYTES} bytes` }
        : answerSafely(line, (words) => notes.push(`line ${number}: ${words}`));
      if ('json' in given) return `${given.json}\n`;
      bad++;
      return `${JSON.stringify({ line: number, ...given })}\n`;
    });
    return { bytes: new TextEncoder().encode(answers.join('')), bad, notes };
  };

  /** A fault of ours in one line is told of that line: the others are not lost. */
  function answerSafely(line: string, note: Note): Answer {
    if (isUnreadable(line)) return { error: 'is not in the encoding of the file' };
    try {
      return answer(line, note);
    } catch (error) {
      return { error: `fault: ${(error as Error).message}` };
    }
  }

  function answerText(line: string, note: Note): Answer {
    const read = readArticleLine(line, options.form === 'table');
    if (read === null) return { error: 'write date<TAB>publisher<TAB>text' };
    const { text, publisher } = read;
    if (text.length > LONGEST_TEXT) return { error: `has more than ${LONGEST_TEXT} characters` };
    const page = options.form === 'table' ? understanding.ofLine(read, note) : understanding.ofText(text);
    const { spans, rejected } = spot(text, page);
    return {
      json: JSON.stringify({
        page: pageToJson(page),
        spans: spansToJson(text, spans),
        rejected: rejectedToJson(text, rejected),
        ...explained(text, spans, page, publisher),
      }),
    };
  }

  function answerObject(line: string, note: Note): Answer {
    const read = readArticle(line);
    if (!read.ok) return { error: read.error, ...(read.id !== undefined && { id: read.id }) };
    const { article, fields } = read;
    for (const words of article.notes) note(words);
    const { text, title, isHtml, paragraphs, publisher } = article;
    const page = understanding.ofArticle(article);
    const { spans } = spot(text, page, paragraphs);
    const hasTitle = typeof fields.title === 'string' && fields.title !== '';
    return {
      json: withFields(line, fields, {
        ...(isHtml && { text }),
        page: pageToJson(page),
        spans: spansToJson(text, spans),
        ...(hasTitle && { titleSpans: spansToJson(title, spot(title, page).spans) }),
        ...explained(text, spans, page, publisher),
      }),
    };
  }

  function spot(text: string, { home, date }: PageUnderstood, paragraphs?: ArchiveArticle['paragraphs']): Spotted {
    return annotator.annotateAs(text, { home: home ?? undefined, date: date ?? undefined }, paragraphs);
  }

  function explained(text: string, spans: readonly Span[], page: PageUnderstood, called: string) {
    return options.explain ? { explained: explainedToJson(text, spans, page, called, annotator) } : {};
  }
}

/** A character in twenty that cannot be read: a text with a damaged byte is a text still. */
const MOST_UNREADABLE = 0.05;

function isUnreadable(line: string): boolean {
  if (!line.includes('\ufffd')) return false;
  return line.split('\ufffd').length - 1 > line.length * MOST_UNREADABLE;
}

/** The object of a line with fields more, all else as it is written: numbers keep all their digits. */
function withFields(line: string, fields: Readonly<Record<string, unknown>>, added: object): string {
  if (Object.keys(added).some((name) => Object.hasOwn(fields, name))) return JSON.stringify({ ...fields, ...added });
  return `${line.trimEnd().slice(0, -1).trimEnd()},${JSON.stringify(added).slice(1)}`;
}
