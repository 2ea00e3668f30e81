import { loadCardScript } from './load-card-script.ts';
import type { Cards, CardsOptions, HandEvent } from './types.ts';

/**
 * Cards whose script is brought when one may be wanted: what the hand does until then counts if it is still meant when the
 * script has come.
 */
export function createLazyCards(options: CardsOptions): Cards {
  let cards: Cards | null = null;
  let meant: HandEvent | null = null;

  return {
    send(event) {
      if (cards !== null) return cards.send(event);
      // As with a card that is open: one that was pressed for does not heed where the pointer rests.
      if (event.type === 'point' && meant !== null && meant.type !== 'point') return;
      if ('term' in event) meant = event.term === null ? null : event;
      // What closes cards calls off everything, a key or a scroll what only rested on a term.
      else if (event.type === 'dismiss' || meant?.type === 'point') meant = null;
      if (meant !== null) void open();
    },
    openTerm: () => cards?.openTerm() ?? null,
    follow: () => cards?.follow(),
  };

  async function open(): Promise<void> {
    const api = await loadCardScript();
    // Asked for twice meanwhile, they are there once all the same.
    cards ??= api?.createCards(options) ?? null;
    if (cards === null) options.onNoAnswer();
    else if (meant !== null) cards.send(meant);
    meant = null;
  }
}
