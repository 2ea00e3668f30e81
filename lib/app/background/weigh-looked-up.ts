import { lookedUp } from '../../ink/weigh-entry.ts';
import type { SpottedFlows } from '../../protocol/spotted-flows.ts';
import { createRecentLookUps } from '../panel/recent-look-ups.ts';

/** Gives what was spotted, in which the entries that the reader has looked up of late weigh more. Never rejects. */
export function createLookUpWeights(): (spotted: SpottedFlows) => Promise<SpottedFlows> {
  const recentLookUps = createRecentLookUps();
  return async (spotted) => {
    const recent = new Set(await recentLookUps());
    if (recent.size === 0) return spotted;
    const entries = spotted.entries.map((entry) =>
      recent.has(entry.ref) ? { ...entry, weight: lookedUp(entry.weight ?? 0) } : entry,
    );
    return { ...spotted, entries };
  };
}
