import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeOffer } from './offer.ts';
import { pageTermsOf } from './page-terms.ts';
import { createTermWindow } from './term-window.tsx';

/** What most pages never need, as a script of its own: the background brings it to a frame when it is wanted. */
export default defineUnlistedScript(() => makeOffer({ createTermWindow, pageTermsOf }));
