import { ask } from '../../lib/extension/messaging.ts';
import { offeredTermWindow } from '../card/offer.ts';
import type { Opening, TermWindow, TermWindowOptions } from '../card/term-window.tsx';

/** A term window whose script is fetched when it is first wanted. */
export interface DistantTermWindow extends TermWindow {
  /** Has the script brought: a card may be wanted soon. */
  prepare(): void;
}

/** A window that shows cards once the card's script is there; what was to be shown before then is shown if it still is. */
export function createDistantTermWindow(options: TermWindowOptions & { onNoAnswer: () => void }): DistantTermWindow {
  let window: TermWindow | null = null;
  let isOnTheWay = false;
  let wanted: Opening | null = null;

  return {
    prepare: () => void fetchScript(),
    show(opening) {
      if (window !== null) {
        window.show(opening);
        return;
      }
      wanted = opening;
      void fetchScript();
    },
    hide() {
      wanted = null;
      window?.hide();
    },
    place: (range) => window?.place(range),
  };

  async function fetchScript(): Promise<void> {
    if (window !== null || isOnTheWay) return;
    isOnTheWay = true;
    if (offeredTermWindow() === null) {
      const reply = await ask('card.script', {});
      if (!reply.ok) options.onNoAnswer();
    }
    isOnTheWay = false;
    window = offeredTermWindow()?.(options) ?? null;
    if (wanted === null) return;
    if (window === null) options.onClose();
    else window.show(wanted);
    wanted = null;
  }
}
