import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import printable from '../../.pack/cards.packed?raw';
import { leavePart } from '../../lib/pack/parts.ts';

/** The cards of the seeds: the background runs it when one is first asked for. */
export default defineUnlistedScript(() => leavePart('cards', printable));
