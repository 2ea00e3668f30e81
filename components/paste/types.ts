import type { Block } from '../../lib/text/blocks.ts';

/** What is known of a text besides its words. */
export interface TextOrigin {
  /** Empty where it has none. */
  readonly title: string;
  /** YYYY-MM-DD; null where it is not known. */
  readonly date: string | null;
  /** Id of one of the listed publishers; null for any other. */
  readonly publisherId: string | null;
}

/** A text to annotate. */
export interface PastedText {
  readonly blocks: readonly Block[];
  readonly script: 'zh-Hans' | 'zh-Hant';
  readonly hasChinese: boolean;
  /** What the text says of itself; the reader may know better. */
  readonly guessed: TextOrigin;
}

/** Why something pasted, dropped or chosen could not be annotated. */
export interface PasteProblem {
  readonly kind: 'too-large' | 'not-read' | 'no-text' | 'unknown-encoding' | 'empty' | 'failed';
  /** Name of the file; null where it was no file. */
  readonly file: string | null;
}

/** What {@link PasteProblem} `too-large` means, in megabytes of a file or million characters of a text. */
export const MOST_MEGABYTES = 2;
