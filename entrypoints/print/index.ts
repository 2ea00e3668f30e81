import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PRINT_NOW, printHere, printNow } from '../../lib/app/reading/printing.ts';

/**
 * Makes the page it is brought to ready for printing with its terms, if its reader has set that: the background brings it when
 * a page is quiet. The popup brings it to have a page printed so once.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [PRINT_NOW]: printNow });
  printHere();
});
