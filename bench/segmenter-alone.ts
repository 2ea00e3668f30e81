/** Builds the segmenter in a process of its own and prints how many milliseconds that took. */
import { DICTIONARY } from '../lib/segment/dictionary.ts';
import { createSegmentitSegmenter } from '../lib/segment/segmentit.ts';

const start = performance.now();
const words = createSegmentitSegmenter(DICTIONARY).cut('可信数据空间');
if (words.length === 0) throw new Error('no word');
console.log(JSON.stringify(performance.now() - start));
