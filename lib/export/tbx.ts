import { XMLBuilder } from 'fast-xml-parser';
import { explainingFirst } from '../card/as-of.ts';
import { renderingsFor } from '../card/renderings.ts';
import type { Card, CardRendering } from '../card/types.ts';
import type { Bilingual, Category } from '../glossary/types.ts';
import type { Language } from '../i18n/language.ts';
import { levelSpace } from '../text/sentences.ts';
import type { TermEntry, TermSheet } from './entries.ts';
import { entryName } from './entry-names.ts';
import { pageRows } from './page-rows.ts';
import { plainText, webAddress } from './plain-text.ts';
import { type Wording, wordingIn } from './wording.ts';

/** The namespace of ISO 30042:2019. */
export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2';

/** An element as the XML builder takes it: attributes begin with @, text is #text, lists are repeated elements. */
type Element = { readonly [name: string]: string | Element | readonly Element[] };

/**
 * A termbase in TBX-Basic of ISO 30042:2019, for terminology and translation tools. It is written in DCA style (data
 * categories as attributes): the style that tools which grew up with the edition of 2008 read, in one namespace; DCT
 * carries nothing more. A concept is a conceptEntry with a zh-Hans and an en langSec; facts stand as notes in the
 * language they are told in. A short form is written only where the page prints it: many (市政府, 我市) mean the concept
 * in its own place alone and would mislead in a termbase. Those that the page defines itself are entries of their own. No transactions are written, for we do not know who entered a term when. Throws a
 * RangeError for a sheet without entries, which TBX cannot say.
 */
export function writeTbx(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  return build({
    tbx: {
      '@type': 'TBX-Basic',
      '@style': 'dca',
      '@xml:lang': language === 'en' ? 'en' : language === 'zh-TW' ? 'zh-Hant' : 'zh-Hans',
      '@xmlns': TBX_NAMESPACE,
      tbxHeader: { fileDesc: fileDesc(sheet, words) },
      text: { body: body(sheet, words, EDITION_2019) },
    },
  });
}

/**
 * The same in TBX-Basic of the edition of 2008 (ISO 30042:2008, `martif`), which OmegaT, translate-toolkit and most tools read: the same
 * concepts, terms in `tig`, Chinese tagged zh-CN as such tools write it. No document type is named: a tool without the file would look for it.
 */
export function writeTbx2008(sheet: TermSheet, language: Language): string {
  const words = wordingIn(language);
  return build({
    martif: {
      '@type': 'TBX-Basic',
      '@xml:lang': language === 'en' ? 'en' : language,
      martifHeader: {
        fileDesc: fileDesc(sheet, words),
        encodingDesc: { p: { '@type': 'XCSURI', '#text': 'TBXBasicXCSV02.xcs' } },
      },
      text: { body: body(sheet, words, EDITION_2008) },
    },
  });
}

/** What an edition calls the levels of a termbase, and simplified Chinese. */
interface Edition {
  readonly concept: string;
  readonly section: string;
  readonly term: string;
  readonly chinese: string;
}

const EDITION_2019: Edition = { concept: 'conceptEntry', section: 'langSec', term: 'termSec', chinese: 'zh-Hans' };
const EDITION_2008: Edition = { concept: 'termEntry', section: 'langSet', term: 'tig', chinese: 'zh-CN' };

/** Facts of an entry: a termbase is no archive, and tools show all notes at once. */
const MOST_FACTS = 3;

function fileDesc(sheet: TermSheet, words: Wording): Element {
  const title = levelSpace(plainText(sheet.page.title)) || words.phrase('untitled');
  return {
    titleStmt: { title: text(words.phrase('termsOf', { title })) },
    publicationStmt: { p: text(words.phrase('glossary')) },
    sourceDesc: { p: text(words.page(sheet.page) || title) },
  };
}

function body(sheet: TermSheet, words: Wording, edition: Edition): Element {
  if (sheet.entries.length === 0) throw new RangeError('a termbase needs an entry');
  return {
    [edition.concept]: [
      ...sheet.entries.map((entry) => conceptEntry(entry, sheet, words, edition)),
      ...shortForms(sheet, words, edition),
    ],
  };
}

function build(document: Element): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    format: true,
  });
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...document });
}

function conceptEntry(entry: TermEntry, sheet: TermSheet, words: Wording, edition: Edition): Element {
  return {
    '@id': `c-${entryName(entry.card.ref)}`,
    descrip: typed('subjectField', words.category(entry.card)),
    note: entry.sharedWith.map((shared) => text(words.shared(shared))),
    [edition.section]: [
      chineseSection(entry, sheet, words, edition),
      ...(entry.card.renderings.length > 0 ? [englishSection(entry, edition)] : []),
    ],
  };
}

/** The short forms that the page defines, each with its full name: these hold in this text. */
function shortForms({ explained, page }: TermSheet, words: Wording, edition: Edition): Element[] {
  return pageRows(explained, ['abbrev']).map(({ kind, surface, means, sentence }, at) => ({
    '@id': `c-page.${at + 1}`,
    descrip: typed('subjectField', words.kind(kind)),
    note: text(words.phrase('fromPage')),
    [edition.section]: {
      '@xml:lang': edition.chinese,
      [edition.term]: [
        ...means.map((name) => ({
          term: text(name),
          termNote: [typed('termType', 'fullForm'), typed('administrativeStatus', PREFERRED)],
        })),
        {
          term: text(surface),
          termNote: [
            typed('termType', isAcronym(surface) ? 'acronym' : 'shortForm'),
            typed('administrativeStatus', ADMITTED),
          ],
          descripGrp: {
            descrip: typed('context', sentence),
            admin: typed('source', words.page(page) || words.phrase('untitled')),
          },
        },
      ],
    },
  }));
}

function chineseSection(entry: TermEntry, sheet: TermSheet, words: Wording, edition: Edition): Element {
  const { card, metOn = sheet.page } = entry;
  const zh = wordingIn(words.language === 'zh-TW' ? 'zh-TW' : 'zh-CN');
  const isForm = card.forms.some((form) => form.text === entry.surface);
  const forms = card.forms.filter(({ text, kind }) => kind !== 'short' || entry.surfaces.includes(text));
  const terms = [{ text: card.headword, pinyin: card.pinyin, kind: null }, ...forms];
  return {
    '@xml:lang': edition.chinese,
    ...(card.gloss !== null && { descripGrp: definition(card.gloss.zh, zh) }),
    note: sectionNotes(entry, zh),
    [edition.term]: terms.map(({ text: term, pinyin, kind }) => {
      const isHere = isForm ? term === entry.surface : kind === null;
      const page = isHere ? metOn : null;
      const address = page && webAddress(page.address);
      const type = kind === null ? headwordType(card) : formType(kind, term);
      return {
        term: text(term),
        termNote: [
          ...(type === null ? [] : [typed('termType', type)]),
          typed('administrativeStatus', kind === null ? PREFERRED : kind === 'historical' ? SUPERSEDED : ADMITTED),
          ...partOfSpeech(card.category),
        ],
        ...(page !== null && {
          descripGrp: {
            descrip: typed('context', entry.sentence),
            admin: typed('source', words.page(page) || words.phrase('untitled')),
          },
        }),
        ...(pinyin !== null && { note: text(`${zh.label('pinyin')}：${pinyin}`) }),
        ...(page !== null &&
          address !== null && {
            xref: {
              ...typed('externalCrossReference', levelSpace(plainText(page.title)) || address),
              '@target': address,
            },
          }),
      };
    }),
  };
}

function englishSection(entry: TermEntry, edition: Edition): Element {
  const { card } = entry;
  const en = wordingIn('en');
  return {
    '@xml:lang': 'en',
    ...(card.gloss !== null && { descripGrp: definition(card.gloss.en, en) }),
    note: sectionNotes(entry, en),
    [edition.term]: renderingsFor(card, null).map((rendering, at) => {
      const address = webAddress(rendering.where ?? '');
      return {
        term: text(rendering.text),
        termNote: [typed('administrativeStatus', englishStatus(card, rendering, at)), ...partOfSpeech(card.category)],
        admin: typed('source', [en.status(rendering), en.seen(rendering)].filter((part) => part !== '').join('; ')),
        ...(address !== null && {
          xref: { ...typed('externalCrossReference', en.seen(rendering)), '@target': address },
        }),
      };
    }),
  };
}

function definition(gloss: string, words: Wording): Element {
  return { descrip: typed('definition', gloss), admin: typed('source', words.phrase('glossary')) };
}

/** What a card says besides its gloss, in the language of a section. */
function sectionNotes(entry: TermEntry, words: Wording): Element[] {
  const { card } = entry;
  const side = (bilingual: Bilingual | string | undefined) => (bilingual === undefined ? [] : [words.side(bilingual)]);
  const members = card.membersUnknown === undefined ? (card.members ?? []).map(words.side) : side(card.membersUnknown);
  const colon = words.language === 'en' ? ': ' : '：';
  return [
    ...side(card.note),
    ...(members.length > 0
      ? [words.label('members') + colon + members.join(words.language === 'en' ? '; ' : '；')]
      : []),
    ...explainingFirst(entry.facts)
      .slice(0, MOST_FACTS)
      .map((fact) => `${words.fact(fact)} ${words.citation(fact)}`),
  ].map(text);
}

const PREFERRED = 'preferredTerm-admn-sts';
const ADMITTED = 'admittedTerm-admn-sts';
const DEPRECATED = 'deprecatedTerm-admn-sts';
const SUPERSEDED = 'supersededTerm-admn-sts';

/**
 * The best rendering of the headword is preferred, unless it is only suggested by us: nobody has preferred it yet. One
 * that is tied to other forms is not the headword's. A termbase that judges has its own word.
 */
function englishStatus({ headword }: Card, rendering: CardRendering, at: number): string {
  if (rendering.status === 'forbidden') return DEPRECATED;
  if (rendering.status === 'admitted') return ADMITTED;
  const isOfHeadword = rendering.for === undefined || rendering.for.includes(headword);
  return at === 0 && isOfHeadword && rendering.status !== 'suggested' ? PREFERRED : ADMITTED;
}

/** What the headword is among its forms, as far as they tell; null where they do not. */
function headwordType({ headword, forms }: Card): string | null {
  if (forms.some(({ kind }) => kind === 'full')) return isAcronym(headword) ? 'acronym' : 'shortForm';
  return forms.some(({ kind }) => kind === 'short') ? 'fullForm' : null;
}

function formType(kind: Card['forms'][number]['kind'], term: string): string {
  if (kind === 'full') return 'fullForm';
  if (kind === 'short') return isAcronym(term) ? 'acronym' : 'shortForm';
  return 'variant';
}

function isAcronym(term: string): boolean {
  return /^[A-Z][A-Z0-9]+$/.test(term);
}

/** Categories whose terms may be verbs or whole sentences in Chinese (调研, 优化营商环境); the others name things. */
const NOT_ALWAYS_NOUNS: readonly Category[] = ['policy', 'slogan', 'programme'];

function partOfSpeech(category: Category): Element[] {
  return NOT_ALWAYS_NOUNS.includes(category) ? [] : [typed('partOfSpeech', 'noun')];
}

function typed(type: string, content: string): Element {
  return { '@type': type, ...text(content) };
}

function text(content: string): { readonly '#text': string } {
  return { '#text': plainText(content) };
}
