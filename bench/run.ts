/**
 * npm run bench [-- PART…]
 * Measures, prints and records to bench/results. Never fails over a number; exit code 2 on a part it does not know.
 */
import { type PartResult, record, writeSummary } from './report.ts';

/** A part is loaded when it is its turn: what one needs must not weigh on another. */
const PARTS: Readonly<Record<string, () => Promise<PartResult>>> = {
  matcher: async () => (await import('./matcher.ts')).benchMatcher(),
  ready: async () => (await import('./ready.ts')).benchReady(),
  page: async () => (await import('./page.ts')).benchPage(),
  doubts: async () => (await import('./doubts.ts')).benchDoubts(),
  browsers: async () => (await import('./browsers.ts')).benchBrowsers(),
  size: async () => (await import('./size.ts')).benchSize(),
};

const names = Object.keys(PARTS);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not a part; there are ${names.join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  record(name, await run());
  writeSummary(names);
}
