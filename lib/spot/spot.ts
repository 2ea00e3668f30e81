import { createFolder, type Folded, foldText } from '../text/fold.ts';
import { doubtAbout } from './doubt.ts';
import { balanceQuotes, isContinued } from './edges.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { brokenRule } from './rules.ts';
import type {
  Doubt,
  PageSense,
  Rejection,
  RejectReason,
  Span,
  SpotForm,
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
   * start is rejected the next shorter gets its chance (株洲市 in 株洲市民中心 leaves 株洲). An undecided match keeps its
   * place unmarked, so that a late answer adds marks and never moves one. Pure but for buffers it reuses; cost is
   * linear in the text, plus a constant a match.
   */
  spot(text: string, page: PageSense, verdictOf: VerdictOf): Spotted;
}

/** Builds the patterns and matcher from the glossary's forms. `makeMatcher` is for tests that hold engines against each other. */
export function createSpotter(
  glossary: SpotGlossary,
  makeMatcher: (patterns: readonly string[]) => Matcher = createMatcher,
): Spotter {
  const matcher = makeMatcher(glossary.forms.map((form) => foldText(form.text)));
  const folder = createFolder();
  const matches: Match[] = [];

  return {
    glossary,
    spot(text, page, verdictOf) {
      const folded = folder.fold(text);
      matches.length = 0;
      matcher.scan(folded.units, folded.length, (form, start, end) => matches.push({ form, start, end }));
      if (matches.length === 0) return NOTHING;
      return select(matches, (match, floor) => judge(match, floor, text, folded, glossary, page, verdictOf));
    },
  };
}

/** Characters of a name that no word hides: dictionaries do not know it and cut it apart (厅长|毛, not 毛腾飞). */
const FULL_NAME = 3;

const NOTHING: Spotted = { spans: [], rejected: [], doubts: [] };

/** A match in folded units. */
interface Match {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

type Judgement =
  | { readonly kind: 'accepted'; readonly span: Span }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly doubt?: Doubt };

/** Matches come ordered by start, then shortest first; `floor` is where the span before a match ends in the text. */
function select(matches: readonly Match[], judgeMatch: (match: Match, floor: number) => Judgement): Spotted {
  const spans: Span[] = [];
  const rejected: Rejection[] = [];
  const doubts: Doubt[] = [];
  let free = 0;
  let isHeld = false;
  let last = matches.length;
  for (let first = 0; first < matches.length; first = last) {
    const { start } = matches[first] as Match;
    last = first + 1;
    while (last < matches.length && matches[last]?.start === start) last++;
    if (start < free) {
      // What overlaps an undecided place may yet be marked in its stead, so it keeps its place too.
      if (isHeld) free = Math.max(free, matches[last - 1]?.end ?? 0);
      continue;
    }
    isHeld = false;
    for (let i = last - 1; i >= first; i--) {
      const match = matches[i] as Match;
      const judgement = judgeMatch(match, spans.at(-1)?.end ?? 0);
      if (judgement.kind === 'accepted') {
        spans.push(judgement.span);
        free = match.end;
        break;
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
  return { spans, rejected, doubts };
}

function judge(
  match: Match,
  floor: number,
  text: string,
  folded: Folded,
  glossary: SpotGlossary,
  page: PageSense,
  verdictOf: VerdictOf,
): Judgement {
  const form = glossary.forms[match.form] as SpotForm;
  const start = folded.at[match.start] as number;
  const end = (folded.at[match.end - 1] as number) + 1;
  const reject = (reason: RejectReason, doubt?: Doubt): Judgement => {
    const concept = form.senses[0]?.concept ?? -1;
    return {
      kind: 'rejected',
      rejection: { start, end, concept, form: match.form, reason },
      ...(doubt && { doubt }),
    };
  };

  if (isContinued(text, start, end)) return reject('latin');
  let bounds: { start: number; end: number } | null = { start, end };
  if (end - start > match.end - match.start) {
    if (isSplit(text.slice(start, end), match.end - match.start)) return reject('gap');
    bounds = balanceQuotes(text, start, end, floor);
    if (bounds === null) return reject('quotes');
  }
  const surface = text.slice(start, end);
  let reason: RejectReason = 'needs';
  const senses = form.senses.filter((sense) => {
    const broken = whyNot(sense, form.text, surface, text, bounds, page);
    if (broken !== null) reason = broken;
    return broken === null;
  });
  if (senses.length === 0) return reject(reason);

  const isPerson = senses.every((sense) => glossary.concepts[sense.concept]?.category === 'person');
  const doubt = isPerson && match.end - match.start >= FULL_NAME ? null : doubtAbout(text, start, end);
  if (doubt !== null) {
    const verdict = verdictOf(doubt);
    if (verdict === undefined) return reject('undecided', doubt);
    if (!verdict) return reject('word');
  }
  return { kind: 'accepted', span: { ...bounds, concepts: senses.map((sense) => sense.concept), form: match.form } };
}

function whyNot(
  sense: SpotSense,
  form: string,
  surface: string,
  text: string,
  bounds: { start: number; end: number },
  page: PageSense,
): RejectReason | null {
  const rules = sense.rules;
  if (rules?.anyCase !== true && latinOf(form) !== latinOf(surface)) return 'letter-case';
  return rules === undefined ? null : brokenRule(rules, text, bounds.start, bounds.end, page);
}

/** The Latin letters of a text, in ASCII; an x is left out, for it may stand for ×. */
function latinOf(text: string): string {
  return /[A-Za-zＡ-Ｚａ-ｚ]/.test(text) ? text.normalize('NFKC').replace(/[^A-WYZa-wyz]/g, '') : '';
}

/** A word of two or three characters is itself only when printed together; one line break may be the printer's. */
function isSplit(surface: string, units: number): boolean {
  return units <= 3 && (surface.match(/[^\S\ufeff]+/g) ?? []).some((gap) => gap.split('\n').length !== 2);
}
