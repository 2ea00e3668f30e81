import { XMLBuilder } from 'fast-xml-parser';
import { renderingsFor } from '../card/renderings.ts';
import type { CardRendering } from '../card/types.ts';
import type { Language } from '../i18n/language.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { oneLine } from './term-pairs.ts';
import { wordingIn } from './wording.ts';

/**
 * MultiTerm's XML (`mtf`, as MultiTerm exports it): a conceptGrp a concept, its subject and definitions as fields, a languageGrp for
 * Chinese and one for English, each term with its status. Fields have the names of MultiTerm's own bilingual template.
 */
export function writeMultiterm(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    mtf: {
      conceptGrp: sheet.entries.map((entry, at) => ({
        concept: String(at + 1),
        descripGrp: field('Subject', words.category(entry.card)),
        languageGrp: [chinese(entry), ...(entry.card.renderings.length > 0 ? [english(entry)] : [])],
      })),
    },
  });
}

function chinese({ card, surfaces, sentence, metOn }: TermEntry) {
  const forms = card.forms.filter(({ text, kind }) => kind !== 'short' || surfaces.includes(text));
  return {
    language: { '@type': 'Chinese', '@lang': 'ZH-CN' },
    descripGrp: card.gloss === null ? [] : [field('Definition', card.gloss.zh)],
    termGrp: [
      {
        term: oneLine(card.headword),
        descripGrp: [field('Status', 'preferred'), ...(metOn === null ? [] : [field('Context', sentence)])],
      },
      ...forms.map(({ text, kind }) => ({
        term: oneLine(text),
        descripGrp: [field('Status', kind === 'historical' ? 'deprecated' : 'admitted')],
      })),
    ],
  };
}

function english({ card }: TermEntry) {
  return {
    language: { '@type': 'English', '@lang': 'EN' },
    descripGrp: card.gloss === null ? [] : [field('Definition', card.gloss.en)],
    termGrp: renderingsFor(card, null).map(({ text, status, where }, at) => ({
      term: oneLine(text),
      descripGrp: [field('Status', statusOf(status, at)), ...(where === undefined ? [] : [field('Source', where)])],
    })),
  };
}

function statusOf(status: CardRendering['status'], at: number): string {
  if (status === 'forbidden') return 'deprecated';
  return at === 0 && status !== 'suggested' && status !== 'admitted' ? 'preferred' : 'admitted';
}

function field(type: string, text: string) {
  return { descrip: { '@type': type, '#text': oneLine(text) } };
}
