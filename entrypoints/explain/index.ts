import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainHere } from '../../lib/app/reading/explainer.ts';
import { heedForcedColours } from '../../lib/app/reading/forced-colours.ts';
import { heedLongPress } from '../../lib/app/reading/heed-long-press.ts';
import { heedTheme } from '../../lib/app/reading/heed-theme.ts';

/**
 * Has the page it is brought to explain itself, as often as it is brought: the background brings it when a page is quiet.
 * What a finger does that is held on a marked link is heeded from the first time on, and colours that the browser forces upon pages
 * or that a page changes.
 */
export default defineUnlistedScript(() => {
  explainHere();
  heedLongPress();
  heedForcedColours();
  heedTheme();
});
