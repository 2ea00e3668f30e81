import type { RaisedError, RedactedError } from './types.ts';

/** Longest message kept, in UTF-16 units: ours are a line. */
const LONGEST_MESSAGE = 300;

/** Frames kept, as many as V8 writes. */
const MOST_FRAMES = 10;

/** Whatever stands in quotes, an apostrophe within a word left out. */
const QUOTED = /(?<!\w)'[^']*'|"[^"]*"|“[^”]*”|‘[^’]*’|`[^`]*`/g;

/** A name as code has it: engines quote the property that was missing. */
const NAME = /^[\w$.#-]{1,40}$/;

/** Where parsers quote what they read: from the first quote mark to the last. */
const READ = /["'“‘`].*["'”’`]/s;

const ADDRESS = /\b[a-z][a-z-]*:\/\/[^\s"'“”‘’]+/gi;

/** Anything but printable ASCII and the quote marks: our messages and names are plain English. */
const FOREIGN = /[^\x20-\x7e“”‘’…]+/g;

/** A line of a stack in one of our files: `at f (chrome-extension://id/file:1:2)`, `f@moz-extension://id/file:1:2`. */
const FRAME = /^\s*(?:at\s+)?(?:(.*?)\s*[(@])?(?:chrome|moz)-extension:\/\/[^/\s]+\/([\w./-]+:\d+:\d+)\)?\s*$/;

/**
 * What of an error may be kept. Text that is not plain ASCII, addresses, and what is quoted and could not be a name in
 * code give way to `…`; of the stack the lines in our own files stay, without the installation's own id. Never throws.
 */
export function redactError({ message, stack }: RaisedError): RedactedError {
  return {
    message: redact(message).slice(0, LONGEST_MESSAGE),
    frames: stack
      .split('\n')
      .flatMap((line) => frameIn(line) ?? [])
      .slice(0, MOST_FRAMES),
  };
}

function redact(text: string): string {
  const withoutRead = /JSON|SyntaxError/.test(text) ? text.replace(READ, '…') : text;
  return withoutRead
    .replace(ADDRESS, '…')
    .replace(QUOTED, (quoted) => (NAME.test(quoted.slice(1, -1)) ? quoted : `${quoted.charAt(0)}…${quoted.at(-1)}`))
    .replace(FOREIGN, '…');
}

function frameIn(line: string): string | null {
  const [, name = '', place] = FRAME.exec(line) ?? [];
  if (place === undefined) return null;
  return name === '' ? place : `${redact(name)} (${place})`;
}
