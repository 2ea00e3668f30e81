/**
 * npm run -s spot:report -- [--rejected|--spans] [--publisher NAME] [--tier essential|standard|everyday] FILE…
 * For each text or HTML file: all that was marked and all that was not, in context, by term. HTML is read flow by flow,
 * as the extension reads it. Exit code 2 on bad input; a file that cannot be read is named and the rest still come.
 */
import { parseArgs } from 'node:util';
import { TIERS, type Tier } from '../../lib/glossary/types.ts';
import { publisherCalled } from '../../lib/sites/publishers.ts';
import type { Spotted } from '../../lib/spot/types.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { readInput } from '../command-line/read-input.ts';
import { runCommand, UsageError } from '../command-line/run-command.ts';
import { formatSpotReport, type HitName, type Shown } from './format-spot-report.ts';
import { type Annotator, openAnnotator } from './open-annotator.ts';
import { understood } from './page-understood.ts';

const USAGE =
  'usage: npm run -s spot:report -- [--rejected|--spans] [--publisher NAME] [--tier essential|standard|everyday] FILE…';

function main(): void {
  const { values, positionals: files } = readArguments();
  if (files.length === 0) throw new UsageError(USAGE);
  if (values.rejected && values.spans) throw new UsageError('--rejected and --spans exclude each other');
  const tier = TIERS.find((known) => known === values.tier) ?? null;
  if (values.tier !== undefined && tier === null) {
    throw new UsageError(`--tier ${values.tier}: not known; one of ${TIERS.join(', ')}`);
  }
  const shown: Shown = values.rejected ? 'rejected' : values.spans ? 'spans' : 'all';

  const annotator = openAnnotator();
  const publisher = values.publisher === undefined ? null : publisherCalled(values.publisher, annotator.publishers);
  if (values.publisher !== undefined && publisher === null) {
    const known = annotator.publishers.map(({ id }) => id).join(', ');
    throw new UsageError(`--publisher ${values.publisher}: not known; one of ${known}, or a name of theirs`);
  }
  const nameOf = (ref: TermRef): HitName => ({ headword: annotator.cards.title(ref)?.headword ?? '', id: idOf(ref) });
  for (const file of files) {
    const input = readInput(file);
    if (!input.ok) {
      console.error(`${file}: ${input.message}`);
      process.exitCode = 2;
      continue;
    }
    const { home, date } = understood(annotator.originOf(input.said, input.address), publisher, null);
    const context = { home: home ?? undefined, date: date ?? undefined };
    const spotted = ofTier(annotator.annotateAs(input.text, context, input.paragraphs), tier, annotator);
    process.stdout.write(`${formatSpotReport(file, input.text, spotted, nameOf, shown)}\n`);
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        rejected: { type: 'boolean' },
        spans: { type: 'boolean' },
        publisher: { type: 'string' },
        tier: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} (${USAGE})`);
  }
}

/** What belongs to terms of one tier, or everything for null. All terms still compete for their places. */
function ofTier(spotted: Spotted, tier: Tier | null, { cards }: Annotator): Spotted {
  if (tier === null) return spotted;
  const isOfTier = (ref: TermRef | undefined) => ref !== undefined && cards.card(ref)?.tier === tier;
  return {
    ...spotted,
    spans: spotted.spans.filter(({ entries }) => isOfTier(entries[0]?.ref)),
    rejected: spotted.rejected.filter(({ ref }) => isOfTier(ref)),
  };
}

runCommand(main);
