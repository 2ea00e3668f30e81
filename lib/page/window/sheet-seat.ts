import { composedParent, isElement } from '../text/nodes.ts';

/** Room kept between a sheet and the place it is about, and between that and the other edge, in CSS pixels. */
const GAP_PX = 12;

/** Least height a sheet can be read in, in CSS pixels. */
const LEAST_PX = 220;

/** Where a sheet stands: at which edge, and how high in CSS pixels. */
export interface SheetSeat {
  readonly edge: 'bottom' | 'top';
  readonly height: number;
}

/** Keeps in sight what a sheet is about. */
export interface SheetSeats {
  /**
   * Moves the page so that a place on it stands above a sheet of this height, and says where the sheet goes: where the page
   * cannot be moved so far it is less high, or stands at the upper edge.
   */
  seat(range: Range, height: number): SheetSeat;
  /** Moves the page back to where it was, what the reader has scrolled since left as it is. */
  giveBack(): void;
}

/** A scroller that was moved. */
interface Moved {
  readonly scroller: Element;
  readonly before: number;
  after: number;
}

/** See {@link SheetSeats}. The page is moved at once: it is below the sheet that rises. */
export function createSheetSeats(): SheetSeats {
  let moved: Moved[] = [];
  return {
    seat(range, height) {
      const top = () => range.getBoundingClientRect().top;
      const hidden = () => range.getBoundingClientRect().bottom + GAP_PX - (innerHeight - height);
      // Who has scrolled since has seen enough of it.
      const isLeftAlone = moved.every(({ scroller, after }) => isAt(scroller, after));
      for (const scroller of isLeftAlone ? scrollersAround(range.startContainer) : []) {
        const needed = Math.min(hidden(), top() - GAP_PX - Math.max(0, topOf(scroller)));
        if (needed <= 0) continue;
        const before = scroller.scrollTop;
        const stood = top();
        scroller.scrollBy({ top: Math.ceil(needed), behavior: 'instant' });
        // What is fixed to the window does not go along.
        if (top() === stood) scroller.scrollTo({ top: before, behavior: 'instant' });
        else remember(scroller, before);
      }
      if (hidden() <= 0) return { edge: 'bottom', height };
      const box = range.getBoundingClientRect();
      const below = Math.floor(innerHeight - box.bottom - GAP_PX);
      const above = Math.floor(box.top - GAP_PX);
      // Out of sight it is nowhere that could be kept free.
      if (box.bottom <= 0 || box.top >= innerHeight) return { edge: 'bottom', height };
      if (below >= LEAST_PX || below >= above)
        return { edge: 'bottom', height: Math.min(height, Math.max(below, LEAST_PX)) };
      return { edge: 'top', height: Math.min(height, Math.max(above, LEAST_PX)) };
    },
    giveBack() {
      for (const { scroller, before, after } of moved.reverse()) {
        if (isAt(scroller, after)) scroller.scrollTo({ top: before, behavior: 'instant' });
      }
      moved = [];
    },
  };

  function remember(scroller: Element, before: number): void {
    const known = moved.find((one) => one.scroller === scroller);
    if (known === undefined) moved.push({ scroller, before, after: scroller.scrollTop });
    else known.after = scroller.scrollTop;
  }
}

function isAt({ scrollTop }: Element, position: number): boolean {
  return Math.abs(scrollTop - position) < 2;
}

/** The boxes around a node that scroll, from the innermost to the page itself. */
function scrollersAround(node: Node): readonly Element[] {
  const page = document.scrollingElement;
  const scrollers: Element[] = [];
  for (let at: Node | null = node; at !== null; at = composedParent(at)) {
    if (!isElement(at) || at === page || at === document.body || at.scrollHeight <= at.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) scrollers.push(at);
  }
  return page === null ? scrollers : [...scrollers, page];
}

/** Where the upper edge of a scroller is in the window. */
function topOf(scroller: Element): number {
  return scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
}
