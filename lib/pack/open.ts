import { type Card, type CardEntry, type CardsPack, type FormsPack, PACK_FORMAT, type PackInfo } from './types.ts';

/** Cards by concept id. */
export interface Library {
  readonly info: PackInfo;
  /** The card of a concept, or null where the pack has none. Cost: a copy of what the card shows. */
  card(id: string): Card | null;
}

/** The forms half of a pack. Throws, saying what to do, where the pack is of another format; the build made it, so its parts are trusted. */
export function openForms(pack: unknown): FormsPack {
  return checkFormat(pack as FormsPack, 'forms');
}

/** The cards half of a pack as a library. Throws as {@link openForms} does. */
export function openCards(pack: unknown): Library {
  const { info, cards, facts, articles } = checkFormat(pack as CardsPack, 'cards');
  const source = (index: number) => articles[index] as CardsPack['articles'][number];
  return {
    info,
    card(id) {
      const entry = Object.hasOwn(cards, id) ? (cards[id] as CardEntry) : undefined;
      if (entry === undefined) return null;
      return {
        ...entry,
        facts: entry.facts.map((index) => {
          const fact = facts[index] as CardsPack['facts'][number];
          return { ...fact, source: source(fact.source) };
        }),
        links: entry.links.map((link) => {
          const { headword, category } = cards[link.to] as CardEntry;
          return { ...link, headword, category };
        }),
        members: entry.members?.map((member) => ({
          ...member,
          source: member.source === null ? null : source(member.source),
        })),
      };
    },
  };
}

function checkFormat<P extends { readonly info: PackInfo }>(pack: P, half: string): P {
  const format = (pack as Partial<P> | null)?.info?.format;
  if (format !== PACK_FORMAT) {
    throw new Error(`the ${half} pack has format ${format}, this build reads ${PACK_FORMAT}; run npm run build again`);
  }
  return pack;
}
