/** Keys that stand after `attested` where a concept is written in the usual order. */
const LATER_KEYS = ['relations', 'members', 'membersUnknown', 'note', 'background'];

/**
 * The text of a glossary file with a line `attested: [ … ]` added to a concept, before its relations and whatever
 * follows them; all else stays byte for byte. Throws where the file has no concept of that id, or where it says already
 * where it is attested.
 */
export function insertAttested(yaml: string, id: string, attested: readonly string[]): string {
  const lines = yaml.split('\n');
  const first = lines.indexOf(`- id: ${id}`);
  if (first < 0) throw new Error(`no line “- id: ${id}”`);
  const rest = lines.slice(first + 1);
  const next = rest.findIndex((line) => line.startsWith('- '));
  const block = next < 0 ? rest : rest.slice(0, next);
  const keys = block.map((line) => /^ {2}(\w+):/.exec(line)?.[1]);
  if (keys.includes('attested')) throw new Error(`${id} says already where it is attested`);
  const later = keys.findIndex((key) => key !== undefined && LATER_KEYS.includes(key));
  // Without such a key: after the last line of the concept, before the empty one that parts it from the next.
  const at = later >= 0 ? later : block.findLastIndex((line) => line.trim() !== '') + 1;
  return lines.toSpliced(first + 1 + at, 0, `  attested: [ ${attested.join(', ')} ]`).join('\n');
}
