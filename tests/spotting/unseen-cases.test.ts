import { expect, test } from 'vitest';
import { checkForms, openLayer } from '../../lib/pack/open.ts';
import { createJudge } from '../../lib/segment/judge.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { annotateText } from '../../lib/spot/annotate.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import { idOf } from '../../lib/terms/ref.ts';
import { freshPack } from '../../tools/pack/build-pack.ts';
import { packedWords } from '../../tools/pack/packed-parts.ts';
import { readCases } from './read-cases.ts';

/** Least shares of the sentences that are right, either way, in percent: raised with every kind that is mended. */
const LEAST = { yes: 95, no: 89 };

const forms = checkForms(freshPack().forms);
const spotter = createSpotter([readyLayer(openLayer(forms))]);
const judge = createJudge(openWordCosts(packedWords()), forms.allTraditional);

test('of sentences written without sight of the rules so many are right', () => {
  const tally = { yes: [0, 0], no: [0, 0] } as Record<'yes' | 'no', [right: number, all: number]>;
  for (const { publisher, surface, concept, sentence } of readCases('unseen-cases.tsv')) {
    const home = forms.publishers.find(({ id }) => id === publisher)?.home;
    const start = sentence.indexOf(surface);
    const span = annotateText(sentence, spotter, { home }, judge).spans.find(
      (candidate) => candidate.start === start && candidate.end === start + surface.length,
    );
    const got = span?.entries.map(({ ref }) => idOf(ref)) ?? [];
    const of = tally[concept === null ? 'no' : 'yes'];
    of[1]++;
    if (concept === null ? span === undefined : got.includes(concept)) of[0]++;
  }
  const percent = ([right, all]: [number, number]) => (right / all) * 100;
  console.info(`silent where it is no term: ${tally.no.join(' of ')}; marked where it is: ${tally.yes.join(' of ')}`);
  expect(percent(tally.yes)).toBeGreaterThanOrEqual(LEAST.yes);
  expect(percent(tally.no)).toBeGreaterThanOrEqual(LEAST.no);
});
