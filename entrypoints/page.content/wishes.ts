import { ask } from '../../lib/extension/messaging.ts';
import { TIERS, type Tier } from '../../lib/glossary/types.ts';
import { languageFor } from '../../lib/i18n/language.ts';
import type { Level, Settings } from '../../lib/settings/settings.ts';
import type { Choice } from '../../lib/spot/choice.ts';
import type { Manner } from './reading.ts';

/** Tiers by the level that takes them in. */
const TIERS_UP_TO: Readonly<Record<Level, readonly Tier[]>> = {
  essential: ['essential'],
  standard: ['essential', 'standard'],
  everything: TIERS,
};

/** The concepts that settings ask for. Hidden ones are named by id, and only the background knows whose index that is. */
export async function choiceOf(settings: Settings): Promise<Choice> {
  const ids = settings.hiddenConcepts;
  let reply = ids.length === 0 ? null : await ask('cards.named', { ids });
  // Once more: without an answer everything the reader has hidden would be marked.
  if (reply?.ok === false) reply = await ask('cards.named', { ids });
  return {
    tiers: new Set(TIERS_UP_TO[settings.level]),
    hiddenCategories: new Set(settings.hiddenCategories),
    hiddenConcepts: new Set(reply?.ok ? reply.value.map(({ concept }) => concept) : []),
  };
}

/** How settings ask for marks and cards to be. */
export function mannerOf({ language, density, colours, cardOrder, opener }: Settings): Manner {
  return { language: languageFor(language, navigator.language), density, colours, cardOrder, opener };
}
