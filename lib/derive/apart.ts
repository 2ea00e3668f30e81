import type { Stretch } from './types.ts';

/** A filter for what rises by its starts: it keeps the first of what overlaps. */
export function isApart(): (item: Stretch) => boolean {
  let end = 0;
  return (item) => {
    if (item.start < end) return false;
    end = item.end;
    return true;
  };
}
