/** A thread of a filter: answers blocks of lines, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { openAnnotator } from '../annotate/open-annotator.ts';
import { createAnswerer } from './answer-lines.ts';
import type { PoolMessage } from './block-pool.ts';
import type { LineBlock } from './line-blocks.ts';
import type { FilterWorkerData } from './run-filter.ts';

const { options, glossaries } = workerData as FilterWorkerData;
const answer = createAnswerer(openAnnotator(glossaries), options);
parentPort?.on('message', ({ number, value }: PoolMessage<LineBlock>) => {
  const answers = answer(value);
  // Given back now: memory outside of the heap is collected late.
  value.bytes.buffer.transfer(0);
  parentPort?.postMessage({ number, value: answers }, [answers.bytes.buffer]);
});
