/** A sign, and what is typed or read in its place. */
interface Misprint {
  readonly sign: RegExp;
  readonly typed: (sign: string) => string;
}

/**
 * Characters that stand for a sign where a form is known to have it, but are words and letters of their own elsewhere, so
 * that no text may be levelled by them: the numerals 十 and 一, which scans and voice typing give for + and a dash, and
 * letters for the Roman numerals that keyboards lack. A sign at the edge of a form stays: 人工智能十 begins 人工智能十大.
 */
const MISPRINTS: readonly Misprint[] = [
  { sign: /(?<=.)[+＋](?=.)/g, typed: () => '十' },
  { sign: /(?<=[\u3400-\u9fff\d])[-—－–]+(?=[\u3400-\u9fff\d])/g, typed: () => '一' },
  { sign: /[Ⅰ-Ⅻ]/g, typed: (numeral) => numeral.normalize('NFKC') },
];

/** How a form is misprinted, each way once; mostly none. A pure function of the form. */
export function misprintsOf(form: string): string[] {
  return MISPRINTS.map(({ sign, typed }) => form.replace(sign, typed)).filter((printed) => printed !== form);
}
