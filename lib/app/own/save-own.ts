import { exportFile } from '../../export/formats.ts';
import { listSheet } from '../../export/list-sheet.ts';
import type { ExportFormatName, Saved } from '../../export/types.ts';
import { reportError } from '../../extension/report-error.ts';
import type { Language } from '../../i18n/language.ts';
import { listCard } from '../../library/list-source.ts';
import { saveFile } from '../../page/window/save-file.ts';
import { listEntryOfOwn, type OwnTerm } from '../../termbase/own-term.ts';
import { termRef } from '../../terms/ref.ts';

/** Has the browser save own entries, of which there is one at least, as a file; `title` names it. Never throws. */
export function saveOwn(terms: readonly OwnTerm[], title: string, format: ExportFormatName, language: Language): Saved {
  try {
    const entries = terms.map((term) => ({
      card: listCard(termRef('own', term.id), listEntryOfOwn(term)),
      met: term.places[0] ?? null,
      times: term.places.length,
    }));
    const { name, mime, content } = exportFile(listSheet(title, entries), format, language);
    saveFile(name, mime, content);
    return { file: name, count: terms.length };
  } catch (error) {
    reportError(error);
    return 'failed';
  }
}
