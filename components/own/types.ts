import type { Card } from '../../lib/card/types.ts';
import type { OwnSaveReply } from '../../lib/protocol/types.ts';
import type { OwnChange, OwnDraft, OwnTerm, OwnWords } from '../../lib/termbase/own-term.ts';
import type { TermRef } from '../../lib/terms/ref.ts';

/** What an own entry is to be about. */
export interface OwnSubject {
  /** Of a card; null for a text that is no term yet. */
  readonly ref: TermRef | null;
  /** As printed. */
  readonly form: string;
  /** How it is read, where that is known already; null where it is to be asked. */
  readonly pinyin: string | null;
  /** The card that is open; null where there is none. */
  readonly card: Card | null;
}

/** An entry as its form begins. */
export interface OwnBegun {
  readonly id: string;
  /** Under what is kept that is written in the form and not saved. */
  readonly key: string;
  /** The version that a save changes; 0 where the entry is new. */
  readonly base: number;
  /** As the form begins: what was written in it before and not saved, where something was. */
  readonly draft: OwnDraft;
  /** As it would begin if nothing had been written in it before: the same object as `draft` where nothing was. */
  readonly fresh: OwnDraft;
  /** As it is kept; null where it is new. */
  readonly known: OwnTerm | null;
  readonly words: OwnWords;
}

/** What came of a save; `failed` where the background gave no answer. */
export type OwnOutcome = OwnSaveReply | { readonly kind: 'failed' };

/** What the form of an own entry asks of those who keep them. Nothing here rejects. */
export interface OwnTools {
  /** What is known of a subject; null where that cannot be had now. */
  begin(subject: OwnSubject): Promise<OwnBegun | null>;
  save(changes: readonly OwnChange[]): Promise<OwnOutcome>;
  /** Keeps what is written in a form until it is saved; null forgets it. */
  keep(begun: OwnBegun, draft: OwnDraft | null): void;
  /** The versions of an entry, the newest first; null where they cannot be had now. */
  history(id: string): Promise<readonly OwnTerm[] | null>;
}

/** The reader's own entries as they are now; null while they are on their way, `failed` where they cannot be had. */
export interface OwnList {
  readonly terms: readonly OwnTerm[] | 'failed' | null;
  readonly retry: () => void;
}
