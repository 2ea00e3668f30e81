import { glossaryOf, idOf, type TermRef } from '../terms/ref.ts';

/** How a file names an entry to people and to joins: the seeds' id alone, the whole reference for any other glossary. */
export function entryId(ref: TermRef): string {
  return glossaryOf(ref) === 'seeds' ? idOf(ref) : ref;
}

/**
 * The same of ASCII letters, digits, hyphens, underscores and one full stop alone, each entry's its own: fit to follow a
 * letter in an XML id, and for a field that nothing may break. A seeds' id is itself; what may not stand is written as
 * its code point (own/7f3a → own.7f3a, import:client/42 → import_3a_client.42).
 */
export function entryName(ref: TermRef): string {
  const id = spelled(idOf(ref));
  return glossaryOf(ref) === 'seeds' ? id : `${spelled(glossaryOf(ref))}.${id}`;
}

function spelled(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
