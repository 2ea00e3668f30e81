import { ask } from '../../lib/extension/messaging.ts';
import { offeredTermWindow } from '../card/offer.ts';
import type { Opening, TermWindow, TermWindowOptions } from '../card/term-window.tsx';

/**
 * A window whose script is brought when it is first wanted; what was to be shown before then is shown if it still is.
 * `onNoAnswer` is called where there is nobody to bring it.
 */
export function createDistantTermWindow(options: TermWindowOptions, onNoAnswer: () => void): TermWindow {
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
      if (!reply.ok) onNoAnswer();
    }
    isOnTheWay = false;
    window = offeredTermWindow()?.(options) ?? null;
    if (wanted === null) return;
    if (window === null) options.onClose();
    else window.show(wanted);
    wanted = null;
  }
}
