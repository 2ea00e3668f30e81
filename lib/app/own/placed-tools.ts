import type { OwnSubject, OwnTools } from '../../../components/own/types.ts';
import type { PageTerms } from '../../protocol/types.ts';
import { OWN_LIMITS, type OwnPlace } from '../../termbase/own-term.ts';
import { createOwnTools } from './own-tools.ts';

/**
 * Own entries for forms that stand beside a text: each begins with the first sentence of the text that its subject stands in.
 * `loadTerms` gives the terms of the text; null where there is none, as of one that is read in a private window.
 */
export function createPlacedTools(loadTerms: () => Promise<PageTerms | null>): OwnTools {
  return {
    ...createOwnTools(null),
    async begin(subject) {
      const terms = await loadTerms().catch(() => null);
      return createOwnTools(terms && placeIn(terms, subject)).begin(subject);
    },
  };
}

/** The same for a page of ours that stands in no tab, so that the background cannot tell whether its window is private. */
export function createPanelTools(
  loadTerms: () => Promise<PageTerms | null>,
  isPrivate: () => Promise<boolean>,
): OwnTools {
  const isOpenly = () =>
    isPrivate()
      .then((is) => !is)
      .catch(() => false);
  const tools = createPlacedTools(async () => ((await isOpenly()) ? loadTerms() : null));
  return {
    ...tools,
    keep: (begun, draft) => void isOpenly().then((is) => is && tools.keep(begun, draft)),
  };
}

/** Where a text first has a subject: an entry, or a surface that the page says something of; null where it has not. */
export function placeIn({ page, occurrences, explained }: PageTerms, { ref, form }: OwnSubject): OwnPlace | null {
  const met =
    occurrences.find(({ refs }) => ref !== null && refs.includes(ref)) ??
    [...occurrences, ...explained].find(({ surface }) => surface === form);
  if (met === undefined) return null;
  const { sentence, at, surface } = met;
  const end = at + surface.length;
  if (end > OWN_LIMITS.place) return null;
  return {
    sentence: sentence.slice(0, OWN_LIMITS.place),
    start: at,
    end,
    title: page.title.slice(0, OWN_LIMITS.place),
    publisher: page.publisher?.zh ?? '',
    date: page.date ?? '',
    address: page.address.length <= OWN_LIMITS.place ? page.address : '',
  };
}
