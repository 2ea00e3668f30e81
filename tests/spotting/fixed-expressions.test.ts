import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkForms, openLayer } from '../../lib/pack/open.ts';
import { createJudge } from '../../lib/segment/judge.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import { freshPack, SEEDS_FOLDER } from '../../tools/pack/build-pack.ts';
import { packedWords } from '../../tools/pack/packed-parts.ts';
import { parseWordList } from '../../tools/pack/word-counts.ts';

const expressions = parseWordList(readFileSync(join(SEEDS_FOLDER, 'fixed-expressions.txt'), 'utf8'));
const forms = checkForms(freshPack().forms);
const spotter = createSpotter([readyLayer(openLayer(forms))]);
const judge = createJudge(openWordCosts(packedWords()), forms.allTraditional);

test('every fixed expression holds a form of the glossary, is none itself, and stands once', () => {
  const held = (expression: string) =>
    forms.patterns.some((form) => form !== expression && form.length > 1 && expression.includes(form));
  expect(expressions.filter((expression) => !held(expression))).toEqual([]);
  expect(expressions.filter((expression) => forms.patterns.includes(expression))).toEqual([]);
  expect(new Set(expressions).size).toBe(expressions.length);
});

test('nothing is marked within a fixed expression', () => {
  const marked = expressions.filter((expression) => spotter.spot(`他说“${expression}”。`, {}, judge).spans.length > 0);
  expect(marked).toEqual([]);
});
