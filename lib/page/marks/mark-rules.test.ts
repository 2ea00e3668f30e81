import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../glossary/hues.ts';
import { needsLight } from './tone.ts';

const css = readFileSync(join(import.meta.dirname, 'marks.css'), 'utf8');

/** The colour of a mark's line, by the name of its rule. */
function lineOf(name: string): Color {
  const [, color] =
    new RegExp(`highlight\\(MARK-${name}\\) \\{ text-decoration: underline \\w+ [\\d.]+px (oklch\\([^)]+\\))`).exec(
      css,
    ) ?? [];
  if (color === undefined) throw new Error(`no rule for ${name}`);
  return new Color(color);
}

/** A colour as browsers compute it. */
const computed = (color: Color) =>
  `rgb(${color
    .to('srgb')
    .coords.map((part) => Math.round((part ?? 0) * 255))
    .join(', ')})`;

/** A colour as browsers compute one that is written in another space, percentages as numbers. */
function inSpace(colour: string, space: string): string {
  const parts = new Color(colour)
    .to(space === 'display-p3' ? 'p3' : space)
    .coords.map((part) => Number((part ?? 0).toFixed(4)));
  return /^(srgb|display-p3)$/.test(space) ? `color(${space} ${parts.join(' ')})` : `${space}(${parts.join(' ')})`;
}

/** Grounds that pages have, the colours of a red banner and of photographs by day and by night among them, with texts on them. */
const GROUNDS: readonly [ground: string, ...texts: string[]][] = [
  ['#ffffff', '#000000', '#333333', '#666666', '#767676', '#0000ee', '#c00000', '#999999', '#aaaaaa'],
  ['#f5f5f5', '#000000', '#333333', '#1a0dab', '#5f6368'],
  ['#fbf3e0', '#000000', '#5b4636'],
  ['#e6f0ff', '#000000', '#003399'],
  ['#ffd700', '#000000', '#8b0000'],
  ['#d4a017', '#000000'],
  ['#c0c0c0', '#000000', '#333333'],
  ['#9a9a9a', '#000000'],
  ['#000000', '#ffffff', '#cccccc', '#bbbbbb', '#8ab4f8'],
  ['#121212', '#eeeeee', '#8ab4f8'],
  ['#1f2937', '#f3f4f6', '#93c5fd'],
  ['#c8161d', '#ffffff', '#fff3c4'],
  ['#8b0000', '#ffffff', '#ffd700'],
  ['#0b3d91', '#ffffff', '#ffd700'],
  ['#1b5e20', '#ffffff'],
  ['#767676', '#ffffff'],
  ['#4a4a4a', '#ffffff', '#dddddd'],
  ['#87b5d9', '#000000', '#111111'],
  ['#b8a27a', '#000000'],
  ['#3c4a3e', '#ffffff'],
  ['#5a3e2b', '#ffffff', '#ffe9c9'],
];
const PAIRS = GROUNDS.flatMap(([ground, ...texts]) => texts.map((text): [string, string] => [text, ground]));

const ANY_COLOUR = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => new Color('srgb', parts.map((part) => part / 255) as [number, number, number]));
/** The grounds of dark text from which on the quiet set holds 3:1, by luminance: #949494. */
const LIGHTEST_OF_DARK = new Color('#949494').luminance;

describe('the line of a mark', () => {
  test.each(PAIRS)('beside %s text on %s holds 3:1, and more in high contrast', (text, ground) => {
    const isLight = needsLight(computed(new Color(text)), () => computed(new Color(ground)));
    // Light text and dark text tell their ground themselves; greys do where it is not known, as over a picture.
    expect(needsLight(computed(new Color(text)), () => null)).toBe(isLight);
    const tone = isLight ? 'light-' : '';
    for (const hue of HUES) {
      const quiet = lineOf(`${tone}${hue}`).contrast(ground, 'WCAG21');
      expect(quiet, hue).toBeGreaterThanOrEqual(3);
      expect(lineOf(`contrast-${tone}${hue}`).contrast(ground, 'WCAG21'), hue).toBeGreaterThan(quiet);
    }
  });

  test.each([
    ['#999999', '#121212'],
    ['#888888', '#000000'],
    ['#9ca3af', '#1f2937'],
    ['#ff0000', '#000000'],
    ['#ff4d4f', '#141414'],
    ['#3b82f6', '#0b1120'],
    ['#808000', '#000000'],
    ['#ff0000', '#ffffff'],
    ['#3b82f6', '#ffffff'],
    ['#999999', '#fafafa'],
    ['#e6a23c', '#ffffff'],
    ['#bbbbbb', '#ffffff'],
  ])('beside %s text, which is read on dark and on light, holds 3:1 on %s', (text, ground) => {
    const tone = needsLight(computed(new Color(text)), () => computed(new Color(ground))) ? 'light-' : '';
    for (const hue of HUES) expect(lineOf(`${tone}${hue}`).contrast(ground, 'WCAG21'), hue).toBeGreaterThanOrEqual(3);
  });

  test.each(['srgb', 'display-p3', 'oklch', 'oklab', 'lab', 'lch'])(
    'is of the same tone where colours are written in %s',
    (space) => {
      for (const [text, ground] of [...PAIRS, ['#999999', '#121212'], ['#999999', '#ffffff']] as const) {
        const asRgb = needsLight(computed(new Color(text)), () => computed(new Color(ground)));
        expect([text, ground, needsLight(inSpace(text, space), () => inSpace(ground, space))]).toEqual([
          text,
          ground,
          asRgb,
        ]);
      }
    },
  );

  test('holds 3:1 on any ground on which its text can be read, a point of any photograph among them', () => {
    fc.assert(
      fc.property(ANY_COLOUR, ANY_COLOUR, fc.constantFrom(...HUES), (text, ground, hue) => {
        fc.pre(text.contrast(ground, 'WCAG21') >= 4.5);
        const isLight = needsLight(computed(text), () => computed(ground));
        expect(isLight).toBe(text.luminance > ground.luminance);
        const tone = isLight ? 'light-' : '';
        expect(lineOf(`contrast-${tone}${hue}`).contrast(ground, 'WCAG21')).toBeGreaterThanOrEqual(3);
        if (isLight || ground.luminance >= LIGHTEST_OF_DARK)
          expect(lineOf(`${tone}${hue}`).contrast(ground, 'WCAG21')).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', 'light-', 'contrast-', 'contrast-light-'])(
    'has a colour a screen can show in every hue: %s',
    (tone) => {
      const lines = HUES.map((hue) => lineOf(`${tone}${hue}`));
      for (const line of lines) expect(line.inGamut('srgb')).toBe(true);
      expect(new Set(lines.map(String)).size).toBe(HUES.length);
    },
  );
});
