import { type ExtensionBrowser, launchChromium } from '../tools/browser/chromium.ts';
import { type Background, reachBackground } from './background.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';

/** One of the two builds, in a browser of its own. */
export interface RunningBuild {
  readonly name: 'new' | 'last';
  readonly browser: ExtensionBrowser;
  readonly background: Background;
}

/** The build of this tree and the last one before it. */
export type Pair = readonly [now: RunningBuild, last: RunningBuild];

/** Numbers of both builds, round by round. */
export type Rounds = readonly (readonly [now: number, last: number])[];

/** Starts both, every occurrence marked. */
export async function launchPair(now: string, last: string): Promise<Pair> {
  const start = async (name: RunningBuild['name'], build: string): Promise<RunningBuild> => {
    const browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' }, build });
    return { name, browser, background: await reachBackground(browser, name) };
  };
  return [await start('new', now), await start('last', last)];
}

/** Share of the marks in view at the end that make a view marked. */
export const SHARE_IN_VIEW = 0.75;

/**
 * Measures both builds `rounds` times, one right after the other, each first in every second round: what the machine does
 * meanwhile falls on both.
 */
export async function alternate<B, T>(
  pair: readonly [now: B, last: B],
  rounds: number,
  measure: (build: B) => Promise<T>,
): Promise<(readonly [now: T, last: T])[]> {
  const all: (readonly [T, T])[] = [];
  for (let round = 0; round < rounds; round++) {
    const [now, last] = pair;
    if (round % 2 === 0) {
      const first = await measure(now);
      all.push([first, await measure(last)]);
    } else {
      const first = await measure(last);
      all.push([await measure(now), first]);
    }
  }
  return all;
}

/** The numbers of one thing out of all that was measured. */
export function pick<T>(rounds: readonly (readonly [T, T])[], of: (one: T) => number): Rounds {
  return rounds.map(([now, last]) => [of(now), of(last)]);
}

/** A row whose number is the ratio: the median of the rounds' own ratios, with the medians of both builds beside it. */
export function ratioRow(what: string, rounds: Rounds, unit: string, atMost?: number): Row {
  const value = median(rounds.map(([now, last]) => now / last));
  return { what, value, unit: '', builds: mediansOf(rounds, unit), ...(atMost !== undefined && { atMost }) };
}

/** The medians of both builds. */
export function mediansOf(rounds: Rounds, unit: string): NonNullable<Row['builds']> {
  return { now: median(rounds.map(([now]) => now)), last: median(rounds.map(([, last]) => last)), unit };
}
