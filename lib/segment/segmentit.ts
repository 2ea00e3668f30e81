import {
  ChsNameOptimizer,
  ChsNameTokenizer,
  DictOptimizer,
  DictTokenizer,
  pangu,
  panguExtend1,
  panguExtend2,
  Segment,
} from 'segmentit/dist/esm/segmentit.js';
import { LONGEST_RUN, type Segmenter } from './types.ts';

const DICTIONARIES = [pangu, panguExtend1, panguExtend2];

/**
 * A segmenter on segmentit with its general dictionary. The glossary is deliberately not loaded into it: that makes it
 * worse at telling words from parts of words. Building takes about 250 ms and 30 MB; build one and keep it.
 */
export function createSegmentitSegmenter(): Segmenter {
  const segment = new Segment()
    .use([DictTokenizer, ChsNameTokenizer, ChsNameOptimizer, DictOptimizer])
    .loadDict(DICTIONARIES);
  const words = segment.getDict('TABLE');
  return {
    cut(run) {
      if (run.length > LONGEST_RUN) throw new RangeError(`a run of ${run.length} characters; at most ${LONGEST_RUN}`);
      return segment.doSegment(run).map((token) => token.w);
    },
    isWord: (text) => Object.hasOwn(words, text),
  };
}

/** The words of the segmenter's dictionary with their frequency counts, in dictionary order; for build steps. */
export function* dictionaryWords(): Generator<{ word: string; frequency: number }> {
  for (const dictionary of DICTIONARIES) {
    for (const line of dictionary.split(/\r?\n/)) {
      const [word = '', , frequency = ''] = line.replace('\ufeff', '').split('|');
      if (word !== '') yield { word, frequency: Number(frequency) || 0 };
    }
  }
}
