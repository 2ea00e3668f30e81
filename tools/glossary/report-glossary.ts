import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import { beginReading, readGlossary } from '../../lib/termbase/import/read-glossary.ts';
import {
  type GlossaryFile,
  type ImportChoices,
  type ImportedEntry,
  type ImportPlace,
  isProblem,
} from '../../lib/termbase/import/types.ts';

/** A problem, its reason in English words. */
export interface SaidProblem extends ImportPlace {
  readonly reason: string;
}

/** What a glossary file holds, in the form that those who measure rely on. */
export interface GlossaryReport {
  /** Null where it is not known. */
  readonly format: string | null;
  readonly encoding: string | null;
  readonly entries: number;
  /** The first three. */
  readonly first: readonly ImportedEntry[];
  readonly problems: readonly SaidProblem[];
}

/** Decodes bytes as {@link Reading} asks for; null for a label that is not known. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a glossary to its end. */
export function reportOn(files: readonly GlossaryFile[], choices: ImportChoices = {}): GlossaryReport {
  const reading = beginReading(decodeBytes, choices);
  const first: ImportedEntry[] = [];
  const problems: SaidProblem[] = [];
  let entries = 0;
  for (const found of readGlossary(files, reading)) {
    if (isProblem(found))
      problems.push({ line: found.line, column: found.column, reason: sayReason(found.reason, 'en') });
    else if (++entries <= 3) first.push(found);
  }
  return { format: reading.format, encoding: reading.encoding, entries, first, problems };
}

/** Problems that are said one by one. */
const SHOWN = 20;

/** The same in words, as lines. */
export function reportWords(name: string, { format, encoding, entries, first, problems }: GlossaryReport): string {
  const kind = format === null ? 'not a glossary that is known' : `${format}, ${encoding ?? 'of its own encoding'}`;
  const lines = [`${name}: ${kind}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`];
  for (const { sources, pinyin, renderings, definition } of first) {
    const english = renderings.map(({ text, status }) => (status === 'forbidden' ? `not: ${text}` : text)).join('; ');
    const called = pinyin === undefined ? '' : ` (${pinyin})`;
    lines.push(`  ${sources.join(', ')}${called}: ${(english || (definition ?? 'no translation')).slice(0, 160)}`);
  }
  if (entries > first.length) lines.push(`  … and ${entries - first.length} more`);
  for (const { line, column, reason } of problems.slice(0, SHOWN)) lines.push(`${name}:${line}:${column} ${reason}`);
  if (problems.length > SHOWN) lines.push(`… and ${problems.length - SHOWN} problems more; --json gives all`);
  return `${lines.join('\n')}\n`;
}
