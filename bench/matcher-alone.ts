/** Builds the matcher in a process of its own: `node --expose-gc bench/matcher-alone.ts FILE`, patterns and Traditional script in JSON. */
import { readFileSync } from 'node:fs';
import { createMatcher } from '../lib/spot/matcher.ts';
import { createFoldTable } from '../lib/text/fold.ts';
import { median } from './measure.ts';

/** Builds before the warm ones are timed, and how many those are. */
const WARM_UP = 3;
const WARM_BUILDS = 5;

/** What one process has seen. */
export interface AloneNumbers {
  readonly coldMs: number;
  readonly warmMs: number;
  readonly bytes: number;
}

const { patterns, traditional } = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as {
  patterns: string[];
  traditional: string;
};
const table = createFoldTable(traditional);

const before = bytesInUse();
const start = performance.now();
const matcher = createMatcher(patterns, table);
const coldMs = performance.now() - start;
const bytes = bytesInUse() - before;
const kept = [matcher];

const warm: number[] = [];
for (let build = 0; build < WARM_UP + WARM_BUILDS; build++) {
  globalThis.gc?.();
  const from = performance.now();
  kept[1] = createMatcher(patterns, table);
  if (build >= WARM_UP) warm.push(performance.now() - from);
}
const numbers: AloneNumbers = { coldMs, warmMs: median(warm), bytes };
console.log(JSON.stringify(numbers));

/** Heap and typed arrays after a collection. */
function bytesInUse(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
