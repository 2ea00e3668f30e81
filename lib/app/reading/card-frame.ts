import { browser } from 'wxt/browser';
import { ask } from '../../extension/messaging.ts';
import type { FromCardFrame, ToCardFrame } from '../../protocol/card-frame.ts';

/** How often a frame is spoken to anew that does not know its ticket: the background may have gone in between. */
const MOST_TRIES = 3;

/** Longest wait for a frame to say that it has drawn a card, in ms. */
const MOST_WAIT_MS = 5000;

/**
 * Longest wait for a frame that has loaded to say that it hears, in ms: it does so before it asks anybody anything. Shorter
 * where the one before it on this page did not hear.
 */
const HEARS_MS = 1000;
const HEARS_AGAIN_MS = 100;

/** The same for a frame to load in the first place, in ms: some that are not let in never say that they have. */
const LOADS_MS = 3000;
const LOADS_AGAIN_MS = 600;

/** True where the last frame of this page that was spoken to did not hear. */
let isDeafPage = false;

/** A frame that draws cards, to whoever placed it in a page. */
export interface CardFrame {
  /** Tells it something; what is told before it has loaded waits. */
  tell(message: ToCardFrame): void;
  close(): void;
}

/**
 * Speaks to the frame of a card over a channel of their own, which the page around them can neither hear nor forge.
 * `onLost` is called where no card can be had: the background is gone, or something else has been loaded in the frame's
 * place. `onRefused` is called where nobody hears: the browser lets no frame of ours into such a page, one in a sandbox or
 * under an embedder policy; tells of it no other way; and one that is only slow may answer all the same.
 */
export function connectCardFrame(
  frame: HTMLIFrameElement,
  options: {
    /** True for the card of a text that may be no term. */
    readonly isOfText: boolean;
    readonly onTold: (message: FromCardFrame) => void;
    readonly onRefused: () => void;
    readonly onLost: () => void;
  },
): CardFrame {
  // Not the origin of its address: that may be one of a session, where the page that loads has the extension's own.
  const target = browser.runtime.getURL('').replace(/\/$/, '');
  const { isOfText } = options;
  let ticket = ask('card.ticket', { isOfText });
  let port: MessagePort | null = null;
  let isClosed = false;
  let tries = 0;
  let waiting: ToCardFrame[] = [];
  /** What it was told to show last; one that is coming is not waited for. */
  let shown: (ToCardFrame & { type: 'show' }) | null = null;
  /** True once it has said how high that is. */
  let hasDrawn = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  let hasLoaded = false;
  let hears = false;
  frame.addEventListener('load', ({ isTrusted }) => {
    if (!isTrusted) return;
    // Where a page gets hold of the frame it could load something of its own in the card's place.
    if (hasLoaded) options.onLost();
    else void shakeHands();
    hasLoaded = true;
  });

  return {
    tell(message) {
      if (message.type === 'show') {
        shown = message;
        hasDrawn = false;
      } else if (message.type === 'shown' && shown !== null) {
        const { opening } = shown;
        shown = { type: 'show', opening: { ...opening, isPinned: message.isPinned } };
      }
      if (port === null) waiting.push(message);
      else port.postMessage(message);
      if (isAwaited() && (message.type === 'show' || message.type === 'shown')) waitForAnswer();
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
      hears = true;
      isDeafPage = false;
      if (data.type === 'heard') return isAwaited() && waitForAnswer();
      if (data.type === 'refused') return tryAgain();
      tries = 0;
      hasDrawn ||= data.type === 'height';
      options.onTold(data);
    };
    port = port1;
    // One that is only made ready has nothing to say.
    if (isAwaited()) waitForAnswer();
    frame.contentWindow?.postMessage({ ticket: reply.value }, target, [port2]);
    for (const message of waiting) port1.postMessage(message);
    waiting = [];
  }

  function isAwaited(): boolean {
    return shown !== null && shown.isComing !== true && !hasDrawn;
  }

  function waitForAnswer(): void {
    clearTimeout(late);
    // Before it has its ticket it is the background that is waited for.
    if (hears || (hasLoaded && port === null)) late = setTimeout(options.onLost, MOST_WAIT_MS);
    else if (hasLoaded) late = setTimeout(refuse, isDeafPage ? HEARS_AGAIN_MS : HEARS_MS);
    else late = setTimeout(refuse, isDeafPage ? LOADS_AGAIN_MS : LOADS_MS);
  }

  function refuse(): void {
    isDeafPage = true;
    options.onRefused();
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
    ticket = ask('card.ticket', { isOfText });
    void shakeHands();
  }
}
