import {
  ChsNameOptimizer,
  ChsNameTokenizer,
  DictOptimizer,
  DictTokenizer,
  Segment,
} from 'segmentit/dist/esm/segmentit.js';
import { LONGEST_RUN, type Segmenter } from './types.ts';

/**
 * A segmenter on segmentit with its general dictionary, handed in as text: see {@link DICTIONARY}. The glossary is
 * deliberately not loaded into it: that makes it worse at telling words from parts of words. Building takes about 250 ms
 * and 30 MB; build one and keep it.
 */
export function createSegmentitSegmenter(dictionary: string): Segmenter {
  const segment = new Segment()
    .use([DictTokenizer, ChsNameTokenizer, ChsNameOptimizer, DictOptimizer])
    .loadDict([dictionary]);
  const words = segment.getDict('TABLE');
  return {
    cut(run) {
      if (run.length > LONGEST_RUN) throw new RangeError(`a run of ${run.length} characters; at most ${LONGEST_RUN}`);
      return segment.doSegment(run).map((token) => token.w);
    },
    isWord: (text) => Object.hasOwn(words, text),
  };
}
