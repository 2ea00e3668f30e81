import { createFoldTable, type FoldTable } from '../text/fold.ts';
import { doubtAbout, LONGEST_DOUBTFUL } from './doubt.ts';
import { balanceQuotes, isContinued } from './edges.ts';
import { lengthOf, patternsOf } from './front-code.ts';
import { createSortedMatcher, type Matcher } from './matcher.ts';
import { brokenRule } from './rules.ts';
import type {
  Doubt,
  NestedTerm,
  PageSense,
  Rejection,
  RejectReason,
  Span,
  SpotGlossary,
  SpotSense,
  Spotted,
  VerdictOf,
} from './types.ts';

/** Spots the concepts of one glossary, text after text. */
export interface Spotter {
  readonly glossary: SpotGlossary;
  /**
   * Spans and rejections of one text: leftmost-longest among the matches that are allowed. Where the longest at a
   * start is rejected the next shorter gets its chance (株洲市 in 株洲市民中心 leaves 株洲). Terms within an accepted one
   * are kept with it. An undecided match keeps its place unmarked, so that a late answer adds marks and never moves
   * one. Pure but for a list it reuses; cost is linear in the text, plus a constant a match.
   */
  spot(text: string, page: PageSense, verdictOf: VerdictOf): Spotted;
}

/** Makes a matcher of folded patterns; see {@link createMatcher}. */
export type MakeMatcher = (patterns: readonly string[], table: FoldTable) => Matcher;

/** Builds the matcher of the glossary's forms. `makeMatcher` is for tests that hold engines against each other. */
export function createSpotter(glossary: SpotGlossary, makeMatcher?: MakeMatcher): Spotter {
  const { patterns } = glossary;
  const table = createFoldTable(glossary.traditional);
  const matcher =
    makeMatcher === undefined ? createSortedMatcher(patterns, table) : makeMatcher(patternsOf(patterns), table);
  const matches: Match[] = [];

  return {
    glossary,
    spot(text, page, verdictOf) {
      matches.length = 0;
      matcher.scan(text, (form, start, end) => matches.push({ form, start, end, units: lengthOf(patterns, form) }));
      if (matches.length === 0) return NOTHING;
      return select(matches, { text, page, verdictOf, glossary, table });
    },
  };
}

/** Characters of a name that no word hides: dictionaries do not know it and cut it apart (厅长|毛, not 毛腾飞). */
export const FULL_NAME = 3;

const NOTHING: Spotted = { spans: [], rejected: [], doubts: [] };

interface Match {
  readonly form: number;
  readonly start: number;
  readonly end: number;
  /** Length of the form as folded: what `end - start` exceeds it by was dropped. */
  readonly units: number;
}

/** What a match is judged by. */
interface Setting {
  readonly text: string;
  readonly page: PageSense;
  readonly verdictOf: VerdictOf;
  readonly glossary: SpotGlossary;
  readonly table: FoldTable;
}

type Judgement =
  | { readonly kind: 'accepted'; readonly span: Omit<Span, 'nested'>; readonly doubt?: undefined }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly doubt?: Doubt | undefined };

/** Matches come ordered by start, then shortest first. */
function select(matches: readonly Match[], setting: Setting): Spotted {
  const spans: Span[] = [];
  const rejected: Rejection[] = [];
  const doubts: Doubt[] = [];
  /** Where the place of the last accepted or undecided match ends. */
  let free = 0;
  let isHeld = false;
  /** The last accepted match, and what begins within it. */
  let outer: Match | null = null;
  let inner: Match[] = [];
  let last = matches.length;

  const close = () => {
    if (outer === null || inner.length === 0) return;
    const span = spans.pop() as Span;
    spans.push({ ...span, nested: nestedIn(outer, inner, setting) });
    inner = [];
  };

  for (let first = 0; first < matches.length; first = last) {
    const { start } = matches[first] as Match;
    last = first + 1;
    while (last < matches.length && matches[last]?.start === start) last++;
    if (start < free) {
      for (let i = last - 1; i >= first; i--) {
        const match = matches[i] as Match;
        if (outer !== null && !isHeld && match.end <= outer.end) inner.push(match);
        else rejected.push(rejectionOf(match, setting, 'overlap'));
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
      const judgement = judge(match, spans.at(-1)?.end ?? 0, setting);
      if (judgement.kind === 'accepted') {
        spans.push({ ...judgement.span, nested: [] });
        free = match.end;
        outer = match;
        continue;
      }
      rejected.push(judgement.rejection);
      if (judgement.doubt !== undefined) {
        doubts.push(judgement.doubt);
        free = match.end;
        isHeld = true;
        break;
      }
    }
  }
  close();
  return { spans, rejected, doubts };
}

/** Least number of characters beside a short term within a longer one: 新区 is no part of 高新区. */
const LEAST_REST = 2;

/**
 * The terms within a match that was accepted, leftmost-longest. A dictionary is not asked about them: a short one counts
 * where it begins or ends the longer term or stands beside another, and leaves more than an affix (株洲, 长江大桥 in
 * 株洲长江大桥, and not 国航 in 中国航天).
 */
function nestedIn(outer: Match, inner: readonly Match[], setting: Setting): NestedTerm[] {
  const nested: NestedTerm[] = [];
  let free = outer.start;
  for (const match of [...inner].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const isShort = match.units <= LONGEST_DOUBTFUL;
    const before = match.start - outer.start;
    const after = outer.end - match.end;
    if (match.start < free) continue;
    if (isShort && before > 0 && after > 0 && match.start !== free) continue;
    if (isShort && ((before > 0 && before < LEAST_REST) || (after > 0 && after < LEAST_REST))) continue;
    const judgement = judge(match, free, { ...setting, verdictOf: () => true });
    if (judgement.kind === 'rejected') continue;
    nested.push(judgement.span);
    free = match.end;
  }
  return nested;
}

function rejectionOf(match: Match, { glossary }: Setting, reason: RejectReason): Rejection {
  const { form, start, end } = match;
  return { start, end, concept: glossary.sensesOf(form)[0]?.concept ?? -1, form, reason };
}

/** `floor` is where the span before the match ends in the text. */
function judge(match: Match, floor: number, setting: Setting): Judgement {
  const { text, glossary } = setting;
  const { start, end, units } = match;
  const reject = (reason: RejectReason, doubt?: Doubt): Judgement => ({
    kind: 'rejected',
    rejection: rejectionOf(match, setting, reason),
    doubt,
  });

  if (isContinued(text, start, end)) return reject('latin');
  let bounds: { start: number; end: number } | null = { start, end };
  if (end - start > units) {
    if (isSplit(text.slice(start, end), units)) return reject('gap');
    bounds = balanceQuotes(text, start, end, floor);
    if (bounds === null) return reject('quotes');
  }
  const surface = text.slice(start, end);
  let reason: RejectReason = 'needs';
  const senses = glossary.sensesOf(match.form).filter((sense) => {
    const broken = whyNot(sense, match.form, surface, bounds, setting);
    if (broken !== null) reason = broken;
    return broken === null;
  });
  if (senses.length === 0) return reject(reason);

  const isPerson = senses.every((sense) => glossary.conceptAt(sense.concept).category === 'person');
  const doubt = isPerson && units >= FULL_NAME ? null : doubtAbout(text, start, end);
  if (doubt !== null) {
    const verdict = setting.verdictOf(doubt);
    if (verdict === undefined) return reject('undecided', doubt);
    if (!verdict) return reject('word');
  }
  return { kind: 'accepted', span: { ...bounds, concepts: senses.map((sense) => sense.concept), form: match.form } };
}

function whyNot(
  sense: SpotSense,
  form: number,
  surface: string,
  bounds: { start: number; end: number },
  { text, page, table, glossary }: Setting,
): RejectReason | null {
  const rules = sense.rules;
  if (rules?.anyCase !== true && latinOf(glossary.textOf(form)) !== latinOf(surface)) return 'letter-case';
  return rules === undefined ? null : brokenRule(rules, text, bounds.start, bounds.end, page, table);
}

/** The Latin letters of a text, in ASCII; an x is left out, for it may stand for ×. */
function latinOf(text: string): string {
  return /[A-Za-zＡ-Ｚａ-ｚ]/.test(text) ? text.normalize('NFKC').replace(/[^A-WYZa-wyz]/g, '') : '';
}

/** A word of two or three characters is itself only when printed together; one line break may be the printer's. */
function isSplit(surface: string, units: number): boolean {
  return units <= 3 && (surface.match(/[^\S\ufeff]+/g) ?? []).some((gap) => gap.split('\n').length !== 2);
}
