/**
 * npm run -s ink:shares -- [--level essential|standard|everything] FILE…
 * For each text or HTML file: its Han characters, how many terms are live in it, and what share of the characters is
 * painted at each setting, of first occurrences and of all. Exit code 2 on bad input; the other files still come.
 */
import { parseArgs } from 'node:util';
import { AGAIN, hanByStretch, spendInk } from '../../lib/ink/spend-ink.ts';
import { TIERS_UP_TO } from '../../lib/settings/levels.ts';
import { DENSITIES, type Density, INK_SHARES, LEVELS } from '../../lib/settings/settings.ts';
import type { Span, SpotEntry } from '../../lib/spot/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { type InputText, readInput } from '../command-line/read-input.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { openAnnotator } from './open-annotator.ts';

const USAGE = 'usage: npm run -s ink:shares -- [--level essential|standard|everything] FILE…';

function main(): void {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { level: { type: 'string', default: 'standard' } },
  });
  const level = LEVELS.find((one) => one === values.level);
  if (files.length === 0 || level === undefined) throw new UsageError(USAGE);
  const annotator = openAnnotator();
  const settings = DENSITIES.flatMap((density) => INK_SHARES.map((share) => ({ density, share })));
  console.log(['Han', 'live', ...settings.map(({ density, share }) => `${density} ${share}`), 'file'].join('\t'));
  for (const file of files) {
    const input = readInput(file);
    if (!input.ok) {
      console.error(`${file}: ${input.message}`);
      process.exitCode = 2;
      continue;
    }
    const { home, date } = annotator.originOf(input.said, input.address);
    const page = { home: home ?? undefined, date: date ?? undefined };
    const { spans } = annotator.annotateAs(input.text, page, input.paragraphs);
    const live = spans.filter(({ entries }) => TIERS_UP_TO[level].includes((entries[0] as SpotEntry).tier));
    const han = hanByStretch(input.text).reduce((sum, count) => sum + count, 0);
    const shares = settings.map(({ density, share }) => {
      const painted = paintedUnits(input, live, density, Number(share) || Number.POSITIVE_INFINITY);
      return `${((100 * painted) / Math.max(han, 1)).toFixed(1)} %`;
    });
    console.log([han, live.length, ...shares, file].join('\t'));
  }
}

/** How much of a text is painted, in UTF-16 units, paragraph by paragraph as on a page. */
function paintedUnits({ paragraphs }: InputText, live: readonly Span[], density: Density, share: number): number {
  const met = new Set<TermRef>();
  let owed = 0;
  let units = 0;
  for (const { start, text } of paragraphs) {
    const own = live.filter((span) => span.start >= start && span.end <= start + text.length);
    const candidates = own.flatMap((span) => {
      const { ref, weight = 0 } = span.entries[0] as SpotEntry;
      const isAgain = met.has(ref);
      met.add(ref);
      if (isAgain && density === 'first') return [];
      return { start: span.start - start, end: span.end - start, weight: isAgain ? weight - AGAIN : weight };
    });
    const spent = spendInk(hanByStretch(text), candidates, share, owed);
    owed = spent.owed;
    for (const term of spent.painted) units += term.end - term.start;
  }
  return units;
}

runCommand(main);
