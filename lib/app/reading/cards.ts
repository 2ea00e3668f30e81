import { GRACE_MS, readyAfter } from '../../hover/delays.ts';
import type { HoverEvent } from '../../hover/machine.ts';
import { runHover } from '../../hover/runner.ts';
import { languageFor } from '../../i18n/language.ts';
import type { Term } from '../../page/marks/term.ts';
import { isUnmarked, placeOf } from './asked-term.ts';
import { createTermWindow } from './term-window.ts';
import type { Cards, CardsOptions, HandEvent } from './types.ts';

/** Cards that open, move and close by what the reader's hand does. */
export function createCards(options: CardsOptions): Cards {
  const { opener, hoverDelay } = options;
  const window = createTermWindow({
    ...options,
    language: languageFor(options.language, navigator.language),
    onPin: (pinned) => hover.send({ type: 'pin', pinned }),
    onClose: () => hover.send({ type: 'dismiss' }),
    onPointer(isOver) {
      // Where the page has told of the pointer since, it knows better.
      if (isOver) send({ type: 'over-card' });
      else if (isOverCard) send({ type: 'point', term: null });
    },
    onLost() {
      hover.send({ type: 'dismiss' });
      options.onNoAnswer();
    },
  });
  const hover = runHover<Term>(
    (effect) => (effect.type === 'show' ? window.show(effect) : window.hide()),
    (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    { dwellMs: hoverDelay, key: opener === 'hover' || opener === 'click' ? null : opener },
  );
  /** Calls off getting ready for the term that is about to open. */
  let callOff = () => {};
  let readyFor: Term | null = null;
  let isOverCard = false;
  /** True until something has been heard: what comes first has waited for this script. */
  let isFirst = true;

  return {
    send,
    openTerm: markedTerm,
    follow() {
      const term = hover.openTerm();
      if (term !== null && !window.follow(placeOf(term))) hover.send({ type: 'dismiss' });
    },
  };

  function markedTerm(): Term | null {
    const term = hover.openTerm();
    return term === null || isUnmarked(term) ? null : term;
  }

  function send(event: HandEvent): void {
    if (event.type === 'ready') {
      isFirst = false;
      if (hover.openTerm() !== null || readyFor !== null) return;
      if (event.term === null) window.hide();
      else window.prepare(event.term);
      return;
    }
    // The card of a mark has been asked for: what only rests beside it waits.
    if (event.type === 'answer' && markedTerm() !== null) return;
    if (event.type === 'over-card') isOverCard = true;
    else if (event.type === 'point') isOverCard = false;
    const restedMs = isFirst ? restedBefore(event) : 0;
    isFirst = false;
    hover.send(event.type === 'point' ? { ...event, restedMs } : event);
    const coming = hover.comingTerm();
    // What closes cards closes one that was only made ready as well: nothing of ours stays.
    if (event.type === 'dismiss') window.hide();
    if (coming === readyFor) return;
    callOff();
    readyFor = coming;
    // What was made ready is let go a little later: a press lets go of its term before it is a click on it.
    const run = () => (coming === null ? hover.openTerm() === null && window.hide() : window.prepare(coming));
    const timer = setTimeout(run, coming === null ? GRACE_MS : readyAfter(hoverDelay) - restedMs);
    callOff = () => clearTimeout(timer);
  }
}

/** How long the pointer has rested where an event found it before the event was told here, in ms; 0 where that is not known. */
function restedBefore(event: HoverEvent<Term>): number {
  const timeStamp = event.type === 'point' ? event.keys?.timeStamp : undefined;
  return timeStamp === undefined ? 0 : Math.max(performance.now() - timeStamp, 0);
}
