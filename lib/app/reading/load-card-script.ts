import { ask } from '../../extension/messaging.ts';
import { type CardScriptApi, cardScriptApi } from './card-script-api.ts';

let onTheWay: Promise<boolean> | null = null;

/** The card's script in this frame, brought if it is not there yet; null where it cannot be had now. Never rejects. */
export async function loadCardScript(): Promise<CardScriptApi | null> {
  if (cardScriptApi() === null) {
    onTheWay ??= ask('card.script', {}).then((reply) => reply.ok && reply.value);
    await onTheWay;
    onTheWay = null;
  }
  return cardScriptApi();
}
