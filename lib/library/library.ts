import type { Card, CardTitle } from '../card/types.ts';
import { mergeHits } from '../search/search.ts';
import type { SearchHit } from '../search/types.ts';
import { createSpotter, type ReadyLayer, readyLayer, type Spotter } from '../spot/spot.ts';
import { appliesTo } from '../termbase/catalogue.ts';
import { areSameStamps, type GlossaryKey, type GlossaryStamp, glossaryOf, type TermRef } from '../terms/ref.ts';
import type { GlossarySource, WordFound } from './types.ts';

/** Several glossaries as one. */
export interface Library {
  /** The glossaries that are marked, as they stand, in the order of their precedence. */
  stamps(): Promise<readonly GlossaryStamp[]>;
  /**
   * A spotter over those that are marked on pages of a host; without one, over all that are marked anywhere. Its stamps are those of
   * all of them. A layer is made ready once and again only when its glossary has changed.
   */
  spotter(host?: string | null): Promise<Spotter>;
  /** Cards, in the order asked; null for an entry that no glossary has. One question a glossary. */
  cards(refs: readonly TermRef[]): Promise<readonly (Card | null)[]>;
  /** What a list shows of entries, in the order asked; null for an entry that no glossary has. */
  titles(refs: readonly TermRef[]): Promise<readonly (CardTitle | null)[]>;
  /** Entries found by what was typed, of all glossaries; best first, at most `limit`. */
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** Entries that have a text for a form, of the glossaries that know words which are not marked; in their order. */
  having(text: string): Promise<readonly TermRef[]>;
  /** The longest form of at least `least` units (2) that begins at a UTF-16 offset of a text, of the same; null where none does. */
  longestAt(text: string, at: number, least?: number): Promise<WordFound | null>;
}

/**
 * A library over what `sources` gives whenever it is asked something: glossaries may come, change and go. The first has
 * precedence.
 */
export function createLibrary(sources: () => Promise<readonly GlossarySource[]>): Library {
  /** By key: the promise is kept, so that many asking at once make a layer ready once. */
  const ready = new Map<GlossaryKey, { readonly stamp: GlossaryStamp; readonly layer: Promise<ReadyLayer> }>();
  let last: { readonly layers: readonly ReadyLayer[]; readonly spotter: Spotter } | undefined;
  const marked = async () => (await sources()).filter(({ markedOn }) => markedOn !== null);

  return {
    stamps: async () => (await marked()).map(({ stamp }) => stamp),
    async spotter(host) {
      const all = await marked();
      for (const key of ready.keys()) if (!all.some(({ stamp }) => stamp.key === key)) ready.delete(key);
      const isHere = ({ markedOn }: GlossarySource) => host === undefined || appliesTo(markedOn ?? [], host);
      const layers = await Promise.all(all.map((source) => (isHere(source) ? readyLayerOf(source) : null)));
      const here = layers.filter((layer) => layer !== null);
      const stamps = layers.map((layer, at) => layer?.layer.stamp ?? (all[at] as GlossarySource).stamp);
      const isSame = last?.layers.length === here.length && here.every((layer, at) => layer === last?.layers[at]);
      if (last === undefined || !isSame || !areSameStamps(last.spotter.stamps, stamps)) {
        last = { layers: here, spotter: createSpotter(here, stamps) };
      }
      return last.spotter;
    },
    cards: (refs) => askEach(refs, (source, own) => source.cards(own)),
    titles: (refs) => askEach(refs, (source, own) => source.titles(own)),
    async search(query, limit) {
      const all = await sources();
      return mergeHits(await Promise.all(all.map((source) => source.search(query, limit))), limit);
    },
    having: async (text) => (await Promise.all((await sources()).map((source) => source.having?.(text) ?? []))).flat(),
    async longestAt(text, at, least = 2) {
      const found = await Promise.all((await sources()).map((source) => source.longestAt?.(text, at, least) ?? null));
      const length = Math.max(0, ...found.map((one) => one?.length ?? 0));
      const refs = found.flatMap((one) => (one?.length === length ? one.refs : []));
      return refs.length === 0 ? null : { length, refs };
    },
  };

  function readyLayerOf(source: GlossarySource): Promise<ReadyLayer> {
    const { stamp } = source;
    const known = ready.get(stamp.key);
    if (known !== undefined && areSameStamps([known.stamp], [stamp])) return known.layer;
    const layer = source.layer().then((one) => readyLayer(one));
    ready.set(stamp.key, { stamp, layer });
    // What failed is tried again when it is next asked for; a later revision may have taken its place meanwhile.
    layer.catch(() => {
      if (ready.get(stamp.key)?.layer === layer) ready.delete(stamp.key);
    });
    return layer;
  }

  /** Asks each glossary for its own entries, and puts the answers in the order asked. */
  async function askEach<T>(
    refs: readonly TermRef[],
    ask: (source: GlossarySource, own: readonly TermRef[]) => Promise<readonly (T | null)[]>,
  ): Promise<readonly (T | null)[]> {
    const answers = new Map<TermRef, T | null>();
    const all = await sources();
    await Promise.all(
      all.map(async (source) => {
        const own = [...new Set(refs.filter((ref) => glossaryOf(ref) === source.stamp.key))];
        if (own.length === 0) return;
        const got = await ask(source, own);
        own.forEach((ref, at) => void answers.set(ref, got[at] ?? null));
      }),
    );
    return refs.map((ref) => answers.get(ref) ?? null);
  }
}
