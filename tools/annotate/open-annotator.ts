import type { Publisher } from '../../lib/glossary/types.ts';
import { checkForms, openCards, openLayer, type PackCards } from '../../lib/pack/open.ts';
import { createJudge, type PatientJudge } from '../../lib/segment/judge.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { TIERS_UP_TO } from '../../lib/settings/levels.ts';
import type { Level } from '../../lib/settings/settings.ts';
import { cluesOfText, originOf, type PageOriginKnown } from '../../lib/sites/origin.ts';
import { annotateText } from '../../lib/spot/annotate.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import type { PageContext, Span, Spotted } from '../../lib/spot/types.ts';
import { freshPack, packedWords } from '../pack/build-pack.ts';

/** The core the extension runs, put together for the command line: every tier marked, every doubt judged at once. */
export interface Annotator {
  readonly cards: PackCards;
  readonly publishers: readonly Publisher[];
  /**
   * Spots a whole plain text as a page of `publisher` and `date`, or else of whichever publisher and day the text itself
   * names near its top.
   */
  annotate(text: string, publisher?: Publisher | null, date?: string): Spotted;
  /** Spots a whole plain text of which `page` is all that is known, whatever the text itself says. */
  annotateAs(text: string, page: PageContext): Spotted;
  /** The spans that the extension marks in such a text at a level, density aside. */
  marksAt(level: Level, text: string, page: PageContext): readonly Span[];
  /** The publisher and the day a text names near its top, or that its metadata declare; null where it names none. */
  originOf(text: string, declared?: string): PageOriginKnown;
}

/** Opens the pack, compiling it where it is stale. Throws, naming each problem, where the seeds are not fit. */
export function openAnnotator(): Annotator {
  const pack = freshPack();
  const forms = checkForms(pack.forms);
  const spotter = createSpotter([readyLayer(openLayer(forms))]);
  let judge: PatientJudge | undefined;
  const judgeLate: PatientJudge = (doubt, guards) => {
    judge ??= createJudge(openWordCosts(packedWords()), forms.allTraditional);
    return judge(doubt, guards);
  };
  const annotateAs = (text: string, page: PageContext) => annotateText(text, spotter, page, judgeLate);
  const originOfText = (text: string, declared = '') => originOf(cluesOfText(text, declared), forms.publishers);
  return {
    cards: openCards(pack.cards),
    publishers: forms.publishers,
    originOf: originOfText,
    annotateAs,
    marksAt(level, text, page) {
      const tiers = TIERS_UP_TO[level];
      return annotateAs(text, page).spans.filter(({ entries }) => entries.some(({ tier }) => tiers.includes(tier)));
    },
    annotate(text, publisher, date) {
      const named = originOfText(text);
      const home = (publisher ?? named.publisher)?.home;
      return annotateAs(text, { home, date: date ?? named.date ?? undefined });
    },
  };
}
