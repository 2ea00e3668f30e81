import { renderingsFor } from '../card/renderings.ts';
import type { Language } from '../i18n/language.ts';
import type { TermSheet } from './entries.ts';
import { cutShort, oneLine, pairsOf } from './term-pairs.ts';
import { wordingIn } from './wording.ts';

/** Characters of a comment: OmegaT shows it whole beside the segment. */
const LONGEST_COMMENT = 200;

/**
 * Glossary text for OmegaT's folder `glossary`: source, target and comment parted by tabs, in UTF-8 without a byte order mark,
 * its first line a comment as OmegaT writes it. The comment has the standing of the rendering and, in `language`, the gloss or
 * the note of an entry that has none, as those of a reader's own and of imported glossaries.
 */
export function writeOmegat(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  const lines = pairsOf(sheet).map(({ source, target, entry: { card } }) => {
    const rendering = renderingsFor(card, source).find(({ text }) => oneLine(text) === target);
    const standing = rendering === undefined ? '' : words.status(rendering);
    const meaning = card.gloss ?? card.note;
    const said = [standing, meaning === undefined ? '' : words.side(meaning)].filter((part) => part !== '').join('. ');
    // At the beginning of a line # is a comment.
    return [source.replace(/^#/, '＃'), target, cutShort(oneLine(said), LONGEST_COMMENT)].join('\t');
  });
  return `${['# Glossary in tab-separated format -*- coding: utf-8 -*-', ...lines].join('\n')}\n`;
}
