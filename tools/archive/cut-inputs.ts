import { open, stat } from 'node:fs/promises';
import { UsageError } from '../command-line/run-command.ts';
import { whyUnreadable } from '../command-line/why-unreadable.ts';
import { decoderFor, piecesOf } from './read-bytes.ts';

const LINE_FEED = 10;

/** A stretch of whole lines of an input: what is done in one go, once, wherever. */
export interface ArchiveBlock {
  /** From 0 in the order of the inputs. */
  readonly number: number;
  /** Which of the inputs. */
  readonly input: number;
  /** Bytes of the file, half-open. */
  readonly start: number;
  readonly end: number;
  /** Number of its first line in the file, from 1. */
  readonly firstLine: number;
}

/** A file of an archive's articles, an object of JSON a line, in UTF-8. */
export interface ArchiveInput {
  readonly path: string;
  readonly size: number;
}

/** The inputs with their sizes. Throws a {@link UsageError} where one is no file that can be read. */
export function measureInputs(paths: readonly string[]): Promise<ArchiveInput[]> {
  return Promise.all(
    paths.map(async (path) => {
      try {
        const stats = await stat(path);
        if (!stats.isFile()) throw new UsageError(`${path}: is no plain file`);
        await (await open(path)).close();
        return { path, size: stats.size };
      } catch (error) {
        if (error instanceof UsageError) throw error;
        throw new UsageError(`${path}: ${whyUnreadable(error)}`);
      }
    }),
  );
}

/**
 * Cuts inputs into blocks of whole lines, each of at least `blockBytes` but the last of a file. The same inputs give the
 * same blocks. Throws a {@link UsageError} where an input is not UTF-8. Cost: each byte is looked at once.
 */
export async function* cutInputs(inputs: readonly ArchiveInput[], blockBytes: number): AsyncGenerator<ArchiveBlock> {
  let number = 0;
  for (const [input, { path }] of inputs.entries()) {
    let [start, at, line, firstLine] = [0, 0, 1, 1];
    for await (const piece of piecesOf(path)) {
      if (at === 0 && decoderFor(piece, path) !== null) {
        throw new UsageError(`${path}: is not in UTF-8; rewrite it, as with iconv`);
      }
      for (let feed = piece.indexOf(LINE_FEED); feed >= 0; feed = piece.indexOf(LINE_FEED, feed + 1)) {
        line++;
        const end = at + feed + 1;
        if (end - start < blockBytes) continue;
        yield { number: number++, input, start, end, firstLine };
        [start, firstLine] = [end, line];
      }
      at += piece.length;
    }
    if (at > start) yield { number: number++, input, start, end: at, firstLine };
  }
}
