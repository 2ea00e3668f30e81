import { explain } from '../lib/derive/derive.ts';
import type { Article, ExplainedKind, KnownTerm } from '../lib/derive/types.ts';
import { EXPLAINED_KINDS } from '../lib/derive/types.ts';
import type { Category } from '../lib/glossary/types.ts';
import { splitParagraphs } from '../lib/text/paragraphs.ts';
import { openAnnotator } from '../tools/annotate/open-annotator.ts';
import { buildCorpus } from './corpus.ts';
import { median, percentile } from './measure.ts';
import type { PartResult, Row } from './report.ts';

/** Most that a character may take, in µs, and an article, in ms. */
const MOST_US = 1;
const MOST_MS = 3;
/** Characters of an article, and how many there are. */
const ARTICLE = 2400;
const ARTICLES = 60;
/** All texts are read in turns, so often before anything counts, until the engine has compiled what it will, and so often after. */
const WARM_UP = 40;
const READINGS = 40;

/** What reading costs that an article says of itself: by the character, by the article, and of what no article is like. */
export function benchDeriving(): PartResult {
  const corpus = buildCorpus();
  const annotator = openAnnotator();
  const articles = articlesOf(corpus.articles).map((text): Article => {
    const terms = annotator
      .annotateAs(text, { date: '2026-01-28' })
      .spans.flatMap(({ start, end, entries: [first] }): KnownTerm[] =>
        first === undefined ? [] : [{ start, end, ref: first.ref, category: first.category as Category }],
      );
    const { vocabulary } = annotator;
    return { text, date: '2026-01-28', publisher: '株洲日报', home: '株洲市', terms, vocabulary };
  });
  const times = processorMs(articles);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const rows: Row[] = [
    { what: 'an article, median', value: median(times), unit: 'ms' },
    { what: 'an article, 95th percentile', value: percentile(times, 95), unit: 'ms', atMost: MOST_MS },
    {
      what: 'a character',
      value: (times.reduce((sum, one) => sum + one, 0) / characters) * 1000,
      unit: 'µs',
      atMost: MOST_US,
    },
    ...hardTexts().map(([what, text, bar]): Row => {
      const [ms = 0] = processorMs([{ text, date: '2026-01-28', terms: [], vocabulary: annotator.vocabulary }]);
      return { what: `a character of ${what}`, value: (ms / text.length) * 1000, unit: 'µs', ...bar };
    }),
  ];
  const found = new Map<ExplainedKind, number>();
  for (const article of articles) for (const { kind } of explain(article)) found.set(kind, (found.get(kind) ?? 0) + 1);
  return {
    title: 'what an article says of itself, read in Node',
    notes: [
      `text: ${articles.length} articles of about ${ARTICLE} characters from ${corpus.source}`,
      `found: ${EXPLAINED_KINDS.map((kind) => `${found.get(kind) ?? 0} ${kind}`).join(', ')}`,
      'terms are spotted before and not counted; everything is warm; processor time, each text the median of its readings',
    ],
    rows,
  };
}

/**
 * Milliseconds of the processor that reading takes, for each text the median of {@link READINGS}; what else the machine does
 * counts for nothing that way.
 */
function processorMs(texts: readonly Article[]): number[] {
  for (let round = 0; round < WARM_UP; round++) for (const text of texts) explain(text);
  const readings = texts.map((): number[] => []);
  for (let round = 0; round < READINGS; round++) {
    for (const [index, text] of texts.entries()) {
      const start = process.cpuUsage();
      explain(text);
      const { user, system } = process.cpuUsage(start);
      readings[index]?.push((user + system) / 1000);
    }
  }
  return readings.map((all) => median(all));
}

/** Articles of a like length, made of whole paragraphs in their order. */
function articlesOf(texts: readonly string[]): string[] {
  const articles: string[] = [];
  let blocks: string[] = [];
  let length = 0;
  for (const text of texts) {
    for (const { text: block } of splitParagraphs(text)) {
      blocks.push(block);
      length += block.length;
      if (length < ARTICLE) continue;
      articles.push(blocks.join('\n'));
      if (articles.length === ARTICLES) return articles;
      blocks = [];
      length = 0;
    }
  }
  return articles;
}

/**
 * Texts that no press prints: one sentence of 10,000 characters, 2,000 brackets in one another, and what every rule looks
 * at: with something found in every third character it shows that the cost stays linear, and has no bar.
 */
function hardTexts(): readonly (readonly [what: string, text: string, bar?: { readonly atMost: number }])[] {
  const sentence = '全市推进绿色制造和数字赋能与乡村振兴在各县区并向三区辐射、'.repeat(400).slice(0, 10_000);
  const nested = `${'甲公司（'.repeat(2000)}${'）'.repeat(2000)}`;
  const tempting = '该公司以下简称“甲”，今年三大任务局长周明去年3月1日至5日投资3亿元“四化”，'.repeat(250);
  return [
    ['a sentence of 10,000', sentence, { atMost: MOST_US }],
    ['2,000 nested brackets', nested, { atMost: MOST_US }],
    ['what every rule looks at', tempting],
  ];
}
