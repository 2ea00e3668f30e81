import type { Opening, TermWindow, TermWindowOptions } from '../card/term-window.tsx';
import { bringOffer } from './bring-offer.ts';

/**
 * A window whose script is brought when it is first wanted; what was to be shown before then is shown if it still is.
 * `onNoAnswer` is called where it cannot be had.
 */
export function createDistantTermWindow(options: TermWindowOptions, onNoAnswer: () => void): TermWindow {
  let window: TermWindow | null = null;
  let wanted: Opening | null = null;

  return {
    prepare: () => void open(),
    show(opening) {
      wanted = opening;
      void open();
    },
    hide() {
      wanted = null;
      window?.hide();
    },
    follow: (range) => window?.follow(range) ?? range !== null,
  };

  async function open(): Promise<void> {
    if (window === null) {
      const offer = await bringOffer();
      // Asked for twice meanwhile, there is one window all the same.
      window ??= offer?.createTermWindow(options) ?? null;
    }
    if (window === null) onNoAnswer();
    if (wanted === null) return;
    const opening = wanted;
    wanted = null;
    if (window === null) options.onClose();
    else window.show(opening);
  }
}
