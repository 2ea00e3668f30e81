import type { CardSide } from '../../settings/settings.ts';
import type { Area } from '../marks/boxes.ts';

/** Room kept between the card and its term, and between the card and the viewport's edge, in CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** Most of the viewport's height a card takes: the sentence around the term stays in sight. */
const MOST_OF_HEIGHT = 0.6;

/** Height that a card can be read in, in CSS pixels: it is let have that much of a low window, and a lower one may grow as more is opened in it. */
const READABLE_PX = 280;

/** Height that is worth growing to, in CSS pixels: a card keeps its side and its head for it, and a small one looks for it. */
const GROWN_PX = 200;

/** Height that most cards have no need to go beyond, in CSS pixels. */
const USUAL_PX = 420;

/** Most height of a small card, in CSS pixels. */
const GLANCE_PX = 120;

/** Least height of a card, in CSS pixels. A term so large that it leaves no more anywhere is covered in part. */
const LEAST_PX = 100;

/** Where a card stands to its term, in the directions of the window. */
export type Stand = 'below' | 'above' | 'left' | 'right';

/** A place that a card has taken beside its term. */
export interface HeldStand {
  readonly stand: Stand;
  /** From the top of its term down to its own, in CSS pixels; below 0 where it begins above. */
  readonly offset: number;
}

/** Where a card is to go; all in CSS pixels of the viewport. */
export interface CardPlacing {
  /** The boxes of its term, line by line, in the order it is read in; at least one. */
  readonly lines: readonly Area[];
  readonly window: { readonly width: number; readonly height: number };
  readonly width: number;
  /** How high the card would be if there were room; infinite until that is known. */
  readonly height: number;
  /** True where it may soon want more height: it goes where it can grow without its head moving, if there is such a place. */
  readonly growsLater: boolean;
  /** True while it has nothing to show yet, and is lower than what comes: it goes where most cards have room. */
  readonly isWaiting: boolean;
  /**
   * True where it is seen as it is: what it has more to show by and by scrolls in it, where it can be read there, and where it
   * has less it is less high, so that above its term its head stays as well.
   */
  readonly keepsHead: boolean;
  /** How far down from its top something in it reaches for a moment, as a menu, in CSS pixels: that may lie over the term. */
  readonly overlay: number;
  /** Which side it takes where both have room: that of the text to come, or of the text before. */
  readonly side: CardSide;
  /** How the lines of its term follow each other. */
  readonly lineOrder: 'down' | 'leftward' | 'rightward';
  /** Where it stands to this term already: it stays there while it can be read there, so that its head does not move. */
  readonly held: HeldStand | null;
}

/** Where a card stands, in CSS pixels of the viewport. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly stand: Stand;
  /** What it has to be given as `held` from now on. */
  readonly offset: number;
}

/**
 * A place beside a term: wholly in the window, and not over the term unless that leaves {@link LEAST_PX} nowhere; but for an
 * overlay. Of the sides that hold the whole card the one that is asked for, else the one with most room. A card that grows
 * later, as one may in which hardly anything is open, goes above its term only where no other side has room, for there its head
 * would move. In whole pixels where they fit. Pure. Cost: linear in the lines.
 */
export function placeCard(placing: CardPlacing): CardPlace {
  const { window, height, held, isWaiting } = placing;
  const most = Math.max(
    Math.min(Math.max(Math.floor(window.height * MOST_OF_HEIGHT), READABLE_PX), window.height - 2 * EDGE_PX),
    Math.min(LEAST_PX, window.height),
  );
  const wanted = Math.min(height, most);
  const mayGrow = placing.growsLater || (!isWaiting && wanted < READABLE_PX);
  const lines = linesToClear(placing.lines, window);
  const isRoomAbove = around(lines).top - GAP_PX - EDGE_PX >= wanted;
  const places = (mayGrow ? standsToGrow(placing, isRoomAbove) : standsIn(placing)).map((stand) =>
    placeAt(stand, lines, placing, wanted, mayGrow),
  );
  const coming = mayGrow ? GROWN_PX : isWaiting ? USUAL_PX : 0;
  const reach = Math.min(Math.max(wanted, coming), most);
  const kept = places.find(({ stand, room }) => stand === held?.stand && room >= Math.min(wanted, GROWN_PX));
  const [first, ...others] = places as [RoomyPlace, ...RoomyPlace[]];
  const roomiest = others.reduce((best, next) => (next.room > best.room ? next : best), first);
  const { room, ...free } = kept ?? places.find((one) => one.room >= reach) ?? roomiest;
  const least = Math.min(wanted, LEAST_PX);
  const place = room >= least ? free : coverLeast(free, lines, placing, least);
  const overlay = Math.min(placing.overlay, window.height - EDGE_PX - place.top);
  return { ...place, height: Math.max(place.height, overlay) };
}

interface RoomyPlace extends CardPlace {
  /** What height there is for a card; 0 where it is not wide enough. */
  readonly room: number;
}

/** The sides in the order they are tried: along the lines' order first, then across it. */
function standsIn({ side, lineOrder }: CardPlacing): readonly Stand[] {
  const after = { down: 'below', leftward: 'left', rightward: 'right' } as const;
  const before = { down: 'above', leftward: 'right', rightward: 'left' } as const;
  const pair: Stand[] = [after[lineOrder], before[lineOrder]];
  const across: readonly Stand[] = lineOrder === 'down' ? ['right', 'left'] : ['below', 'above'];
  return [...(side === 'below' ? pair : pair.reverse()), ...across];
}

/** The same for a card that may grow, above last: where that is asked for, and has room, it begins above the line beside its term. */
function standsToGrow(placing: CardPlacing, isRoomAbove: boolean): readonly Stand[] {
  if (placing.lineOrder === 'down' && placing.side === 'above' && isRoomAbove)
    return ['right', 'left', 'below', 'above'];
  return [...standsIn(placing).filter((stand) => stand !== 'above'), 'above'];
}

/** The lines a card must not cover: all that are in the window, or the first of them where they are far apart, as in columns. */
function linesToClear(lines: readonly Area[], { width, height }: CardPlacing['window']): readonly Area[] {
  const inView = lines.filter(
    ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < width && top < height,
  );
  const seen = inView.length === 0 ? lines : inView;
  const { left, top, right, bottom } = around(seen);
  const areFarApart = seen.length > 1 && bottom - top > height / 2 && right - left > width / 3;
  return areFarApart ? seen.slice(0, 1) : seen;
}

function placeAt(
  stand: Stand,
  lines: readonly Area[],
  placing: CardPlacing,
  wanted: number,
  mayGrow: boolean,
): RoomyPlace {
  const { window, lineOrder, growsLater } = placing;
  // What comes before a small card, while it is fetched, is of another height.
  const held = growsLater ? null : placing.held;
  const box = around(lines);
  const first = lines[0] as Area;
  const last = lines.at(-1) as Area;
  const width = Math.min(placing.width, window.width - 2 * EDGE_PX);
  const isBeside = stand === 'left' || stand === 'right';
  const top = Math.max(Math.ceil(box.bottom) + GAP_PX, EDGE_PX);
  const floor = Math.min(Math.floor(box.top) - GAP_PX, window.height - EDGE_PX);
  const isAbove = stand === 'above' && placing.keepsHead;
  const heldTop = (isBeside || isAbove) && held?.stand === stand ? Math.round(box.top + held.offset) : null;
  const roomHeld = heldTop === null ? 0 : isAbove ? floor - heldTop : roomBelow(heldTop);
  const isHeld = heldTop !== null && heldTop >= EDGE_PX && roomHeld >= Math.min(wanted, GROWN_PX);
  const roomBeside = isHeld ? roomHeld : window.height - 2 * EDGE_PX;
  const rooms = {
    below: roomBelow(top),
    above: isHeld ? roomHeld : floor - EDGE_PX,
    left: box.left - GAP_PX - EDGE_PX >= width ? roomBeside : 0,
    right: window.width - EDGE_PX - box.right - GAP_PX >= width ? roomBeside : 0,
  };
  const room = Math.max(rooms[stand], 0);
  const height = Math.max(Math.min(wanted, room), 0);
  const lefts = { below: last.left, above: first.left, left: box.left - GAP_PX - width, right: box.right + GAP_PX };
  const from = { below: top, above: isHeld ? heldTop : floor - height, left: topBeside(), right: topBeside() }[stand];
  const placedTop = within(Math.round(from), height, window.height);
  return {
    left: within(stand === 'left' ? Math.floor(lefts.left) : Math.ceil(lefts[stand]), width, window.width),
    top: placedTop,
    ...{ width, height, stand, room, offset: placedTop - box.top },
  };

  function roomBelow(from: number): number {
    return window.height - EDGE_PX - from;
  }

  /** It begins where its term does; one that may grow downward, so that it leaves the term's line free as long as it is small. */
  function topBeside(): number {
    if (isHeld) return heldTop;
    const start = lineOrder === 'down' ? box.top - GAP_PX : first.top;
    if (!mayGrow) return start;
    // As high as any small card: what comes before it, while it is fetched, has its head in the same place.
    const small = lineOrder === 'down' ? start - Math.max(height, GLANCE_PX) : start;
    return Math.max(Math.min(small, window.height - EDGE_PX - GROWN_PX), EDGE_PX);
  }
}

/** Where no side has room: at the edge that is farther from the term, over as little of it as can be. */
function coverLeast(place: CardPlace, lines: readonly Area[], { window }: CardPlacing, height: number): CardPlace {
  const { top, bottom } = around(lines);
  const isLow = window.height - bottom >= top;
  const edge = isLow ? window.height - EDGE_PX - height : EDGE_PX;
  const at = within(edge, height, window.height);
  return { ...place, top: at, height, stand: isLow ? 'below' : 'above', offset: at - top };
}

function around(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    top: Math.min(...areas.map(({ top }) => top)),
    right: Math.max(...areas.map(({ right }) => right)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}

/** The nearest beginning from which so much lies in a window of some size, an edge kept where it can be. */
function within(from: number, size: number, whole: number): number {
  const most = whole - size - EDGE_PX;
  return most < EDGE_PX ? Math.max((whole - size) / 2, 0) : Math.min(Math.max(from, EDGE_PX), most);
}
