import type { CardTitle } from '../../lib/card/types.ts';
import type { ExplainedKind, KnownPart } from '../../lib/derive/types.ts';
import type { Category } from '../../lib/glossary/types.ts';
import type { Occurrence, PageOrigin, Unmarked } from '../../lib/protocol/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';

/** What a row of a list shows. */
export interface PanelRow extends CardTitle {
  /** Null where it is not known. */
  readonly pinyin: string | null;
  /** The best rendering; null where there is none. */
  readonly rendering: string | null;
  /** How often it stands on the page; null in a list that counts nothing. */
  readonly count: number | null;
  /** Under what it was found, where that is neither the headword nor the rendering. */
  readonly found: string | null;
}

/** An entry of the page. */
export interface PanelTerm extends PanelRow {
  readonly count: number;
  /** The names it has on the page, each once, in reading order. */
  readonly forms: readonly string[];
  /** Where it stands, in reading order; never empty. */
  readonly places: readonly Occurrence[];
}

/** What was left unmarked of one entry under one name. */
export interface UnmarkedSurface {
  readonly surface: string;
  readonly ref: TermRef;
  /** The entry's own, for it may differ from the surface. */
  readonly headword: string;
  readonly category: Category;
  /** By reason, the most frequent first. */
  readonly reasons: readonly UnmarkedReason[];
}

/** The places left unmarked for one reason. */
export interface UnmarkedReason {
  readonly reason: Unmarked['reason'];
  /** In reading order; never empty. */
  readonly places: readonly Unmarked[];
}

/** Something the page says of itself, with all its places: one row a kind, surface and value. */
export interface ExplainedRow {
  readonly kind: ExplainedKind;
  readonly surface: string;
  /** See `Explained`. */
  readonly value: string;
  readonly known: readonly KnownPart[];
  /** In reading order; never empty. */
  readonly places: readonly ExplainedPlace[];
}

/** One place where it stands. */
export interface ExplainedPlace {
  /** The sentence around it, and the UTF-16 offset of the surface in it. */
  readonly sentence: string;
  readonly at: number;
  /** Counted from 0 among all that the page says of a surface that reads so: what a page is asked to go to. */
  readonly occurrence: number;
}

/** What there is to say of the page beside the panel. */
export type PageView =
  /** Nothing is known yet. */
  | { readonly kind: 'loading' }
  /** A page of the browser or of the extension. */
  | { readonly kind: 'browser-page' }
  /** No content script answers; `canAnnotate` where the browser would let it in now. */
  | { readonly kind: 'not-annotated'; readonly canAnnotate: boolean }
  /** The reader has switched the site off. */
  | { readonly kind: 'switched-off'; readonly host: string }
  | { readonly kind: 'cannot-paint' }
  /** The background does not answer. */
  | { readonly kind: 'failed' }
  | PageTermsView;

/** An annotated page. */
export interface PageTermsView {
  readonly kind: 'terms';
  /** The same as long as it is the same page of the same tab. */
  readonly key: string;
  readonly page: PageOrigin;
  /** In reading order of their first places. */
  readonly terms: readonly PanelTerm[];
  /** In reading order of their first places. */
  readonly unmarked: readonly UnmarkedSurface[];
  /** What the page says of itself, in reading order of their first places. */
  readonly explained: readonly ExplainedRow[];
}

/** What the panel is asked to show from outside; a later `at` is another request. */
export type PanelRequest =
  | { readonly kind: 'query'; readonly query: string; readonly at: number }
  | { readonly kind: 'term'; readonly ref: TermRef; readonly at: number };

/** How the list of the page is laid out; kept while the panel is closed. */
export interface PanelLayout {
  readonly order: 'reading' | 'category';
  readonly showsUnmarked: boolean;
}
