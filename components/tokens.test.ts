import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [STANDARD = '', CONTRAST = ''] = CSS.split(':root[data-colours="contrast"]');
const TEXTS = ['ink', 'ink-soft', 'seal', 'hue-policy', 'hue-body', 'hue-person', 'hue-place', 'hue-work'];
const GROUNDS = ['paper', 'paper-sunk'];

/** The colours of one set in light or dark, by the names of their tokens. */
function coloursIn(block: string, scheme: 'light' | 'dark'): Map<string, Color> {
  const pairs = block.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g);
  return new Map(
    [...pairs].map(([, name, light, dark]) => [name ?? '', new Color((scheme === 'light' ? light : dark) ?? '')]),
  );
}

const contrast = (colours: Map<string, Color>, text: string, ground: string) =>
  (colours.get(text) as Color).contrastWCAG21(colours.get(ground) as Color);

describe.each([
  { set: 'standard', block: STANDARD, least: 4.5, leastHairline: 1.2 },
  { set: 'contrast', block: CONTRAST, least: 7, leastHairline: 3 },
])('the $set colours', ({ block, least, leastHairline }) => {
  test.for(['light', 'dark'] as const)('hold their contrast on every ground in %s', (scheme) => {
    const colours = coloursIn(block, scheme);
    expect([...colours.keys()].sort()).toEqual([...TEXTS, ...GROUNDS, 'hairline'].sort());
    for (const ground of GROUNDS) {
      for (const text of TEXTS) {
        const ratio = contrast(colours, text, ground);
        expect([text, ground, ratio, ratio >= least]).toEqual([text, ground, ratio, true]);
      }
    }
    expect(contrast(colours, 'hairline', 'paper')).toBeGreaterThan(leastHairline);
  });

  test.for(['light', 'dark'] as const)('keep the five hues apart from each other in %s', (scheme) => {
    const hues = [...coloursIn(block, scheme)].filter(([name]) => name.startsWith('hue-'));
    for (const [name, colour] of hues) {
      for (const [other, otherColour] of hues) {
        if (name < other) expect([name, other, colour.deltaE2000(otherColour) > 12]).toEqual([name, other, true]);
      }
    }
  });
});
