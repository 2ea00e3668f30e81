import { HUES, type Hue } from '../glossary/hues.ts';

/** True where the browser can paint without touching the page: Chromium 105, Firefox 140. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Paints ranges over a page without changing its DOM. */
export interface Painter {
  mark(range: StaticRange, hue: Hue): void;
  unmark(range: StaticRange, hue: Hue): void;
  /** Washes one term, the one under the pointer or the card; null washes none. */
  setActive(range: StaticRange | null): void;
  /** Makes ranges in a shadow tree show, again if the page has put its own sheets in the place of all. */
  adopt(root: ShadowRoot): void;
  /** Takes our entries, and only ours, out of the page's registry. */
  destroy(): void;
}

/** Names in the page's highlight registry, shared with the style sheet the manifest injects. */
const registryName = (part: Hue | 'active') => `xiangjian-${part}`;

/** A painter for this document; `rules` are those of the marks, for shadow trees. Throws where {@link canPaint} is false. */
export function createPainter(rules: string): Painter {
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

  return {
    mark: (range, hue) => void highlights.get(hue)?.add(range),
    unmark: (range, hue) => void highlights.get(hue)?.delete(range),
    adopt(root) {
      if (root.adoptedStyleSheets.includes(sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      adopters.add(root);
    },
    setActive(range) {
      active.clear();
      if (range !== null) active.add(range);
    },
    destroy() {
      for (const hue of HUES) CSS.highlights.delete(registryName(hue));
      CSS.highlights.delete(registryName('active'));
      for (const root of adopters) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
      }
    },
  };
}
