import { browser } from 'wxt/browser';
import { ask } from '../../extension/messaging.ts';
import type { FromCardFrame, ToCardFrame } from '../../protocol/card-frame.ts';

/** How often a frame is spoken to anew that does not know its ticket: the background may have gone in between. */
const MOST_TRIES = 3;

/** Longest wait for a frame to say that it has drawn a card, in ms. */
const MOST_WAIT_MS = 5000;

/** A frame that draws cards, to whoever placed it in a page. */
export interface CardFrame {
  /** Tells it something; what is told before it has loaded waits. */
  tell(message: ToCardFrame): void;
  close(): void;
}

/**
 * Speaks to the frame of a card over a channel of their own, which the page around them can neither hear nor forge.
 * `onLost` is called where the frame cannot be reached: the background is gone, or the page lets no frame in.
 */
export function connectCardFrame(
  frame: HTMLIFrameElement,
  options: { readonly onTold: (message: FromCardFrame) => void; readonly onLost: () => void },
): CardFrame {
  // Not the origin of its address: that may be one of a session, where the page that loads has the extension's own.
  const target = browser.runtime.getURL('').replace(/\/$/, '');
  let ticket = ask('card.ticket', {});
  let port: MessagePort | null = null;
  let isClosed = false;
  let tries = 0;
  let waiting: ToCardFrame[] = [];
  let shown: ToCardFrame | null = null;
  let late: ReturnType<typeof setTimeout> | undefined;
  let hasLoaded = false;
  frame.addEventListener('load', ({ isTrusted }) => {
    if (!isTrusted) return;
    // Where a page gets hold of the frame it could load something of its own in the card's place.
    if (hasLoaded) options.onLost();
    else void shakeHands();
    hasLoaded = true;
  });

  return {
    tell(message) {
      if (message.type === 'show') shown = message;
      if (port === null) {
        waiting.push(message);
      } else {
        port.postMessage(message);
        if (message.type === 'show') waitForAnswer();
      }
    },
    close() {
      isClosed = true;
      clearTimeout(late);
      port?.close();
      port = null;
    },
  };

  async function shakeHands(): Promise<void> {
    const reply = await ticket;
    if (isClosed) return;
    if (!reply.ok) {
      options.onLost();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromCardFrame>) => {
      clearTimeout(late);
      if (data.type === 'refused') return tryAgain();
      tries = 0;
      options.onTold(data);
    };
    port = port1;
    // A page may let no frame in: what has loaded in its place answers nothing. One that is only made ready has nothing to say.
    if (shown !== null) waitForAnswer();
    frame.contentWindow?.postMessage({ ticket: reply.value }, target, [port2]);
    for (const message of waiting) port1.postMessage(message);
    waiting = [];
  }

  function waitForAnswer(): void {
    clearTimeout(late);
    late = setTimeout(options.onLost, MOST_WAIT_MS);
  }

  function tryAgain(): void {
    port?.close();
    port = null;
    waiting = shown === null ? [] : [shown];
    tries++;
    if (tries >= MOST_TRIES) {
      options.onLost();
      return;
    }
    ticket = ask('card.ticket', {});
    void shakeHands();
  }
}
