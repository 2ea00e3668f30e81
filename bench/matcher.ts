import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FoldTable, foldText } from '../lib/text/fold.ts';
import { NPM_PEERS, OURS } from './candidates.ts';
import { buildCorpus, flatten, ordinaryNews } from './corpus.ts';
import { filledForms, packForms } from './forms.ts';
import { inFreshProcess } from './fresh-process.ts';
import type { AloneNumbers } from './matcher-alone.ts';
import { lengthOf, median } from './measure.ts';
import { buildCandidates, type Placing, race } from './race.ts';
import type { PartResult, Row } from './report.ts';

const ROUNDS = 9;
const FRESH_PROCESSES = 7;
/** Most the matcher may hold for 100,000 forms, in MB. */
const MOST_MB = 5;

/** Least share of the floor, by the number of forms: our own come first. */
const BARS = [
  { count: null, long: 0.25, small: 0.35 },
  { count: 10_000, long: 0.12, small: 0.15 },
  { count: 100_000, long: 0.08, small: 0.1 },
];

/** How many times faster than the best of npm with our own forms. */
const BAR_OVER_PEERS = 8;

/** The matcher against its peers and the floor, in Node. */
export function benchMatcher(): PartResult {
  const corpus = buildCorpus();
  const own = packForms();
  const fold = (texts: readonly string[]) => flatten(texts.map((text) => foldText(text, own.table)));
  const small = { raw: corpus.small, folded: fold(corpus.small) };
  const long = { raw: [corpus.long], folded: fold([corpus.long]) };
  const distinct = { raw: corpus.sentences, folded: fold(corpus.sentences) };
  const notes = [
    `text: ${corpus.source}; “small” are those strings one by one, “long” is all of them as one`,
    'numbers are shares of the floor’s speed: one charCodeAt sum over the same text, run beside each of them',
    'we read the text as printed; the peers, who cannot fold, are given it folded: their advantage',
    'before timing, all were seen to find the same in every sentence, by number and checksum of the offsets; all but the RegExp find every overlapping match',
  ];
  const news = ordinaryNews();
  if (news !== null) notes.push(`“news” are ${news.source}: as dense in terms as what a reader of any news site meets`);
  const rows: Row[] = [];
  for (const bar of BARS) {
    const patterns = bar.count === null ? own.forms : filledForms(own, bar.count);
    const forms = `${patterns.length} forms`;
    const { built, matches } = buildCandidates(patterns, own.table, distinct);
    notes.push(`${forms}: ${round((matches / lengthOf(distinct.folded)) * 1000)} matches per 1,000 characters`);
    const placings = { long: race(built, long, ROUNDS), small: race(built, small, ROUNDS) };
    for (const shape of ['long', 'small'] as const) {
      for (const { name, ratio } of placings[shape]) {
        const what = `${forms}, ${shape}: ${name}`;
        rows.push({ what, value: ratio, unit: '', ...(name === OURS && { atLeast: bar[shape] }) });
      }
      const what = `${forms}, ${shape}: ours to the best of npm`;
      const atLeast = bar.count === null ? { atLeast: BAR_OVER_PEERS } : {};
      rows.push({ what, value: overPeers(placings[shape]), unit: '×', ...atLeast });
    }
    if (news !== null) rows.push(...raceOverNews(built, news, own.table, { ...bar, forms }));
    const alone = measureAlone(patterns, own.traditional);
    const megabytes = median(alone.map(({ bytes }) => bytes)) / 1e6;
    const atMost = bar.count === 100_000 ? { atMost: MOST_MB } : {};
    rows.push({ what: `${forms}: built cold`, value: median(alone.map(({ coldMs }) => coldMs)), unit: 'ms' });
    rows.push({ what: `${forms}: built warm`, value: median(alone.map(({ warmMs }) => warmMs)), unit: 'ms' });
    rows.push({ what: `${forms}: resident`, value: megabytes, unit: 'MB', ...atMost });
    for (const { maker, buildMs } of built) {
      if (maker.name !== OURS) rows.push({ what: `${forms}: ${maker.name} built`, value: buildMs, unit: 'ms' });
    }
  }
  return { title: 'the matcher in Node', notes, rows };
}

/** Ours alone over ordinary news: the floor is the same, the matches are few. */
function raceOverNews(
  built: ReturnType<typeof buildCandidates>['built'],
  news: NonNullable<ReturnType<typeof ordinaryNews>>,
  table: FoldTable,
  bar: { readonly forms: string; readonly long: number; readonly small: number },
): Row[] {
  const ours = built.filter(({ maker }) => maker.name === OURS);
  return (['long', 'small'] as const).map((shape) => {
    const raw = shape === 'long' ? [news.long] : news.small;
    const [placing] = race(ours, { raw, folded: raw.map((text) => foldText(text, table)) }, ROUNDS);
    return { what: `${bar.forms}, news, ${shape}: ${OURS}`, value: placing?.ratio ?? 0, unit: '', atLeast: bar[shape] };
  });
}

/** Our speed by that of the fastest peer of npm. */
export function overPeers(placings: readonly Placing[]): number {
  const ratioOf = (name: string) => placings.find((placing) => placing.name === name)?.ratio ?? 0;
  return ratioOf(OURS) / Math.max(...NPM_PEERS.map(ratioOf));
}

function measureAlone(patterns: readonly string[], traditional: string): AloneNumbers[] {
  const folder = mkdtempSync(join(tmpdir(), 'xiangjian-bench-'));
  const file = join(folder, 'patterns.json');
  writeFileSync(file, JSON.stringify({ patterns, traditional }));
  const numbers = inFreshProcess<AloneNumbers>('matcher-alone.ts', file, FRESH_PROCESSES);
  rmSync(folder, { recursive: true });
  return numbers;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
