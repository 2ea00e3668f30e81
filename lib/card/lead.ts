import { foldText } from '../text/fold.ts';
import type { Card } from './types.ts';

/** The name a card leads with, as its glossary writes it. */
export interface Lead {
  readonly text: string;
  /** Null where it is not known. */
  readonly pinyin: string | null;
}

/**
 * The name of an entry under which it was met: the form as printed (null: none) where that is one of its names, else the
 * headword, which a misreading leads to as well. Cost: a fold of each name.
 */
export function leadOf(card: Pick<Card, 'headword' | 'pinyin' | 'forms'>, form: string | null): Lead {
  const headword: Lead = { text: card.headword, pinyin: card.pinyin };
  if (form === null) return headword;
  const wanted = foldText(form);
  if (wanted === foldText(card.headword)) return headword;
  return card.forms.find(({ text }) => foldText(text) === wanted) ?? headword;
}
