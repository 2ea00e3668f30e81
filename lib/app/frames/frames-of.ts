import { browser } from 'wxt/browser';
import type { PageEntry } from '../../protocol/types.ts';
import type { TermRef } from '../../terms/ref.ts';
import type { HandledPage } from '../reading/handled-page.ts';
import { READING_NAME } from '../reading/reading-here.ts';

/** A frame of a page that is being read, the page itself among them. */
export interface ReadFrame {
  /** 0 for the page itself. */
  readonly frameId: number;
  /** Its places among the frames of each window around it, from the outside; empty for the page itself. */
  readonly path: readonly number[];
  readonly entries: readonly PageEntry[];
  /** Those of them that are painted somewhere. */
  readonly painted: readonly TermRef[];
  /** True where a card is open in it. */
  readonly isOpen: boolean;
  /** True where the reader's keys go to it, and not to a frame within. */
  readonly hasFocus: boolean;
}

/**
 * The frames of a tab in which something is read, in the order of their page; without the page itself where that has
 * nothing to read, as one made of frames. Empty where the browser lets us into none. Never rejects. Cost: a call into each frame, and
 * its terms listed.
 */
export async function framesOf(tabId: number): Promise<ReadFrame[]> {
  const target = { tabId, allFrames: true };
  const results = await browser.scripting
    .executeScript({ target, func: tellFrame, args: [READING_NAME] })
    .catch(() => []);
  const told = (results ?? []) as readonly { readonly frameId: number; readonly result?: Told | null }[];
  return told
    .flatMap(({ frameId, result }) => (result instanceof Object ? [{ frameId, ...result }] : []))
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** True where a tab's page has frames, whatever is in them. Never rejects. */
export async function hasFrames(tabId: number): Promise<boolean> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: () => window.length })
    .catch(() => []);
  return Number(results?.[0]?.result) > 0;
}

/** Closes the card that is open in a frame. Never rejects. */
export async function closeCardIn(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, func: dismissIn, args: [READING_NAME] }).catch(() => {});
}

type Told = Omit<ReadFrame, 'frameId'>;

/** Runs in the frame, alone: it may use nothing but its arguments. Null where nothing is read. */
function tellFrame(name: string): Told | null {
  // Not an element of the page that has the name for its id.
  if (!Object.hasOwn(globalThis, name)) return null;
  const { annotator, cards, patience } = (globalThis as unknown as Record<string, HandledPage>)[name] as HandledPage;
  if (patience.signal.aborted) return null;
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let place = 0;
    while (place < at.parent.length && at.parent[place] !== at) place++;
    path.unshift(place);
  }
  const painted = annotator
    .terms()
    .flatMap((term) => (annotator.isPainted(term) ? (term.span.entries[0]?.ref ?? []) : []));
  return {
    path,
    entries: [...annotator.entries()].map(([ref, count]) => ({ ref, count })),
    painted: [...new Set(painted)],
    isOpen: cards.openTerm() !== null,
    hasFocus: document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.localName ?? ''),
  };
}

/** Runs in the frame, alone. */
function dismissIn(name: string): void {
  if (!Object.hasOwn(globalThis, name)) return;
  (globalThis as unknown as Record<string, HandledPage>)[name]?.cards.send({ type: 'dismiss' });
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, depth) => place !== b[depth]);
  if (at < 0) return a.length - b.length;
  return b[at] === undefined ? 1 : (a[at] as number) - b[at];
}
