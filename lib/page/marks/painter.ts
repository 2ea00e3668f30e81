import { HUES, type Hue } from '../../glossary/hues.ts';
import type { Colours } from '../../settings/settings.ts';
import { styleSheetOf } from '../style-sheet.ts';
import { isOnDark } from './tone.ts';

/** True where the browser can paint without touching the page: Chromium 105, Firefox 140. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/**
 * Marks that are painted all over the page at once. Chromium 156 lays every painted range anew at each frame in which
 * the page or a mark has changed, at about ten microseconds a range: this many cost one frame of a page that moves.
 */
export const MOST_PAINTED = 1500;

/**
 * Painted ranges above which highlights are out of the registry while one is taken out of them. Firefox 153 takes up to some
 * milliseconds for each that is taken out of one that is registered, the more the more it holds, and nothing otherwise.
 */
const MANY_PAINTED = 200;

/** Paints ranges over a page without changing its DOM. */
export interface Painter {
  /**
   * Paints a range, or keeps it until it is {@link show}n where as many are painted as may be. One that is marked is painted anew
   * where its ground has another tone by now.
   */
  mark(range: StaticRange, hue: Hue): void;
  unmark(range: StaticRange): void;
  /** True for a range that is painted, or kept to be. */
  isMarked(range: StaticRange | undefined): boolean;
  /** True while some marks are not painted: those near the reader's eye are to be shown. */
  isCrowded(): boolean;
  /** True while no more may be painted: a new mark near the reader's eye would not show. */
  isFull(): boolean;
  /** Paints these of the marked ranges and no others. Only while it is crowded. */
  show(ranges: readonly StaticRange[]): void;
  /** Washes one term, the one under the pointer or the card; null washes none. */
  setActive(range: StaticRange | null): void;
  /** Makes ranges in a shadow tree show, again if the page has put its own sheets in the place of all. */
  adopt(root: ShadowRoot): void;
  /** Brings back what the page has taken out of its registry of highlights, or put something of its own in the place of. Cheap. */
  restore(): void;
  /** Takes our entries, and only ours, out of the page's registry. */
  destroy(): void;
}

/** How a painter appears in the page. */
export interface PainterOptions {
  /** What its highlights are called; those of a painter before it under the same name are replaced. */
  readonly name: string;
  readonly colours: Colours;
  /** The style rules of highlights of that name, for shadow trees and, where the browser has not brought them, the document. */
  readonly rules: string;
  /** True where the browser has the rules for the document already. */
  readonly isStyled: boolean;
}

/** A painter for this document. Throws where {@link canPaint} is false. */
export function createPainter({ name, rules, colours, isStyled }: PainterOptions): Painter {
  /** Chromium 156 would show every highlight as a block: lines are drawn in the place of marks once the page is quiet. */
  const isForced = !import.meta.env.FIREFOX && matchMedia('(forced-colors: active)').matches;
  /** Each hue has a dark tone, and a light one for dark grounds. */
  const nameOf = (part: string) => `${name}-${colours === 'contrast' ? 'contrast-' : ''}${part}`;
  const sheet = styleSheetOf(rules);
  const adopters = new Set<DocumentOrShadowRoot>();
  const active = new Highlight();
  active.priority = 1;
  const registered = new Map([[nameOf('active'), active]]);
  for (const hue of HUES) for (const tone of ['', 'light-']) registered.set(nameOf(tone + hue), new Highlight());
  /** Each marked range with the highlight that is to show it. */
  const marks = new Map<StaticRange, Highlight>();
  let painted = new Set<StaticRange>();
  if (!isStyled) adopt(document);
  restore();

  return {
    mark(range, hue) {
      const isLight = isOnDark(range.startContainer.parentElement ?? document.documentElement);
      const highlight = registered.get(nameOf((isLight ? 'light-' : '') + hue)) as Highlight;
      const before = marks.get(range);
      if (before) {
        if (before === highlight) return;
        unmark(range);
      }
      marks.set(range, highlight);
      if (painted.size < MOST_PAINTED) paint(range);
    },
    unmark,
    isMarked: (range) => marks.has(range as StaticRange),
    isCrowded: () => marks.size > painted.size,
    isFull: () => marks.size > painted.size && painted.size >= MOST_PAINTED,
    show(ranges) {
      painted = new Set(ranges.filter((range) => marks.has(range)));
      // Firefox 153 is a thousand times slower to take out one by one.
      for (const highlight of registered.values()) if (highlight !== active) highlight.clear();
      restore();
    },
    setActive(range) {
      active.clear();
      if (range !== null) active.add(range);
    },
    adopt,
    restore,
    destroy() {
      withdraw();
      registered.clear();
      for (const root of adopters) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
      }
    },
  };

  function unmark(range: StaticRange): void {
    if (painted.delete(range)) {
      if (painted.size > MANY_PAINTED) {
        withdraw();
        // Before anything is drawn.
        queueMicrotask(restore);
      }
      marks.get(range)?.delete(range);
    }
    marks.delete(range);
    if (marks.size !== MOST_PAINTED) return;
    for (const kept of marks.keys()) paint(kept);
  }

  function adopt(root: DocumentOrShadowRoot): void {
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    adopters.add(root);
  }

  function restore(): void {
    if (isForced) return;
    let standing = -active.size;
    for (const [key, own] of registered) {
      standing += own.size;
      if (CSS.highlights.get(key) !== own) CSS.highlights.set(key, own);
    }
    if (standing < painted.size) for (const range of painted) paint(range);
  }

  function withdraw(): void {
    // Another painter may have come under the same names.
    for (const [key, own] of registered) if (CSS.highlights.get(key) === own) CSS.highlights.delete(key);
  }

  function paint(range: StaticRange): void {
    marks.get(range)?.add(range);
    painted.add(range);
  }
}
