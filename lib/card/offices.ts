import type { Bilingual } from '../glossary/types.ts';
import type { CardLink, CardTitle } from './types.ts';

/** An office held, and the day it is known for: YYYY-MM-DD or cut short. */
export interface Office {
  readonly office: Bilingual;
  readonly asOf?: string | undefined;
}

/** An entry that is linked to, once, with the offices that link it. */
export interface LinkedEntry extends CardTitle {
  /** The one known latest first; empty for a link that names no office. */
  readonly offices: readonly Office[];
}

/**
 * Links of one kind, an entry a line: who holds or held an office, the one known latest first and those without a day after
 * them, then the others; else in the order given. Cost: a sort.
 */
export function officesOf(links: readonly CardLink[]): readonly LinkedEntry[] {
  const entries = [...Map.groupBy(links, ({ ref }) => ref).values()].map((group): LinkedEntry => {
    const { ref, headword, category } = group[0] as CardLink;
    const offices = group.flatMap(({ office, asOf }) => (office === undefined ? [] : [{ office, asOf }]));
    return { ref, headword, category, offices: offices.toSorted(latestFirst) };
  });
  const [holders, others] = [
    entries.filter(({ offices }) => offices.length > 0),
    entries.filter(({ offices }) => offices.length === 0),
  ];
  return [...holders.toSorted((a, b) => latestFirst(a.offices[0], b.offices[0])), ...others];
}

function latestFirst(a: Office | undefined, b: Office | undefined): number {
  return (b?.asOf ?? '').localeCompare(a?.asOf ?? '');
}
