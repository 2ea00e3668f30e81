import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import printable from '../../.pack/search.packed?raw';
import { leavePart } from '../../lib/pack/parts.ts';

/** What the search knows of the seeds: the background runs it at the first search. */
export default defineUnlistedScript(() => leavePart('search', printable));
