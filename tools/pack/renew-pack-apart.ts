import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Compiles the pack in a process of its own, whose memory goes with it. Throws, naming each problem, where the seeds are
 * not fit. Some eight seconds.
 */
export function renewPackApart(): void {
  const args = ['--no-warnings', join(import.meta.dirname, 'compile.ts')];
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr?.trim() || `the pack cannot be compiled (${error?.message ?? status})`);
}
