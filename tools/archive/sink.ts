import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { wordsOf } from '../command-line/run-command.ts';
import { EXIT_CODES, StoppedError } from './exit-codes.ts';

/** Where answers go. */
export interface Sink {
  /** Resolves when what was given is out of memory. Throws a {@link StoppedError} where it cannot be written. */
  write(bytes: Uint8Array): Promise<void>;
  /** What was written is on the disk, whatever happens to the machine. */
  settle(): void;
  close(): void;
}

/** Standard output; what becomes of it is seen to by `runCommand`. */
export function standardOutput(): Sink {
  return {
    write: (bytes) => new Promise((resolve) => process.stdout.write(bytes, () => resolve())),
    settle() {},
    close() {},
  };
}

/** A file, from `length` bytes on: what stood behind them is cut off. Throws a {@link StoppedError}. */
export function fileOutput(path: string, length: number): Sink {
  const stopped = (error: unknown) =>
    new StoppedError(`--out ${path}: cannot be written: ${wordsOf(error)}`, EXIT_CODES.unwritable);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw stopped(error);
    }
  };
  const file = attempt(() => openSync(path, length > 0 ? 'r+' : 'w'));
  attempt(() => ftruncateSync(file, length));
  let at = length;
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length; ) {
        const written = attempt(() => writeSync(file, bytes, done, bytes.length - done, at));
        done += written;
        at += written;
      }
    },
    settle: () => attempt(() => fdatasyncSync(file)),
    close: () => closeSync(file),
  };
}
