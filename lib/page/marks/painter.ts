import { HUES, type Hue } from '../../glossary/hues.ts';
import type { Colours } from '../../settings/settings.ts';

/** True where the browser can paint without touching the page: Chromium 105, Firefox 140. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/**
 * Marks that are painted all over the page at once. Chromium 156 lays every painted range anew at each frame in which
 * the page or a mark has changed, at about ten microseconds a range: this many cost one frame of a page that moves.
 */
const MOST_PAINTED = 1500;

/** Paints ranges over a page without changing its DOM. */
export interface Painter {
  /** Paints a range, or keeps it until it is {@link show}n where as many are painted as may be. */
  mark(range: StaticRange, hue: Hue): void;
  unmark(range: StaticRange, hue: Hue): void;
  /** True while some marks are not painted: those near the reader's eye are to be shown. */
  isCrowded(): boolean;
  /** True while no more may be painted: a new mark near the reader's eye would not show. */
  isFull(): boolean;
  /** Paints these of the marked ranges and no others. Only while it is crowded. */
  show(ranges: ReadonlySet<StaticRange>): void;
  /** Washes one term, the one under the pointer or the card; null washes none. */
  setActive(range: StaticRange | null): void;
  /** Makes ranges in a shadow tree show, again if the page has put its own sheets in the place of all. */
  adopt(root: ShadowRoot): void;
  /** Takes our entries, and only ours, out of the page's registry. */
  destroy(): void;
}

/** Names in the page's highlight registry, shared with the style sheet the manifest injects. */
const registryNames = (colours: Colours) => (part: Hue | 'active') =>
  colours === 'contrast' ? `xiangjian-contrast-${part}` : `xiangjian-${part}`;

/** A painter for this document; `rules` are those of the marks, for shadow trees. Throws where {@link canPaint} is false. */
export function createPainter(rules: string, colours: Colours): Painter {
  const registryName = registryNames(colours);
  const highlights = new Map<Hue, Highlight>();
  for (const hue of HUES) {
    const highlight = new Highlight();
    highlights.set(hue, highlight);
    CSS.highlights.set(registryName(hue), highlight);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const adopters = new Set<ShadowRoot>();
  const active = new Highlight();
  active.priority = 1;
  CSS.highlights.set(registryName('active'), active);
  const marks = new Map<StaticRange, Hue>();
  let painted = new Set<StaticRange>();

  return {
    mark(range, hue) {
      marks.set(range, hue);
      if (painted.size < MOST_PAINTED) paint(range, hue);
    },
    unmark(range, hue) {
      marks.delete(range);
      highlights.get(hue)?.delete(range);
      painted.delete(range);
      if (marks.size !== MOST_PAINTED) return;
      for (const [kept, hueOfKept] of marks) if (!painted.has(kept)) paint(kept, hueOfKept);
    },
    isCrowded: () => marks.size > painted.size,
    isFull: () => marks.size > painted.size && painted.size >= MOST_PAINTED,
    show(ranges) {
      const before = painted;
      painted = new Set();
      for (const range of ranges) {
        const hue = marks.get(range);
        if (hue === undefined) continue;
        if (before.delete(range)) painted.add(range);
        else paint(range, hue);
      }
      for (const range of before) highlights.get(marks.get(range) as Hue)?.delete(range);
    },
    setActive(range) {
      active.clear();
      if (range !== null) active.add(range);
    },
    adopt(root) {
      if (root.adoptedStyleSheets.includes(sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      adopters.add(root);
    },
    destroy() {
      for (const hue of HUES) CSS.highlights.delete(registryName(hue));
      CSS.highlights.delete(registryName('active'));
      for (const root of adopters) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
      }
    },
  };

  function paint(range: StaticRange, hue: Hue): void {
    highlights.get(hue)?.add(range);
    painted.add(range);
  }
}
