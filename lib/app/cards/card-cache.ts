import type { Card, CardTitle } from '../../card/types.ts';
import { ask } from '../../extension/messaging.ts';
import { MOST_REFS } from '../../protocol/limits.ts';
import type { BackgroundOperations } from '../../protocol/types.ts';
import type { TermRef } from '../../terms/ref.ts';

/**
 * Cards as the background gives them, each asked for once and many in one message. To be emptied when a glossary has
 * changed.
 */
export interface CardCache {
  /** The card of an entry; null where there is none or it cannot be had now. */
  card(ref: TermRef): Promise<Card | null>;
  /** The cards of many entries, those without one left out; null where the background does not answer. */
  cards(refs: Iterable<TermRef>): Promise<ReadonlyMap<TermRef, Card> | null>;
  /** The titles of many entries, those without one left out; null where the background does not answer. */
  titles(refs: Iterable<TermRef>): Promise<ReadonlyMap<TermRef, CardTitle> | null>;
  /** Forgets everything. */
  clear(): void;
}

/** A cache with nothing in it. */
export function createCardCache(): CardCache {
  let known = new Map<TermRef, Card | null>();
  return {
    card: async (ref) => (await cards([ref]))?.get(ref) ?? null,
    cards,
    titles,
    clear() {
      // Answers on their way fill the old one.
      known = new Map();
    },
  };

  async function cards(refs: Iterable<TermRef>): Promise<ReadonlyMap<TermRef, Card> | null> {
    const kept = known;
    const wanted = [...new Set(refs)];
    const missing = wanted.filter((ref) => !kept.has(ref));
    if (missing.length > 0) {
      const got = await askInParts('cards.get', missing);
      if (got === null) return null;
      missing.forEach((ref, at) => void kept.set(ref, got[at] ?? null));
    }
    return new Map(wanted.flatMap((ref) => withValue(ref, kept.get(ref))));
  }

  async function titles(refs: Iterable<TermRef>): Promise<ReadonlyMap<TermRef, CardTitle> | null> {
    const wanted = [...new Set(refs)];
    if (wanted.length === 0) return new Map();
    const got = await askInParts('cards.titles', wanted);
    return got && new Map(wanted.flatMap((ref, at) => withValue(ref, got[at])));
  }
}

/** What the background says of entries, in their order, asked for in as many messages as it takes; null where one is not answered. */
async function askInParts<K extends 'cards.get' | 'cards.titles'>(
  operation: K,
  refs: readonly TermRef[],
): Promise<BackgroundOperations[K]['reply'][number][] | null> {
  const all: BackgroundOperations[K]['reply'][number][] = [];
  for (let at = 0; at < refs.length; at += MOST_REFS) {
    const reply = await ask<'cards.get' | 'cards.titles'>(operation, { refs: refs.slice(at, at + MOST_REFS) });
    if (!reply.ok) return null;
    all.push(...reply.value);
  }
  return all;
}

function withValue<T>(ref: TermRef, value: T | null | undefined): (readonly [TermRef, T])[] {
  return value == null ? [] : [[ref, value]];
}
