import { saidByText } from '../../lib/page-day/page-said.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import type { ArticleLine } from '../annotate/article-line.ts';
import { readDay } from '../annotate/is-day.ts';
import type { Annotator } from '../annotate/open-annotator.ts';
import { type PageUnderstood, understood } from '../annotate/page-understood.ts';
import type { ArchiveArticle } from './read-article.ts';

/** What is taken for known of whatever says nothing of it itself. */
export interface OriginOptions {
  /** YYYY-MM-DD; null where nothing is said. */
  readonly date: string | null;
  /** Id of a publisher; null where nothing is said. */
  readonly publisher: string | null;
  /** An address; empty where nothing is said. */
  readonly address: string;
}

/** What articles are taken for, by where they say it. */
export interface Understanding {
  /** A text alone: as the options say, and else as it says itself. */
  ofText(text: string): PageUnderstood;
  /** A line of a table: as it says, and else as the options say. `note` is told of a day that is none. */
  ofLine(line: ArticleLine, note: (words: string) => void): PageUnderstood;
  /** An object: as it says, else as the options say, and else as its text or page says itself. */
  ofArticle(article: ArchiveArticle): PageUnderstood;
}

/** Makes out day, publisher and place of articles. */
export function createUnderstanding(annotator: Annotator, options: OriginOptions): Understanding {
  const { publishers, originOf } = annotator;
  const named = options.publisher === null ? null : publisherCalled(options.publisher, publishers);
  const given = (date: string | null, called: string): PageUnderstood => {
    const publisher = publisherCalled(called, publishers) ?? named;
    return { date, dateFrom: date === null ? null : 'option', publisher, home: publisher?.home ?? null };
  };
  return {
    ofText: (text) => understood(originOf(saidByText(text), options.address), named, options.date),
    ofLine({ date, publisher }, note) {
      const day = readDay(date);
      if (date !== '' && day === null) note(`${date} is no day, write YYYY-MM-DD or YYYYMMDD; taken as not known`);
      return given(day ?? options.date, publisher);
    },
    ofArticle({ date: written, publisher, said, address }) {
      const date = written || options.date;
      const isNamed = publisher !== '' || named !== null;
      if (isNamed && date !== null) return given(date, publisher);
      const origin = originOf(said, address || options.address);
      if (!isNamed) return understood(origin, null, date);
      // Whose it is, is said, by a name that may not be one of ours: the text is not asked again.
      const own = given(date ?? origin.date, publisher);
      return { ...own, dateFrom: date === null ? origin.dateFrom : own.dateFrom };
    },
  };
}
