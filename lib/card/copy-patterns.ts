import type { Language } from '../i18n/language.ts';
import { explainingFirst } from './as-of.ts';
import { citationOf, quoted, renderingSourceOf } from './citation.ts';
import { leadOf } from './lead.ts';
import { partRenderings } from './renderings.ts';
import type { Card, CardRendering } from './types.ts';

/** Ways to copy a term for somewhere else, in the order of the menu: a note to a text, a row of a table, a line for Anki. */
export const COPY_PATTERNS = ['footnote', 'row', 'anki'] as const;
export type CopyPattern = (typeof COPY_PATTERNS)[number];

/** What a copied term is made of. */
export type CopiedCard = Pick<Card, 'headword' | 'pinyin' | 'forms' | 'renderings' | 'gloss' | 'facts'>;

/**
 * A term as printed (null: the headword) written for a place it is pasted into, in one line; what is not known is left out.
 * `footnote`: 三高四新 (sān gāo sì xīn), “Three Highlands …” (where it was seen): what it is. The article that explains it.
 * `row`: term, rendering and gloss parted by tabs, as OmegaT's glossaries and spreadsheets take them. `anki`: the term, a
 * tab, then rendering, pinyin and gloss, as Anki's import of plain text takes front and back.
 */
export function copyFor(pattern: CopyPattern, card: CopiedCard, form: string | null, language: Language): string {
  const { text, pinyin } = leadOf(card, form);
  const { best } = partRenderings(card, form);
  const parts: Parts = {
    text,
    pinyin: pinyin === null || pinyin === text ? '' : pinyin,
    best,
    gloss: card.gloss === null ? '' : language === 'en' ? card.gloss.en : card.gloss.zh,
  };
  const rendering = best?.text ?? '';
  if (pattern === 'row') return cells([text, rendering, parts.gloss]);
  if (pattern === 'anki') return cells([text, [rendering, parts.pinyin, parts.gloss].filter(isSaid).join(' · ')]);
  const [fact] = explainingFirst(card.facts);
  const article = fact === undefined ? '' : citationOf(fact.source, language);
  const sentences = [language === 'en' ? englishNote(parts) : chineseNote(parts, language), article].filter(isSaid);
  const stop = language === 'en' ? '.' : '。';
  const stopped = sentences.map((sentence) => (/[.。！？!?]$/.test(sentence) ? sentence : sentence + stop));
  return oneLine(stopped.join(language === 'en' ? ' ' : ''));
}

interface Parts {
  readonly text: string;
  /** Empty where it says nothing more than the text. */
  readonly pinyin: string;
  readonly best: CardRendering | null;
  readonly gloss: string;
}

function englishNote({ text, pinyin, best, gloss }: Parts): string {
  const read = pinyin === '' ? '' : ` (${pinyin})`;
  const called = best === null ? '' : `, ${quoted(best.text, 'en')} (${renderingSourceOf(best, 'en')})`;
  return `${text}${read}${called}${gloss === '' ? '' : `: ${gloss}`}`;
}

function chineseNote({ text, pinyin, best, gloss }: Parts, language: Language): string {
  const read = pinyin === '' ? '' : `（${pinyin}）`;
  const called = best === null ? '' : `，${quoted(best.text, language)}（${renderingSourceOf(best, language)}）`;
  return `${text}${read}${called}${gloss === '' ? '' : `：${gloss}`}`;
}

function cells(texts: readonly string[]): string {
  return texts.map(oneLine).join('\t');
}

function isSaid(text: string): boolean {
  return text !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
