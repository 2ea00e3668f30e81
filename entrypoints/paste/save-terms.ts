import type { Saved } from '../../components/paste/types.ts';
import { conceptsOf, joinTerms } from '../../lib/export/entries.ts';
import { type ExportFormatName, exportFile } from '../../lib/export/formats.ts';
import { saveFile } from '../../lib/extension/save-file.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Card } from '../../lib/pack/types.ts';
import type { PageTerms } from '../../lib/protocol/types.ts';
import { cardOf } from './card-of.ts';

/** Saves the terms of a text as a file. Never rejects. */
export async function saveTerms(terms: PageTerms, format: ExportFormatName, language: Language): Promise<Saved> {
  const cards = new Map<number, Card | null>();
  await Promise.all(conceptsOf(terms).map(async (concept) => cards.set(concept, await cardOf(concept))));
  const sheet = joinTerms(terms, (concept) => cards.get(concept) ?? null);
  if (sheet.entries.length === 0) return 'failed';
  const file = exportFile(sheet, format, language);
  saveFile(file.name, file.mime, file.text);
  return { count: sheet.entries.length, file: file.name };
}
