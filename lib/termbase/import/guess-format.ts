import type { ProblemReason } from '../../i18n/import-problem-messages.ts';
import { hasHan } from '../../text/scripts.ts';
import { guessColumns, isPinyin } from './guess-columns.ts';
import type { ImportFormat } from './types.ts';

/** What a text is taken for. */
export type TextGuess =
  | { readonly format: ImportFormat /** Of a table. */; readonly separator?: string }
  | { readonly format: null; readonly reason: ProblemReason };

/** Lines by which a text is judged. */
const SAMPLE = 200;

/** Separators of tables, the likeliest first. */
const SEPARATORS = ['\t', ',', ';', '|'] as const;

/**
 * What kind of glossary a text is, by its content, and by its name where several read it alike. Cost: its first lines.
 */
export function guessFormat(name: string, text: string): TextGuess {
  const head = text.slice(0, 64 * 1024);
  if (/^\s*</.test(head)) return guessXml(head);
  const lines = head.split('\n').slice(0, SAMPLE + 50);
  if (lines.length > 1 && head.length < text.length) lines.pop();
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (/^#\s*utx\b/i.test(first)) return { format: 'utx' };
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).slice(0, SAMPLE);
  if (rows.length === 0) return { format: null, reason: { key: 'problemOnlyComments' } };
  const share = (holds: (row: string) => boolean) => rows.filter(holds).length / rows.length;
  if (
    /^#!? ?(?:cc-cedict|version=)/im.test(head.slice(0, 2000)) ||
    share((row) => /^\S+ \S+ \[.*\]\s*\//.test(row)) > 0.5
  ) {
    if (share((row) => row.includes('\t')) < 0.5) return { format: 'cedict' };
  }
  const isList = /\.(?:txt|tab|utf8)$/i.test(name);
  const stated = /^sep=(.)$/m.exec(first)?.[1];
  const separator = stated ?? guessSeparator(rows);
  if (separator === null) {
    return { format: null, reason: { key: 'problemNoSeparator' } };
  }
  if (separator !== '\t') return { format: 'csv', separator };
  const cards = rows.filter((row) => !row.startsWith('//')).map((row) => row.split('\t'));
  const isCard = ([headword = '', second = '', ...rest]: readonly string[]) =>
    hasHan(headword) && rest.length > 0 && isPinyin(second);
  const isPleco = cards.length < rows.length || (isList && cards.filter(isCard).length * 2 > cards.length);
  if (isPleco && !guessColumns(cards).hasHeading) return { format: 'pleco' };
  const isOmegat = /^#.*(?:glossary in tab|coding:|omegat)/i.test(first) || isList;
  if (isOmegat && cards.every(({ length }) => length <= 3) && !guessColumns(cards).hasHeading)
    return { format: 'omegat' };
  return { format: 'tsv', separator };
}

/** The separator that most lines have, and have alike; null where hardly any has one. */
export function guessSeparator(rows: readonly string[]): string | null {
  let best: { readonly separator: string; readonly score: number } | null = null;
  const bare = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, ''));
  for (const separator of SEPARATORS) {
    const counts = bare.map((row) => row.split(separator).length - 1);
    const having = counts.filter((count) => count > 0).length;
    if (having * 2 < rows.length) continue;
    const usual = mode(counts.filter((count) => count > 0));
    // A tab stands in no term; the others may.
    const score = counts.filter((count) => count === usual).length + (separator === '\t' ? having : 0);
    if (best === null || score > best.score) best = { separator, score };
  }
  return best?.separator ?? null;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function guessXml(head: string): TextGuess {
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<[?!][^>]*>/g, '');
  const root = /<(?:[\w.-]+:)?([\w.-]+)/.exec(plain)?.[1] ?? '';
  if (/^(?:martif|tbx|tbxbody)$/i.test(root)) return { format: 'tbx' };
  if (/^mtf$/i.test(root) || /<conceptGrp\b/.test(plain)) return { format: 'multiterm' };
  if (/<(?:[\w.-]+:)?(?:termEntry|conceptEntry)\b/.test(plain)) return { format: 'tbx' };
  const named = { key: 'problemOtherXml', values: { root: root.slice(0, 40) } } as const;
  return { format: null, reason: root === '' ? { key: 'problemNoElement' } : named };
}
