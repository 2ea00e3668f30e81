import { sorted } from './setting-kinds.ts';
import type { StoredSettings } from './settings.ts';

/** A change of what is stored, both sides in today's shape. */
export interface StoredChange {
  readonly before: StoredSettings;
  readonly after: StoredSettings;
}

/**
 * What is stored with one change taken back, and whatever has been changed since left as it is: of a list, the entries that
 * went with the change come back, those that came with it go, and later ones stay. Pure. Cost: linear in the lists.
 */
export function takeBack(current: StoredSettings, { before, after }: StoredChange): StoredSettings {
  const result: Record<string, unknown> = { ...current };
  for (const key of Object.keys({ ...before, ...after })) {
    const [was, became, is] = [before[key], after[key], current[key]];
    if (isSame(was, became)) continue;
    const back = isSame(is, became) ? was : isList(was) && isList(became) && isList(is) ? merge(was, became, is) : is;
    if (back === undefined || (Array.isArray(back) && back.length === 0)) delete result[key];
    else result[key] = back;
  }
  return result as StoredSettings;
}

/** A list that is not stored is empty. */
type List = readonly string[] | undefined;

function isList(value: unknown): value is List {
  return value === undefined || Array.isArray(value);
}

function merge(was: List = [], became: List = [], is: List = []): readonly string[] {
  const [wasIn, becameIn] = [new Set(was), new Set(became)];
  const stays = is.filter((item) => wasIn.has(item) || !becameIn.has(item));
  return sorted([...stays, ...was.filter((item) => !becameIn.has(item))]);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
