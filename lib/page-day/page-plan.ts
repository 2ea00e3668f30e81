import { isHeadingElsewhere } from './line-kinds.ts';
import type { PageSaid, Saying } from './page-said.ts';

/** How a page is laid out, as far as that says which of its lines are the article's. Indexes are of its blocks. */
export interface PagePlan {
  /** The article's headline; null where none is seen. */
  readonly headline: number | null;
  /** The first and last paragraphs of prose; null where there is none. */
  readonly firstProse: number | null;
  readonly lastProse: number | null;
  /** True for a page that leads to others rather than holding a text. */
  readonly isDirectory: boolean;
}

/** Characters a paragraph has at least. */
const LEAST_PROSE = 45;
/** Links a directory has at least. */
const LEAST_LINKS = 12;

/** Plans already seen: day, source and publisher of a page each ask for its plan. */
const seen = new WeakMap<PageSaid, PagePlan>();

/** Sees how a page is laid out, once for each. */
export function planOf(said: PageSaid): PagePlan {
  const plan = seen.get(said) ?? seePlan(said);
  seen.set(said, plan);
  return plan;
}

function seePlan({ title, blocks }: PageSaid): PagePlan {
  const prose = blocks.flatMap((block, index) => (isProse(block) ? [index] : []));
  const headline = headlineIn(title, blocks, bodyOf(prose, null)[0] ?? null);
  const body = bodyOf(prose, headline);
  const isTitled = headline !== null && overlap(level(title), level(blocks[headline]?.text ?? '')) >= 0.7;
  const links = blocks.filter(isLink).length;
  const ofProse = prose.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  return {
    headline,
    firstProse: body[0] ?? null,
    lastProse: body.at(-1) ?? null,
    isDirectory:
      links >= LEAST_LINKS &&
      links > blocks.length / 3 &&
      (prose.length === 0 || ofProse < links * (isTitled && body.length > 0 ? 0.5 : 3)),
  };
}

/** True for a paragraph of running text outside links, footer and comments. */
export function isProse({ where, text }: Saying): boolean {
  if (text.length < LEAST_PROSE || isLink({ where, text })) return false;
  if (isInFooter(where) || isInComments(where)) return false;
  return /[。！？；，,.]/.test(text) && !/版权所有|ICP备|许可证|copyright/i.test(text);
}

/** True for what is a link from its beginning. */
export function isLink({ where }: Saying): boolean {
  return /(?:^|>)a(?:[.>]|$)/.test(where);
}

/** A word of an element's name, id or class; figures, hyphens and underscores part words. */
const words = (list: string) => new RegExp(`(?<![a-z])(?:${list})(?![a-z])`);

const FOOTER = words('foot(?:er)?\\w*|copyright|bottom|banquan|friendlinks?|links?');
const COMMENTS = words('comments?\\w*|commentlist|pinglun|pl|repl(?:y|ies)\\w*|liuyan|guestbook|discuss\\w*');
const BESIDE = words(
  'aside|side(?:bar|box)?|siderbar|relat\\w*|recommend\\w*|tuijian|tj|xiangguan|xg\\w{0,4}|hot\\w*|rank\\w*|paihang|more\\w*|widgets?|right|prev\\w*|next\\w*|pagers?|pagination|gonggao|archives?',
);
const HEAD = words(
  'top|topbar|head(?:er)?top|masthead|weather|tianqi|clock|nowtime|today|toolbar|nav\\w*|menu\\w*|calendar|rili|logo|crumbs?|breadcrumbs?|position|site-?header',
);

/** True in a page's or section's foot. */
export function isInFooter(where: string): boolean {
  return FOOTER.test(where) && !/(?:post|entry|article|detail|content)[-_]?foot/.test(where);
}

/** True among readers' comments. */
export function isInComments(where: string): boolean {
  return COMMENTS.test(where);
}

/** True beside the text: what is read most, related ones, columns. */
export function isBeside(where: string): boolean {
  return BESIDE.test(where);
}

/** True in the head of a page or site. */
export function isInHead(where: string): boolean {
  return HEAD.test(where) || (/(?:^|>)header\b/.test(where) && !/article|main|post|entry|content|detail/.test(where));
}

/**
 * The most paragraphs that stand together, below the headline if any do: a notice far above or below the article is not
 * its beginning or end.
 */
function bodyOf(prose: readonly number[], headline: number | null): readonly number[] {
  const groups: number[][] = [];
  for (const index of prose) {
    const group = groups.at(-1);
    if (group !== undefined && index - (group.at(-1) as number) <= 12) group.push(index);
    else groups.push([index]);
  }
  const below = groups.filter((group) => headline === null || (group.at(-1) as number) >= headline);
  const from = below.length > 0 ? below : groups;
  return from.reduce((best, group) => (group.length > best.length ? group : best), [] as number[]);
}

/** The headline: what the title begins with, else the last heading of first rank before the text. */
function headlineIn(title: string, blocks: readonly Saying[], firstProse: number | null): number | null {
  const wanted = level(title);
  let best: { index: number; value: number } | null = null;
  for (const [index, block] of blocks.entries()) {
    const isHeading = /(?:^|>)h1\b/.test(block.where);
    const isLesser = /(?:^|>)h[23]\b/.test(block.where) || /\b\w*(?:title|headline|biaoti)\b/.test(block.where);
    if (block.text.length > 120 || isBeside(block.where) || isInFooter(block.where)) continue;
    const text = level(block.text);
    if (text.length < 2 || isHeadingElsewhere(block.text)) continue;
    const isAfter = firstProse !== null && index > firstProse + 1;
    const inTitle = text.length >= 4 && wanted !== '' ? overlap(wanted, text) : 0;
    const value =
      inTitle * 80 +
      (isHeading ? 40 : isLesser ? 18 : 0) -
      (isAfter && inTitle < 0.7 ? 45 : 0) -
      (isLink(block) ? (isHeading || isLesser ? 10 : 30) : 0) -
      (isInHead(block.where) ? 20 : 0);
    // Of equals the later: above it stand the site's name and where one is.
    if (value >= 18 && (best === null || value > best.value || (value === best.value && !isAfter)))
      best = { index, value };
  }
  return best?.index ?? null;
}

/** How well a line is the title, or the part of it before the site's name: 0 to 1. */
function overlap(title: string, text: string): number {
  if (title.startsWith(text)) return Math.min(1, 0.4 + text.length / 20);
  if (text.startsWith(title)) return 1;
  return title.includes(text) && text.length >= 8 ? 0.6 : 0;
}

function level(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
}
