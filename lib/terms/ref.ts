/** Which glossary an entry belongs to: the seeds, the reader's own, what the page says itself, or an imported one. */
export type GlossaryKey = 'seeds' | 'own' | 'page' | `import:${string}`;

/** A glossary as it stands: another revision, other contents. */
export interface GlossaryStamp {
  readonly key: GlossaryKey;
  readonly revision: string;
}

/**
 * The one name of an entry everywhere, in messages, settings and files: its glossary, a slash, its id there
 * (`seeds/trusted-data-space`, `own/7f3a`, `import:client/42`, `page/…`). The id may hold slashes.
 */
export type TermRef = string & { readonly __brand: 'TermRef' };

/** Longest reference that is taken from outside, in UTF-16 units: an id of 200 leaves room for a glossary's name. */
export const LONGEST_REF = 300;

const KEY = /^(?:seeds|own|page|import:[^/]+)$/;

/** The reference of an entry. Throws a RangeError where the id is empty or the two are longer than {@link LONGEST_REF}. */
export function termRef(key: GlossaryKey, id: string): TermRef {
  const ref = parseTermRef(`${key}/${id}`);
  if (ref === null) throw new RangeError(`no reference can be made of the glossary ${key} and an id of ${id.length}`);
  return ref;
}

/** A reference from outside; null for anything else. */
export function parseTermRef(value: unknown): TermRef | null {
  if (typeof value !== 'string' || value.length > LONGEST_REF) return null;
  const slash = value.indexOf('/');
  return slash > 0 && slash < value.length - 1 && KEY.test(value.slice(0, slash)) ? (value as TermRef) : null;
}

/** The glossary an entry belongs to. */
export function glossaryOf(ref: TermRef): GlossaryKey {
  return ref.slice(0, ref.indexOf('/')) as GlossaryKey;
}

/** The id of an entry within its glossary. */
export function idOf(ref: TermRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** True where the same glossaries stand in the same order at the same revisions. */
export function areSameStamps(a: readonly GlossaryStamp[], b: readonly GlossaryStamp[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, revision }, index) => key === b[index]?.key && revision === b[index]?.revision)
  );
}
