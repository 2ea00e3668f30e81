import { ask } from '../../extension/messaging.ts';
import { type FromCardFrame, type ToCardFrame, ticketOf } from '../../protocol/card-frame.ts';
import { createCardDrawer } from './draw-card.tsx';

/**
 * Draws in `root` the cards that a script of ours asks for from the page around this frame, until `signal` aborts.
 * Whoever speaks to the frame shows a ticket of the background's first: a page has none, and is not heard.
 */
export function serveFramedCard(root: HTMLElement, signal?: AbortSignal): void {
  // In a sandbox of the page's the browser lets us ask nobody: who hears nothing is taken for a frame that was not let in.
  if (origin === 'null') return;
  let isTaken = false;
  addEventListener(
    'message',
    async ({ data, ports: [port], isTrusted }) => {
      const ticket = ticketOf(data);
      if (!isTrusted || isTaken || ticket === null || port === undefined) return;
      const tell = (message: FromCardFrame) => port.postMessage(message);
      tell({ type: 'heard' });
      const reply = await ask('card.admit', { ticket });
      if (!reply.ok || !reply.value || isTaken) return tell({ type: 'refused' });
      isTaken = true;
      const drawer = createCardDrawer(root, tell);
      port.onmessage = ({ data }: MessageEvent<ToCardFrame>) => {
        if (data.type === 'show') drawer.show(data.opening, data.isComing);
        else if (data.type === 'shown') drawer.shown(data.isPinned);
        else if (data.type === 'coming') drawer.expect(data.ref);
        else if (data.type === 'grow') drawer.grow();
        else drawer.moved();
      };
    },
    signal === undefined ? {} : { signal },
  );
}
