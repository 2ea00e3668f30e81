import type { Publisher } from '../../lib/glossary/types.ts';
import type { DaySource } from '../../lib/page-day/types.ts';
import type { OriginFound } from '../../lib/sites/origin.ts';

/** What a file was taken for: as the command line says, and else as it says itself. */
export interface PageUnderstood {
  /** YYYY-MM-DD; null where it is not known. */
  readonly date: string | null;
  /** Null where no day is known. */
  readonly dateFrom: DaySource | 'option' | null;
  readonly publisher: Publisher | null;
  /** A place of the glossary; null where it is not known. */
  readonly home: string | null;
}

/** What a file is taken for; `publisher` and `date` of the command line stand before what it says itself. */
export function understood(origin: OriginFound, publisher: Publisher | null, date: string | null): PageUnderstood {
  return {
    date: date ?? origin.date,
    dateFrom: date === null ? origin.dateFrom : 'option',
    publisher: publisher ?? origin.publisher,
    home: publisher === null ? origin.home : publisher.home,
  };
}
