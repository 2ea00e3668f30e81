import type { Publisher } from '../lib/glossary/types.ts';
import type { Library } from '../lib/pack/open.ts';
import { openCards, openForms } from '../lib/pack/open.ts';
import { createJudge } from '../lib/segment/judge.ts';
import { createSegmentitSegmenter } from '../lib/segment/segmentit.ts';
import { publisherNamedIn } from '../lib/sites/publishers.ts';
import { annotateText } from '../lib/spot/annotate.ts';
import { createSpotter } from '../lib/spot/spot.ts';
import type { SpotGlossary, Spotted } from '../lib/spot/types.ts';
import { firstDay } from '../lib/text/dates.ts';
import { freshPack } from './build-pack.ts';

/** The core the extension runs, put together for the command line: every tier marked, every doubt judged at once. */
export interface Annotator {
  readonly library: Library;
  readonly glossary: SpotGlossary;
  readonly publishers: readonly Publisher[];
  /**
   * Spots a whole plain text as a page of `publisher` and `date`, or else of whichever publisher and day the text itself
   * names near its top.
   */
  annotate(text: string, publisher?: Publisher | null, date?: string): Spotted;
  /** The publisher and the day a text names near its top; null where it names none. */
  originOf(text: string): { readonly publisher: Publisher | null; readonly date: string | null };
}

/** How much of a text may hold its date, as on a page. */
const TOP_CHARACTERS = 3000;

/** Opens the pack, compiling it where it is stale. Throws, naming each problem, where the seeds are not fit. */
export function openAnnotator(): Annotator {
  const pack = freshPack();
  const library = openCards(pack.cards);
  const forms = openForms(pack.forms, library.everyday);
  const spotter = createSpotter(forms);
  const originOf = (text: string) => ({
    publisher: publisherNamedIn(text, forms.publishers),
    date: firstDay(text.slice(0, TOP_CHARACTERS)),
  });
  const judge = createJudge(library.guards, createSegmentitSegmenter, library.traditional);
  return {
    library,
    glossary: forms,
    publishers: forms.publishers,
    originOf,
    annotate(text, publisher, date) {
      const named = originOf(text);
      const home = (publisher ?? named.publisher)?.home;
      return annotateText(text, spotter, { home, date: date ?? named.date ?? undefined }, judge);
    },
  };
}
