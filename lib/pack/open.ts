import type { Card, CardTitle, CountedItem, Source } from '../card/types.ts';
import { CATEGORIES, TIERS } from '../glossary/types.ts';
import { weightOf } from '../ink/weigh-entry.ts';
import { guardsOfTable } from '../spot/neighbour-guards.ts';
import type { SpotEntry, SpotLayer, SpotSense } from '../spot/types.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import {
  type CardEntry,
  type CardsPack,
  type FactEntry,
  type FormsPack,
  type MemberEntry,
  PACK_FORMAT,
  type PackInfo,
} from './types.ts';

/** The key of the glossary that the pack is made from. */
export const SEEDS = 'seeds';

/** Checks the format of a pack's forms part. Throws, saying what to do, where it is another; its parts are trusted. */
export function checkForms(pack: unknown): FormsPack {
  return checkFormat(pack as FormsPack, 'forms');
}

/** What spotting needs of the seeds. Cost: none; concepts and forms are looked at as they are met. */
export function openLayer({ info, ids, categories, tiers, commonness, ...forms }: FormsPack): SpotLayer {
  const { patterns, traditional, guards, ruleSets } = forms;
  const met: SpotEntry[] = [];
  const entryAt = (at: number): SpotEntry => {
    const known = met[at];
    if (known !== undefined) return known;
    const tier = TIERS[Number(tiers[at])] ?? 'standard';
    const entry: SpotEntry = {
      ref: termRef(SEEDS, ids[at] as string),
      category: CATEGORIES[Number.parseInt(categories.charAt(at), 36)] ?? 'policy',
      tier,
      weight: weightOf(tier, Number.parseInt(commonness.charAt(at), 36)),
    };
    met[at] = entry;
    return entry;
  };
  let texts: ReadonlyMap<number, string> | undefined;
  return {
    stamp: { key: SEEDS, revision: info.version },
    patterns,
    traditional,
    guards: guardsOfTable(guards),
    sensesOf(form) {
      const entries = forms.senses[form];
      return (typeof entries === 'number' ? [entries] : (entries ?? [])).map((entry): SpotSense => {
        const [concept, ruleSet] = typeof entry === 'number' ? [entry] : entry;
        return {
          entry: entryAt(concept),
          rules: ruleSet === undefined ? undefined : ruleSets[ruleSet],
        };
      });
    },
    textOf(form) {
      texts ??= new Map(forms.texts);
      return texts.get(form) ?? (patterns[form] as string);
    },
  };
}

/** The cards of the seeds by their references. */
export interface PackCards {
  readonly info: PackInfo;
  /** The references of all, in the order of the seeds. */
  readonly refs: readonly TermRef[];
  /** Where an entry stands among them; undefined where the pack has none. */
  placeOf(ref: TermRef): number | undefined;
  /** The card of an entry, or null where the pack has none. Cost: a copy of what the card shows. */
  card(ref: TermRef): Card | null;
  /** What a list shows of an entry, or null where the pack has none. */
  title(ref: TermRef): CardTitle | null;
}

/** The cards part of a pack. Throws as {@link checkForms} does. Cost: one look at each card. */
export function openCards(pack: unknown): PackCards {
  const { info, cards, facts, articles, itemsByYear } = checkFormat(pack as CardsPack, 'cards');
  const refs = cards.map(({ id }) => termRef(SEEDS, id));
  const placeOf = new Map(refs.map((ref, at) => [ref, at]));
  const sourceOf = (index: number) => articles[index] as Source;
  const titleAt = (at: number): CardTitle => {
    const { headword, category } = cards[at] as CardEntry;
    return { ref: refs[at] as TermRef, headword, category };
  };
  const countedItem = ({ zh, en, concept }: Pick<MemberEntry, 'zh' | 'en' | 'concept'>): CountedItem => ({
    zh,
    en,
    ref: concept === undefined ? undefined : refs[concept],
  });
  return {
    info,
    refs,
    placeOf: (ref) => placeOf.get(ref),
    title(ref) {
      const at = placeOf.get(ref);
      return at === undefined ? null : titleAt(at);
    },
    card(ref) {
      const at = placeOf.get(ref);
      if (at === undefined) return null;
      const { id: _id, mentions, ...entry } = cards[at] as CardEntry;
      return {
        ...entry,
        ref,
        facts: entry.facts.map((index) => {
          const fact = facts[index] as FactEntry;
          return { ...fact, source: sourceOf(fact.source), isMention: mentions?.includes(index) };
        }),
        links: entry.links.map(({ concept, ...link }) => ({ ...link, ...titleAt(concept) })),
        members: entry.members?.map(({ source, ...member }) => ({
          ...countedItem(member),
          source: source === null ? null : sourceOf(source),
          items: member.concept === undefined ? undefined : cards[member.concept]?.members?.map(countedItem),
        })),
        use: entry.use && { ...entry.use, all: itemsByYear },
      };
    },
  };
}

/** Checks the format of a part of a pack. Throws, saying what to do, where it is another; what is in it is trusted. */
export function checkFormat<P extends { readonly info: PackInfo }>(pack: P, part: string): P {
  const format = (pack as Partial<P> | null)?.info?.format;
  if (format !== PACK_FORMAT) {
    throw new Error(`the ${part} part of the pack has format ${format}, this build reads ${PACK_FORMAT}; build again`);
  }
  return pack;
}
