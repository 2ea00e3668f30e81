import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainHere } from '../../lib/app/reading/explainer.ts';

/** Has the page it is brought to explain itself, as often as it is brought: the background brings it when a page is quiet. */
export default defineUnlistedScript(() => explainHere());
