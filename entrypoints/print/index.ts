import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { printHere } from '../../lib/app/reading/printing.ts';

/** Makes the page it is brought to ready for printing with its terms: the background brings it when a page is quiet, if it is wanted. */
export default defineUnlistedScript(() => printHere());
