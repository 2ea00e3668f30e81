/** What of the pack lies in scripts of their own, deflated: most of what a background that wakes is asked needs none of it. */
export type PackedPart = 'cards' | 'search' | 'words';

/** Where each lies in the extension. */
export const PART_SCRIPTS: Readonly<Record<PackedPart, string>> = {
  cards: '/pack-cards.js',
  search: '/pack-search.js',
  words: '/pack-words.js',
};

/** Where a script leaves its part for whoever ran it. */
const PARTS = 'xiangjianParts';

type Handing = { [PARTS]?: Partial<Record<PackedPart, string>> };

/** Leaves a part for {@link takePart}; called by the part's script alone. `printable` is for `inflateText`. */
export function leavePart(part: PackedPart, printable: string): void {
  const handing = globalThis as Handing;
  handing[PARTS] = { ...handing[PARTS], [part]: printable };
}

/** The part that its script has left, once: it is let go of, for it is megabytes. Null where none was left. */
export function takePart(part: PackedPart): string | null {
  const left = (globalThis as Handing)[PARTS];
  const printable = left?.[part] ?? null;
  if (left !== undefined) delete left[part];
  return printable;
}

/** As {@link takePart}, of a script that has run. Throws, naming the script, where it has left nothing. */
export function handedOver(part: PackedPart): string {
  const printable = takePart(part);
  if (printable === null) {
    throw new Error(`${PART_SCRIPTS[part]} has left nothing: the build is not whole, build again`);
  }
  return printable;
}
