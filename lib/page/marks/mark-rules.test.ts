import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../glossary/hues.ts';
import { LIGHT_TEXT } from './painter.ts';

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

describe('the line of a mark', () => {
  test.each(PAIRS)('beside %s text on %s holds 3:1, and more in high contrast', (text, ground) => {
    const tone = LIGHT_TEXT.test(computed(new Color(text))) ? 'light-' : '';
    for (const hue of HUES) {
      const quiet = lineOf(`${tone}${hue}`).contrast(ground, 'WCAG21');
      expect(quiet, hue).toBeGreaterThanOrEqual(3);
      expect(lineOf(`contrast-${tone}${hue}`).contrast(ground, 'WCAG21'), hue).toBeGreaterThan(quiet);
    }
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
