import { readInput } from './read-input.ts';
import { UsageError } from './run-command.ts';

/** The text of a file named on the command line; throws a {@link UsageError} that names the file where there is none. */
export function readText(file: string): string {
  const input = readInput(file);
  if (!input.ok) throw new UsageError(`${file}: ${input.message}`);
  return input.text;
}
