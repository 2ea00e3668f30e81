import { quoted } from './sql-text.ts';

/** A question an archive can be asked, as SQL. */
export interface Question {
  /** What it is called on the command line. */
  readonly name: string;
  /** What it answers, in a line. */
  readonly about: string;
  /** True where it is asked of concepts: `$concepts` is replaced by their list. */
  readonly hasTerm: boolean;
  readonly sql: (options: QuestionOptions) => string;
}

/** Numbers of a question. */
export interface QuestionOptions {
  /** Rows at most. */
  readonly limit: number;
  /** Articles a row must have at least, where rows are counted by article. */
  readonly least: number;
  /** Which of all samples is drawn. */
  readonly seed: number;
  /** The day, YYYY-MM-DD, from which on a sample is drawn; from all where it is not given. */
  readonly since?: string | undefined;
}

/** An article is a file and a line: ids may come twice. */
const ARTICLE = '(input, line)';

/** The questions, in the order they are listed. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'years',
    about: 'a term by year and publisher: articles with it, places in them, articles of that year in all',
    hasTerm: true,
    sql: () => `
      WITH hits AS (
        SELECT year, publisher, count(DISTINCT ${ARTICLE}) AS articles, count(*) AS places
        FROM spans WHERE concept IN ($concepts) GROUP BY ALL
      ), whole AS (SELECT year, publisher, count(*) AS of_articles FROM articles GROUP BY ALL)
      SELECT year, publisher, coalesce(articles, 0) AS articles, coalesce(places, 0) AS places, of_articles,
        round(10000.0 * coalesce(articles, 0) / of_articles, 1) AS per_10000
      FROM whole LEFT JOIN hits USING (year, publisher) ORDER BY year, publisher`,
  },
  {
    name: 'first-last',
    about: 'the first and the last article with a term',
    hasTerm: true,
    sql: () => `
      WITH hits AS (
        SELECT date, article, publisher, surface, title, input, line, "offset"
        FROM spans JOIN articles USING (year, date, article, publisher, input, line)
        WHERE concept IN ($concepts) AND date IS NOT NULL
      )
      (SELECT 'first' AS which, date, publisher, article, surface, title FROM hits ORDER BY date, input, line, "offset" LIMIT 1)
      UNION ALL
      (SELECT 'last', date, publisher, article, surface, title FROM hits ORDER BY date DESC, input DESC, line DESC, "offset" LIMIT 1)`,
  },
  {
    name: 'neighbours',
    about: 'the concepts that stand in the same sentences as a term',
    hasTerm: true,
    sql: ({ limit }) => `
      WITH here AS (SELECT DISTINCT input, line, part, sentence FROM spans WHERE concept IN ($concepts))
      SELECT concept, count(DISTINCT (input, line, part, sentence)) AS sentences, count(DISTINCT ${ARTICLE}) AS articles
      FROM spans JOIN here USING (input, line, part, sentence)
      WHERE concept NOT IN ($concepts) AND NOT nested GROUP BY concept ORDER BY sentences DESC, concept LIMIT ${limit}`,
  },
  {
    name: 'unmarked',
    about: 'articles without any mark',
    hasTerm: false,
    sql: ({ limit }) => `
      SELECT date, publisher, article, characters, title FROM articles WHERE marks = 0
      ORDER BY characters DESC, input, line LIMIT ${limit}`,
  },
  {
    name: 'quotes',
    about: 'strings in quotes that no form knows',
    hasTerm: false,
    sql: ({ limit, least }) => `
      SELECT surface, count(DISTINCT ${ARTICLE}) AS articles, count(*) AS places, min(date) AS first, max(date) AS last
      FROM quotes WHERE mark NOT IN ('《', '〈') GROUP BY surface HAVING articles >= ${least}
      ORDER BY articles DESC, surface LIMIT ${limit}`,
  },
  {
    name: 'usage',
    about: 'every concept by year: articles with it',
    hasTerm: false,
    sql: () => `
      SELECT concept, year, count(DISTINCT ${ARTICLE}) AS articles FROM spans GROUP BY ALL ORDER BY concept, year`,
  },
  {
    name: 'sample',
    about: 'marks drawn at random, each as likely as any other; --seed N draws others',
    hasTerm: false,
    sql: ({ limit, seed, since }) => `
      SELECT date, publisher, article, part, concept, surface, "offset" FROM spans
      WHERE NOT nested${since === undefined ? '' : ` AND date >= ${quoted(since)}`}
      ORDER BY md5(concat_ws('-', ${seed}, input, line, part, "offset")), input, line LIMIT ${limit}`,
  },
];
