import { expect, test } from 'vitest';
import { termRef } from '../terms/ref.ts';
import type { SpotSense } from './types.ts';
import { SHORTEST_FORM, type WrittenForm, writtenLayer } from './written-layer.ts';

const STAMP = { key: 'own', revision: '1' } as const;
const sense = (id: string): SpotSense => ({
  entry: { ref: termRef('own', id), category: 'policy', tier: 'standard' },
});
const form = (text: string, ...ids: string[]): WrittenForm => ({ text, senses: ids.map(sense) });

/** Every form of a layer as it is looked for, as it is written, and the ids it may stand for. */
function formsOf(forms: readonly WrittenForm[], traditional?: string) {
  const { patterns, textOf, sensesOf } = writtenLayer(STAMP, forms, traditional);
  return patterns.map((pattern, at) => [
    pattern,
    textOf(at),
    sensesOf(at).map(({ entry }) => entry.ref.replace('own/', '')),
  ]);
}

test('a layer of nothing has no form', () => {
  expect(formsOf([])).toEqual([]);
});

test('forms are looked for as folded, in the order of their UTF-16 units, and written as they came', () => {
  expect(formsOf([form('株洲', 'a'), form('ＲＣＥＰ', 'b'), form('“五好”园区', 'c'), form('4x4工程', 'd')])).toEqual([
    ['4×4工程', '4x4工程', ['d']],
    ['rcep', 'ＲＣＥＰ', ['b']],
    ['五好园区', '“五好”园区', ['c']],
    ['株洲', '株洲', ['a']],
  ]);
});

test('what folds to the same stands for all of its senses, in the order they come, and is written as first come', () => {
  expect(formsOf([form('“五好”园区', 'a', 'b'), form('株洲', 'c'), form('五好园区', 'd')])).toEqual([
    ['五好园区', '“五好”园区', ['a', 'b', 'd']],
    ['株洲', '株洲', ['c']],
  ]);
});

test('the senses that were given are left as they were', () => {
  const forms = [form('五好园区', 'a'), form('“五好”园区', 'b')];
  writtenLayer(STAMP, forms);
  expect(forms.map(({ senses }) => senses.length)).toEqual([1, 1]);
});

test('a form too short to look for is left out, by its folded length', () => {
  expect(SHORTEST_FORM).toBe(2);
  expect(formsOf([form('湘', 'a'), form('“湘”', 'b'), form('', 'c'), form('湘江', 'd')])).toEqual([
    ['湘江', '湘江', ['d']],
  ]);
});

test('Traditional forms are looked for by the pairs of the glossary', () => {
  const forms = [form('數據', 'a'), form('数据', 'b')];
  expect(formsOf(forms, '数數据據')).toEqual([['数据', '數據', ['a', 'b']]]);
  expect(formsOf(forms)).toEqual([
    ['数据', '数据', ['b']],
    ['數據', '數據', ['a']],
  ]);
});

test('the stamp and the pairs are those given, and every neighbour is looked at', () => {
  expect(writtenLayer(STAMP, [], '数數')).toMatchObject({ stamp: STAMP, traditional: '数數', guards: null });
  expect(writtenLayer(STAMP, []).traditional).toBe('');
});
