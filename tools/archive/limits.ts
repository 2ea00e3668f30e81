/** Bytes of a line that is still read: a page of HTML with its scripts. More is answered by an error and never held. */
export const LONGEST_LINE_BYTES = 4 << 20;

/** UTF-16 units of one article: the length of a novel. Its spans are held until it is answered, so they bound the memory. */
export const LONGEST_TEXT = 300_000;

/** Tags of one page of HTML, each of which becomes a node in memory; long news pages have some five thousand. */
export const MOST_TAGS = 50_000;

/** Bytes read at a time, and so about the length of a filter's blocks: some 40 articles, a hundredth of a second. */
export const READ_BYTES = 64 << 10;

/** Blocks a worker has before it or under way: one to work at, one to go on with. More costs memory and gains nothing. */
export const BLOCKS_A_WORKER = 2;

/** Notes said word for word; later ones are counted. */
export const MOST_NOTES = 20;
