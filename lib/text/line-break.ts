/**
 * What stands in a text between two lines that a page parts with `<br>`: a headline may have been broken by hand there, or
 * one entry of a list ends. White space to all who read it; a page seldom has it itself.
 */
export const LINE_BREAK = '\u2028';
