import { composedParent, isElement } from '../text/nodes.ts';

/** Luminances, as {@link luminanceOf} has them, above which text can only stand on something dark, and below which on something light. */
const LIGHT = 0.6;
const DARK = 0.16;

/** Text of a middling tone over a picture is taken for light from here on, #ababab: fainter greys are notes on something light. */
const RATHER_LIGHT = 0.45;

/** Grounds darker than this, #848484, have the light tone: there both tones are as far from the ground. */
const DARK_GROUND = 0.27;

/** True where a line beside the text of an element has to be light: what the text stands on is dark. Cost: a style, and of text that
 * can be read on dark and on light as well one for each element up to the ground. */
export function isOnDark(element: Element): boolean {
  return needsLight(getComputedStyle(element).color, () => groundOf(element));
}

/**
 * The same for a colour of text and that of its ground, null where that is not known: over a picture, and where nothing paints any.
 * Light text and dark text tell of their ground themselves, whatever the elements around them paint: it may be a picture beside
 * them in the tree. Colours are as browsers compute them.
 */
export function needsLight(text: string, ground: () => string | null): boolean {
  const luminance = luminanceOf(text);
  if (luminance > LIGHT || luminance < DARK) return luminance > LIGHT;
  const behind = ground();
  return behind === null ? luminance > RATHER_LIGHT : luminanceOf(behind) < DARK_GROUND;
}

/** The colour behind the text of an element; null where a picture is, or nothing. What can be looked through is left out. */
function groundOf(element: Element): string | null {
  for (let at: Node | null = element; at !== null; at = composedParent(at)) {
    if (!isElement(at)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    if (isOpaque(backgroundColor)) return backgroundColor;
  }
  return null;
}

/** Least size of what a card would lie upon, in CSS pixels: a banner or a button in its midst is not the page around it. */
const LEAST_AROUND = { width: 320, height: 280 };

/**
 * True where a page is dark around an element, for something as large as a card: by the nearest colour behind it that is painted over so
 * much. Where there is none, or a picture, the text of the page tells. Cost: a style and a box for each element up to it.
 */
export function isDarkAround(element: Element): boolean {
  for (let at: Node | null = element; at !== null; at = composedParent(at)) {
    if (!isElement(at)) continue;
    const { width, height } = at.getBoundingClientRect();
    // What body and root have, the whole window has.
    const isWhole = at === document.body || at === document.documentElement;
    if (!isWhole && (width < LEAST_AROUND.width || height < LEAST_AROUND.height)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    if (isOpaque(backgroundColor)) return luminanceOf(backgroundColor) < DARK_GROUND;
  }
  return isOnDark(document.body ?? document.documentElement);
}

function isOpaque(color: string): boolean {
  return !/a\(|\//.test(color);
}

/** Texts follow each other in the same colour: taking one apart costs two microseconds. */
let lastColor = '';
let lastLuminance = 0;

/**
 * How much light a colour gives, 0 to 1, near enough: the squares of its parts for the curve of a screen, and of what is not
 * written in red, green and blue its lightness for all three. Written are `rgb(138, 180, 248)`, `color(srgb 0.5 0.7 1)`,
 * `oklch(0.77 0.1 259)`, `lab(73 1 -37)`.
 */
function luminanceOf(color: string): number {
  if (color === lastColor) return lastLuminance;
  const whole = color.startsWith('r') ? 255 : color.startsWith('l') ? 100 : 1;
  const [first = 0, ...others] = (color.match(/(?<=[( ])-?[\d.]+/g) ?? []).map((part) => (Number(part) / whole) ** 2);
  const [second = first, third = first] = /^[rc]/.test(color) ? others : [];
  lastColor = color;
  lastLuminance = 0.21 * first + 0.72 * second + 0.07 * third;
  return lastLuminance;
}
