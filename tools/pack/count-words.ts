/**
 * npm run -s words:count -- [--corpus FOLDER]
 * Counts words in the broadcasts beside the repository and writes seeds/words.tsv: the words of the general dictionary but for
 * seeds/no-words.txt, those of seeds/more-words.txt and the forms of the glossary, in the likeliest way to cut each run of Han characters. Takes two to three minutes and 2 GB.
 * Exit code 2 where the corpus or xz is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkForms, openLayer } from '../../lib/pack/open.ts';
import { dictionaryWords } from '../../lib/segment/dictionary.ts';
import { isAllHan } from '../../lib/text/scripts.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { BROADCASTS_NAME, CORPUS_FOLDER, readBroadcasts } from '../seeds/corpus.ts';
import { freshPack, SEEDS_FOLDER } from './build-pack.ts';
import { formatWordCounts, parseWordList } from './word-counts.ts';

/** Longer words are sayings and full names, which nothing crosses. */
const LONGEST = 8;
/** Longer forms of the glossary are mostly made of words, and would look cheaper together than what stands beside them. */
const LONGEST_FORM = 4;
/** 省公安厅 is made of words as well: after 河南 it must not look cheaper than 河南省 and 公安厅. */
const UNITS = '省市县区州乡镇村';
/** Rounds after which the counts hardly move: the total of the fourth differs from that of the third by a millionth. */
const ROUNDS = 4;
/** What every word costs in the first round, when the way with the fewest words is taken; a character costs more. */
const FIRST_COST = { word: 10, character: 10.5 };
/** What an everyday word counts for at least: enough to be looked at beside a form (`LEAST_COUNT` of the guards). */
const EVERYDAY_COUNT = 10;
/** As in the pack: what is added to each count. */
const UNSEEN = 0.2;

const HEAD = [
  `Our counts: how often each word stands in ${BROADCASTS_NAME}, cut in the likeliest way;`,
  'words are those of the general dictionary but for no-words.txt, of more-words.txt, the forms of the glossary and single characters; those',
  'of everyday-words.txt count for ten at least. Written by npm run words:count.',
];

async function main(): Promise<void> {
  const runs: string[] = [];
  for await (const { text } of readBroadcasts(readCorpus())) runs.push(...(text.match(/[\u4e00-\u9fff]+/g) ?? []));
  const words = vocabulary();
  const longer = new Set<string>();
  for (const word of words) for (let length = 2; length < word.length; length++) longer.add(word.slice(0, length));

  let costs = new Map([...words].map((word) => [word, FIRST_COST.word]));
  let unseen = FIRST_COST.character;
  let counts = new Map<string, number>();
  for (let round = 1; round <= ROUNDS; round++) {
    counts = countIn(runs, costs, unseen, longer);
    let total = 0;
    for (const count of counts.values()) total += count;
    const costOf = (count: number) => -Math.log((count + UNSEEN) / total);
    unseen = costOf(0);
    costs = new Map([...words].map((word) => [word, costOf(counts.get(word) ?? 0)]));
    for (const [word, count] of counts) if (word.length === 1) costs.set(word, costOf(count));
    console.error(`round ${round}: ${total} words, ${counts.size} different`);
  }
  for (const word of readWords('everyday-words.txt')) counts.set(word, Math.max(counts.get(word) ?? 0, EVERYDAY_COUNT));
  writeFileSync(join(SEEDS_FOLDER, 'words.tsv'), formatWordCounts(counts, HEAD));
}

function vocabulary(): Set<string> {
  const isFit = (word: string) => word.length > 1 && word.length <= LONGEST && isAllHan(word);
  const layer = openLayer(checkForms(freshPack().forms));
  const { patterns } = layer;
  const isForm = new Set(patterns);
  const isPlace = new Set(
    patterns.filter((_, form) => layer.sensesOf(form).some(({ entry }) => entry.category === 'place')),
  );
  /** 湖北武汉 is two words, and would hide the second where a longer name begins with it. */
  const isTwoNames = (word: string) => {
    if (isForm.has(word)) return false;
    for (let at = 2; at <= word.length - 2; at++) {
      if (isPlace.has(word.slice(0, at)) && isForm.has(word.slice(at))) return true;
    }
    return false;
  };
  const noWords = new Set(readWords('no-words.txt'));
  const words = new Set(
    [...dictionaryWords()]
      .map(({ word }) => word)
      .filter((word) => isFit(word) && !noWords.has(word) && !isTwoNames(word)),
  );
  for (const word of readWords('more-words.txt')) words.add(word);
  const isOfUnit = (form: string) => UNITS.includes(form.charAt(0)) && words.has(form.slice(1));
  const forms = patterns.filter((form) => isFit(form) && form.length <= LONGEST_FORM && !isOfUnit(form));
  return new Set([...words, ...forms]);
}

function readWords(name: string): readonly string[] {
  return parseWordList(readFileSync(join(SEEDS_FOLDER, name), 'utf8'));
}

/** How often each word stands in the cheapest way to cut each run. `longer` are the beginnings of words. */
function countIn(
  runs: readonly string[],
  costs: ReadonlyMap<string, number>,
  unseen: number,
  longer: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const cheapest = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
    const cutBefore = new Int32Array(run.length + 1);
    cheapest[0] = 0;
    const reach = (start: number, end: number, cost: number) => {
      const reached = (cheapest[start] as number) + cost;
      if (reached >= (cheapest[end] as number)) return;
      cheapest[end] = reached;
      cutBefore[end] = start;
    };
    for (let start = 0; start < run.length; start++) {
      reach(start, start + 1, costs.get(run.charAt(start)) ?? unseen);
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end++) {
        const word = run.slice(start, end);
        const cost = costs.get(word);
        if (cost !== undefined) reach(start, end, cost);
        if (!longer.has(word)) break;
      }
    }
    for (let end = run.length; end > 0; end = cutBefore[end] as number) {
      const word = run.slice(cutBefore[end], end);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function readCorpus(): string {
  try {
    const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
    return values.corpus ?? CORPUS_FOLDER;
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0] ?? '');
  }
}

await runCommand(main);
