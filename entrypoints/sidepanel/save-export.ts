import type { Exported } from '../../components/panel/types.ts';
import { conceptsOf, joinTerms } from '../../lib/export/entries.ts';
import { type ExportFormatName, exportFile } from '../../lib/export/formats.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { PageTerms } from '../../lib/protocol/types.ts';
import type { CardShelf } from './card-shelf.ts';

/** How long a file's address must hold after the click, in ms: the browser reads it when it gets to it. */
const KEEP_MS = 60_000;

/** Has the browser save the terms of a page as a file; null where there are none or their cards cannot be had. */
export async function saveExport(
  format: ExportFormatName,
  terms: PageTerms | null,
  shelf: CardShelf,
  language: Language,
): Promise<Exported | null> {
  const cards = terms === null ? null : await shelf.cards(conceptsOf(terms));
  if (terms === null || cards === null) return null;
  const sheet = joinTerms(terms, (concept) => cards.get(concept) ?? null);
  if (sheet.entries.length === 0) return null;
  const { name, mime, text } = exportFile(sheet, format, language);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
  return { file: name, count: sheet.entries.length };
}
