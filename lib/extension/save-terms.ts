import { conceptsOf, joinTerms } from '../export/entries.ts';
import { type ExportFormatName, exportFile } from '../export/formats.ts';
import type { Language } from '../i18n/language.ts';
import type { Card } from '../pack/types.ts';
import type { PageTerms } from '../protocol/types.ts';
import { ask } from './messaging.ts';
import { saveFile } from './save-file.ts';

/** A file of terms that was handed to the browser. */
export interface SavedTerms {
  readonly file: string;
  /** Concepts in it. */
  readonly count: number;
}

/**
 * Has the browser save the terms of a page as a file; null where it has none or their cards cannot be had. Cards are asked
 * for by `cardOf`, of the background if left out.
 */
export async function saveTerms(
  terms: PageTerms,
  format: ExportFormatName,
  language: Language,
  cardOf: (concept: number) => Promise<Card | null> = askForCard,
): Promise<SavedTerms | null> {
  const concepts = conceptsOf(terms);
  const cards = new Map(await Promise.all(concepts.map(async (concept) => [concept, await cardOf(concept)] as const)));
  if (concepts.some((concept) => cards.get(concept) == null)) return null;
  const sheet = joinTerms(terms, (concept) => cards.get(concept) ?? null);
  if (sheet.entries.length === 0) return null;
  const { name, mime, text } = exportFile(sheet, format, language);
  saveFile(name, mime, text);
  return { file: name, count: sheet.entries.length };
}

async function askForCard(concept: number): Promise<Card | null> {
  const reply = await ask('card.get', { concept });
  return reply.ok ? reply.value : null;
}
