import { createFoldTable, type FoldTable, foldText, simplify } from '../text/fold.ts';
import { doubtAbout, LONGEST_DOUBTFUL } from './doubt.ts';
import { RULE_REACH } from './rules.ts';
import { FULL_NAME } from './spot.ts';
import type { PageSense, Span, SpotGlossary } from './types.ts';

/**
 * Something that spoke for marking a surface.
 * - `traditional`: printed in Traditional characters
 * - `spelling`: printed with other marks, widths, dashes or spaces than in the glossary
 * - `word`: short, among other characters; a dictionary takes it for a word of its own
 * - `alone`: short, and no Chinese character touches it
 * - `name`: a full personal name, about which no dictionary is asked
 * - `latin`: no letter or digit continues it
 * - `long`: too long to be part of another word
 * - `place`: the page is of a place where it means this
 * - `since`, `until`: the page is of a day (`value`, YYYY-MM-DD) from or up to which it means this
 * - `near`: a word that it needs (`value`) stands near it
 * - `unforbidden`: no word that would make it something else stands near it
 * - `neighbours`: no word that would make it something else touches it
 * - `longest`: longer than the terms (`value`: how many) that stand within it
 */
export type MatchReasonCode =
  | 'traditional'
  | 'spelling'
  | 'word'
  | 'alone'
  | 'name'
  | 'latin'
  | 'long'
  | 'place'
  | 'since'
  | 'until'
  | 'near'
  | 'unforbidden'
  | 'neighbours'
  | 'longest';

/** One reason, with the word, day or number it speaks of where its code has one. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly value?: string;
}

/** Why a surface is marked, for a card to say. */
export interface TermMatch {
  /** The form that matched; one without Latin letters may come as folded. */
  readonly form: string;
  /** As printed. */
  readonly surface: string;
  /** Never empty: how it is printed, why it is a name of its own, rules that hold, what stands within it. */
  readonly reasons: readonly MatchReason[];
}

/**
 * Why `span` of `text` stands for the first of its concepts on this page. `text` is what was spotted: offsets are in it.
 * Cost: a few substring searches, and a fold table where none is given; for one opened card, not for every mark.
 */
export function explainMatch(
  text: string,
  span: Omit<Span, 'nested'> & Partial<Pick<Span, 'nested'>>,
  page: PageSense,
  glossary: SpotGlossary,
  table: FoldTable = createFoldTable(glossary.traditional),
): TermMatch {
  const form = glossary.textOf(span.form);
  const surface = text.slice(span.start, span.end);
  const concept = span.concepts[0];
  const isPerson = concept !== undefined && glossary.conceptAt(concept).category === 'person';
  const reasons: MatchReason[] = [
    ...spellingReasons(form, surface, table),
    { code: standingOf(text, span, foldText(form, table), isPerson) },
    ...ruleReasons(text, span, page, glossary, table),
  ];
  const within = span.nested?.length ?? 0;
  if (within > 0) reasons.push({ code: 'longest', value: String(within) });
  return { form, surface, reasons };
}

function spellingReasons(form: string, surface: string, table: FoldTable): MatchReason[] {
  if (form === surface) return [];
  return [{ code: simplify(surface, table) === surface ? 'spelling' : 'traditional' }];
}

function standingOf(
  text: string,
  { start, end }: Pick<Span, 'start' | 'end'>,
  folded: string,
  isPerson: boolean,
): MatchReasonCode {
  if (/[a-z0-9]/.test(folded)) return 'latin';
  if (isPerson && folded.length >= FULL_NAME) return 'name';
  if (doubtAbout(text, start, end) !== null) return 'word';
  return folded.length <= LONGEST_DOUBTFUL ? 'alone' : 'long';
}

function ruleReasons(
  text: string,
  { start, end, concepts, form }: Pick<Span, 'start' | 'end' | 'concepts' | 'form'>,
  page: PageSense,
  glossary: SpotGlossary,
  table: FoldTable,
): MatchReason[] {
  const rules = glossary.sensesOf(form).find((sense) => sense.concept === concepts[0])?.rules;
  if (rules === undefined) return [];
  const reasons: MatchReason[] = [];
  if (rules.scope !== undefined && page.home !== undefined) reasons.push({ code: 'place' });
  if (rules.since !== undefined) reasons.push({ code: 'since', value: rules.since });
  if (rules.until !== undefined) reasons.push({ code: 'until', value: rules.until });
  const around = [text.slice(Math.max(0, start - RULE_REACH), start), text.slice(end, end + RULE_REACH)].map((side) =>
    simplify(side, table),
  );
  const near = rules.needs?.find((word) => around.some((side) => side.includes(word)));
  if (near !== undefined) reasons.push({ code: 'near', value: near });
  if (rules.forbids !== undefined) reasons.push({ code: 'unforbidden' });
  if (rules.notAfter !== undefined || rules.notBefore !== undefined) reasons.push({ code: 'neighbours' });
  return reasons;
}
