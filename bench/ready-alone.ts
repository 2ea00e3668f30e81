/** Makes a spotter in a process of its own: `node bench/ready-alone.ts FILE`, the forms part of the pack. */
import { readFileSync } from 'node:fs';
import { becomeReady } from './become-ready.ts';

console.log(JSON.stringify(becomeReady(readFileSync(process.argv[2] as string, 'utf8'))));
