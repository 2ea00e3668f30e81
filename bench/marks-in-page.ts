import { TIERS } from '../lib/glossary/types.ts';
import { createAnnotatedFlows } from '../lib/page/annotate/annotated-flows.ts';
import { OWN_MARKS } from '../lib/page/marks/mark-rules.ts';
import { createPainter, type Painter } from '../lib/page/marks/painter.ts';
import { gatherFlows } from '../lib/page/text/flows.ts';
import type { Span } from '../lib/spot/types.ts';
import { termRef } from '../lib/terms/ref.ts';
import { median } from './measure.ts';

/** What painting costs, in ms for a thousand marks. */
export interface MarkCosts {
  /** All marks chosen and painted. */
  readonly settled: number;
  /** The same with a painter that does nothing. */
  readonly ink: number;
  /** The style of each mark's element asked for its colour. */
  readonly colour: number;
  /** Settled once more where the terms of one paragraph are others. */
  readonly again: number;
}

const ROUNDS = 9;
const TERMS = ['三高四新', '国开行', '可信数据空间', '株洲市', '石峰区'];
const CONTEXT = {};

/** Costs on a page with so many marks, five in each paragraph, each in an element of its own; medians of some rounds. */
async function costsOfMarks(count: number): Promise<MarkCosts> {
  const paragraph = `<p>${TERMS.map((term) => `文字<span>${term}</span>之间`).join('')}</p>`;
  document.body.innerHTML = paragraph.repeat(count / TERMS.length);
  const elements = [...document.querySelectorAll('span')];
  const rounds: MarkCosts[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const thousands = count / 1000;
    const real = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const full = await timed(real);
    real.destroy();
    const none = await timed(idlePainter());
    const begun = performance.now();
    let dark = 0;
    for (const element of elements) if (getComputedStyle(element).color === 'rgb(0, 0, 0)') dark++;
    const asked = performance.now() - begun;
    if (dark !== count) throw new Error(`${dark} of ${count} are dark`);
    rounds.push({
      settled: full.settled / thousands,
      ink: none.settled / thousands,
      colour: asked / thousands,
      again: full.again / thousands,
    });
  }
  const of = (pick: (costs: MarkCosts) => number) => median(rounds.map(pick));
  return {
    settled: of(({ settled }) => settled),
    ink: of(({ ink }) => ink),
    colour: of(({ colour }) => colour),
    again: of(({ again }) => again),
  };
}

/** Flows put and settled with a painter, in ms. */
async function timed(painter: Painter): Promise<{ readonly settled: number; readonly again: number }> {
  const flows = gatherFlows(document.body);
  const annotated = createAnnotatedFlows({
    painter,
    isWanted: () => true,
    filter: { tiers: new Set(TIERS), hiddenCategories: new Set(), hiddenTerms: new Set() },
    density: 'all',
    inkShare: Number.POSITIVE_INFINITY,
    shadowRoots: () => [],
  });
  for (const flow of flows) annotated.put(flow, spansOf(flow.text), CONTEXT);
  await new Promise(requestAnimationFrame);
  document.body.getBoundingClientRect();
  const settled = time(() => annotated.settle());
  const [first] = flows;
  if (first !== undefined) annotated.put(first, spansOf(first.text).slice(1), CONTEXT);
  const again = time(() => annotated.settle());
  annotated.clear();
  return { settled, again };
}

function spansOf(text: string): Span[] {
  return TERMS.map((term, at) => {
    const start = text.indexOf(term);
    return {
      ...{ start, end: start + term.length, nested: [] },
      entries: [{ ref: termRef('seeds', `term-${at}`), category: 'policy', tier: 'essential', weight: at }],
      match: { form: term, reasons: [{ code: 'alone' }] },
    };
  });
}

/** Keeps marks and paints none. */
function idlePainter(): Painter {
  const marks = new Set<StaticRange | undefined>();
  return {
    mark: (range) => void marks.add(range),
    unmark: (range) => void marks.delete(range),
    isMarked: (range) => marks.has(range),
    isCrowded: () => false,
    isFull: () => false,
    show() {},
    setActive() {},
    adopt() {},
    restore() {},
    destroy() {},
  };
}

function time(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

Object.assign(globalThis, { costsOfMarks });
