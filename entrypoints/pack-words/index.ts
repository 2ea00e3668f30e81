import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import printable from '../../.pack/words.packed?raw';
import { leavePart } from '../../lib/pack/parts.ts';

/** The words doubts are judged by: the background runs it when a doubt is first judged. */
export default defineUnlistedScript(() => leavePart('words', printable));
