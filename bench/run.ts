/**
 * npm run bench [-- [--last FOLDER] [PART…]]
 * Measures, prints and records to bench/results. With --last, and no part, this tree as built is held against the build in
 * FOLDER alone. Never fails over a number; exit code 2 on a part it does not know.
 */
import { parseArgs } from 'node:util';
import { type PartResult, record, writeSummary } from './report.ts';

/** A part is loaded when it is its turn: what one needs must not weigh on another. */
const PARTS: Readonly<Record<string, () => Promise<PartResult>>> = {
  matcher: async () => (await import('./matcher.ts')).benchMatcher(),
  ready: async () => (await import('./ready.ts')).benchReady(),
  page: async () => (await import('./page.ts')).benchPage(),
  doubts: async () => (await import('./doubts.ts')).benchDoubts(),
  deriving: async () => (await import('./deriving.ts')).benchDeriving(),
  browsers: async () => (await import('./browsers.ts')).benchBrowsers(),
  card: async () => (await import('./card.ts')).benchCard(),
  glossaries: async () => (await import('./compare-second-glossary.ts')).benchSecondGlossary(),
  files: async () => (await import('./glossary-files.ts')).benchGlossaryFiles(),
  imports: async () => (await import('./imports.ts')).benchImports(),
  size: async () => (await import('./size.ts')).benchSize(),
  archive: async () => (await import('./archive.ts')).benchArchive(),
};

const { values, positionals: wanted } = parseArgs({ options: { last: { type: 'string' } }, allowPositionals: true });
const names = [...Object.keys(PARTS), 'last'];
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not a part; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length > 0 ? !wanted.includes(name) : values.last !== undefined) continue;
  record(name, await run());
  writeSummary(names);
}
if (values.last !== undefined) {
  const { benchAgainstLast } = await import('./against-last.ts');
  await benchAgainstLast(values.last, (result) => {
    record('last', result);
    writeSummary(names);
  });
}
