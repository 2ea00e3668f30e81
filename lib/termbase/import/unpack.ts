import { Gunzip, type UnzipFileInfo, unzipSync } from 'fflate';
import type { ProblemKey, ProblemReason } from '../../i18n/import-problem-messages.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** What an archive holds, or why it is not unpacked. */
export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: ProblemReason };

/** Bytes of a gzip file that are given at a time: they can become a thousand times as many. */
const PORTION = 16 * 1024;

/** Ends unpacking. */
class Refusal extends Error {
  readonly reason: ProblemReason;

  constructor(reason: ProblemReason) {
    super(reason.key);
    this.reason = reason;
  }
}

const TOO_MANY_FILES: ProblemReason = { key: 'problemTooManyFiles', values: { count: IMPORT_LIMITS.files } };
const TOO_LARGE: ProblemReason = {
  key: 'problemTooLargeUnpacked',
  values: { size: IMPORT_LIMITS.bytes / 1024 / 1024 },
};

/** The names in a zip archive, as far as they are read; empty for what is none. Cost: its directory. */
export function namesInZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        if (names.length >= IMPORT_LIMITS.files) throw new Refusal(TOO_MANY_FILES);
        names.push(name);
        return false;
      },
    });
  } catch {
    // What it is will be said where it is unpacked.
  }
  return names;
}

/**
 * Those files of a zip archive that are wanted. Sizes are known before anything is unpacked: what would be more than
 * {@link IMPORT_LIMITS} allows is refused, and a file that is larger than the archive says does not grow beyond that.
 */
export function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Unpacked {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }: UnzipFileInfo) {
        if (++count > IMPORT_LIMITS.files) throw new Refusal(TOO_MANY_FILES);
        if (!isWanted(name) || name.endsWith('/')) return false;
        total += originalSize;
        if (total > IMPORT_LIMITS.bytes) throw new Refusal(TOO_LARGE);
        return true;
      },
    });
    return { ok: true, files: new Map(Object.entries(files)) };
  } catch (error) {
    return {
      ok: false,
      reason: reasonOf(error, 'problemDamagedArchive'),
    };
  }
}

/** The content of a gzip file, of all its members. Memory: no more than is allowed, whatever it says of its size. */
export function unpackGzip(bytes: Uint8Array): Unpacked {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    const gunzip = new Gunzip((chunk) => {
      total += chunk.length;
      chunks.push(chunk);
    });
    for (let at = 0; at < bytes.length; at += PORTION) {
      gunzip.push(bytes.subarray(at, at + PORTION), at + PORTION >= bytes.length);
      if (total > IMPORT_LIMITS.bytes) throw new Refusal(TOO_LARGE);
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error, 'problemDamagedFile') };
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, files: new Map([['', whole]]) };
}

function reasonOf(error: unknown, otherwise: ProblemKey): ProblemReason {
  if (error instanceof Refusal) return error.reason;
  return { key: otherwise, values: { what: error instanceof Error ? error.message : '?' } };
}
