import { TIERS, type Tier } from '../glossary/types.ts';

/** Steps of {@link commonnessOf}: two for every doubling, and no more for what stands in half of all items there are. */
export const MOST_COMMON = 33;

/** What a tier counts for, in the same steps: as much as being 256 times as rare. */
const TIER_STEPS = 16;

/** What it counts for that a reader has looked an entry up: more than anything else. */
const LOOKED_UP = 100;

/**
 * What an entry of the reader's own counts for: its first mention is painted whether there is room or not, for whoever has just
 * added a term looks for its mark. More than any other weighs, and less than `AGAIN` takes away.
 */
export const OWN_WEIGHT = 500;

/** How common an entry is that stands in so many items of the evening news: 0 for none, at most {@link MOST_COMMON}. */
export function commonnessOf(items: number): number {
  return Math.min(Math.round(2 * Math.log2(1 + items)), MOST_COMMON);
}

/**
 * How much an entry's mark deserves the room it takes: the nearer to essential and the rarer the more. A whole number from
 * 0 to 65. What was not counted, as in a glossary of the reader's own, is rare.
 */
export function weightOf(tier: Tier, commonness = 0): number {
  return (TIERS.length - 1 - TIERS.indexOf(tier)) * TIER_STEPS + MOST_COMMON - commonness;
}

/** An entry's weight for a reader who has looked it up. */
export function lookedUp(weight: number): number {
  return weight + LOOKED_UP;
}
