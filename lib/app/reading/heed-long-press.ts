import { watchLongPress } from '../../page/window/long-press.ts';
import type { HandledPage } from './handled-page.ts';
import { readingHere } from './reading-here.ts';

/** The readings that are heeded already. */
const heeded = new WeakSet<HandledPage>();

/** Has a finger that is held on a marked link of this frame open its card, for as long as the frame is read; once a reading. */
export function heedLongPress(): void {
  const page = readingHere();
  if (page === null || heeded.has(page)) return;
  heeded.add(page);
  const { annotator, cards, patience } = page;
  watchLongPress({
    terms: annotator,
    onPress: (term) => cards.send({ type: 'press', term }),
    signal: patience.signal,
  });
}
