import { checkForms, openLayer } from '../lib/pack/open.ts';
import type { FormsPack } from '../lib/pack/types.ts';
import { createJudge } from '../lib/segment/judge.ts';
import { openWordCosts } from '../lib/segment/word-costs.ts';
import { cluesOfText, originOf } from '../lib/sites/origin.ts';
import { createSpotter, readyLayer } from '../lib/spot/spot.ts';
import type { Doubt, NeighbourGuards } from '../lib/spot/types.ts';
import { splitParagraphs } from '../lib/text/paragraphs.ts';
import { freshPack } from '../tools/pack/build-pack.ts';
import { packedWords } from '../tools/pack/packed-parts.ts';
import { buildCorpus } from './corpus.ts';
import { inFreshProcess } from './fresh-process.ts';
import { median, percentile } from './measure.ts';
import type { PartResult, Row } from './report.ts';

const FRESH_PROCESSES = 5;
/** Every batch is judged so many times, after a first round to warm up. */
const TIMES = 5;
/** Characters of an article: its doubts go out as one batch. */
const ARTICLE = 2400;
/** Most of the hits, in percent, that may be weighed; most that a batch may take, in ms. */
const MOST_PERCENT = 8;
const MOST_BATCH_MS = 10;

/** How many hits are in doubt, how many of those are weighed, and what judging takes. */
export function benchDoubts(): PartResult {
  const corpus = buildCorpus();
  const forms = checkForms(freshPack().forms);
  const spotter = createSpotter([readyLayer(openLayer(forms))]);
  let cuts = 0;
  let isFirst = true;
  const words = openWordCosts(packedWords());
  const counted = {
    ...words,
    costOf(word: string) {
      if (isFirst) cuts++;
      isFirst = false;
      return words.costOf(word);
    },
  };
  const judge = createJudge(counted, forms.allTraditional);

  let hits = 0;
  let asked = 0;
  for (const article of corpus.articles) {
    const home = originOf(cluesOfText(article), forms.publishers).home ?? undefined;
    for (const { text } of splitParagraphs(article)) {
      const { spans, rejected } = spotter.spot(text, { home }, (doubt, guards) => {
        asked++;
        isFirst = true;
        return judge(doubt, guards);
      });
      hits += spans.length + rejected.filter(({ reason }) => reason === 'word').length;
    }
  }
  const rows: Row[] = [
    { what: 'hits that pass their rules', value: hits, unit: '' },
    { what: 'of them in doubt', value: (asked / hits) * 100, unit: '%' },
    { what: 'of them weighed by the words', value: (cuts / hits) * 100, unit: '%', atMost: MOST_PERCENT },
  ];

  const init = median(inFreshProcess<number>('segmenter-alone.ts', '', FRESH_PROCESSES));
  rows.push({ what: 'words opened, new process', value: init, unit: 'ms' });
  for (const [name, length] of [
    ['article', ARTICLE],
    ['whole newspaper page', Number.POSITIVE_INFINITY],
  ] as const) {
    const batches = batchesOf(forms, corpus.articles, length);
    const times = timeBatches(batches, forms.allTraditional);
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
      `a batch is what stands in doubt in one text: an article is ${ARTICLE} characters, cut at paragraphs`,
      `batches are judged ${TIMES} times with warm words, each time by a judge that has seen none of them`,
    ],
    rows,
  };
}

/** A doubt and the guards of the glossary that it is about. */
interface AskedDoubt {
  readonly doubt: Doubt;
  readonly guards: NeighbourGuards | null;
}

/** The doubts of each text, in the order they are met. */
function batchesOf(forms: FormsPack, articles: readonly string[], length: number): AskedDoubt[][] {
  const spotter = createSpotter([readyLayer(openLayer(forms))]);
  const batches: AskedDoubt[][] = [];
  for (const article of articles) {
    const home = originOf(cluesOfText(article), forms.publishers).home ?? undefined;
    let batch: AskedDoubt[] = [];
    let read = 0;
    const end = () => {
      if (batch.length > 0) batches.push(batch);
      batch = [];
      read = 0;
    };
    for (const { text } of splitParagraphs(article)) {
      spotter.spot(text, { home }, (doubt, guards) => {
        batch.push({ doubt, guards });
        return undefined;
      });
      read += text.length;
      if (read >= length) end();
    }
    end();
  }
  return batches;
}

function timeBatches(batches: readonly (readonly AskedDoubt[])[], traditional: string): number[] {
  const words = openWordCosts(packedWords());
  const times: number[] = [];
  for (let time = -1; time < TIMES; time++) {
    for (const batch of batches) {
      const judge = createJudge(words, traditional);
      const start = performance.now();
      for (const { doubt, guards } of batch) judge(doubt, guards);
      if (time >= 0) times.push(performance.now() - start);
    }
  }
  return times;
}
