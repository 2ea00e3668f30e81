import type { CardsParts } from './card-shards.ts';
import { inflateText } from './inflate-text.ts';

/** What parts the pieces of a packed text; no piece holds it. */
export const BETWEEN = '\n';

/**
 * The cards part from its packed text: the head, then the shards, each for {@link inflateText} and parted by
 * {@link BETWEEN}. Rejects where it is not that. Cost: the head, some 20 ms; a shard when it is asked for, some 5.
 */
export async function openPacked(packed: string): Promise<CardsParts> {
  const [head = '', ...shards] = packed.split(BETWEEN);
  return {
    head: JSON.parse(await inflateText(head)),
    async shard(at) {
      const cards = JSON.parse(await inflateText(shards[at] ?? ''));
      // It is read once, and is large.
      shards[at] = '';
      return cards;
    },
  };
}
