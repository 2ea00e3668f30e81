import { reportError } from '../../extension/report-error.ts';
import { type Flow, isStanding } from '../../page/text/flows.ts';
import { readSpottedFlows } from '../../protocol/spotted-flows.ts';
import type { Span } from '../../spot/types.ts';
import { glossaryOf } from '../../terms/ref.ts';
import { articlesOf } from './articles-of.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import type { Explainer, HandledPage, PlacedItem } from './handled-page.ts';
import { watchHiddenKinds } from './hidden-kinds.ts';
import { readingHere } from './reading-here.ts';
import { watchAnswers } from './watch-answers.ts';

/**
 * How much of a page is looked through for articles, in UTF-16 units: walked over in some ten milliseconds, and more than
 * any article with what stands before it.
 */
const MOST_LOOKED_THROUGH = 200_000;

/** Has the reading of this frame explain its page, and answer under the pointer from now on; nothing where there is none. */
export function explainHere(): void {
  const page = readingHere();
  if (page === null) return;
  const explainer = explainerOf(page);
  void explainer.explain().catch(reportError);
  if (page.isAnswering !== true) watchAnswers(page, explainer);
  page.isAnswering = true;
}

/** The explainer of a page, made where it has none. */
export function explainerOf(page: HandledPage): Explainer {
  page.explainer ??= createExplainer(page);
  return page.explainer;
}

function createExplainer({ annotator, origin, patience }: HandledPage): Explainer {
  let said: readonly PlacedItem[] = [];
  /** First nodes of the flows that have marks of the page's own. */
  let marked = new Set<Text | undefined>();
  let turn = 0;
  const isHidden = watchHiddenKinds(patience.signal);

  return { explain, items: () => said, isHidden };

  async function explain(): Promise<readonly PlacedItem[] | null> {
    const own = ++turn;
    const context = annotator.context();
    const found: PlacedItem[] = [];
    const spans: (readonly [flow: Flow, found: readonly Span[]])[] = [];
    for (const flows of articlesOf(annotator.contentFlows(MOST_LOOKED_THROUGH))) {
      const blocks = flows.map(({ text }) => text);
      const request = { blocks, context, publisher: origin().publisher?.name.zh ?? null };
      const reply = await askUntilAnswered('page.explain', request, patience);
      if (reply === null || annotator.context() !== context) return null;
      for (const [at, one] of readSpottedFlows(reply.spotted).entries()) spans.push([flows[at] as Flow, one]);
      for (const item of reply.items) found.push({ item, flows });
    }
    // Whoever asked later knows the page as it is by now.
    if (own !== turn) return found;
    const before = marked;
    marked = new Set();
    annotator.put(
      spans.filter(([flow, one]) => {
        const [first] = flow.nodes;
        const has = one.some(({ entries }) => entries.some(({ ref }) => glossaryOf(ref) === 'page'));
        if (has) marked.add(first);
        return (has || before.has(first)) && isStanding(flow);
      }),
    );
    said = found;
    return found;
  }
}
