/** Where a day was found. */
export type DaySource = 'metadata' | 'address' | 'text';

/** Something that speaks for a day. */
export interface Evidence {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly source: DaySource;
  /** How much it counts: {@link ENOUGH} alone is enough for the page to be of that day. */
  readonly weight: number;
}

/** What evidence for a day must come to; below it the page has no day. */
export const ENOUGH = 30;
