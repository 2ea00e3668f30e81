import type { Span } from '../../lib/spot/types.ts';
import { UsageError } from '../command-line/run-command.ts';

/** An expression at which a reader stops. */
export interface Wanted {
  readonly surface: string;
  /** What kind of source would have it; empty where the file does not say. */
  readonly class: string;
}

/** How much of a surface is marked: from end to end, a part of it, or nothing. */
export type Marked = 'whole' | 'part' | 'none';

/**
 * The lines of a tab-separated file that has a column `surface`, and perhaps one `class`, named in its first line.
 * Throws a {@link UsageError} where it has none.
 */
export function parseWanted(text: string, file: string): readonly Wanted[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = head.split('\t');
  const surface = columns.indexOf('surface');
  const kind = columns.indexOf('class');
  if (surface < 0) throw new UsageError(`${file}: its first line names no column “surface”`);
  return lines.map((line) => {
    const cells = line.split('\t');
    return { surface: cells[surface] ?? '', class: cells[kind] ?? '' };
  });
}

/** How much of a surface the spans of it as a text of its own take in; quote marks around it do not matter. */
export function markedPart(surface: string, spans: readonly Pick<Span, 'start' | 'end'>[]): Marked {
  if (spans.length === 0) return 'none';
  const isBare = (text: string) => /^[“”‘’《》「」"'\s]*$/.test(text);
  const isWhole = spans.some(({ start, end }) => isBare(surface.slice(0, start)) && isBare(surface.slice(end)));
  return isWhole ? 'whole' : 'part';
}

/** What is printed: how many lines are marked, by class too, then those that are not. */
export function formatWanted(lines: readonly (Wanted & { readonly marked: Marked })[]): string {
  const classes = [...new Set(lines.map((line) => line.class))].filter((name) => name !== '').sort();
  const left = lines.filter(({ marked }) => marked !== 'whole');
  return [
    `${countMarked(lines)}, read each by itself at the default level`,
    ...classes.map((name) => `  ${name}: ${countMarked(lines.filter((line) => line.class === name))}`),
    ...left.map(({ surface, class: name, marked }) => `${marked.padEnd(6)}${name.padEnd(3)}${surface}`),
  ].join('\n');
}

function countMarked(lines: readonly { readonly marked: Marked }[]): string {
  const count = (wanted: Marked) => lines.filter(({ marked }) => marked === wanted).length;
  const share = lines.length === 0 ? '' : ` (${((count('whole') / lines.length) * 100).toFixed(1)} %)`;
  return `${lines.length} lines: ${count('whole')} marked${share}, ${count('part')} in part, ${count('none')} not`;
}
