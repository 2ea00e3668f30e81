import type { ColumnRole } from '../../lib/termbase/import/types.ts';

/** What a column holds where term and translation change places. */
export function swappedRole(role: ColumnRole): ColumnRole {
  return role === 'source' ? 'target' : role === 'target' ? 'source' : role;
}
