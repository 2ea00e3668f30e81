import type { Card, CardTitle } from '../card/types.ts';
import type { TermRef } from '../terms/ref.ts';
import { openCards } from './open.ts';
import type { CardEntry, CardsPack } from './types.ts';

/** Cards in a shard: some 200 kB of JSON, a few ms to read; a card seldom needs a second one. */
const SHARD = 256;

/** What is read before any card: all of the cards part but the cards themselves, and what a list shows of each of them. */
export interface CardsHead extends Omit<CardsPack, 'cards'> {
  readonly titles: readonly (readonly [id: string, headword: string, category: Card['category']])[];
}

/** The cards part as it travels: its head, and each shard when a card in it is asked for. */
export interface CardsParts {
  readonly head: unknown;
  /** Rejects where the shard cannot be read; it is asked for again then. */
  shard(at: number): Promise<readonly CardEntry[]>;
}

/** Cuts the cards part into a head and shards of {@link SHARD} cards, in their order. */
export function cutCards({ cards, ...rest }: CardsPack): {
  readonly head: CardsHead;
  readonly shards: readonly (readonly CardEntry[])[];
} {
  const shards: CardEntry[][] = [];
  for (let at = 0; at < cards.length; at += SHARD) shards.push(cards.slice(at, at + SHARD));
  return { head: { ...rest, titles: cards.map(({ id, headword, category }) => [id, headword, category]) }, shards };
}

/** The cards of the seeds, of which only what has been asked for is read. */
export interface ShardedCards {
  /** In the order asked, null for what the pack has not. Cost: the shards that hold them and their members, each once. */
  cards(refs: readonly TermRef[]): Promise<readonly (Card | null)[]>;
  titles(refs: readonly TermRef[]): readonly (CardTitle | null)[];
}

/** Opens the head of a cards part. Throws as {@link openCards} does. Cost: one look at each title. */
export function openCardShards({ head, shard }: CardsParts): ShardedCards {
  const { titles, ...rest } = head as CardsHead;
  // An entry is its title until its shard has been read.
  const entries = (titles ?? []).map(([id, headword, category]) => ({ id, headword, category }) as CardEntry);
  const pack = openCards({ ...rest, cards: entries });
  const read = new Map<number, Promise<void>>();

  async function readShard(at: number): Promise<void> {
    try {
      for (const [index, entry] of (await shard(at)).entries()) entries[at * SHARD + index] = entry;
    } catch (error) {
      read.delete(at);
      throw error;
    }
  }

  async function need(places: Iterable<number>): Promise<void> {
    const wanted = new Set([...places].map((place) => Math.floor(place / SHARD)));
    for (const at of wanted) if (!read.has(at)) read.set(at, readShard(at));
    await Promise.all([...wanted].map((at) => read.get(at)));
  }

  return {
    async cards(refs) {
      const places = refs.flatMap((ref) => pack.placeOf(ref) ?? []);
      await need(places);
      // A card says what its members hold.
      await need(places.flatMap((place) => entries[place]?.members?.flatMap(({ concept }) => concept ?? []) ?? []));
      return refs.map(pack.card);
    },
    titles: (refs) => refs.map(pack.title),
  };
}
