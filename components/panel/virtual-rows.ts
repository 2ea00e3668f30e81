import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of what is in view. */
const OVERSCAN = 8;

/** What a long list draws: some of its rows, each at its place. */
export interface VirtualRows {
  /** Height of all rows in px, as far as known. */
  readonly height: number;
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** To be given each drawn row, whose `data-index` says which it is: its height is measured. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** The rows of a long list to draw now; draws again as the list is scrolled. */
export function useVirtualRows(options: {
  readonly keys: readonly (string | number)[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row before it is measured, in px. */
  readonly estimate: (index: number) => number;
  /** A row that is drawn even out of view, for it may hold the focus; -1 for none. */
  readonly kept: number;
}): VirtualRows {
  const { keys, kept } = options;
  const [, redraw] = useReducer((draws: number) => draws + 1, 0);
  const resolved: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count: keys.length,
    getScrollElement: () => options.scroller.current,
    estimateSize: options.estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept < 0 || kept >= range.count || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(null),
  };
  const [virtualizer] = useState(() => new Virtualizer(resolved));
  virtualizer.setOptions(resolved);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    measure: virtualizer.measureElement,
  };
}
