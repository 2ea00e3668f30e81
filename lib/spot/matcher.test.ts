import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNaiveMatcher } from '../../tests/oracle/naive-matcher.ts';
import { createFoldTable, foldText } from '../text/fold.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { MakeMatcher } from './spot.ts';

const ENGINES: [name: string, make: MakeMatcher][] = [
  ['the matcher', createMatcher],
  ['the naive matcher', createNaiveMatcher],
];

type Match = [pattern: number, start: number, end: number];

const TABLE = createFoldTable('数數据據');

/** A matcher of patterns as they may be written; those that fold to fewer than two units are left out. */
function build(make: MakeMatcher, patterns: readonly string[]): Matcher {
  return make(
    patterns.map((pattern) => foldText(pattern, TABLE)).filter((pattern) => pattern.length > 1),
    TABLE,
  );
}

function matchesOf(matcher: Matcher, text: string): Match[] {
  const matches: Match[] = [];
  matcher.scan(text, (pattern, start, end) => matches.push([pattern, start, end]));
  return matches;
}

describe.each(ENGINES)('%s', (_name, make) => {
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
    expect(matchesOf(build(make, patterns), text)).toEqual(matches);
  });

  test.each<[what: string, patterns: string[], text: string, matches: Match[]]>([
    ['through marks that print nothing', ['可信空间'], '可\u200b信\u00ad空间', [[0, 0, 6]]],
    ['through quotes, leaving those at its edges', ['五好园区'], '“五好”园区”', [[0, 1, 6]]],
    ['through a line break and an indent', ['可信空间'], '可信\n\u3000空间', [[0, 0, 6]]],
    ['in other width and case', ['rcep'], '在ＲｃEP中', [[0, 1, 5]]],
    ['in Traditional script', ['数据空间'], '數據空间', [[0, 0, 4]]],
    ['with × printed as x', ['4×4工程'], '4x4工程和4 X 4工程', [[0, 0, 5], [0, 6, 13]]], // biome-ignore format: a row a case
    ['with a dash drawn out', ['2024-2028'], '2024——2028', [[0, 0, 10]]],
    ['with a space between Latin words', ['belt road'], 'Belt \n Road, beltroad', [[0, 0, 11]]],
    ['with one Latin letter before the space', ['a b'], 'a b，ab，a“ b', [[0, 0, 3], [0, 7, 11]]], // biome-ignore format: a row a case
    ['that begins with a dash, from the first of a run', ['-20亿'], '甲——20亿', [[0, 1, 6]]],
    ['not where a space parts what Latin letters join', ['ab'], 'a b', []],
  ])('finds a pattern %s', (_what, patterns, text, matches) => {
    expect(matchesOf(build(make, patterns), text)).toEqual(matches);
  });

  test('carries nothing over from one text to the next', () => {
    const matcher = build(make, ['株洲']);
    expect(matchesOf(matcher, '在株')).toEqual([]);
    expect(matchesOf(matcher, '洲')).toEqual([]);
  });
});

test.each(['', '株'])('a pattern of fewer than two units, %j, is refused by its index', (short) => {
  expect(() => createMatcher(['株洲', short], TABLE)).toThrow(new RangeError('pattern 1 is shorter than two units'));
});

describe('the matcher and the naive matcher give the same matches', () => {
  const agree = (patterns: readonly string[], text: string): void => {
    expect(matchesOf(build(createMatcher, patterns), text)).toEqual(
      matchesOf(build(createNaiveMatcher, patterns), text),
    );
  };

  test('for any patterns over a small alphabet, duplicates included', () => {
    const unit = fc.constantFrom(...'株洲市长');
    const pattern = fc.string({ unit, minLength: 2, maxLength: 6 });
    fc.assert(fc.property(fc.array(pattern, { maxLength: 30 }), fc.string({ unit, maxLength: 60 }), agree), {
      numRuns: 1000,
    });
  });

  test('for texts of everything that folding knows', () => {
    const unit = fc.constantFrom(...'株洲數数4x×XaＡ -—“” \n\u200b\u3000·');
    const pattern = fc.string({ unit, minLength: 2, maxLength: 5 });
    fc.assert(fc.property(fc.array(pattern, { maxLength: 20 }), fc.string({ unit, maxLength: 40 }), agree), {
      numRuns: 5000,
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
    expect(matchesOf(build(createMatcher, patterns), text).length).toBeGreaterThan(20);
    agree(patterns, text);
  });
});
