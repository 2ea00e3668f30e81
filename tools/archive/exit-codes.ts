import { UNWRITABLE, UsageError } from '../command-line/run-command.ts';

/** How commands on archives end; docs/archive.md says the same to users. 1 is a fault of ours, 2 what the user can mend. */
export const EXIT_CODES = {
  done: 0,
  /** All is answered, some lines by an error. */
  badLines: 3,
  /** Disk full, or no permission. */
  unwritable: UNWRITABLE,
  noRedis: 5,
  /** All that can be done is done; blocks that always fail are set aside. */
  setAside: 6,
} as const;

/** What ended a command that had begun well, said in one line. */
export class StoppedError extends UsageError {
  override readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
