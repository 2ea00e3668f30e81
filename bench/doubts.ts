import { openCards, openForms } from '../lib/pack/open.ts';
import { createJudge, type Judge } from '../lib/segment/judge.ts';
import { createSegmentitSegmenter } from '../lib/segment/segmentit.ts';
import { publisherNamedIn } from '../lib/sites/publishers.ts';
import { doubtKey } from '../lib/spot/doubt.ts';
import { createSpotter } from '../lib/spot/spot.ts';
import type { Doubt } from '../lib/spot/types.ts';
import { splitParagraphs } from '../lib/text/paragraphs.ts';
import { freshPack } from '../tools/build-pack.ts';
import { buildCorpus } from './corpus.ts';
import { inFreshProcess } from './fresh-process.ts';
import { median, percentile } from './measure.ts';
import type { PartResult, Row } from './report.ts';

const FRESH_PROCESSES = 5;
/** Every batch is judged so many times, after a first round to warm up. */
const TIMES = 5;
/** Characters of an article: its doubts go out as one batch. */
const ARTICLE = 2400;
/** Most of the hits, in percent, that may reach the segmenter; most that a batch may take, in ms. */
const MOST_PERCENT = 8;
const MOST_BATCH_MS = 10;

/** How many hits are in doubt, how many of those reach the segmenter, and what judging takes. */
export function benchDoubts(): PartResult {
  const corpus = buildCorpus();
  const pack = freshPack();
  const { guards, everyday } = openCards(pack.cards);
  let cuts = 0;
  const judge = createJudge(guards, () => {
    const segmenter = createSegmentitSegmenter();
    return {
      ...segmenter,
      cut(run) {
        cuts++;
        return segmenter.cut(run);
      },
    };
  });

  const rows: Row[] = [];
  for (const [whose, forms] of [
    ['forms of a page', openForms(pack.forms)],
    ['all forms, everyday ones too', openForms(pack.forms, everyday)],
  ] as const) {
    const spotter = createSpotter(forms);
    cuts = 0;
    let hits = 0;
    let asked = 0;
    for (const article of corpus.articles) {
      const home = publisherNamedIn(article, forms.publishers)?.home;
      for (const { text } of splitParagraphs(article)) {
        const { spans, rejected } = spotter.spot(text, { home }, (doubt) => {
          asked++;
          return judge(doubt);
        });
        hits += spans.length + rejected.filter(({ reason }) => reason === 'word').length;
      }
    }
    rows.push({ what: `${whose}: hits that pass their rules`, value: hits, unit: '' });
    rows.push({ what: `${whose}: of them in doubt`, value: (asked / hits) * 100, unit: '%' });
    rows.push({
      what: `${whose}: of them cut by the segmenter`,
      value: (cuts / hits) * 100,
      unit: '%',
      atMost: MOST_PERCENT,
    });
  }

  const init = median(inFreshProcess<number>('segmenter-alone.ts', '', FRESH_PROCESSES));
  rows.push({ what: 'segmenter built, new process', value: init, unit: 'ms' });
  for (const [name, length] of [
    ['article', ARTICLE],
    ['whole newspaper page', Number.POSITIVE_INFINITY],
  ] as const) {
    const batches = batchesOf(corpus.articles, length);
    const times = timeBatches(batches, judge);
    const size = median(batches.map((batch) => batch.length));
    rows.push(
      { what: `${name}: doubts in a batch, median`, value: size, unit: '' },
      { what: `${name}: a batch judged, p50`, value: percentile(times, 50), unit: 'ms' },
      { what: `${name}: a batch judged, p95`, value: percentile(times, 95), unit: 'ms', atMost: MOST_BATCH_MS },
    );
  }
  return {
    title: 'doubts and their judge in Node',
    notes: [
      `text: ${corpus.source}, in its own order`,
      `a batch is what one text leaves undecided, each doubt once: an article is ${ARTICLE} characters, cut at paragraphs`,
      `batches are judged ${TIMES} times by a warm segmenter; the extension keeps answers, the bench does not`,
    ],
    rows,
  };
}

/** The doubts a page would send, text by text, each once. */
function batchesOf(articles: readonly string[], length: number): Doubt[][] {
  const forms = openForms(freshPack().forms);
  const spotter = createSpotter(forms);
  const batches: Doubt[][] = [];
  for (const article of articles) {
    const home = publisherNamedIn(article, forms.publishers)?.home;
    let batch = new Map<string, Doubt>();
    let read = 0;
    const end = () => {
      if (batch.size > 0) batches.push([...batch.values()]);
      batch = new Map();
      read = 0;
    };
    for (const { text } of splitParagraphs(article)) {
      for (const doubt of spotter.spot(text, { home }, () => undefined).doubts) batch.set(doubtKey(doubt), doubt);
      read += text.length;
      if (read >= length) end();
    }
    end();
  }
  return batches;
}

function timeBatches(batches: readonly (readonly Doubt[])[], judge: Judge): number[] {
  const times: number[] = [];
  for (let time = -1; time < TIMES; time++) {
    for (const batch of batches) {
      const start = performance.now();
      batch.map(judge);
      if (time >= 0) times.push(performance.now() - start);
    }
  }
  return times;
}
