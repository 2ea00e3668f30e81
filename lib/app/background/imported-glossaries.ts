import { createImportedSource } from '../../library/imported-source.ts';
import type { GlossarySource } from '../../library/types.ts';
import { BLOCK, createGlossaryStore } from '../../store/glossary-store.ts';
import { inOrder, isBeforeSeeds, KEPT_DELETED_MS } from '../../termbase/catalogue.ts';
import type { ImportedGlossary } from '../../termbase/types.ts';
import { hasCatalogue, watchCatalogue } from '../glossaries/catalogue-turn.ts';

/** The imported glossaries as they stand, between and after which the seeds have their place. */
export interface ImportedGlossaries {
  /** The seeds among the imported glossaries, in the order of their precedence. Never rejects. */
  around(seeds: GlossarySource): Promise<readonly GlossarySource[]>;
}

/**
 * Follows what the page of glossaries keeps; `onChange` is called when it has changed. The catalogue is read once a life of the
 * background, and again on a change; of a glossary that stays what has been loaded stays too. What cannot be read is reported, and
 * the seeds stand alone until the next change.
 */
export function watchImportedGlossaries(
  traditional: string,
  onChange: () => void,
  report: (error: unknown) => void,
): ImportedGlossaries {
  const store = createGlossaryStore();
  let kept = new Map<string, GlossarySource>();
  let reading = read();
  watchCatalogue(() => {
    reading = reading.then(read);
    void reading.then(onChange);
  });
  return {
    async around(seeds) {
      const all = await reading;
      return [
        ...all.filter(({ glossary }) => isBeforeSeeds(glossary)).map(({ source }) => source),
        seeds,
        ...all.filter(({ glossary }) => !isBeforeSeeds(glossary)).map(({ source }) => source),
      ];
    },
  };

  async function read() {
    try {
      const catalogue = (await hasCatalogue()) ? await store.catalogue() : [];
      const next = new Map<string, GlossarySource>();
      const all = inOrder(catalogue).map((glossary) => {
        const name = `${glossary.key} ${glossary.revision} ${glossary.changes}`;
        const source = kept.get(name) ?? sourceOf(glossary);
        next.set(name, source);
        return { glossary, source };
      });
      kept = next;
      const isOver = ({ deleted }: ImportedGlossary) => deleted !== undefined && Date.now() - deleted > KEPT_DELETED_MS;
      for (const { key } of catalogue.filter(isOver)) store.remove(key).catch(report);
      return all;
    } catch (error) {
      report(error);
      return [];
    }
  }

  function sourceOf(glossary: ImportedGlossary): GlossarySource {
    const { key } = glossary;
    return createImportedSource(
      glossary,
      {
        table: async () => (await store.load(key))?.table,
        index: () => store.index(key),
        entries: () => store.entries(key),
        block: (number) => store.block(key, number),
        blockSize: BLOCK,
      },
      traditional,
      report,
    );
  }
}
