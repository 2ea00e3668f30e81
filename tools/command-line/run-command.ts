/** Something the user can mend; said in one line. */
export class UsageError extends Error {
  /** 2 but where a kind of its own ends otherwise. */
  readonly exitCode: number = 2;
}

/**
 * Runs a command line's main function. A {@link UsageError} becomes its one line and its exit code; anything else it
 * throws is a bug of ours and goes through. Ends quietly where a reader such as `head` closes the pipe early.
 */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`the output cannot be written: ${wordsOf(error)}`);
    process.exit(UNWRITABLE);
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

/** The exit code where the output cannot be written. */
export const UNWRITABLE = 4;

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be larger than is allowed',
  EROFS: 'the disk can only be read',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder is a file',
  EIO: 'the disk fails',
};

/** What is wrong with a file, in words where we have them, with the system's own code. */
export function wordsOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : `${code}`;
}
