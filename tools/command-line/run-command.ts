/** Something the user can mend; said in one line. */
export class UsageError extends Error {}

/**
 * Runs a command line's main function. A {@link UsageError} becomes its one line and exit code 2; anything else it
 * throws is a bug of ours and goes through. Ends quietly where a reader such as `head` closes the pipe early.
 */
export async function runCommand(main: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
