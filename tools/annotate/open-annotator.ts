import type { Publisher } from '../../lib/glossary/types.ts';
import { listCard } from '../../lib/library/list-source.ts';
import { buildListTable, layerOfTable } from '../../lib/library/list-table.ts';
import { sortForms } from '../../lib/library/sorted-forms.ts';
import { checkForms, openCards, openLayer, type PackCards } from '../../lib/pack/open.ts';
import type { FormsPack } from '../../lib/pack/types.ts';
import { createJudge, type PatientJudge } from '../../lib/segment/judge.ts';
import type { Vocabulary } from '../../lib/segment/types.ts';
import { createFormWeigher } from '../../lib/segment/weigh-forms.ts';
import { openWordCosts } from '../../lib/segment/word-costs.ts';
import { TIERS_UP_TO } from '../../lib/settings/levels.ts';
import type { Level } from '../../lib/settings/settings.ts';
import { addressOf, type OriginFound, originOf } from '../../lib/sites/origin.ts';
import { annotateText } from '../../lib/spot/annotate.ts';
import { createSpotter, readyLayer } from '../../lib/spot/spot.ts';
import type { PageContext, Span, Spotted } from '../../lib/spot/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { Stretch } from '../../lib/text/paragraphs.ts';
import { isPackFresh, packedPart, packedWords } from '../pack/packed-parts.ts';
import { renewPackApart } from '../pack/renew-pack-apart.ts';
import type { ReadGlossary } from './read-glossaries.ts';

/** The core the extension runs, put together for the command line: every tier marked, every doubt judged at once. */
export interface Annotator {
  /** Opened when first asked for: spotting does without them, and they are the larger part of the pack. */
  readonly cards: PackCards;
  /** Words with what they cost and which are verbs; opened when first asked for. */
  readonly vocabulary: Vocabulary;
  /** Revision of the glossary. */
  readonly revision: string;
  readonly publishers: readonly Publisher[];
  /**
   * Spots a whole text of which `page` is all that is known, whatever the text itself says, in its paragraphs: those
   * between blank lines, where they are not given.
   */
  annotateAs(text: string, page: PageContext, paragraphs?: readonly Stretch[]): Spotted;
  /** The spans that the extension marks in such a text at a level, density aside. */
  marksAt(level: Level, text: string, page: PageContext): readonly Span[];
  /** What is known of a text or page by what it says of itself, and by the address it had if that is known. */
  originOf(said: string, address?: string): OriginFound;
}

/** The forms of the pack, which is compiled where it is stale. Throws, naming each problem, where the seeds are not fit. */
export function openForms(): FormsPack {
  if (!isPackFresh()) renewPackApart();
  return checkForms(packedPart('forms'));
}

/**
 * Opens the pack as {@link openForms} does, and throws as it does, under the glossaries given, which come before it in their
 * order.
 */
export function openAnnotator(glossaries: readonly ReadGlossary[] = []): Annotator {
  const forms = openForms();
  const weigher = glossaries.length === 0 ? null : createFormWeigher(packedWords());
  const layers = glossaries.map(({ stamp, entries }) => {
    return layerOfTable(stamp, buildListTable(stamp, entries, sortForms(entries, forms.allTraditional), weigher));
  });
  const spotter = createSpotter([...layers, openLayer(forms)].map((layer) => readyLayer(layer)));
  let vocabulary: Vocabulary | undefined;
  const openVocabulary = () => {
    vocabulary ??= openWordCosts(packedWords());
    return vocabulary;
  };
  let judge: PatientJudge | undefined;
  const judgeLate: PatientJudge = (doubt, guards) => {
    judge ??= createJudge(openVocabulary(), forms.allTraditional);
    return judge(doubt, guards);
  };
  const annotateAs = (text: string, page: PageContext, paragraphs?: readonly Stretch[]) =>
    annotateText(text, spotter, page, judgeLate, paragraphs);
  let cards: PackCards | undefined;
  return {
    get cards() {
      cards ??= cardsOver(openCards(packedPart('cards')), glossaries);
      return cards;
    },
    get vocabulary() {
      return openVocabulary();
    },
    revision: forms.info.version,
    publishers: forms.publishers,
    originOf: (said, address = '') => originOf({ address: addressOf(address), said, before: '' }, forms.publishers),
    annotateAs,
    marksAt(level, text, page) {
      const tiers = TIERS_UP_TO[level];
      return annotateAs(text, page).spans.filter(({ entries }) => entries.some(({ tier }) => tiers.includes(tier)));
    },
  };
}

/** The cards of the pack with those of other glossaries. */
function cardsOver(pack: PackCards, glossaries: readonly ReadGlossary[]): PackCards {
  if (glossaries.length === 0) return pack;
  const entries = new Map(
    glossaries.flatMap(({ stamp, entries }) => entries.map((entry) => [termRef(stamp.key, entry.id), entry] as const)),
  );
  const card: PackCards['card'] = (ref) => {
    const entry = entries.get(ref);
    return entry === undefined ? pack.card(ref) : listCard(ref, entry);
  };
  return { ...pack, card, title: (ref) => (entries.has(ref) ? card(ref) : pack.title(ref)) };
}
