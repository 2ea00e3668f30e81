import { ask } from '../../lib/extension/messaging.ts';
import { currentOffer, type Offer } from '../card/offer.ts';

let onTheWay: Promise<boolean> | null = null;

/** The card's script in this frame, brought if it is not there yet; null where it cannot be had now. Never rejects. */
export async function bringOffer(): Promise<Offer | null> {
  if (currentOffer() === null) {
    onTheWay ??= ask('card.script', {}).then((reply) => reply.ok && reply.value);
    await onTheWay;
    onTheWay = null;
  }
  return currentOffer();
}
