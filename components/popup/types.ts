import type { CardTitle } from '../../lib/pack/types.ts';

/** A concept of the page with how often it occurs. */
export type FoundConcept = CardTitle & { readonly count: number };

/** How the site of the page in view stands. */
export type SiteState =
  /** Extensions may not enter. */
  | { readonly kind: 'closed' }
  /** Listed, or added by the reader: one switch. */
  | {
      readonly kind: 'known';
      readonly name: string;
      readonly isOn: boolean;
      readonly isAdded: boolean;
      /** False in a tab that was open before the extension was, or where the browser holds it back. */
      readonly isRunning: boolean;
    }
  /** Any other site: nothing happens there unasked. */
  | { readonly kind: 'other'; readonly name: string; readonly isOn: boolean };

/** What came of saving a file. */
export type Saved = { readonly count: number; readonly file: string } | 'failed';
