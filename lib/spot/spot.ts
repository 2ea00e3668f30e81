import type { Category } from '../glossary/types.ts';
import type { GlossaryStamp } from '../terms/ref.ts';
import { createFoldTable, type FoldTable, simplify } from '../text/fold.ts';
import { isForeign } from '../text/foreign.ts';
import { runsOverEntries } from './broken-lines.ts';
import { doubtAbout } from './doubt.ts';
import { balanceQuotes, isContinued } from './edges.ts';
import { longerNameOf } from './longer-name.ts';
import { createMatcher, type Matcher, matcherOf } from './matcher.ts';
import { isPartOfName, NAME_REACH } from './part-of-name.ts';
import { checkRules } from './rules.ts';
import { isSetWide, isSplit } from './spacing.ts';
import type {
  Judge,
  MatchReason,
  NestedTerm,
  PageContext,
  Rejection,
  RejectReason,
  Span,
  SpotLayer,
  SpotSense,
  Spotted,
  Touched,
} from './types.ts';
import { introducesVerse, LONGEST_IN_VERSE, VERSE_REACH, verseLine } from './verse.ts';

/** Spots the entries of some glossaries, text after text. */
export interface Spotter {
  /** The glossaries, in the order of their precedence. */
  readonly stamps: readonly GlossaryStamp[];
  /**
   * Spans and rejections of one text: leftmost-longest among the matches that are allowed, whichever glossary has them.
   * Where the longest at a start is rejected the next shorter gets its chance (株洲市 in 株洲市民中心 leaves 株洲). A
   * surface that several glossaries have stands for the entries of all, the first glossary's first. What the reader has
   * entered themselves is not hidden by chance: a term of another glossary that begins before one of their own and ends in it
   * gives way; one that holds it whole is the longer, and keeps it. Terms within an accepted one are kept with it. An undecided match keeps its place unmarked, so that a late answer adds marks and
   * never moves one. Pure but for a list it reuses; cost is linear in the text for each layer, plus a constant a match.
   */
  spot(text: string, page: PageContext, judge: Judge): Spotted;
}

/** Makes a matcher of folded patterns; see {@link createMatcher}. */
export type MakeMatcher = (patterns: readonly string[], table: FoldTable) => Matcher;

/** A layer made ready to look for its forms. Costs the most of a start, so it is kept as long as its glossary stands. */
export interface ReadyLayer {
  readonly layer: SpotLayer;
  readonly table: FoldTable;
  readonly matcher: Matcher;
}

/** Makes a layer ready: builds its matcher, for the most part from a trie that was kept. Tests give other engines. */
export function readyLayer(layer: SpotLayer, makeMatcher: MakeMatcher = createMatcher): ReadyLayer {
  const table = createFoldTable(layer.traditional);
  const { patterns, trie } = layer;
  return { layer, table, matcher: trie === undefined ? makeMatcher(patterns, table) : matcherOf(trie, table) };
}

/**
 * A spotter over layers, the first of which has precedence. `stamps` are those it is to give where other glossaries than these
 * count too, as such that are not marked here. Cost: none.
 */
export function createSpotter(
  layers: readonly ReadyLayer[],
  stamps: readonly GlossaryStamp[] = layers.map(({ layer }) => layer.stamp),
): Spotter {
  return {
    stamps,
    spot(text, page, judge) {
      const matches = matchesOf(text, layers);
      return matches.length === 0 || isForeign(text) ? NOTHING : select(matches, { text, page, judge });
    },
  };
}

/** Longest Chinese form of which a part beside it is asked for: longer ones are never said to be `alone`. */
const LONGEST_SHORT = 3;

/** Characters of a name that no word hides: dictionaries do not know it and cut it apart (厅长|毛, not 毛腾飞). */
const FULL_NAME = 3;

const NOTHING: Spotted = { spans: [], rejected: [] };

/** A form of a layer that stands at a place. */
interface FormHit {
  readonly of: ReadyLayer;
  readonly form: number;
}

interface Match {
  readonly start: number;
  readonly end: number;
  /** Length of the form as folded: what `end - start` exceeds it by was dropped. */
  readonly units: number;
  /** Never empty; in the order of precedence. */
  readonly hits: readonly FormHit[];
}

/** What a match is judged by. */
interface Setting {
  readonly text: string;
  readonly page: PageContext;
  readonly judge: Judge;
  /** True for what stands within a term that is accepted. */
  readonly isWithin?: boolean;
}

type Judgement =
  | { readonly kind: 'accepted'; readonly term: NestedTerm }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The matches of all layers by start, then shortest first; one surface is one match, whoever has it. */
function matchesOf(text: string, layers: readonly ReadyLayer[]): readonly Match[] {
  const all: Match[] = [];
  let layersThatMatched = 0;
  for (const of of layers) {
    const before = all.length;
    of.matcher.scan(text, (form, start, end) => {
      all.push({ start, end, units: (of.layer.patterns[form] as string).length, hits: [{ of, form }] });
    });
    if (all.length > before) layersThatMatched++;
  }
  if (layersThatMatched < 2) return all;
  // The sort is stable: of one surface the layers come in the order of their precedence.
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Match[] = [];
  for (const match of all) {
    const last = merged.at(-1);
    if (last?.start === match.start && last.end === match.end) {
      merged[merged.length - 1] = { ...last, hits: [...last.hits, ...match.hits] };
    } else merged.push(match);
  }
  return merged;
}

function select(matches: readonly Match[], setting: Setting): Spotted {
  const spans: Span[] = [];
  const rejected: Rejection[] = [];
  /** Where the place of the last accepted or undecided match ends. */
  let free = 0;
  let isHeld = false;
  /** The last accepted match, and what begins within it. */
  let outer: Match | null = null;
  let inner: Match[] = [];
  let last = matches.length;
  const own = ownPlaces(matches, setting);

  const close = () => {
    if (outer === null || inner.length === 0) return;
    const nested = nestedIn(outer, inner, setting);
    inner = [];
    if (nested.length === 0) return;
    const span = spans.pop() as Span;
    const reasons: MatchReason[] = [...span.match.reasons, { code: 'longest', value: String(nested.length) }];
    spans.push({ ...span, match: { ...span.match, reasons }, nested });
  };

  for (let first = 0; first < matches.length; first = last) {
    const { start } = matches[first] as Match;
    last = first + 1;
    while (last < matches.length && matches[last]?.start === start) last++;
    if (start < free) {
      for (let i = last - 1; i >= first; i--) {
        const match = matches[i] as Match;
        if (outer !== null && !isHeld && match.end <= outer.end) inner.push(match);
        else rejected.push(rejectionOf(match, 'overlap'));
      }
      // What overlaps an undecided place may yet be marked in its stead, so it keeps its place too.
      if (isHeld) free = Math.max(free, matches[last - 1]?.end ?? 0);
      continue;
    }
    close();
    outer = null;
    isHeld = false;
    for (let i = last - 1; i >= first; i--) {
      const match = matches[i] as Match;
      if (outer !== null) {
        inner.push(match);
        continue;
      }
      const judgement = givingWay(judgeMatch(match, spans.at(-1)?.end ?? 0, setting), match, own);
      if (judgement.kind === 'accepted') {
        spans.push({ ...judgement.term, nested: [] });
        free = match.end;
        outer = match;
        continue;
      }
      rejected.push(judgement.rejection);
      if (judgement.rejection.reason === 'undecided') {
        free = match.end;
        isHeld = true;
        break;
      }
    }
  }
  close();
  return { spans, rejected };
}

function isOwn({ hits: [first] }: Match): boolean {
  return first?.of.layer.stamp.key === 'own';
}

/** Where a term of the reader's own stands, or may yet. */
interface OwnPlace {
  readonly start: number;
  readonly end: number;
  readonly isDecided: boolean;
}

/** The places of the reader's own terms, leftmost-longest among themselves. What overlaps an undecided one may yet be marked in its stead. */
function ownPlaces(matches: readonly Match[], setting: Setting): readonly OwnPlace[] {
  const places: OwnPlace[] = [];
  let free = 0;
  const longestFirst = matches.filter(isOwn).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const match of longestFirst) {
    const { start, end } = match;
    if (start < free) {
      if (places.at(-1)?.isDecided !== false) continue;
      places.push({ start, end, isDecided: false });
      free = Math.max(free, end);
      continue;
    }
    const judgement = judgeMatch(match, free, setting);
    const isDecided = judgement.kind === 'accepted';
    if (!isDecided && judgement.rejection.reason !== 'undecided') continue;
    places.push({ start, end, isDecided });
    free = end;
  }
  return places;
}

/** What becomes of a match that would take a piece of an own term's place, and not all of it. */
function givingWay(judgement: Judgement, match: Match, own: readonly OwnPlace[]): Judgement {
  if (own.length === 0 || (judgement.kind === 'rejected' && judgement.rejection.reason !== 'undecided'))
    return judgement;
  const { start, end } = match;
  const cut = own.filter((at) => at.start < end && start < at.end && !(start <= at.start && at.end <= end));
  if (cut.length === 0) return judgement;
  const reason = cut.some(({ isDecided }) => isDecided) ? 'overlap' : 'undecided';
  return { kind: 'rejected', rejection: rejectionOf(match, reason) };
}

/** Least number of characters beside a short term within a longer one: 新区 is no part of 高新区. */
const LEAST_REST = 2;

/**
 * The terms within a match that was accepted: the reader's own first, then what others find beside those, leftmost-longest each. A dictionary is not asked about them: a short one counts
 * where it begins or ends the longer term or stands beside another, and leaves more than an affix (株洲, 长江大桥 in
 * 株洲长江大桥, and not 国航 in 中国航天).
 */
function nestedIn(outer: Match, inner: readonly Match[], setting: Setting): NestedTerm[] {
  const nested: NestedTerm[] = [];
  const rank = (match: Match) => (isOwn(match) ? 0 : 1);
  for (const match of [...inner].sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end)) {
    if (nested.some(({ start, end }) => start < match.end && match.start < end)) continue;
    const free = nested.reduce((most, { end }) => (end <= match.start ? Math.max(most, end) : most), outer.start);
    const isShort = match.units <= LONGEST_SHORT;
    const before = match.start - outer.start;
    const after = outer.end - match.end;
    if (isShort && before > 0 && after > 0 && match.start !== free) continue;
    if (isShort && ((before > 0 && before < LEAST_REST) || (after > 0 && after < LEAST_REST))) continue;
    const judgement = judgeMatch(match, free, {
      ...setting,
      judge: ({ touched }) => touched === undefined,
      isWithin: true,
    });
    if (judgement.kind === 'rejected') continue;
    nested.push(judgement.term);
  }
  return nested.sort((a, b) => a.start - b.start);
}

function rejectionOf({ start, end, hits: [first] }: Match, reason: RejectReason): Rejection {
  const { of, form } = first as FormHit;
  return { start, end, ref: (of.layer.sensesOf(form)[0] as SpotSense).entry.ref, reason };
}

/** A sense whose rules hold, and what spoke for it. */
interface HeldSense {
  readonly hit: FormHit;
  readonly sense: SpotSense;
  readonly held: readonly MatchReason[];
  readonly touched: Touched | undefined;
}

/** `floor` is where the span before the match ends in the text. */
function judgeMatch(match: Match, floor: number, { text, page, judge, isWithin }: Setting): Judgement {
  const { start, end, units } = match;
  const reject = (reason: RejectReason): Judgement => ({ kind: 'rejected', rejection: rejectionOf(match, reason) });

  if (isContinued(text, start, end)) return reject('latin');
  let bounds: { start: number; end: number } | null = { start, end };
  let isSpaced = false;
  if (end - start > units) {
    isSpaced = isSplit(text.slice(start, end), units);
    if ((isSpaced && !isSetWide(text, start, end, units)) || runsOverEntries(text, start, end, units))
      return reject('gap');
    bounds = balanceQuotes(text, start, end, floor);
    if (bounds === null) return reject('quotes');
  }
  let reason: RejectReason = 'needs';
  const senses: HeldSense[] = [];
  for (const hit of match.hits) {
    for (const sense of hit.of.layer.sensesOf(hit.form)) {
      const outcome = checkSense(hit, sense, text, match, bounds, page);
      if (outcome.broken === null) senses.push({ hit, sense, held: outcome.held, touched: outcome.touched });
      else reason = outcome.broken;
    }
  }
  // A sense that nothing touches says that the surface is a term here, whatever the others need.
  const untouched = senses.filter(({ touched }) => touched === undefined);
  const held = (untouched.length > 0 ? untouched : senses).filter(
    ({ sense }) => !isSpaced || units > 2 || sense.entry.category === 'place',
  );
  if (held.length === 0 && senses.length > 0) return reject('gap');
  if (held.length === 0) return reject(reason);
  const named = isWithin ? held : held.filter(({ hit, sense }) => !isNamePart(hit, sense, text, start, end));
  const [likeliest] = named;
  if (likeliest === undefined) return reject('name');

  const { layer, table } = likeliest.hit.of;
  const isPerson = named.every(({ sense }) => sense.entry.category === 'person');
  const isFullName = isPerson && units >= FULL_NAME;
  const { touched } = likeliest;
  const doubt = isFullName ? null : doubtAbout(text, start, end);
  if (doubt === null && touched !== undefined) return reject('neighbour');
  if (doubt !== null) {
    const verdict = judge(touched === undefined ? doubt : { ...doubt, touched }, layer.guards);
    if (verdict === undefined) return reject('undecided');
    if (!verdict) return reject(touched === undefined ? 'word' : 'neighbour');
  }
  const form = layer.textOf(likeliest.hit.form);
  const surface = text.slice(bounds.start, bounds.end);
  const standing = () => {
    if (/[a-z0-9]/.test(layer.patterns[likeliest.hit.form] as string)) return 'latin';
    if (isFullName) return 'name';
    if (units > LONGEST_SHORT) return 'long';
    return doubt === null ? 'alone' : 'word';
  };
  return {
    kind: 'accepted',
    term: {
      ...bounds,
      entries: named.map(({ sense }) => sense.entry),
      match: {
        form,
        reasons: [
          ...spellingReasons(form, surface, table),
          { code: standing() },
          ...likeliest.held,
          ...(isWithin ? [] : partReasons(text, start, end, table)),
        ],
      },
    },
  };
}

function checkSense(
  { of: { layer, table }, form }: FormHit,
  { rules }: SpotSense,
  text: string,
  match: Match,
  bounds: { readonly start: number; readonly end: number },
  page: PageContext,
): ReturnType<typeof checkRules> {
  if (rules?.anyCase !== true && latinOf(layer.textOf(form)) !== latinOf(text.slice(match.start, match.end))) {
    return { broken: 'letter-case' };
  }
  return rules === undefined
    ? { broken: null, held: [] }
    : checkRules(rules, text, bounds.start, bounds.end, page, table);
}

function isNamePart(
  { of: { table } }: FormHit,
  { entry }: SpotSense,
  text: string,
  start: number,
  end: number,
): boolean {
  const read = (from: number, to: number) => simplify(text.slice(from, to), table);
  // Most matches stand in no line of such a length.
  const line = end - start <= LONGEST_IN_VERSE ? verseLine(text, start, end) : -1;
  if (line >= 0 && introducesVerse(read(Math.max(0, line - VERSE_REACH), line))) return true;
  return isPartOfName({
    before: read(Math.max(0, start - NAME_REACH), start),
    after: read(end, end + NAME_REACH),
    form: read(start, end),
    category: entry.category as Category,
  });
}

function spellingReasons(form: string, surface: string, table: FoldTable): MatchReason[] {
  if (form === surface) return [];
  return [{ code: simplify(surface, table) === surface ? 'spelling' : 'traditional' }];
}

/** The Latin letters of a text, in ASCII; an x is left out, for it may stand for ×. */
function latinOf(text: string): string {
  return /[A-Za-zＡ-Ｚａ-ｚ]/.test(text) ? text.normalize('NFKC').replace(/[^A-WYZa-wyz]/g, '') : '';
}

/** What says that a form begins a longer name, if it does. */
function partReasons(text: string, start: number, end: number, table: FoldTable): MatchReason[] {
  const read = (from: number, to: number) => simplify(text.slice(from, to), table);
  const value = longerNameOf(read(start, end), () => read(end, end + NAME_REACH));
  return value === null ? [] : [{ code: 'part', value }];
}
