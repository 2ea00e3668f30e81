import { ask } from '../../lib/extension/messaging.ts';
import type { Card } from '../../lib/pack/types.ts';

const known = new Map<number, Card>();

/** The card of a concept, asked for once; null where the background has none or does not answer. */
export async function cardOf(concept: number): Promise<Card | null> {
  const before = known.get(concept);
  if (before !== undefined) return before;
  const reply = await ask('card.get', { concept });
  if (!reply.ok || reply.value === null) return null;
  known.set(concept, reply.value);
  return reply.value;
}
