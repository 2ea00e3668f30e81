/** A value as it was understood. */
export interface Read<T> {
  readonly value: T;
  /** What of it was not of its shape and was left out: nothing, all of it, or the first such item of a list. */
  readonly wrong: null | 'all' | number;
}

/** One setting: what it is until it is changed, and how a value of it from outside is understood. */
export interface Setting<T> {
  readonly fallback: T;
  /** Never throws. Cost: linear in a list, and its sorting where it is not sorted. */
  readonly read: (said: unknown) => Read<T>;
}

/** What a setting holds. */
export type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** One of several; the first that is given as fallback holds until it is changed. */
export function oneOf<const T extends string>(choices: readonly T[], fallback: NoInfer<T>): Setting<T> {
  return {
    fallback,
    read(said) {
      const value = choices.find((choice) => choice === said);
      return value === undefined ? { value: fallback, wrong: 'all' } : { value, wrong: null };
    },
  };
}

/** A whole number within two, both taken. */
export function wholeBetween(least: number, most: number, fallback: number): Setting<number> {
  return {
    fallback,
    read(said) {
      const isWhole = Number.isSafeInteger(said) && (said as number) >= least && (said as number) <= most;
      return isWhole ? { value: said as number, wrong: null } : { value: fallback, wrong: 'all' };
    },
  };
}

/** Something that is so or not. */
export function isOrNot(fallback: boolean): Setting<boolean> {
  return {
    fallback,
    read: (said) => (typeof said === 'boolean' ? { value: said, wrong: null } : { value: fallback, wrong: 'all' }),
  };
}

/** Some of several, in the order of the choices, each once; none until it is changed. */
export function someOf<const T extends string>(choices: readonly T[]): Setting<readonly T[]> {
  return {
    fallback: [],
    read(said) {
      const { items, wrong } = itemsOf(said, (item) => choices.find((choice) => choice === item) ?? null);
      return { value: choices.filter((choice) => items.includes(choice)), wrong };
    },
  };
}

/** Any number of texts that `parse` takes, sorted by their UTF-16 units, each once; none until it is changed. */
export function setOf<T extends string>(parse: (item: unknown) => T | null): Setting<readonly T[]> {
  return {
    fallback: [],
    read(said) {
      const { items, wrong } = itemsOf(said, parse);
      return { value: sorted(items), wrong };
    },
  };
}

/** Texts sorted by their UTF-16 units, each once. Cost: one pass where they already are, as whatever we wrote is. */
export function sorted<T extends string>(items: readonly T[]): readonly T[] {
  const rise = items.every((item, at) => {
    const before = items[at - 1];
    return before === undefined || before < item;
  });
  return rise ? items : [...new Set(items)].sort();
}

/** The items of a list that are of their shape, in its order, and the place of the first that is not. */
function itemsOf<T>(said: unknown, parse: (item: unknown) => T | null): { items: T[]; wrong: Read<T>['wrong'] } {
  const items: T[] = [];
  if (!Array.isArray(said)) return { items, wrong: 'all' };
  let wrong: number | null = null;
  for (let at = 0; at < said.length; at++) {
    const taken = parse(said[at]);
    if (taken !== null) items.push(taken);
    else wrong ??= at;
  }
  return { items, wrong };
}
