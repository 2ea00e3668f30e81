import { findAbbreviations } from './abbreviations.ts';
import { findDays } from './days.ts';
import { findDeixis } from './deixis.ts';
import { findMembers } from './members.ts';
import { findPersons } from './persons.ts';
import { findQuantities } from './quantities.ts';
import { turnStraightQuotes } from './straight-quotes.ts';
import { type Article, EXPLAINED_KINDS, type Explained } from './types.ts';
import { findUnknownTerms } from './unknown-terms.ts';

/** What each kind finds in an article, one function a kind; none of them sees what another found. */
const KINDS: readonly ((article: Article) => readonly Explained[])[] = [
  findAbbreviations,
  findMembers,
  findPersons,
  findDeixis,
  findDays,
  findQuantities,
  findUnknownTerms,
];

/**
 * Everything an article says of itself, in the order of starts, at one start in that of {@link EXPLAINED_KINDS}. Items of
 * different kinds may overlap, those of one kind do not. Never throws. Linear in the text; a microsecond a character of a newspaper, by the bench.
 */
export function explain(article: Article): readonly Explained[] {
  const turned = { ...article, text: turnStraightQuotes(article.text) };
  const found = KINDS.flatMap((find) => find(turned));
  // What the page says in full is no unknown term of it.
  const resolved = new Set(found.flatMap(({ kind, start }) => (kind === 'abbrev' ? [start] : [])));
  return found
    .filter(({ kind, start }) => kind !== 'unknown' || !resolved.has(start))
    .map((one) => ({ ...one, surface: article.text.slice(one.start, one.end) }))
    .sort((a, b) => a.start - b.start || EXPLAINED_KINDS.indexOf(a.kind) - EXPLAINED_KINDS.indexOf(b.kind));
}
