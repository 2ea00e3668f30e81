import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNaiveMatcher } from '../../tests/oracle/naive-matcher.ts';
import { createMatcher, type Matcher } from './matcher.ts';

const ENGINES: [name: string, build: (patterns: readonly string[]) => Matcher][] = [
  ['the matcher', createMatcher],
  ['the naive matcher', createNaiveMatcher],
];

type Match = [pattern: number, start: number, end: number];

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function matchesOf(matcher: Matcher, text: string): Match[] {
  const matches: Match[] = [];
  matcher.scan(unitsOf(text), text.length, (pattern, start, end) => matches.push([pattern, start, end]));
  return matches;
}

describe.each(ENGINES)('%s', (_name, build) => {
  test.each<[what: string, patterns: string[], text: string, matches: Match[]]>([
    ['finds nothing without patterns', [], '株洲', []],
    ['finds nothing in an empty text', ['株洲'], '', []],
    ['finds nothing in a single unit', ['株洲'], '株', []],
    ['finds a pattern that is the whole text', ['株洲'], '株洲', [[0, 0, 2]]],
    ['finds one at each end', ['株洲'], '株洲和株洲', [[0, 0, 2], [0, 3, 5]]], // biome-ignore format: a row a case
    ['gives every length at one start, shortest first', ['株洲市民', '株洲', '株洲市'], '株洲市民', [[1, 0, 2], [2, 0, 3], [0, 0, 4]]], // biome-ignore format: a row a case
    ['gives matches that overlap', ['株洲市', '市长'], '株洲市长', [[0, 0, 3], [1, 2, 4]]], // biome-ignore format: a row a case
    ['gives matches inside matches', ['可信数据空间', '数据'], '可信数据空间', [[0, 0, 6], [1, 2, 4]]], // biome-ignore format: a row a case
    ['finds a pattern in a run of its own unit', ['aaa'], 'aaaaa', [[0, 0, 3], [0, 1, 4], [0, 2, 5]]], // biome-ignore format: a row a case
    ['names the last of equal patterns', ['株洲', '长沙', '株洲'], '株洲', [[2, 0, 2]]],
    ['does not run on past a common beginning', ['株洲市民'], '株洲市', []],
    ['does not join the end to the beginning', ['洲株'], '株洲', []],
    ['finds units at the limits of UTF-16', ['\uffff\0', '\ud842\udfb7'], '\uffff\0𠮷', [[0, 0, 2], [1, 2, 4]]], // biome-ignore format: a row a case
  ])('%s', (_what, patterns, text, matches) => {
    expect(matchesOf(build(patterns), text)).toEqual(matches);
  });

  test('reads no further than the length it is given', () => {
    const ends: number[] = [];
    build(['株洲', '株洲市']).scan(unitsOf('株洲市'), 2, (_pattern, _start, end) => ends.push(end));
    expect(ends).toEqual([2]);
  });

  test('carries nothing over from one text to the next', () => {
    const matcher = build(['株洲']);
    expect(matchesOf(matcher, '在株')).toEqual([]);
    expect(matchesOf(matcher, '洲')).toEqual([]);
  });
});

test.each(['', '株'])('a pattern of fewer than two units, %j, is refused by its index', (short) => {
  expect(() => createMatcher(['株洲', short])).toThrow(new RangeError('pattern 1 is shorter than two units'));
});

describe('the matcher and the naive matcher give the same matches', () => {
  const agree = (patterns: readonly string[], text: string): void => {
    expect(matchesOf(createMatcher(patterns), text)).toEqual(matchesOf(createNaiveMatcher(patterns), text));
  };

  test('for any patterns over a small alphabet, duplicates included', () => {
    const unit = fc.constantFrom(...'株洲市长');
    const pattern = fc.string({ unit, minLength: 2, maxLength: 6 });
    fc.assert(fc.property(fc.array(pattern, { maxLength: 30 }), fc.string({ unit, maxLength: 60 }), agree), {
      numRuns: 1000,
    });
  });

  test('for any UTF-16 units, lone surrogates included', () => {
    // Texts are cut from the patterns, for units drawn at random never meet.
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const pattern = fc.string({ unit, minLength: 2, maxLength: 6 });
    const sample = fc.array(pattern, { minLength: 1, maxLength: 40 }).chain((patterns) =>
      fc.tuple(
        fc.constant(patterns),
        fc.array(fc.oneof(fc.constantFrom(...patterns), unit), { maxLength: 12 }).map((parts) => parts.join('')),
      ),
    );
    fc.assert(
      fc.property(sample, ([patterns, text]) => agree(patterns, text)),
      { numRuns: 500 },
    );
  });

  test('for more first units than there are buckets, and pairs enough to crowd the hash', () => {
    const units = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x4e00 + i * 97));
    const patterns = units.flatMap((a, i) => units.filter((_, j) => (i * 7 + j) % 3 === 0).map((b) => a + b));
    const text = units.flatMap((a, i) => [a, units[(i * 11) % 60], units[(i * 29 + 5) % 60]]).join('');
    expect(matchesOf(createMatcher(patterns), text).length).toBeGreaterThan(20);
    agree(patterns, text);
  });
});
