import { ask } from '../../extension/messaging.ts';
import type { TextReading } from '../../library/types.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';

/** What there is to say of a text that was typed, and stands on no page; null where the background does not answer. */
export async function readTyped(typed: string): Promise<TextReading | null> {
  const text = typed.trim().slice(0, LONGEST_QUERY);
  const reply = await ask('text.read', { text, sentence: text, at: 0, context: {} });
  return reply.ok ? reply.value : null;
}
