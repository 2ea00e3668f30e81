import { citationOf, dayIn, quoted, renderingSourceOf } from '../card/citation.ts';
import { bestRendering } from '../card/renderings.ts';
import type { Card, CardRendering } from '../card/types.ts';
import type { ExplainedKind } from '../derive/types.ts';
import type { Bilingual } from '../glossary/types.ts';
import type { Language } from '../i18n/language.ts';
import { CATEGORY_NAMES, EXPLAINED_KIND_NAMES, FORM_KIND_NAMES, nameIn, STATUS_NAMES } from '../i18n/names.ts';
import type { PageOrigin } from '../protocol/types.ts';
import { levelSpace } from '../text/sentences.ts';
import type { DatedFact, SharedSurface } from './entries.ts';
import { LABELS, type Label, PHRASES, type Phrase } from './labels.ts';
import { plainText } from './plain-text.ts';

/** What is said of an entry in one language, as plain text without escapes. */
export interface Wording {
  readonly language: Language;
  label(label: Label): string;
  phrase(phrase: Phrase, values?: Readonly<Record<string, string | number>>): string;
  /** The side of a bilingual text that the language reads; what is in one language as it is. */
  side(text: Bilingual | string): string;
  category(card: Card): string;
  /** What a kind of what a page says itself is called. */
  kind(kind: ExplainedKind): string;
  /** The standing of a rendering, one word. */
  status(rendering: CardRendering): string;
  /** Where and when a rendering was seen, with the forms it is tied to and its note. */
  seen(rendering: CardRendering): string;
  /** A rendering with its standing and where it was seen, on one line. */
  rendering(rendering: CardRendering): string;
  /** The day of the article, the statement, when it happened if another day, and whether it is later than the page. */
  fact(fact: DatedFact): string;
  citation(fact: DatedFact): string;
  /** The card's other names, each with its kind. */
  forms(card: Card): string[];
  /** What a numeral shorthand counts, in both languages; or that no source says. */
  members(card: Card): string[];
  shared(shared: SharedSurface): string;
  /** A page as a source: publisher, day and title, as far as known, then its address. */
  page(page: PageOrigin): string;
}

/** The wording of files in a language. */
export function wordingIn(language: Language): Wording {
  const isEnglish = language === 'en';
  const side = (text: Bilingual | string) => (typeof text === 'string' ? text : isEnglish ? text.en : text.zh);
  const phrase: Wording['phrase'] = (key, values = {}) =>
    nameIn(PHRASES[key], language).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const bracketed = (text: string) => (isEnglish ? ` (${text})` : `（${text}）`);
  const status = (rendering: CardRendering) => nameIn(STATUS_NAMES[rendering.status], language);
  const seen = (rendering: CardRendering) => {
    const source = rendering.where === undefined ? '' : renderingSourceOf(rendering, language);
    const forms = rendering.for === undefined ? '' : phrase('renders', { forms: rendering.for.join('、') });
    return [source, forms, rendering.note ?? ''].filter((part) => part !== '').join(isEnglish ? '; ' : '；');
  };
  return {
    language,
    side,
    phrase,
    status,
    seen,
    label: (label) => nameIn(LABELS[label], language),
    kind: (kind) => nameIn(EXPLAINED_KIND_NAMES[kind], language),
    category: (card) => nameIn(CATEGORY_NAMES[card.category], language),
    rendering(rendering) {
      const standing = [status(rendering), seen(rendering)].filter((part) => part !== '');
      return rendering.text + bracketed(standing.join(isEnglish ? '; ' : '；'));
    },
    fact(fact) {
      const happened = fact.happened === undefined ? '' : phrase('happened', { date: dayIn(fact.happened, language) });
      const note = fact.note === undefined ? '' : bracketed(side(fact.note));
      const day = `${fact.source.dateInferred ? '≈ ' : ''}${fact.source.date}`;
      return `${day}${fact.isLater ? phrase('later') : ''} ${side(fact)}${happened}${note}`;
    },
    citation: (fact) => citationOf(fact.source, language),
    forms: (card) => card.forms.map(({ text, kind }) => text + bracketed(nameIn(FORM_KIND_NAMES[kind], language))),
    members(card) {
      if (card.membersUnknown !== undefined) return [side(card.membersUnknown)];
      return (card.members ?? []).map(({ zh, en }) => `${zh} ${en}`);
    },
    shared({ surface, card }) {
      const rendering = bestRendering(card);
      const said = phrase('shared', { surface, headword: card.headword });
      return rendering === null ? said : said + bracketed(rendering);
    },
    page({ title, address, date, publisher }) {
      const day = date === null ? '' : dayIn(date, language);
      const name = publisher === null ? '' : side(publisher);
      const headline = levelSpace(plainText(title));
      const place = levelSpace(plainText(address));
      const titled = headline === '' ? '' : quoted(headline, language);
      const parts = isEnglish ? [name, day, titled, place] : [(name && `《${name}》`) + day, titled, place];
      return parts.filter((part) => part !== '').join(isEnglish ? ', ' : '，');
    },
  };
}
