/** Characters that print uses for each other without changing a word. */
export interface Levelling {
  readonly from: string;
  /** What all of them fold to; null for what is dropped wherever it stands. */
  readonly to: string | null;
  /** Why they may be taken for each other in any text. */
  readonly reason: string;
}

/** Characters that may stand around or inside a term without being part of it, opening ones before closing ones. */
export const QUOTE_PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['«', '»'],
  ['‹', '›'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['︽', '︾'],
  ['︿', '﹀'],
  ['【', '】'],
  ['〝', '〞'],
  ['<', '>'],
];

/** Quotes that open and close with the same character. */
export const STRAIGHT_QUOTES = '"\'`´′″〃ˮ';

/** What prints nothing by itself and may stand between any two characters, as text from PDFs, chats and word processors has it. */
export const INVISIBLE =
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e' +
  '\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0' +
  '\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f';

/**
 * The first half of every character of plane 14, which are all invisible: variation selectors of ideographs, tags. It
 * is dropped with the half that follows it.
 */
export const INVISIBLE_LEAD = 0xdb40;

/**
 * All that folds to something else, but for letters, width and scripts. Where a character is also another word's (十 for
 * +, 一 for a dash), it is not here: see `misprints.ts`.
 */
export const LEVELLED: readonly Levelling[] = [
  { from: QUOTE_PAIRS.flat().join(''), to: null, reason: 'quotes come and go around the words of a slogan' },
  { from: `${STRAIGHT_QUOTES}„‟‚‛〟`, to: null, reason: 'quotes as keyboards and careless converters have them' },
  { from: INVISIBLE, to: null, reason: 'nobody sees them' },
  {
    from: ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    to: ' ',
    reason: 'white space of every width, and line breaks',
  },
  {
    from: '-‐‑‒–—―−─━﹣﹘~〜～⁃⸺⸻ーｰ➖',
    to: '-',
    reason: 'one dash is drawn in many lengths; the sign of long vowels is the nearest on some keyboards',
  },
  { from: '×✕✖╳⨯⨉⨂', to: '×', reason: 'the sign and its pictures' },
  { from: 'хХⅩⅹ', to: 'x', reason: 'they look like an x, which between digits is a ×' },
  {
    from: '·•‧∙⋅・･.․●▪■◦˙⸱ꞏ᛫⦁',
    to: '·',
    reason: 'a dot in the middle, as each keyboard and font has one; the full stop is the nearest on most',
  },
  { from: '﹢➕⁺', to: '+', reason: 'the sign in other sizes' },
  { from: '〔［[﹝⦅﹙', to: '(', reason: 'brackets of other shapes are set where print runs out of round ones' },
  { from: '〕］]﹞⦆﹚', to: ')', reason: 'the same, closing' },
  { from: '﹠', to: '&', reason: 'the sign in another size' },
  { from: '﹪', to: '%', reason: 'the sign in another size' },
];

/**
 * Radicals that text taken from a PDF has in place of the characters that look so; a character and then its radical.
 * The Kangxi radicals, and the few of the rest that Unicode itself gives a character for, are not listed.
 */
const RADICALS =
  '厂⺁刀⺈卜⺊巳⺒小⺌小⺍尢⺐攵⺙母⺟民⺠网⺫羊⺶老⺹臼⺽虎⻁西⻃西⻄见⻅角⻆言⻈贝⻉足⻊车⻋辶⻌辶⻍辶⻎邑⻏钅⻐長⻑镸⻒长⻓门⻔阜⻕雨⻗青⻘韦⻙页⻚' +
  '风⻛飞⻜食⻝饣⻠马⻢骨⻣鬼⻤鱼⻥鸟⻦卤⻧麦⻨黄⻩齐⻬竜⻯龙⻰亀⻲龟⻳';

/** Blocks of characters that are another character for the sake of old encodings and of dictionaries, and what each is. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2eff], // Radicals.
  [0x2f00, 0x2fd5], // Kangxi radicals.
  [0xf900, 0xfaff], // Compatibility ideographs.
];

/** Calls `emit` with each unit that stands for a character, and that character. Cost: a thousand look-ups. */
export function eachCompatible(emit: (unit: number, character: number) => void): void {
  for (let i = 0; i < RADICALS.length; i += 2) emit(RADICALS.charCodeAt(i + 1), RADICALS.charCodeAt(i));
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1 && plain.charCodeAt(0) !== unit) emit(unit, plain.charCodeAt(0));
    }
  }
  // Small Roman numerals are written for capital ones.
  for (let unit = 0x2170; unit <= 0x2178; unit++) emit(unit, unit - 16);
}
