/** A rectangle in CSS pixels of the window. */
export interface SealBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a seal is placed by. */
export interface SealPlacing {
  /** The last line of what is selected. */
  readonly line: SealBox;
  readonly window: { readonly width: number; readonly height: number };
  readonly sizePx: number;
  /** True where a finger has selected: handles hang below the line. */
  readonly isTouch: boolean;
  /** True where something of the page’s own lies over its text, as a toolbar for selections does. */
  readonly isTaken: (box: SealBox) => boolean;
}

/** Room kept between the seal and the selection, and between the seal and the window’s edge, in CSS pixels. */
const GAP_PX = 3;
/** Height of a handle below a line, in CSS pixels, with some room for the finger on it. */
const HANDLE_PX = 44;

/**
 * Where the seal of a selection goes: behind its end, below the line, or above it where a finger's handle hangs below; on
 * another side where the window ends there or the page has something of its own. Always within the window.
 */
export function placeSeal({ line, window, sizePx, isTouch, isTaken }: SealPlacing): { left: number; top: number } {
  const below = line.bottom + (isTouch ? HANDLE_PX : GAP_PX);
  const above = line.top - GAP_PX - sizePx;
  const [behind, before] = [line.right + GAP_PX, line.right - GAP_PX - sizePx];
  const tops = isTouch ? [above, below] : [below, above];
  const places = tops.flatMap((top) => [behind, before].map((left) => ({ left, top })));
  const fitting = places.filter(
    ({ left, top }) =>
      left >= 0 && top >= 0 && left + sizePx <= window.width - GAP_PX && top + sizePx <= window.height - GAP_PX,
  );
  const free = fitting.find(({ left, top }) => !isTaken({ left, top, right: left + sizePx, bottom: top + sizePx }));
  const { left, top } = free ?? fitting[0] ?? (places[0] as { left: number; top: number });
  return {
    left: Math.max(0, Math.min(left, window.width - sizePx - GAP_PX)),
    top: Math.max(0, Math.min(top, window.height - sizePx - GAP_PX)),
  };
}
