import type { Flow } from '../../page/text/flows.ts';
import { LONGEST_ARTICLE, MOST_FLOWS } from '../../protocol/limits.ts';

/** Least text of an element that is an article of its own, in UTF-16 units: a teaser's is less. */
const LEAST_ARTICLE = 200;

/**
 * The flows of a page by the articles they belong to, in the order of the page: a page is one article, headline and all,
 * unless it has several elements that say they are; then each of these is one, and the rest another. Of each as much as
 * is read.
 */
export function articlesOf(flows: readonly Flow[]): Flow[][] {
  const byElement = new Map<Element | null, Flow[]>();
  for (const flow of flows) {
    const element = flow.nodes[0]?.parentElement?.closest('article') ?? null;
    const own = byElement.get(element);
    if (own === undefined) byElement.set(element, [flow]);
    else own.push(flow);
  }
  const long = [...byElement].filter(([element, own]) => element !== null && lengthOf(own) >= LEAST_ARTICLE);
  if (long.length < 2) return flows.length === 0 ? [] : [upToMost(flows)];
  return [...byElement.values()].map(upToMost);
}

function lengthOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { text }) => sum + text.length, 0);
}

function upToMost(flows: readonly Flow[]): Flow[] {
  let units = 0;
  const behind = flows.findIndex(({ text }, at) => {
    units += text.length;
    return units > LONGEST_ARTICLE || at === MOST_FLOWS;
  });
  return flows.slice(0, behind < 0 ? flows.length : behind);
}
