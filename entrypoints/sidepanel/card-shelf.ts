import { ask } from '../../lib/extension/messaging.ts';
import type { Card, CardTitle } from '../../lib/pack/types.ts';

/** Cards as the background gives them, each asked for once: the pack does not change while a panel lives. */
export interface CardShelf {
  /** The card of a concept; null where there is none or it cannot be had now. */
  card(concept: number): Promise<Card | null>;
  /** The cards of many concepts, unknown ones left out; null where the background does not answer. */
  cards(concepts: Iterable<number>): Promise<ReadonlyMap<number, Card> | null>;
  /** The titles of many concepts, unknown ones left out; null where the background does not answer. */
  titles(concepts: Iterable<number>): Promise<ReadonlyMap<number, CardTitle> | null>;
}

/** A shelf with nothing on it. */
export function createCardShelf(): CardShelf {
  const known = new Map<number, Card | null>();
  return { card: async (concept) => (await get(concept)) ?? null, cards, titles };

  /** Undefined where the background does not answer: it is asked again next time. */
  async function get(concept: number): Promise<Card | null | undefined> {
    const there = known.get(concept);
    if (there !== undefined) return there;
    const reply = await ask('card.get', { concept });
    if (!reply.ok) return undefined;
    known.set(concept, reply.value);
    return reply.value;
  }

  async function cards(concepts: Iterable<number>): Promise<ReadonlyMap<number, Card> | null> {
    const all = await Promise.all(
      [...new Set(concepts)].map(async (concept) => [concept, await get(concept)] as const),
    );
    if (all.some(([, card]) => card === undefined)) return null;
    return new Map(all.flatMap(([concept, card]) => (card == null ? [] : [[concept, card] as const])));
  }

  async function titles(concepts: Iterable<number>): Promise<ReadonlyMap<number, CardTitle> | null> {
    const wanted = [...new Set(concepts)];
    if (wanted.length === 0) return new Map();
    const reply = await ask('cards.titles', { concepts: wanted });
    return reply.ok ? new Map(reply.value.map((title) => [title.concept, title])) : null;
  }
}
