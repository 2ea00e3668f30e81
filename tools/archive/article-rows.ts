import type { NestedTerm, Span, Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import type { Stretch } from '../../lib/text/paragraphs.ts';
import { sentenceEdges } from '../../lib/text/sentences.ts';
import type { Annotator } from '../annotate/open-annotator.ts';
import type { ArchiveArticle } from './read-article.ts';
import { createUnderstanding } from './understand-article.ts';

/** Where an article stands: a file of the archive and a line of it. */
export interface ArticlePlace {
  readonly input: number;
  readonly line: number;
}

/** What is known of an article, and repeated in each of its rows. */
interface Whose {
  /** Its id; where it has none, file and line. */
  readonly article: string;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** Of its date; 0 where that is not known. */
  readonly year: number;
  /** Id where it is one we list, else as written; empty where it is not known. */
  readonly publisher: string;
}

/** A row an article. */
export interface ArticleRow extends Whose, ArticlePlace {
  readonly title: string;
  /** UTF-16 units. */
  readonly characters: number;
  /** Marks in title and text. */
  readonly marks: number;
  readonly text: string | null;
}

/** A row a span, and a row each term within one. Offsets are UTF-16. */
export interface SpanRow extends Whose, ArticlePlace {
  /** `title` or `text`: what offsets are counted in. */
  readonly part: string;
  readonly concept: string;
  readonly surface: string;
  readonly offset: number;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** True for a term within a longer one. */
  readonly nested: boolean;
}

/** A row each string in quotes that is no form of the glossary. */
export interface QuoteRow extends Whose, ArticlePlace {
  readonly part: string;
  /** The mark that opens it: “ 「 『 ‘ 《 〈. */
  readonly mark: string;
  readonly surface: string;
  readonly offset: number;
}

/** The rows of one article. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly spans: readonly SpanRow[];
  readonly quotes: readonly QuoteRow[];
}

/** Makes the rows of articles; what an article does not say of itself is not known. Cost: that of spotting, and a pass. */
export function createRowMaker(
  annotator: Annotator,
  withText: boolean,
): (article: ArchiveArticle, place: ArticlePlace) => ArticleRows {
  const understanding = createUnderstanding(annotator, { date: null, publisher: null, address: '' });
  return (article, place) => {
    const { date, publisher, home } = understanding.ofArticle(article);
    const whose: Whose & ArticlePlace = {
      ...place,
      article: article.id || `${place.input}:${place.line}`,
      date,
      year: date === null ? 0 : Number(date.slice(0, 4)),
      publisher: publisher?.id ?? article.publisher,
    };
    const context = { home: home ?? undefined, date: date ?? undefined };
    const { text, title, paragraphs } = article;
    const whole: readonly Stretch[] = title === '' ? [] : [{ text: title, start: 0 }];
    const parts = [
      { part: 'title', text: title, paragraphs: whole, spotted: annotator.annotateAs(title, context, whole) },
      { part: 'text', text, paragraphs, spotted: annotator.annotateAs(text, context, paragraphs) },
    ];
    return {
      article: {
        ...whose,
        title,
        characters: text.length,
        marks: parts.reduce((sum, { spotted }) => sum + spotted.spans.length, 0),
        text: withText ? text : null,
      },
      spans: parts.flatMap(({ part, ...its }) => spanRows(its).map((row) => ({ ...whose, part, ...row }))),
      quotes: parts.flatMap(({ part, ...its }) => quoteRows(its).map((row) => ({ ...whose, part, ...row }))),
    };
  };
}

interface Part {
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  readonly spotted: Spotted;
}

function spanRows({
  text,
  paragraphs,
  spotted,
}: Part): Pick<SpanRow, 'concept' | 'surface' | 'offset' | 'sentence' | 'nested'>[] {
  const starts = sentenceStarts(paragraphs);
  let at = 0;
  return spotted.spans.flatMap((span: Span) => {
    while (at + 1 < starts.length && (starts[at + 1] as number) <= span.start) at++;
    const sentence = starts[at] ?? 0;
    return [span, ...span.nested].map((term: NestedTerm, place) => ({
      concept: idOf(term.entries[0]?.ref as TermRef),
      surface: text.slice(term.start, term.end),
      offset: term.start,
      sentence,
      nested: place > 0,
    }));
  });
}

/** Where sentences begin, rising; a sentence ends with its paragraph. */
function sentenceStarts(paragraphs: readonly Stretch[]): number[] {
  return paragraphs.flatMap(({ text, start }) => {
    const edges = [...sentenceEdges(text)].map((edge) => start + edge).filter((edge) => edge < start + text.length);
    return [start, ...edges];
  });
}

/** Longest string in quotes that may be a term. */
const LONGEST_QUOTE = 20;

const QUOTED = new RegExp(
  [...['“”', '‘’', '「」', '『』', '《》', '〈〉']]
    .map(([open, close]) => `${open}([^${open}${close}\\n]{2,${LONGEST_QUOTE}})${close}`)
    .join('|'),
  'g',
);

function quoteRows({ text, spotted }: Part): Pick<QuoteRow, 'mark' | 'surface' | 'offset'>[] {
  const known = new Set<string>();
  const terms = spotted.spans.flatMap((span) => [span, ...span.nested]);
  for (const { start, end } of [...terms, ...spotted.rejected]) known.add(`${start}-${end}`);
  return [...text.matchAll(QUOTED)].flatMap((found) => {
    const surface = found.slice(1).find((group) => group !== undefined) ?? '';
    const offset = found.index + 1;
    const isKnown = known.has(`${offset}-${offset + surface.length}`);
    return isKnown || !/\p{sc=Han}/u.test(surface) ? [] : [{ mark: text.charAt(found.index), surface, offset }];
  });
}
