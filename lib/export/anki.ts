import { explainingFirst } from '../card/as-of.ts';
import { partRenderings } from '../card/renderings.ts';
import type { Language } from '../i18n/language.ts';
import type { DatedFact, TermEntry, TermSheet } from './entries.ts';
import { entryName } from './entry-names.ts';
import type { Label } from './labels.ts';
import { plainText, splitAddresses } from './plain-text.ts';
import { type Wording, wordingIn } from './wording.ts';

/** The fields of a note, in order; its guid and its tags follow. The first two fill the front and back of a basic card. */
export const ANKI_FIELDS = [
  'term',
  'back',
  'pinyin',
  'rendering',
  'otherRenderings',
  'glossZh',
  'glossEn',
  'sentence',
  'facts',
  'source',
] as const satisfies readonly Label[];
type Field = (typeof ANKI_FIELDS)[number];

/**
 * Facts on the back of a card: more than these hide the answer. The newest that the page could know come first; the field
 * of facts has all.
 */
const FACTS_ON_BACK = 3;

/**
 * A deck for Anki 2.1.54 or later (the first to read these headers): tab-separated, fields in HTML. The guid is the
 * entry's stable name, so that importing again, from this page or another, updates a note and never doubles it; the
 * tags are the category and the product's name. The fields are not named: Anki gives names precedence over order, and with a
 * note type of other names they would land anywhere. The note type is Anki's own Basic where it is called so; else Anki asks.
 */
export function writeAnki(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${words.phrase('deck')}`,
    `#guid column:${ANKI_FIELDS.length + 1}`,
    `#tags column:${ANKI_FIELDS.length + 2}`,
  ];
  const rows = sheet.entries.map((entry) => {
    const fields = fieldsOf(entry, sheet, words);
    const { ref, category } = entry.card;
    return [
      ...ANKI_FIELDS.map((field) => fields[field]),
      `xiangjian-${entryName(ref)}`,
      `xiangjian xiangjian::${category}`,
    ];
  });
  return `${[...headers, ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
}

function fieldsOf(entry: TermEntry, { page }: TermSheet, words: Wording): Record<Field, string> {
  const { card } = entry;
  const { best, others, forbidden } = partRenderings(card, null);
  const factText = (fact: DatedFact) => `${escapeAnki(words.fact(fact))} ${small(escapeAnki(words.citation(fact)))}`;
  const facts = explainingFirst(entry.facts);
  const known = facts.filter(({ isLater }) => !isLater);
  const later = facts.filter(({ isLater }) => isLater);
  const fields = {
    term: chinese(card.headword),
    pinyin: escapeAnki(card.pinyin ?? ''),
    rendering: best === null ? '' : english(best.text),
    otherRenderings: lines([...others, ...forbidden].map((other) => escapeAnki(words.rendering(other)))),
    glossZh: card.gloss === null ? '' : chinese(card.gloss.zh),
    glossEn: card.gloss === null ? '' : english(card.gloss.en),
    sentence: sentenceOf(entry),
    facts: lines(entry.facts.map(factText)),
    source: escapeAnki(words.page(page)),
  };
  const standing = best === null ? '' : small(escapeAnki(standingOf(best, words)));
  const glosses = words.language === 'en' ? [fields.glossEn, fields.glossZh] : [fields.glossZh, fields.glossEn];
  const shared = lines(entry.sharedWith.map((other) => escapeAnki(words.shared(other))));
  const back = [
    fields.pinyin,
    lines([fields.rendering === '' ? '' : `<b>${fields.rendering}</b>`, standing]),
    fields.otherRenderings,
    lines(glosses),
    shared,
    lines([fields.sentence, small(fields.source)]),
    ...[...known, ...later].slice(0, FACTS_ON_BACK).map(factText),
  ];
  return { ...fields, back: back.filter((part) => part !== '').join('<br><br>') };
}

function standingOf(rendering: TermEntry['card']['renderings'][number], words: Wording): string {
  return [words.status(rendering), words.seen(rendering)].filter((part) => part !== '').join(' · ');
}

function sentenceOf({ sentence, at, surface }: TermEntry): string {
  const end = at + surface.length;
  if (sentence.slice(at, end) !== surface) return chinese(sentence);
  const [before, after] = [sentence.slice(0, at), sentence.slice(end)];
  return `<span lang="zh-CN">${escapeAnki(before)}<b>${escapeAnki(surface)}</b>${escapeAnki(after)}</span>`;
}

function chinese(text: string): string {
  return `<span lang="zh-CN">${escapeAnki(text)}</span>`;
}

function english(text: string): string {
  return `<span lang="en">${escapeAnki(text)}</span>`;
}

function small(html: string): string {
  return html === '' ? '' : `<small>${html}</small>`;
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('<br>');
}

/** What a character is written as in a field. Brackets and braces would call for sounds, formulas and gaps to fill. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '[': '&#91;',
  '{': '&#123;',
  '\n': '<br>',
  '\t': ' ',
};

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?([^/?#]*).*$/i, '$1');
}

/** A text as the HTML of a field, on one line and without a tab; web addresses in it become links on their hosts. */
export function escapeAnki(text: string): string {
  const escaped = (part: string) => part.replace(/[&<>"'[{\n\t]/g, (character) => ESCAPES[character] ?? '');
  return splitAddresses(plainText(text))
    .map(({ text: part, address }) =>
      // A card is narrow and an address does not break: the host is enough to go by.
      address === null ? escaped(part) : `<a href="${escaped(address)}">${escaped(hostOf(address))}</a>`,
    )
    .join('');
}
