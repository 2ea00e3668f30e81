import type { FormRules } from '../glossary/types.ts';
import { type FoldTable, simplify } from '../text/fold.ts';
import { isAllHan } from '../text/scripts.ts';
import { isOfAbroad, isOfOtherNation, isOfOutside, isOtherOfName } from './elsewhere.ts';
import { isOfPolitics, isOfPublicAffairs } from './figurative.ts';
import type { MatchReason, PageContext, RejectReason, Touched } from './types.ts';

/** How far `needs` and `forbids` look to either side, in UTF-16 units: about two sentences of news. */
export const RULE_REACH = 80;

/** 两省政府 are those of two provinces. */
const SEVERAL = /[两三四五六七八九几各多]$/;

/** Quotes and book marks: what they stand around is a name. */
const OPENS = /[“‘「『"《]$/;
const CLOSES = /^[”’」』"》]/;

/** What ends the name of an owner: taken as said, for it is never the other word's. */
const OWNERS = ['省', '州'];

/** What forms of Hunan need, and any text from there has. */
const PLACES_NEEDED = /^(?:湖南|我省|省|长沙|株洲|湘潭|湖南省|我市)$/;

/** 刚果（金）: what tells two countries of a name apart is no end of a clause. */
const WHICH_OF_TWO = /（[金布]）/g;

/** From the last mark that ends a clause, or a sentence, to the form. */
const CLAUSE = /[^，。！？；：、“”‘’（）《》\s]*$/;
const SENTENCE_BEFORE = /[^。！？；\n]*$/;
const SENTENCE_AFTER = /^[^。！？；\n]*/;

/** What the rules of a form say of a place: the first that says no, or all that spoke for it. */
export type RuleOutcome =
  | { readonly broken: RejectReason }
  | {
      readonly broken: null;
      readonly held: readonly MatchReason[];
      /** On which side a single character touches it that must not, unless it belongs to another word: 门 of 财政部|门户. */
      readonly touched?: Touched | undefined;
    };

/**
 * Holds the rules of a form against `text[start, end)`. Traditional characters of the table are read as simplified ones.
 * Cost: a substring search in a window of {@link RULE_REACH} either side, for forms that have such rules.
 */
export function checkRules(
  rules: FormRules,
  text: string,
  start: number,
  end: number,
  page: PageContext,
  table: FoldTable,
): RuleOutcome {
  const held: MatchReason[] = [];
  const {
    scope,
    since,
    until,
    notAfter,
    notBefore,
    needs,
    forbids,
    domestic,
    nation,
    local,
    titled,
    figurative,
    counted,
  } = rules;
  if (scope !== undefined) {
    if (page.home === undefined || !scope.includes(page.home)) return { broken: 'scope' };
    held.push({ code: 'place' });
  }
  if (since !== undefined) {
    if (page.date === undefined || page.date < since) return { broken: 'date' };
    held.push({ code: 'since', value: since });
  }
  if (until !== undefined) {
    if (page.date === undefined || page.date > until) return { broken: 'date' };
    held.push({ code: 'until', value: until });
  }
  if (
    (scope ??
      notAfter ??
      notBefore ??
      needs ??
      forbids ??
      domestic ??
      nation ??
      titled ??
      local ??
      figurative ??
      counted) === undefined
  ) {
    return { broken: null, held };
  }
  const before = simplify(text.slice(Math.max(0, start - RULE_REACH), start), table);
  const after = simplify(text.slice(end, end + RULE_REACH), table);
  const preceding = notAfter?.filter((word) => before.endsWith(word)) ?? [];
  const following = notBefore?.filter((word) => after.startsWith(word)) ?? [];
  // What means a place's own body on its pages means another's after the end of another place's name: 锡 of 无锡|市政府.
  if ([...preceding, ...following].some((word) => scope !== undefined || OWNERS.includes(word) || !isOneHan(word)))
    return { broken: 'neighbour' };
  if (scope !== undefined && SEVERAL.test(before)) return { broken: 'neighbour' };
  if (
    domestic === true &&
    isOfAbroad(
      before.slice(before.search(SENTENCE_BEFORE)),
      clauseBefore(before.replace(WHICH_OF_TWO, '')),
      text.slice(start, end),
    )
  )
    return { broken: 'elsewhere' };
  if (nation !== undefined && isOfOtherNation(clauseBefore(before), nation)) {
    return { broken: 'elsewhere' };
  }
  if (local !== undefined && isOtherOfName(before.slice(before.search(SENTENCE_BEFORE)), sentenceAfter(after))) {
    return { broken: 'elsewhere' };
  }
  if (
    ((local !== undefined && local !== 'named') || scope !== undefined) &&
    isOfOutside(before.slice(before.search(SENTENCE_BEFORE)), sentenceAfter(after), local === 'shared')
  ) {
    return { broken: 'elsewhere' };
  }
  if (titled === true && !isTitle(before, text.slice(start, end), after)) return { broken: 'needs' };
  if (figurative === true && !isQuotedFigure(before, after) && !isOfPublicAffairs(before + after))
    return { broken: 'needs' };
  const isNear = (word: string) => before.includes(word) || after.includes(word);
  if (counted === true && !(OPENS.test(before) && CLOSES.test(after)) && !isOfPolitics(before + after)) {
    // What it needs says what it counts; the name of a place does not.
    if (needs?.some((word) => !PLACES_NEEDED.test(word) && isNear(word)) !== true) return { broken: 'needs' };
  }
  if (needs !== undefined && page.home !== undefined && rules.homes?.includes(page.home)) {
    held.push({ code: 'place' });
  } else if (needs !== undefined) {
    const near = needs.find(isNear);
    if (near === undefined) return { broken: 'needs' };
    held.push({ code: 'near', value: near });
  }
  if (forbids !== undefined) {
    if (forbids.some(isNear)) return { broken: 'forbids' };
    held.push({ code: 'unforbidden' });
  }
  if (notAfter !== undefined || notBefore !== undefined) held.push({ code: 'neighbours' });
  if (preceding.length + following.length === 0) return { broken: null, held };
  return { broken: null, held, touched: { before: preceding.length > 0, after: following.length > 0 } };
}

/** What names somebody or something, before its quotes, and what is called by a name, behind them. */
const NAMES = /(?:叫|作|名|号|称|为|他|她|我|只|头|群|对|些|种)[“‘「『"]$/;
const NAMED = /^[”’」』"](?:号|牌|[一二两三四五六七八九十几]|夫|妻)/;

/** True if a figure of speech stands in quotes that say that it is one: 防“黑天鹅”. Nicknames are quoted too. */
function isQuotedFigure(before: string, after: string): boolean {
  return OPENS.test(before) && CLOSES.test(after) && !NAMES.test(before) && !NAMED.test(after);
}

function clauseBefore(text: string): string {
  return text.slice(text.search(CLAUSE));
}

function sentenceAfter(text: string): string {
  return (SENTENCE_AFTER.exec(text) as RegExpExecArray)[0];
}

/** True if a surface stands alone in title marks, which may be taken into it. */
function isTitle(before: string, surface: string, after: string): boolean {
  const isOpen = /^[《〈]/.test(surface) || /[《〈]$/.test(before);
  return isOpen && (/[》〉]$/.test(surface) || /^[》〉]/.test(after));
}

function isOneHan(word: string): boolean {
  return word.length === 1 && isAllHan(word);
}
