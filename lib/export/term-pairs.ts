import { bestRendering } from '../card/renderings.ts';
import { levelSpace } from '../text/sentences.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { plainText } from './plain-text.ts';

/** A name of an entry and what renders it best, each on one line and never empty. */
export interface TermPair {
  readonly source: string;
  readonly target: string;
  readonly entry: TermEntry;
}

/**
 * The names of a sheet's entries with their renderings, for tools that take a term and its translation: headwords, other names but
 * short and former ones, and whatever the page prints. A name stands once, with the first entry that has it: such tools take no second.
 * Without what no rendering is known of.
 */
export function pairsOf(sheet: TermSheet): TermPair[] {
  const pairs = new Map<string, TermPair>();
  for (const entry of sheet.entries) {
    const { card, surfaces } = entry;
    const others = card.forms.filter(({ text, kind }) => {
      return surfaces.includes(text) || (kind !== 'short' && kind !== 'historical');
    });
    for (const name of [card.headword, ...surfaces, ...others.map(({ text }) => text)]) {
      const source = oneLine(name);
      const target = oneLine(bestRendering(card, name) ?? '');
      if (source !== '' && target !== '' && !pairs.has(source)) pairs.set(source, { source, target, entry });
    }
  }
  return [...pairs.values()];
}

/** A text on one line, without what no file of ours may carry. */
export function oneLine(text: string): string {
  return levelSpace(plainText(text));
}

/** A text of at most so many characters, cut at the end of a clause where one is near; … where it goes on. */
export function cutShort(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const head = characters.slice(0, most - 1).join('');
  const clause = /^[\s\S]*[。；;.,，、](?=[\s\S]{0,40}$)/u.exec(head)?.[0];
  return `${(clause ?? head).trimEnd()}…`;
}
