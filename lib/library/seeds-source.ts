import { checkForms, openCards, openLayer, type PackCards } from '../pack/open.ts';
import type { FormsPack } from '../pack/types.ts';
import { createSearch, type Search } from '../search/search.ts';
import type { SpotLayer } from '../spot/types.ts';
import type { GlossarySource } from './types.ts';

/** The seeds as a glossary, and what the pack holds beside it. */
export interface SeedsSource extends GlossarySource {
  readonly forms: FormsPack;
}

/**
 * The seeds from the two parts of the pack. The forms are parsed at once and the cards loaded when first needed: most of
 * what is asked of a background that wakes is spotting. Throws, saying what to do, where the forms are of another format.
 */
export function createSeedsSource(parseForms: () => unknown, loadCards: () => Promise<unknown>): SeedsSource {
  const forms = checkForms(parseForms());
  let layer: SpotLayer | undefined;
  let loading: Promise<PackCards> | undefined;
  let search: Search | undefined;
  const packCards = () => {
    loading ??= loadCards()
      .then(openCards)
      .catch((error) => {
        // What could not be loaded is tried again by who asks next.
        loading = undefined;
        throw error;
      });
    return loading;
  };
  return {
    forms,
    stamp: { key: 'seeds', revision: forms.info.version },
    async layer() {
      layer ??= openLayer(forms);
      return layer;
    },
    async cards(refs) {
      const { card } = await packCards();
      return refs.map(card);
    },
    async titles(refs) {
      const { title } = await packCards();
      return refs.map(title);
    },
    async search(query, limit) {
      const { refs, card } = await packCards();
      search ??= createSearch(() => refs.flatMap((ref) => card(ref) ?? []), forms.allTraditional);
      return search(query, limit);
    },
  };
}
