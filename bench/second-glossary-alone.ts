/** What a second glossary holds in memory, in a process of its own: `node bench/second-glossary-alone.ts COUNT`. */
import { buildListTable, layerOfTable } from '../lib/library/list-table.ts';
import { sortForms } from '../lib/library/sorted-forms.ts';
import { createSpotter, readyLayer } from '../lib/spot/spot.ts';
import { madeUpEntries } from './compare-second-glossary.ts';

const STAMP = { key: 'own', revision: '1' } as const;
const entries = madeUpEntries(Number(process.argv[2]));
const { gc } = globalThis as unknown as { gc(): void };
gc();
const before = process.memoryUsage();
// As it comes back from the browser's database.
const table = structuredClone(buildListTable(STAMP, entries, sortForms(entries, '')));
const spotter = createSpotter([readyLayer(layerOfTable(STAMP, table))]);
spotter.spot('株洲市石峰区的可信数据空间。', {}, () => true);
gc();
const after = process.memoryUsage();
const mb = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
console.log(JSON.stringify({ mb, spotter: spotter.stamps.length }));
