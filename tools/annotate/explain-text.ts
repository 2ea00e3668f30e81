import { VAGUE } from '../../lib/derive/days.ts';
import { explain } from '../../lib/derive/derive.ts';
import type { Explained } from '../../lib/derive/types.ts';
import type { Category } from '../../lib/glossary/types.ts';
import type { PackCards } from '../../lib/pack/open.ts';
import type { Span } from '../../lib/spot/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { Annotator } from './open-annotator.ts';

/** What is known of an article besides its text. */
export interface ArticleOrigin {
  /** YYYY-MM-DD, or null where it is not known. */
  readonly date: string | null;
  /** Name of its publisher in Chinese, or null. */
  readonly publisher: string | null;
  /** Concept id of the place its publisher writes from, or null. */
  readonly home: string | null;
}

/**
 * What an article says of itself, in the form batch users rely on: dates are days, and what is only lately is left out.
 * `spans` are the terms marked in it.
 */
export function explainText(
  text: string,
  spans: readonly Span[],
  { date, publisher, home }: ArticleOrigin,
  { cards, vocabulary }: Pick<Annotator, 'cards' | 'vocabulary'>,
): readonly Explained[] {
  const terms = spans.flatMap(({ start, end, entries }) => {
    const [first] = entries;
    if (first === undefined) return [];
    return [{ start, end, ref: first.ref, category: first.category as Category }];
  });
  const place = home === null ? undefined : fullNameOf(home, cards);
  const explained = explain({
    text,
    date: date ?? undefined,
    publisher: publisher ?? undefined,
    home: place,
    terms,
    vocabulary,
  });
  return explained.filter(({ kind, value }) => kind !== 'date' || value !== VAGUE);
}

/** The full name of a place, 株洲市 where its headword is 株洲. */
function fullNameOf(concept: string, cards: PackCards): string | undefined {
  const card = cards.card(termRef('seeds', concept));
  const names = card === null ? [] : [card.headword, ...card.forms.map(({ text }) => text)];
  return names.find((name) => /[省市州县区]$/.test(name)) ?? card?.headword;
}
