import { TIERS, type Tier } from '../glossary/types.ts';
import type { Level } from './settings.ts';

/** Tiers by the level that takes them in. */
export const TIERS_UP_TO: Readonly<Record<Level, readonly Tier[]>> = {
  essential: ['essential'],
  standard: ['essential', 'standard'],
  everything: TIERS,
};
