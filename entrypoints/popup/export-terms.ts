import type { Saved } from '../../components/popup/types.ts';
import { conceptsOf, joinTerms } from '../../lib/export/entries.ts';
import { type ExportFormatName, exportFile } from '../../lib/export/formats.ts';
import { ask, askTab } from '../../lib/extension/messaging.ts';
import { saveFile } from '../../lib/extension/save-file.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Card } from '../../lib/pack/types.ts';

/** Saves the terms of a tab's page as a file. Never rejects. */
export async function exportTerms(tabId: number, choice: ExportFormatName, language: Language): Promise<Saved> {
  const reply = await askTab(tabId, 'page.terms', {});
  const terms = reply.ok ? reply.value : null;
  if (terms === null) return 'failed';
  const cards = new Map<number, Card | null>();
  await Promise.all(
    conceptsOf(terms).map(async (concept) => {
      const reply = await ask('card.get', { concept });
      cards.set(concept, reply.ok ? reply.value : null);
    }),
  );
  const sheet = joinTerms(terms, (concept) => cards.get(concept) ?? null);
  if (sheet.entries.length === 0) return 'failed';
  const file = exportFile(sheet, choice, language);
  saveFile(file.name, file.mime, file.text);
  return { count: sheet.entries.length, file: file.name };
}
