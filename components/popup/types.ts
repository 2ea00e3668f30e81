import type { CardTitle } from '../../lib/card/types.ts';

/** An entry as a row shows it. */
export interface PopupRow extends CardTitle {
  /** Its best rendering, or where it has none its pinyin; null where neither is known. */
  readonly said: { readonly text: string; readonly lang: 'en' | 'zh-Latn-pinyin' } | null;
}

/** An entry of the page with how often it occurs. */
export type FoundTerm = PopupRow & { readonly count: number };

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
