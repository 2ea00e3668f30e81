import { isGarbled } from './frequent-characters.ts';

/** Kana, and Hangul; without the marks that Chinese print uses too. */
const OTHER_LETTERS = /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]/g;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;

/** Letters of another script from which a text can be in another language: fewer are a name or の on a shop's sign. */
const LEAST_LETTERS = 5;

/** Their least share of a text in it, Han characters being the rest: Japanese has half, Chinese that quotes it less. */
const LEAST_SHARE = 0.2;

/**
 * True for a text that looks like Chinese and is not: in Japanese or Korean, or read in the wrong charset. What our forms
 * look like in it is chance. Cost: a few passes over the text.
 */
export function isForeign(text: string): boolean {
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  const isOther = others >= LEAST_LETTERS && others >= LEAST_SHARE * (others + (text.match(HAN)?.length ?? 0));
  return isOther || isGarbled(text);
}
