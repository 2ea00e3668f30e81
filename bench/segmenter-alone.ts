/** Opens the words doubts are judged by in a process of its own and prints how many milliseconds that took. */
import { openWordCosts } from '../lib/segment/word-costs.ts';
import { packedWords } from '../tools/pack/packed-parts.ts';

const packed = packedWords();
const start = performance.now();
if (openWordCosts(packed).costOf('数据') === undefined) throw new Error('no word');
console.log(JSON.stringify(performance.now() - start));
