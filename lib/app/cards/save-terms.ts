import { joinTerms, refsOf } from '../../export/entries.ts';
import { exportFile } from '../../export/formats.ts';
import type { ExportFormatName, SavedTerms } from '../../export/types.ts';
import type { Language } from '../../i18n/language.ts';
import { saveFile } from '../../page/window/save-file.ts';
import type { PageTerms } from '../../protocol/types.ts';
import type { Hideable } from '../../settings/settings.ts';
import type { TermRef } from '../../terms/ref.ts';
import { type CardCache, createCardCache } from './card-cache.ts';

/**
 * Has the browser save the terms of a page as a file, or `only` these entries of them; null where there are none or their
 * cards cannot be had.
 */
export async function saveTerms(
  terms: PageTerms,
  format: ExportFormatName,
  language: Language,
  cache: CardCache = createCardCache(),
  only: readonly TermRef[] | null = null,
): Promise<SavedTerms | null> {
  const cards = await cache.cards(refsOf(terms));
  if (cards === null) return null;
  const whole = joinTerms(terms, (ref) => cards.get(ref) ?? null);
  const kept = only === null ? null : new Set(only);
  const entries = whole.entries.filter(({ card }) => kept === null || kept.has(card.ref));
  // Whoever asks for some entries asks for nothing else.
  const sheet = { ...whole, entries, explained: kept === null ? whole.explained : [] };
  if (sheet.entries.length === 0) return null;
  const { name, mime, content } = exportFile(sheet, format, language);
  saveFile(name, mime, content);
  return { file: name, count: sheet.entries.length };
}

/** The terms of a page without the kinds of what it says itself that the reader has switched off. */
export function withoutHidden(terms: PageTerms, hidden: readonly Hideable[]): PageTerms {
  return { ...terms, explained: terms.explained.filter(({ kind }) => !hidden.includes(kind)) };
}
