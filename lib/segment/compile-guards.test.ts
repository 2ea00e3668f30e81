import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuardTable } from '../spot/types.ts';
import { compileGuards, guardTable, LEAST_COUNT } from './compile-guards.ts';
import { openCountedWords } from './counted-words.ts';
import { costOfForm, GUARDED_EDGE, isHarmlessAfter, isHarmlessBefore, LEAD_OF_SHORT, leadOf } from './judge.ts';
import { latticeOf } from './lattice.ts';
import { openWordCosts, packWordCosts } from './word-costs.ts';

const NEWS = new Map([
  ['的', 5000],
  ['全国', 3000],
  ['中国', 3000],
  ['行动', 2000],
  ['市长', 900],
  ['长期', 900],
  ['大学生', 800],
  ['学生', 800],
  ['大学', 900],
  ['市场', 900],
  ['国', 100],
  ['行', 50],
  ['长', 60],
  ['生', 60],
]);

function guardsOf(forms: readonly string[], more: readonly (readonly [string, number])[] = []): GuardTable {
  const counts = new Map([...NEWS, ...more]);
  const words = [...counts].map(([word, count]) => [word, count < LEAST_COUNT] as const);
  return guardTable(compileGuards(forms, words, openCountedWords(packWordCosts(counts))));
}

test.each<[what: string, forms: string[], guards: GuardTable]>([
  ['a word that crosses the start', ['国开行'], { before: { 国开: '中全' }, after: { 开行: '动' } }],
  ['a word that crosses the end', ['市长'], { before: {}, after: { 市长: '期' } }],
  ['a word drawn out by a character, of a long form', ['中南大学'], { before: {}, after: { 大学: '生' } }],
  ['a form with Latin has none', ['5G市长'], { before: {}, after: {} }],
  ['nothing has none', [], { before: {}, after: {} }],
])('%s', (_what, forms, guards) => {
  expect(guardsOf(forms)).toEqual(guards);
});

test('a word of the news rarer than ten raises no doubt, but one that is a form does', () => {
  expect(guardsOf(['市长'], [['长颈', 9]]).after).toEqual({ 市长: '期' });
  expect(guardsOf(['市长', '长颈'], [['长颈', 9]]).after.市长).toBe('期颈');
});

test('a word that could never be the cheaper reading raises none', () => {
  // With 全国 for its head the other reading is left with 开行动员大会, of which no word is known.
  expect(guardsOf(['国家发展战略行动']).before).toEqual({});
});

test('a word that holds the form and adds words or affixes raises none, one that adds something else does', () => {
  expect(
    guardsOf(
      ['中国'],
      [
        ['中国市场', 900],
        ['中国画', 900],
        ['中国区', 900],
      ],
    ).after,
  ).toEqual({ 中国: '画' });
});

test('forms that share an edge share its guards', () => {
  expect(guardsOf(['市长', '副市长']).after).toEqual({ 市长: '期' });
});

/** The same as it is said: each form against each word, each way that the word may take of it. */
function guardsOneByOne(forms: readonly string[], counts: ReadonlyMap<string, number>): GuardTable {
  const costs = openWordCosts(packWordCosts(counts));
  const costOf = (text: string) => latticeOf(text, costs).upTo[text.length] as number;
  const costOfRest = (rest: string) => (rest.length <= 1 ? 0 : costOf(rest));
  const guards = { before: new Map<string, Set<string>>(), after: new Map<string, Set<string>>() };
  const guard = (side: 'before' | 'after', edge: string, beside: string) =>
    guards[side].set(edge, (guards[side].get(edge) ?? new Set()).add(beside));
  for (const form of forms) {
    const cost = costOfForm(form, costs);
    for (const [word, count] of counts) {
      if (count < LEAST_COUNT && !(forms.includes(word) && word.length < 4)) continue;
      for (let taken = 1; taken <= Math.min(form.length, word.length - 1); taken++) {
        const most = cost + leadOf(form);
        const ahead = word.slice(0, -taken);
        const isCheaper = (rest: string, added: string, limit: number) =>
          costOfRest(rest) + (costs.costOf(word) as number) < limit + costOf(added);
        const isWhole = taken === form.length;
        if (isWhole && word.endsWith(form) && isHarmlessBefore(ahead, costs)) {
          // 株洲 is no less itself for 在株洲.
        } else if (word.endsWith(form.slice(0, taken)) && isCheaper(form.slice(taken), ahead, most))
          guard('before', form.slice(0, GUARDED_EDGE), ahead.slice(-1));
        const behind = word.slice(taken);
        const limit = taken > 1 && behind.length === 1 ? Math.max(most, cost + LEAD_OF_SHORT) : most;
        if (isWhole && isHarmlessAfter(behind, costs)) continue;
        if (word.startsWith(form.slice(-taken)) && isCheaper(form.slice(0, -taken), behind, limit))
          guard('after', form.slice(-GUARDED_EDGE), behind.charAt(0));
      }
    }
  }
  const table = (side: ReadonlyMap<string, ReadonlySet<string>>) =>
    Object.fromEntries([...side].map(([edge, beside]) => [edge, [...beside].sort().join('')]));
  return { before: table(guards.before), after: table(guards.after) };
}

test('side by side it finds what is found form by form and word by word', () => {
  const text = (minLength: number) =>
    fc.string({ unit: fc.constantFrom(...'市长期大学生国'), minLength, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(text(2), { maxLength: 8 }),
      fc.array(fc.tuple(text(1), fc.constantFrom(1, 9, 10, 300, 5000)), { minLength: 1, maxLength: 30 }),
      (forms, pairs) => {
        const counts = new Map(pairs);
        const words = [...counts].map(([word, count]) => [word, count < LEAST_COUNT] as const);
        const guards = guardTable(compileGuards(forms, words, openCountedWords(packWordCosts(counts))));
        expect(guards).toEqual(guardsOneByOne(forms, counts));
      },
    ),
    { numRuns: 500 },
  );
});
