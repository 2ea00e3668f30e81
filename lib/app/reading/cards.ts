import { ask } from '../../extension/messaging.ts';
import type { HoverEvent } from '../../hover/machine.ts';
import { runHover } from '../../hover/runner.ts';
import { rangeOf, type Term } from '../../page/marks/term.ts';
import { createTermWindow } from './term-window.tsx';
import type { Cards, CardsOptions } from './types.ts';

/** Cards that open, move and close by what the reader's hand does. */
export function createCards(options: CardsOptions): Cards {
  const window = createTermWindow({
    ...options,
    loadCard: async (ref) => {
      const reply = await ask('cards.get', { refs: [ref] });
      if (!reply.ok) options.onNoAnswer();
      return reply.ok ? (reply.value[0] ?? null) : null;
    },
    loadTitles: async (refs) => {
      const reply = await ask('cards.titles', { refs });
      return reply.ok ? reply.value.filter((title) => title !== null) : [];
    },
    onHide: async (ref, isHidden) => (await ask('term.hide', { ref, isHidden })).ok,
    onPanel: (ref) => void ask('panel.open', { ref }),
    onPin: (pinned) => hover.send({ type: 'pin', pinned }),
    onClose: () => hover.send({ type: 'dismiss' }),
  });
  const hover = runHover<Term>(
    (effect) => (effect.type === 'show' ? window.show(effect) : window.hide()),
    (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  );
  return {
    send: (event: HoverEvent<Term>) => hover.send(event),
    openTerm: hover.openTerm,
    follow() {
      const term = hover.openTerm();
      if (term !== null && !window.follow(rangeOf(term))) hover.send({ type: 'dismiss' });
    },
  };
}
