import { CATEGORIES, type FormRules, type Publisher, TIERS } from '../glossary/types.ts';
import type { NeighbourGuards } from '../segment/types.ts';
import { patternsOf, readFrontCoded } from '../spot/front-code.ts';
import type { SpotConcept, SpotGlossary } from '../spot/types.ts';
import { type WrittenForm, writtenGlossary } from '../spot/written-glossary.ts';
import {
  type Card,
  type CardEntry,
  type CardsPack,
  type CardTitle,
  type FormsPack,
  type FormsTable,
  type NamedTitle,
  type OpenedForms,
  PACK_FORMAT,
  type PackInfo,
  WORD_BREAK,
  type WrittenRules,
} from './types.ts';

/**
 * The forms part of a pack, ready to spot with, and with it the everyday forms if given. Throws, saying what to do,
 * where the pack is of another format; the build made it, so its parts are trusted. Cost: linear in the forms.
 */
export function openForms(pack: unknown, everyday?: FormsTable): OpenedForms {
  const { info, publishers, categories, tiers, ...marked } = checkFormat(pack as FormsPack, 'forms');
  const concepts: SpotConcept[] = [];
  const conceptAt = (concept: number): SpotConcept => {
    concepts[concept] ??= {
      category: CATEGORIES[Number.parseInt(categories.charAt(concept), 36)] ?? 'policy',
      tier: TIERS[Number(tiers[concept])] ?? 'standard',
    };
    return concepts[concept];
  };
  const table = openTable(marked);
  if (everyday === undefined) return { info, publishers, conceptAt, ...table };
  const traditional = marked.traditional + everyday.traditional;
  const forms = joinForms(writtenForms(table), writtenForms(openTable(everyday)));
  return { info, publishers, ...writtenGlossary([], forms, traditional), conceptAt };
}

/** The publishers of a pack's forms part, without opening the forms. Throws as {@link openForms} does. */
export function publishersOf(pack: unknown): readonly Publisher[] {
  return checkFormat(pack as FormsPack, 'forms').publishers;
}

type OpenedTable = Omit<SpotGlossary, 'conceptAt'>;

function openTable({ patterns, written, senses, firstConcept, rules, ruleSets, traditional }: FormsTable): OpenedTable {
  const concepts = readSenses(senses, firstConcept);
  const coded = readFrontCoded(patterns, senses.length);
  const textAt = new Map(written);
  /** By form and sense in one number, for a form has few senses: its set, and once it was met its rules. */
  const rulesAt = new Map<number, number | FormRules>();
  let at = 0;
  for (const [step, ruleSet, sense = 0] of rules) {
    at += step;
    rulesAt.set(at * MOST_SENSES + sense, ruleSet);
  }
  const rulesOf = (form: number, sense: number): FormRules | undefined => {
    const key = form * MOST_SENSES + sense;
    const known = rulesAt.get(key);
    if (typeof known !== 'number') return known;
    const read = readRules(ruleSets[known] as WrittenRules);
    rulesAt.set(key, read);
    return read;
  };
  let texts: readonly string[] | undefined;
  return {
    patterns: coded,
    traditional,
    sensesOf(form) {
      return [concepts[form] as number | readonly number[]]
        .flat()
        .map((concept, at) => ({ concept, rules: rulesOf(form, at) }));
    },
    textOf(form) {
      const text = textAt.get(form);
      if (text !== undefined) return text;
      texts ??= patternsOf(coded);
      return texts[form] as string;
    },
  };
}

/** The concepts of each form by their indices; see {@link FormsTable.senses}. */
function readSenses(senses: FormsTable['senses'], firstConcept: number): (number | readonly number[])[] {
  let next = firstConcept;
  const read = (back: number) => (back === 0 ? next++ : next - back);
  return senses.map((back) => (typeof back === 'number' ? read(back) : back.map(read)));
}

/** More senses than any form has. */
const MOST_SENSES = 64;

function readRules({ since, until, anyCase, ...lists }: WrittenRules): FormRules {
  const words = Object.entries(lists).map(([key, list]) => {
    const [short = '', ...longer] = list?.split(WORD_BREAK) ?? [];
    return [key, [...short, ...longer]];
  });
  return { since, until, anyCase, ...Object.fromEntries(words) };
}

function writtenForms({ patterns, sensesOf, textOf }: OpenedTable): WrittenForm[] {
  return Array.from(patterns.shared, (_, form) => ({ text: textOf(form), senses: sensesOf(form) }));
}

/** The forms of two tables; what is the same form in both has the senses of both. */
function joinForms(marked: readonly WrittenForm[], everyday: readonly WrittenForm[]): WrittenForm[] {
  const byText = new Map(marked.map((form) => [form.text, form]));
  for (const { text, senses } of everyday) {
    byText.set(text, { text, senses: [...(byText.get(text)?.senses ?? []), ...senses] });
  }
  return [...byText.values()];
}

/** Cards by the index of their concept. */
export interface Library {
  readonly info: PackInfo;
  readonly guards: NeighbourGuards;
  readonly everyday: FormsTable;
  /** See {@link CardsPack.traditional}. */
  readonly traditional: string;
  readonly publishers: readonly Publisher[];
  /** The card of a concept, or null where the pack has none. Cost: a copy of what the card shows. */
  card(concept: number): Card | null;
  /** What a list shows of a concept, or null where the pack has none. */
  title(concept: number): CardTitle | null;
  /** The same by a concept's stable id. Cost: the first call goes over all concepts. */
  named(id: string): NamedTitle | null;
  /** The stable id of a concept. Throws where the pack has none. */
  idOf(concept: number): string;
}

/** The cards part of a pack as a library. Throws as {@link openForms} does. */
export function openCards(pack: unknown): Library {
  const { info, cards, facts, articles, guards, everyday, traditional, publishers } = checkFormat(
    pack as CardsPack,
    'cards',
  );
  const source = (index: number) => articles[index] as CardsPack['articles'][number];
  const title = (concept: number): CardTitle => {
    const { headword, category } = cards[concept] as CardEntry;
    return { concept, headword, category };
  };
  let conceptOfId: ReadonlyMap<string, number> | undefined;
  return {
    info,
    guards,
    everyday,
    traditional,
    publishers,
    title: (concept) => (cards[concept] === undefined ? null : title(concept)),
    named(id) {
      conceptOfId ??= new Map(cards.map((card, concept) => [card.id, concept]));
      const concept = conceptOfId.get(id);
      return concept === undefined ? null : { ...title(concept), id };
    },
    idOf(concept) {
      const card = cards[concept];
      if (card === undefined) throw new RangeError(`the pack has no concept ${concept}`);
      return card.id;
    },
    card(concept) {
      const entry = cards[concept];
      if (entry === undefined) return null;
      return {
        ...entry,
        facts: entry.facts.map((index) => {
          const fact = facts[index] as CardsPack['facts'][number];
          return { ...fact, source: source(fact.source) };
        }),
        links: entry.links.map((link) => ({ ...link, ...title(link.concept) })),
        members: entry.members?.map((member) => ({
          ...member,
          source: member.source === null ? null : source(member.source),
        })),
      };
    },
  };
}

function checkFormat<P extends { readonly info: PackInfo }>(pack: P, part: string): P {
  const format = (pack as Partial<P> | null)?.info?.format;
  if (format !== PACK_FORMAT) {
    throw new Error(`the ${part} part of the pack has format ${format}, this build reads ${PACK_FORMAT}; build again`);
  }
  return pack;
}
