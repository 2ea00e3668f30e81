import { CATEGORIES, type Concept, OWN_NAME, type Rendering, TIERS } from '../../lib/glossary/types.ts';

/** What a well told concept has besides its gloss. */
export const MERITS = ['source', 'origin', 'usage'] as const;
export type Merit = (typeof MERITS)[number];

/** How many of a group of concepts have each merit. */
export interface Share {
  readonly group: string;
  readonly concepts: number;
  readonly has: Readonly<Record<Merit, number>>;
}

/** True for an English form that a reader can rely on: official or press, seen at a place that can be looked up. */
export function isSourced({ status, where, seen }: Rendering): boolean {
  return status !== 'suggested' && where !== undefined && (where !== OWN_NAME || seen !== undefined);
}

/** The merits of a concept that it lacks, in the order of {@link MERITS}. */
export function lackOf({ renderings, origin, usage }: Concept): readonly Merit[] {
  const has: Record<Merit, boolean> = {
    source: renderings.some(isSourced),
    origin: origin !== undefined,
    usage: usage !== undefined,
  };
  return MERITS.filter((merit) => !has[merit]);
}

/** The shares of the concepts marked by default: of all, by tier, then by category; groups that are empty left out. */
export function sharesOf(concepts: readonly Concept[]): readonly Share[] {
  const marked = concepts.filter(({ tier }) => tier !== 'everyday');
  const share = (group: string, members: readonly Concept[]): Share => {
    const lacks = members.map(lackOf);
    const having = (merit: Merit) => lacks.filter((lack) => !lack.includes(merit)).length;
    const has = { source: having('source'), origin: having('origin'), usage: having('usage') };
    return { group, concepts: members.length, has };
  };
  return [
    share('all', marked),
    ...TIERS.map((tier) =>
      share(
        tier,
        marked.filter((concept) => concept.tier === tier),
      ),
    ),
    ...CATEGORIES.map((category) =>
      share(
        category,
        marked.filter((concept) => concept.category === category),
      ),
    ),
  ].filter((row) => row.concepts > 0);
}

/** What is printed: a row a group, then the essential concepts that lack something, each with what. */
export function formatShares(concepts: readonly Concept[]): string {
  const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`.padStart(9);
  const rows = sharesOf(concepts).map(
    ({ group, concepts: size, has }) =>
      group.padEnd(12) + String(size).padStart(8) + MERITS.map((merit) => percent(has[merit], size)).join(''),
  );
  const wanting = concepts.filter((concept) => concept.tier === 'essential' && lackOf(concept).length > 0);
  return [
    `${'by default'.padEnd(12)}concepts${MERITS.map((merit) => merit.padStart(9)).join('')}`,
    ...rows,
    `${wanting.length} essential concepts lack something`,
    ...wanting.map((concept) => `  ${concept.forms[0]?.text} (${concept.id}): no ${lackOf(concept).join(', no ')}`),
  ].join('\n');
}
