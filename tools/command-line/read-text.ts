import { type InputText, readInput } from './read-input.ts';
import { UsageError } from './run-command.ts';

/** What a file named on the command line holds; throws a {@link UsageError} that names the file where that is no text. */
export function readText(file: string): InputText {
  const input = readInput(file);
  if (!input.ok) throw new UsageError(`${file}: ${input.message}`);
  return input;
}
