import type { PageSaying } from '../../card/page-saying.ts';
import type { BlockStretch } from '../../derive/types.ts';
import { surfaceOf, type Term } from '../../page/marks/term.ts';
import type { Flow } from '../../page/text/flows.ts';
import { levelSpace, sentenceAround } from '../../text/sentences.ts';
import { askedOf } from './asked-term.ts';
import type { Explainer, PlacedItem } from './handled-page.ts';

/** Most of what an item was taken from that is shown at once, in UTF-16 units: of a longer list its beginning. */
const MOST_SHOWN = 200;

/** What an item says, with the sentences around it. */
export function sayItem(placed: PlacedItem): PageSaying {
  const { kind, surface, value, known, place, source } = placed.item;
  const { sentence, at } = sentenceAround(textOf(placed, place), place.start, place.end);
  const isOwn = source.block === place.block && source.start === place.start && source.lastBlock === place.block;
  return {
    ...{ kind, surface: levelSpace(surface), value, known, sentence, at },
    source: isOwn && source.end === place.end ? sentence : sourceOf(placed),
  };
}

/** Items of the kinds that are shown, that stand just where a term does; where a text is selected, around it too. */
export function itemsAt(explainer: Explainer | undefined, term: Term): readonly PlacedItem[] {
  if (explainer === undefined) return [];
  const isAt = askedOf(term) === null ? stands : answers;
  return explainer.items().filter((placed) => !explainer.isHidden(placed.item.kind) && isAt(placed, term));
}

/** What may cling to an item when it is selected. */
const EDGE = /^[\s\p{P}\p{S}]*$/u;

/** True where a selected text is what an item says something of, or lies within it. A name of no other says nothing more. */
function answers({ item: { kind, place }, flows }: PlacedItem, { flow, span }: Term): boolean {
  const own = flows[place.block];
  if (kind === 'unknown' || own?.nodes[0] !== flow.nodes[0] || own?.text !== flow.text) return false;
  const isWithin = place.start <= span.start && span.end <= place.end;
  const isAll = span.start <= place.start && place.end <= span.end;
  const edges = () => flow.text.slice(span.start, place.start) + flow.text.slice(place.end, span.end);
  return isWithin || (isAll && EDGE.test(edges()));
}

/** True where an item stands just where a term does. */
export function stands({ item: { place }, flows }: PlacedItem, term: Term): boolean {
  const own = flows[place.block];
  if (own?.nodes[0] !== term.flow.nodes[0] || place.start !== term.span.start) return false;
  return own?.text.slice(place.start, place.end) === surfaceOf(term);
}

/** The flow a stretch begins in. */
export function flowOf({ flows }: PlacedItem, { block }: BlockStretch): Flow {
  return flows[block] as Flow;
}

function textOf(placed: PlacedItem, stretch: BlockStretch): string {
  return flowOf(placed, stretch).text;
}

/** The sentences an item was taken from: a list may stand in several blocks. */
function sourceOf({ item: { source }, flows }: PlacedItem): string {
  const texts = flows.slice(source.block, source.lastBlock + 1).map(({ text }) => text);
  const before = texts.slice(0, -1).reduce((sum, text) => sum + text.length + 1, 0);
  const end = Math.min(before + source.end, source.start + MOST_SHOWN);
  return sentenceAround(texts.join('\n'), source.start, end).sentence;
}
