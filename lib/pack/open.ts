import { CATEGORIES, type FormRules, type Publisher, TIERS } from '../glossary/types.ts';
import type { NeighbourGuards } from '../segment/types.ts';
import type { SpotForm, SpotSense } from '../spot/types.ts';
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
} from './types.ts';

/**
 * The forms part of a pack, ready to spot with, and with it the everyday forms if given. Throws, saying what to do,
 * where the pack is of another format; the build made it, so its parts are trusted. Cost: linear in the forms.
 */
export function openForms(pack: unknown, everyday?: FormsTable): OpenedForms {
  const { info, publishers, categories, tiers, ...marked } = checkFormat(pack as FormsPack, 'forms');
  const byText = new Map<string, { text: string; senses: SpotSense[] }>();
  addForms(byText, marked);
  if (everyday !== undefined) addForms(byText, everyday);
  return {
    info,
    publishers,
    concepts: Array.from(categories, (category, at) => ({
      category: CATEGORIES[Number.parseInt(category, 36)] ?? 'policy',
      tier: TIERS[Number(tiers[at])] ?? 'standard',
    })),
    forms: [...byText.values()] satisfies SpotForm[],
    traditional: marked.traditional + (everyday?.traditional ?? ''),
  };
}

/** The publishers of a pack's forms part, without opening the forms. Throws as {@link openForms} does. */
export function publishersOf(pack: unknown): readonly Publisher[] {
  return checkFormat(pack as FormsPack, 'forms').publishers;
}

function addForms(
  byText: Map<string, { text: string; senses: SpotSense[] }>,
  { forms, rules, ruleSets }: FormsTable,
): void {
  const rulesAt = new Map<string, FormRules | undefined>();
  for (const [concept, form, ruleSet] of rules) rulesAt.set(`${concept} ${form}`, ruleSets[ruleSet]);
  forms.split('\n').forEach((line, concept) => {
    if (line === '') return;
    line.split('\t').forEach((text, at) => {
      const form = byText.get(text) ?? { text, senses: [] };
      form.senses.push({ concept, rules: rulesAt.get(`${concept} ${at}`) });
      byText.set(text, form);
    });
  });
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
