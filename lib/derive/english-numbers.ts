const WORDS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/**
 * A number as English text sets it: digits with commas below a million, above it so many million, billion or trillion.
 * `decimals` are those to keep where the number stays below a million.
 */
export function englishNumber(value: number, decimals = 0): string {
  const word = WORDS.find(([scale]) => value >= scale);
  if (word !== undefined) return `${grouped(String(Number((value / word[0]).toPrecision(12))))} ${word[1]}`;
  return grouped(decimals > 0 ? value.toFixed(decimals) : String(Number(value.toPrecision(12))));
}

/** A number in a row of orders of magnitude: dozens, hundreds of thousands. `value` is a power of ten from ten up. */
export function englishOrder(value: number): string {
  const [scale, word] = WORDS.find(([least]) => value >= least) ?? [value >= 1000 ? 1000 : 1, 'thousand'];
  const times = Math.round(value / scale);
  const lead = times >= 100 ? 'hundreds' : times >= 10 ? (scale === 1 ? 'dozens' : 'tens') : '';
  if (scale === 1) return lead;
  return lead === '' ? `${word}s` : `${lead} of ${word}s`;
}

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A share in words where it has small numbers, two thirds, and in digits where not, 7/12. */
export function englishFraction(part: number, of: number): string {
  const name = PARTS[of - 2];
  const count = SMALL[part - 1];
  if (name === undefined || count === undefined) return `${englishNumber(part)}/${englishNumber(of)}`;
  return `${count} ${name}${part === 1 ? '' : 's'}`;
}

function grouped(digits: string): string {
  const [whole = '', rest] = digits.split('.');
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? commas : `${commas}.${rest}`;
}
