import { expect, test } from 'vitest';
import type { ReadCharacters } from '../pinyin/types.ts';
import { createJudges } from '../segment/judge.ts';
import { termRef } from '../terms/ref.ts';
import { createLibrary } from './library.ts';
import { createListSource } from './list-source.ts';
import { readText } from './text-reading.ts';
import type { ListEntry } from './types.ts';

const entry = (id: string, ...forms: readonly string[]): ListEntry => ({
  ...{ id, forms, category: 'policy', tier: 'standard', renderings: [] },
});
const library = createLibrary(async () => [
  createListSource({ key: 'own', revision: '1' }, [entry('plan', '云上陶谷发展计划', '云陶')], '划劃'),
  createListSource({ key: 'seeds', revision: '1' }, [
    entry('valley', '云上陶谷', '陶谷'),
    entry('plan', '云上陶谷发展计划'),
    entry('RCEP', 'RCEP'),
  ]),
]);
const readCharacters: ReadCharacters = async (text) => [...text].map((one) => ({ text: one, pinyin: `~${one}` }));
/** Opens its words when first asked: two, and every character by itself. */
const judges = createJudges(async () => ({
  costOf: (word) => (['云陶瓷', '陶谷'].includes(word) ? 10 : word.length === 1 ? 100 : undefined),
  longest: 3,
  isVerb: () => false,
}));
const read = (text: string, sentence = text) =>
  readText({ text, sentence, at: sentence.indexOf(text), context: {} }, library, judges, readCharacters);
const [OWN, PLAN, VALLEY] = [termRef('own', 'plan'), termRef('seeds', 'plan'), termRef('seeds', 'valley')];

test('a text that glossaries have is their entries, the first glossary’s first, with the terms within it', async () => {
  await judges.patient();
  const { entry, characters, parts } = await read('云上陶谷发展计划', '市里公布云上陶谷发展计划。');
  expect(entry?.refs).toEqual([OWN, PLAN]);
  expect(entry?.match?.form).toBe('云上陶谷发展计划');
  expect(entry?.parts).toEqual([{ surface: '云上陶谷', refs: [VALLEY] }]);
  expect([characters, parts]).toEqual([[], []]);
});

test.for<[text: string, sentence: string]>([
  ['“云上陶谷发展计划”', '公布“云上陶谷发展计划”全文'],
  [' 云上陶谷发展计划，', '公布 云上陶谷发展计划，今年'],
  ['云上陶谷发展计劃', '公布云上陶谷发展计劃'],
  ['rcep', 'rcep'],
])('%j is one whatever clings to it and however it is written', async ([text, sentence]) => {
  expect((await read(text, sentence)).entry?.refs.length).toBeGreaterThan(0);
});

test('one that is part of another word where it stands is found all the same: it has been picked out', async () => {
  await judges.patient();
  const { entry } = await read('云陶', '云陶瓷器');
  expect(entry?.refs).toEqual([OWN]);
});

test('any other text is its characters and the terms within it, as printed', async () => {
  expect(await read('陶谷人家')).toEqual({
    entry: null,
    characters: [...'陶谷人家'].map((one) => ({ text: one, pinyin: `~${one}` })),
    parts: [{ surface: '陶谷', refs: [VALLEY] }],
  });
  expect((await read('无关')).parts).toEqual([]);
});

test('white space within it is levelled, and an empty text is nothing', async () => {
  const { characters } = await read('无\n  关');
  expect(characters.map(({ text }) => text).join('')).toBe('无关');
  expect(await read('')).toEqual({ entry: null, characters: [], parts: [] });
  expect((await read('“”')).entry).toBeNull();
});
