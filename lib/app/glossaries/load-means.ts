import { loadPartInPage } from '../../extension/load-part-in-page.ts';
import { ask } from '../../extension/messaging.ts';
import type { GlossaryMeans } from '../../library/types.ts';

/** What a glossary is made ready with. Rejects where the background or the extension has it not. Cost: half a megabyte read. */
export async function loadMeans(): Promise<GlossaryMeans> {
  const [folding, words] = await Promise.all([ask('glossaries.folding', {}), loadPartInPage('words')]);
  if (!folding.ok) throw new Error(`glossaries.folding: ${folding.code}`);
  return { traditional: folding.value, words };
}
