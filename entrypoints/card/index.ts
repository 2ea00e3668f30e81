import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTermWindow } from './offer.ts';
import { createTermWindow } from './term-window.tsx';

/** The card's own script: the background brings it to a frame when its first card is about to open. */
export default defineUnlistedScript(() => offerTermWindow(createTermWindow));
