import type { CardSide } from '../../settings/settings.ts';
import type { Area } from '../marks/boxes.ts';

/** Room kept between the card and its term, and between the card and the viewport's edge, in CSS pixels. */
const GAP_PX = 6;
const EDGE_PX = 8;

/** Most of the viewport's height a card takes: the sentence around the term stays in sight. */
const MOST_OF_HEIGHT = 0.6;

/** Height that a card can be read in, in CSS pixels: it is let have that much of a low window. */
const READABLE_PX = 280;

/** Height that is worth growing to, in CSS pixels: a card keeps its side for it, and a small one looks for it. */
const GROWN_PX = 200;

/** Least height of a card, in CSS pixels. A term so large that it leaves no more anywhere is covered in part. */
const LEAST_PX = 100;

/** Where a card stands to its term, in the directions of the window. */
export type Stand = 'below' | 'above' | 'left' | 'right';

/** Where a card is to go; all in CSS pixels of the viewport. */
export interface CardPlacing {
  /** The boxes of its term, line by line, in the order it is read in; at least one. */
  readonly lines: readonly Area[];
  readonly window: { readonly width: number; readonly height: number };
  readonly width: number;
  /** How high the card would be if there were room; infinite until that is known. */
  readonly height: number;
  /** True where it may soon want more height: it goes where it can grow. */
  readonly growsLater: boolean;
  /** Which side it takes where both have room: that of the text to come, or of the text before. */
  readonly side: CardSide;
  /** How the lines of its term follow each other. */
  readonly lineOrder: 'down' | 'leftward' | 'rightward';
  /** Where it stands to this term already: it stays there while it can be read there, so that its head does not move. */
  readonly held: Stand | null;
}

/** Where a card stands, in CSS pixels of the viewport. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly stand: Stand;
}

/**
 * A place beside a term: wholly in the window, and not over the term unless that leaves {@link LEAST_PX} nowhere. Of the
 * sides that hold the whole card the one that is asked for, else the one with most room. In whole pixels where they fit.
 * Pure. Cost: linear in the lines.
 */
export function placeCard(placing: CardPlacing): CardPlace {
  const { window, height, held, lineOrder } = placing;
  const most = Math.max(
    Math.min(Math.max(window.height * MOST_OF_HEIGHT, READABLE_PX), window.height - 2 * EDGE_PX),
    Math.min(LEAST_PX, window.height),
  );
  const wanted = Math.min(height, most);
  const lines = linesToClear(placing.lines, window);
  const places = standsIn(placing.side, lineOrder).map((stand) => placeAt(stand, lines, placing, wanted));
  const reach = placing.growsLater ? Math.min(Math.max(wanted, GROWN_PX), most) : wanted;
  const kept = places.find(({ stand, room }) => stand === held && room >= Math.min(wanted, GROWN_PX));
  const [first, ...others] = places as [RoomyPlace, ...RoomyPlace[]];
  const roomiest = others.reduce((best, next) => (next.room > best.room ? next : best), first);
  const { room, ...place } = kept ?? places.find((one) => one.room >= reach) ?? roomiest;
  return room >= Math.min(wanted, LEAST_PX) ? place : coverLeast(place, lines, placing, Math.min(wanted, LEAST_PX));
}

interface RoomyPlace extends CardPlace {
  /** What height there is for a card; 0 where it is not wide enough. */
  readonly room: number;
}

/** The sides in the order they are tried: along the lines' order first, then across it. */
function standsIn(side: CardSide, lineOrder: CardPlacing['lineOrder']): readonly Stand[] {
  const after = { down: 'below', leftward: 'left', rightward: 'right' } as const;
  const before = { down: 'above', leftward: 'right', rightward: 'left' } as const;
  const pair = [after[lineOrder], before[lineOrder]];
  const across: readonly Stand[] = lineOrder === 'down' ? ['right', 'left'] : ['below', 'above'];
  return [...(side === 'below' ? pair : pair.reverse()), ...across];
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

function placeAt(stand: Stand, lines: readonly Area[], placing: CardPlacing, wanted: number): RoomyPlace {
  const { window, lineOrder } = placing;
  const box = around(lines);
  const first = lines[0] as Area;
  const last = lines.at(-1) as Area;
  const width = Math.min(placing.width, window.width - 2 * EDGE_PX);
  const isBeside = stand === 'left' || stand === 'right';
  const top = Math.max(Math.ceil(box.bottom) + GAP_PX, EDGE_PX);
  const floor = Math.min(Math.floor(box.top) - GAP_PX, window.height - EDGE_PX);
  const rooms = {
    below: window.height - EDGE_PX - top,
    above: floor - EDGE_PX,
    left: box.left - GAP_PX - EDGE_PX >= width ? window.height - 2 * EDGE_PX : 0,
    right: window.width - EDGE_PX - box.right - GAP_PX >= width ? window.height - 2 * EDGE_PX : 0,
  };
  const room = Math.max(rooms[stand], 0);
  const height = Math.max(Math.min(wanted, room), 0);
  // It begins where its term does: in lines that run downward, at the top of the first.
  const lefts = { below: last.left, above: first.left, left: box.left - GAP_PX - width, right: box.right + GAP_PX };
  const tops = { below: top, above: floor - height, left: first.top, right: first.top };
  const from = isBeside && lineOrder === 'down' ? box.top - GAP_PX : tops[stand];
  return {
    left: within(stand === 'left' ? Math.floor(lefts.left) : Math.ceil(lefts[stand]), width, window.width),
    top: within(Math.round(from), height, window.height),
    ...{ width, height, stand, room },
  };
}

/** Where no side has room: at the edge that is farther from the term, over as little of it as can be. */
function coverLeast(place: CardPlace, lines: readonly Area[], { window }: CardPlacing, height: number): CardPlace {
  const { top, bottom } = around(lines);
  const isLow = window.height - bottom >= top;
  const edge = isLow ? window.height - EDGE_PX - height : EDGE_PX;
  return { ...place, top: within(edge, height, window.height), height, stand: isLow ? 'below' : 'above' };
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
