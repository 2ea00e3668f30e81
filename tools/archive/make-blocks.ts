import type { ArchivePlan, BlockDone } from './archive-folder.ts';
import { type BlockPool, createPool } from './block-pool.ts';
import type { ArchiveBlock } from './cut-inputs.ts';

/** What came of a block; `isStop` where no other block would fare better: the disk is full. */
export type BlockResult =
  | { readonly ok: true; readonly done: BlockDone }
  | { readonly ok: false; readonly message: string; readonly isStop: boolean };

/** Memory a thread may have, in megabytes, besides the engine's. */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 200 };

/** Threads that make blocks of an archive: each block's files in their places, or none of its marks that it is done. */
export function makeBlocks(out: string, plan: ArchivePlan, jobs: number): BlockPool<ArchiveBlock, BlockResult> {
  return createPool(new URL('./archive-worker.ts', import.meta.url), jobs, { out, plan }, () => [], LIMITS);
}
