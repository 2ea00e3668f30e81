import type { Colours } from '../../settings/settings.ts';
import { styleSheetOf } from '../style-sheet.ts';
import { parentOf } from '../text/nodes.ts';
import { HTML } from '../window/top-layer.ts';
import type { Area } from './boxes.ts';
import type { TextWithTerms } from './hit-test.ts';
import css from './mark-lines.css?inline';
import { type PaintInView, paintInView } from './paint-in-view.ts';
import type { Painter } from './painter.ts';
import { hueOfTerm, type Term } from './term.ts';

/** Room between a term and the frame around the one whose card is open, in CSS pixels. */
const FRAME_PX = 2;

/** Marks that are drawn as lines of our own. */
export interface MarkLines {
  /** To be called after marks have come or gone. */
  redraw(): void;
}

/**
 * Draws marks as lines over the page, in the place of a painter, until `signal` aborts. For forced colours in Chromium 156: there
 * every highlight is a block in the system's selection colours, whatever its rules say, and without any too. The painter still
 * says which marks there are; nothing of it is seen any more. A line has the colour that its text has by then, and goes no
 * further than the box that the text scrolls in. Drawn is what is in view and a screen around it, whenever something has
 * moved; cost as {@link paintInView}, and a style for each element with marks there.
 */
export function drawMarkLines(options: {
  readonly painter: Painter;
  readonly textsWithTerms: () => Iterable<TextWithTerms>;
  readonly colours: Colours;
  readonly signal: AbortSignal;
}): MarkLines {
  const { painter, textsWithTerms, colours, signal } = options;
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  host.dataset.xiangjian = 'lines';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheetOf(css)];
  let shown: readonly StaticRange[] = [];
  let active: StaticRange | null = null;
  painter.destroy();
  painter.setActive = (range) => {
    active = range;
    draw();
  };
  const look: ReturnType<PaintInView> = paintInView({
    painter: {
      ...painter,
      isCrowded: () => true,
      isFull: () => true,
      show(ranges) {
        shown = ranges;
        draw();
      },
    },
    markedTexts: textsWithTerms,
    signal,
  });
  const sizes = new ResizeObserver(look);
  for (const element of [document.documentElement, document.body]) if (element !== null) sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.remove();
  });
  look();
  return { redraw: look };

  function draw(): void {
    if (signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    const { currentCSSZoom = 1 } = document.documentElement;
    const { left, top } = host.getBoundingClientRect();
    const terms = termsByRange(textsWithTerms());
    const clips = createClips();
    const lines: HTMLElement[] = [];
    for (const range of shown) {
      const term = terms.get(range);
      const parent = range.startContainer.parentElement;
      if (term === undefined || parent === null || !painter.isMarked(range)) continue;
      const { color, writingMode } = getComputedStyle(parent);
      const kinds = `rule ${colours} ${hueOfTerm(term)}${writingMode.startsWith('v') ? ' vertical' : ''}`;
      for (const box of boxesOf(range, clips(parent))) lines.push(lineOver(box, kinds, color));
    }
    const parent = active?.startContainer.parentElement ?? null;
    if (active !== null && parent !== null) {
      for (const box of boxesOf(active, clips(parent))) lines.push(lineOver(widened(box), 'active', ''));
    }
    root.replaceChildren(...lines);

    function lineOver(box: Area, kinds: string, color: string): HTMLElement {
      const line = document.createElementNS(HTML, 'i') as HTMLElement;
      line.className = kinds;
      const at = {
        left: box.left - left,
        top: box.top - top,
        width: box.right - box.left,
        height: box.bottom - box.top,
      };
      for (const [name, px] of Object.entries(at)) line.style.setProperty(name, `${px / currentCSSZoom}px`);
      line.style.color = color;
      return line;
    }
  }
}

function termsByRange(texts: Iterable<TextWithTerms>): ReadonlyMap<StaticRange, Term> {
  const found = new Map<StaticRange, Term>();
  for (const { terms, ranges } of texts) {
    for (const [at, range] of ranges.entries()) found.set(range, terms[at] as Term);
  }
  return found;
}

/** The boxes of a range, line by line, as far as they lie within an area; none where the page has changed under it. */
function boxesOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange, within: Area): Area[] {
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return [];
  }
  return [...range.getClientRects()]
    .map((box) => meet(box, within))
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
}

/** The area of the viewport in which the text of an element can be seen, as the boxes around it that scroll or cut leave it. */
function createClips(): (element: Element) => Area {
  const everywhere: Area = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const known = new Map<Element, Area>();
  return function clip(element: Element): Area {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentOf(element);
    const around = parent instanceof ShadowRoot ? parent.host : element.parentElement;
    const outer = around === null ? everywhere : clip(around);
    // What the page's own box cuts off the window cuts off.
    const isPage = element === document.documentElement || element === document.body;
    const isCut = !isPage && getComputedStyle(element).overflow !== 'visible';
    const area = isCut ? meet(element.getBoundingClientRect(), outer) : outer;
    known.set(element, area);
    return area;
  };
}

function meet(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function widened({ left, top, right, bottom }: Area): Area {
  return { left: left - FRAME_PX, top: top - FRAME_PX, right: right + FRAME_PX, bottom: bottom + FRAME_PX };
}
