import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideCardScript } from '../../lib/app/reading/card-script-api.ts';
import { createCards } from '../../lib/app/reading/cards.ts';
import { createHands } from '../../lib/app/reading/hands.ts';
import { paintInView } from '../../lib/page/marks/paint-in-view.ts';
import { showToast } from '../../lib/page/window/toast.ts';

/** What most pages never need, as a script of its own: the background brings it to a frame when it is wanted. */
export default defineUnlistedScript(() => provideCardScript({ createCards, createHands, paintInView, showToast }));
