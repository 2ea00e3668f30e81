/** Longest query searched for, in UTF-16 units; a selection longer than this is no term. */
export const LONGEST_QUERY = 200;

/** Longest sentence around a text that is asked about, in UTF-16 units: more than a page cuts, whatever the text. */
export const LONGEST_SENTENCE = 1000;

/**
 * Most text a page asks about in one message, in UTF-16 units, unless one flow alone is longer: a slice of spotting of a
 * few milliseconds, so that other tabs wait no longer than that for their turn.
 */
export const SLICE_UNITS = 8_000;

/** Most of an error's message and of its stack that is taken in, in UTF-16 units each; what is longer is cut. */
export const LONGEST_ERROR = 4000;

/** Most text that is spotted in one message, in UTF-16 units; a flow longer than this is cut off by the page. */
export const MOST_SPOTTED = 2_000_000;

/**
 * Most of an article that is read for what it says of itself, in UTF-16 units: a government's report of a year has twenty
 * thousand. What stands behind is not read.
 */
export const LONGEST_ARTICLE = 40_000;

/** Most texts in one message; a slice of headlines has some hundred. */
export const MOST_FLOWS = 20_000;

/** Most entries asked for in one message: more than any page names. */
export const MOST_REFS = 20_000;

/** Longest of what a page says of where it comes from, in UTF-16 units: more than a page gathers. */
export const LONGEST_CLUES = 60_000;

/** Longest of what is written in a form and not saved, in UTF-16 units: what may be saved, its places among it, with as much again. */
export const LONGEST_WRITTEN = 2_000_000;
