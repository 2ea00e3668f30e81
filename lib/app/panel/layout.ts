import type { PanelLayout } from '../../../components/panel/types.ts';

const KEY = 'panel-layout';

/** How the reader left the panel; by reading order and folded at first. */
export function loadLayout(): PanelLayout {
  const kept = storedLayout() ?? '';
  return { order: kept.includes('category') ? 'category' : 'reading', showsUnmarked: kept.includes('unmarked') };
}

/** Keeps how the panel is laid out, for the next time it opens. Throws where it cannot be stored. */
export function saveLayout({ order, showsUnmarked }: PanelLayout): void {
  localStorage.setItem(KEY, showsUnmarked ? `${order} unmarked` : order);
}

function storedLayout(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Some settings of Firefox close it.
    return null;
  }
}
