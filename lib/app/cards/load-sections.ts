import type { Card } from '../../card/types.ts';
import { ask } from '../../extension/messaging.ts';
import { LONGEST_QUERY } from '../../protocol/limits.ts';
import type { TermRef } from '../../terms/ref.ts';

/** What other glossaries say of a text, as the background has it; nothing where it does not answer. Never rejects. */
export async function loadSections(text: string, refs: readonly TermRef[], except: TermRef): Promise<readonly Card[]> {
  if (text.length > LONGEST_QUERY) return [];
  const reply = await ask('glossaries.sections', { text, refs, except });
  return reply.ok ? reply.value : [];
}
