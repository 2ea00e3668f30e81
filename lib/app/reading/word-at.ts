import { ask } from '../../extension/messaging.ts';
import type { CharacterAt } from '../../page/marks/character-at.ts';
import { placedText, textAround } from '../../page/marks/selected-text.ts';
import type { PageContext } from '../../spot/types.ts';
import { isHan } from '../../text/scripts.ts';
import { type AskedTerm, askedTerm } from './asked-term.ts';

/** How much of the text around a character goes to the background, in UTF-16 units: longer than any word. */
const BEFORE = 8;
const AFTER = 40;

/**
 * The word of a dictionary of the reader's over a Chinese character, as a term whose card opens beside it; null where none knows one.
 * Never rejects. Cost: the block it stands in is read, and a message.
 */
export async function wordAt({ node, offset }: CharacterAt, context: PageContext): Promise<AskedTerm | null> {
  if (!isHan(node.data.charCodeAt(offset))) return null;
  const { flow, at } = textAround(node, offset);
  const from = Math.max(0, at - BEFORE);
  const reply = await ask('glossaries.longest', { text: flow.text.slice(from, at + AFTER), at: at - from });
  if (!reply.ok || reply.value === null) return null;
  const start = from + reply.value.start;
  const placed = placedText(flow, start, start + reply.value.length);
  return placed === null ? null : { ...askedTerm(placed, context), isPointed: true };
}
