/**
 * npm run -s seeds:coverage -- FILE…
 * For each text or HTML file: how densely the glossary marks it, and where it says nothing for longest. Exit code 2 on
 * bad input.
 */
import type { Span } from '../lib/spot/types.ts';
import { openAnnotator } from './open-annotator.ts';
import { readText } from './read-text.ts';
import { runCommand, UsageError } from './run-command.ts';
import { hanOf } from './verify-text.ts';

/** How many stretches are shown: enough to see what a page is missing, few enough to read. */
const STRETCHES_SHOWN = 10;
/** Characters shown of a stretch. */
const SHOWN_LENGTH = 60;

/** A part of a text that no span touches. */
export interface UnmarkedStretch {
  /** As in the text, without white space at its ends. */
  readonly text: string;
  /** UTF-16 offset of its first character in the whole text. */
  readonly start: number;
  /** Its length in Han characters; never 0. */
  readonly han: number;
}

/**
 * The stretches between spans, before the first and after the last; the longest in Han characters first. A stretch that
 * comes again word for word, as machine-read pages repeat their paragraphs, is given once.
 */
export function unmarkedStretches(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): UnmarkedStretch[] {
  const byText = new Map<string, UnmarkedStretch>();
  let start = 0;
  for (const next of [...spans, { start: text.length, end: text.length }]) {
    const between = text.slice(start, next.start);
    const trimmed = between.trim();
    const han = hanOf(trimmed).length;
    if (han > 0 && !byText.has(trimmed)) {
      byText.set(trimmed, { text: trimmed, start: start + between.indexOf(trimmed), han });
    }
    start = next.end;
  }
  return [...byText.values()].sort((a, b) => b.han - a.han || a.start - b.start);
}

/** What is printed for one file. `concepts` counts those marked, each once. */
export function formatCoverage(file: string, text: string, spans: readonly Span[]): string {
  const han = hanOf(text).length;
  const concepts = new Set(spans.map((span) => span.concepts[0])).size;
  const density = han === 0 ? '–' : ((spans.length / han) * 100).toFixed(1);
  const stretches = unmarkedStretches(text, spans).slice(0, STRETCHES_SHOWN);
  return [
    `${file}: ${concepts} concepts, ${spans.length} spans, ${density} spans per 100 of ${han} Han characters`,
    ...(stretches.length > 0 ? ['  offset   Han  longest without a span'] : []),
    ...stretches.map((stretch) => {
      const place = `${String(stretch.start).padStart(8)}${String(stretch.han).padStart(6)}`;
      return `${place}  ${shorten(stretch.text)}`;
    }),
  ].join('\n');
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= SHOWN_LENGTH ? characters.join('') : `${characters.slice(0, SHOWN_LENGTH).join('')}…`;
}

function main(): void {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new UsageError('usage: npm run -s seeds:coverage -- FILE…');
  const texts = files.map((file) => [file, readText(file).text] as const);
  const { annotate } = openAnnotator();
  for (const [file, text] of texts) process.stdout.write(`${formatCoverage(file, text, annotate(text).spans)}\n`);
}

if (import.meta.main) runCommand(main);
