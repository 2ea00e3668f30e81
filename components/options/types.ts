import type { CardTitle } from '../../lib/card/types.ts';
import type { Publisher } from '../../lib/glossary/types.ts';
import type { SettingsFileProblem } from '../../lib/settings/settings-file.ts';
import type { TermRef } from '../../lib/terms/ref.ts';

/** A listed site as the options show it. */
export interface ListedSite {
  /** The domain that is switched. */
  readonly name: string;
  /** Whose it is. */
  readonly publisher: Pick<Publisher, 'name' | 'traditional'>;
  readonly isOn: boolean;
}

/** An entry the reader has hidden; `title` is null where its glossary has it no longer. */
export interface HiddenTerm {
  readonly ref: TermRef;
  readonly title: CardTitle | null;
}

/** A command of the extension and the keys the browser has for it. */
export interface Shortcut {
  readonly name: string;
  /** In the browser's language; said where we have no words of our own. */
  readonly description: string;
  /** As the browser writes them; empty where there are none. */
  readonly keys: string;
}

/** What came of copying something. */
export type CopyOutcome = 'copied' | 'failed';

/** Why a file of settings was refused; `unread` where the browser could not read it. */
export type FileProblem = SettingsFileProblem | { readonly code: 'unread' };

/** What came of the last thing that changed several settings at once, or would have. */
export type Outcome =
  /** `unknown` are the keys of the file that this version does not know. */
  | { readonly kind: 'imported'; readonly file: string; readonly unknown: readonly string[] }
  | { readonly kind: 'refused'; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: 'reset' }
  | { readonly kind: 'shown-all'; readonly count: number }
  /** What was undone is said in its place. */
  | { readonly kind: 'undone'; readonly of: 'file' | 'hidden' };
