import type { Category } from '../glossary/types.ts';
import type { Vocabulary } from '../segment/types.ts';
import type { Spotter } from '../spot/spot.ts';
import type { Judge, PageContext, Spotted } from '../spot/types.ts';
import { inBlocks, joinBlocks } from './blocks.ts';
import { explain } from './derive.ts';
import { isMarkedKind, type PageMark, withPageMarks } from './page-layer.ts';
import type { ExplainedKind, KnownPart, PageItem, Stretch } from './types.ts';

/** What is known of an article besides its blocks. */
export interface ArticleFrom {
  readonly context: PageContext;
  /** Name of its publisher in Chinese; null where it is not known. */
  readonly publisher: string | null;
  /** Full name in Chinese of the place its publisher writes from; null where it is not known. */
  readonly home: string | null;
}

/** An article explained. */
export interface ExplainedArticle {
  /** The terms of each block, the page's own among them. */
  readonly spotted: readonly Spotted[];
  /** In the order of the text. */
  readonly items: readonly PageItem[];
}

/** Kinds whose values are Chinese, in which terms may stand. */
const IN_CHINESE: ReadonlySet<ExplainedKind> = new Set(['abbrev', 'members', 'role', 'deixis', 'unknown']);

/**
 * Reads what an article says of itself, its headline first, and puts it among the terms of glossaries. Two articles know
 * nothing of each other. Cost: spotting, and a microsecond or so a character.
 */
export function explainBlocks(
  blocks: readonly string[],
  { context, publisher, home }: ArticleFrom,
  spotter: Spotter,
  judge: Judge,
  vocabulary: Vocabulary | undefined,
): ExplainedArticle {
  const spotted = blocks.map((block) => spotter.spot(block, context, judge));
  const joined = joinBlocks(blocks);
  const terms = spotted.flatMap(({ spans }, block) => {
    const by = (joined.places[block] as Stretch).start - (joined.cut[block] as number);
    return spans.flatMap(({ start, end, entries: [first] }) =>
      first === undefined
        ? []
        : [{ start: start + by, end: end + by, ref: first.ref, category: first.category as Category }],
    );
  });
  const origin = { date: context.date, publisher: publisher ?? undefined, home: home ?? undefined };
  const knownIn = createPartFinder((text) => spotter.spot(text, context, judge));
  const items = explain({ text: joined.text, ...origin, terms, vocabulary }).flatMap((one): PageItem[] => {
    const place = inBlocks(joined, one);
    const source = inBlocks(joined, one.source);
    if (place === null || source === null || place.block !== place.lastBlock) return [];
    const { kind, surface, value } = one;
    return [{ kind, surface, value, place, source, known: IN_CHINESE.has(kind) ? knownIn(value) : NONE }];
  });
  const marks = new Map<number, PageMark[]>();
  for (const { kind, surface, place } of items) {
    if (!isMarkedKind(kind)) continue;
    const mark = { start: place.start, end: place.end, surface, kind };
    const others = marks.get(place.block);
    if (others === undefined) marks.set(place.block, [mark]);
    else others.push(mark);
  }
  return {
    spotted: spotted.map((one, block) => {
      const own = marks.get(block);
      return own === undefined ? one : { ...one, spans: withPageMarks(one.spans, own) };
    }),
    items,
  };
}

const NONE: readonly KnownPart[] = [];

/** Finds the terms in values, in members one by one; the same value is looked through once. */
function createPartFinder(spot: (text: string) => Spotted): (value: string) => readonly KnownPart[] {
  const found = new Map<string, readonly KnownPart[]>();
  return (value) => {
    const known = found.get(value);
    if (known !== undefined) return known;
    let from = 0;
    const parts: KnownPart[] = [];
    for (const member of value.split(',')) {
      for (const { start, end, entries } of spot(member).spans) {
        if (entries[0] !== undefined) parts.push({ start: from + start, end: from + end, ref: entries[0].ref });
      }
      from += member.length + 1;
    }
    found.set(value, parts);
    return parts;
  };
}
