/** What stands on a page besides marks and cards. */
export interface PagePart {
  readonly kind: 'toast' | 'seal' | 'print';
  /** True where a finger has selected. */
  readonly isTouch?: boolean;
  /** True for the longest there is of its kind. */
  readonly isLong?: boolean;
}

/** What a script of ours puts on a page, by name. */
export const PAGE_PART_FIXTURES = {
  toast: { kind: 'toast' },
  toastLong: { kind: 'toast', isLong: true },
  seal: { kind: 'seal' },
  sealTouch: { kind: 'seal', isTouch: true },
  printed: { kind: 'print' },
} satisfies Record<string, PagePart>;
