import type { ExplainedKind, KnownPart } from '../derive/types.ts';

/** Something a page says of itself at one place, as a card or a list tells it. */
export interface PageSaying {
  readonly kind: ExplainedKind;
  /** As printed, white space levelled. */
  readonly surface: string;
  /** See `Explained`. */
  readonly value: string;
  /** The terms of glossaries in the value. */
  readonly known: readonly KnownPart[];
  /** The sentence it stands in, white space levelled. */
  readonly sentence: string;
  /** UTF-16 offset of the surface in the sentence. */
  readonly at: number;
  /** The sentence it was taken from; the one it stands in where it needs no other. */
  readonly source: string;
}

/** The members in a value of the kind `members`, in the order of the page. */
export function membersIn({ value }: Pick<PageSaying, 'value'>): readonly string[] {
  return value.split(',');
}

/** How the members a page lists differ from those of a glossary. */
export interface MembersDiffer {
  /** Those the page alone has, in its order. */
  readonly onlyHere: readonly string[];
  /** Those the glossary alone has, in its order. */
  readonly onlyThere: readonly string[];
}

/**
 * What of the members on a page differs from those in a glossary: one of them is the same where it is the other or a part
 * of it, for heads said once are left out on either side (问题, 问题清单).
 */
export function compareMembers(here: readonly string[], there: readonly string[]): MembersDiffer {
  const isSame = (a: string, b: string) => a.includes(b) || b.includes(a);
  return {
    onlyHere: here.filter((one) => !there.some((other) => isSame(one, other))),
    onlyThere: there.filter((one) => !here.some((other) => isSame(one, other))),
  };
}
