import { type CopiedCard, copyFor } from '../card/copy-patterns.ts';
import type { Card } from '../card/types.ts';
import type { Language } from '../i18n/language.ts';
import { listCard } from '../library/list-source.ts';
import { listEntryOfOwn, type OwnTerm } from '../termbase/own-term.ts';
import { termRef } from '../terms/ref.ts';
import type { TermEntry } from './entries.ts';
import { writeOmegat } from './omegat.ts';
import { plainText } from './plain-text.ts';

/** Kinds of line that a saved entry is added to a file as: OmegaT's glossary, and a row of a table. */
export const LINE_FORMATS = ['omegat', 'row'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

const NOWHERE = { title: '', address: '', date: null, publisher: null };

/**
 * The lines of an entry, none with a line end in it. `omegat`: source, target and comment parted by tabs, one a form; none
 * without a rendering that may be taken. `row`: headword, best rendering and note parted by tabs, one an entry.
 */
export function linesOfOwn(term: OwnTerm, format: LineFormat, language: Language): readonly string[] {
  const card = cardOfOwn(term);
  if (format === 'row') return [copyFor('row', plainly(card), null, language)];
  return writeOmegat({ page: NOWHERE, entries: [entryOf(card)], explained: [] }, language)
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

/** The first line of a file of such lines; empty where it has none. */
export function headOfLines(format: LineFormat): string {
  if (format === 'row') return '';
  return writeOmegat({ page: NOWHERE, entries: [], explained: [] }, 'en').trimEnd();
}

/** A whole file of the lines of entries, headed where its kind is; the entry that was saved last stands last. */
export function writeOwnLines(terms: readonly OwnTerm[], format: LineFormat, language: Language): string {
  const lines = [...terms]
    .sort((a, b) => (a.changed < b.changed ? -1 : a.changed > b.changed ? 1 : 0))
    .flatMap((term) => linesOfOwn(term, format, language));
  return [headOfLines(format), ...new Set(lines)]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

/** The card of an entry, its note where such files have what a term means. */
function cardOfOwn(term: OwnTerm): Card {
  const { note: _, ...card } = listCard(termRef('own', term.id), listEntryOfOwn(term));
  return { ...card, gloss: term.note === '' ? null : { zh: term.note, en: term.note } };
}

function entryOf(card: Card): TermEntry {
  const { headword } = card;
  return { card, surfaces: [headword], count: 1, sentence: '', surface: headword, at: 0, facts: [], sharedWith: [] };
}

/** Without what no file may carry. */
function plainly(card: CopiedCard): CopiedCard {
  const { headword, gloss, renderings } = card;
  return {
    ...card,
    headword: plainText(headword),
    gloss: gloss && { zh: plainText(gloss.zh), en: plainText(gloss.en) },
    renderings: renderings.map((one) => ({ ...one, text: plainText(one.text) })),
  };
}
