import { fromPrintable } from './printable.ts';

/**
 * The text that was deflated (raw) and written by `toPrintable`: how the larger parts of the pack travel in the background's
 * script, which is read whole whenever the background wakes. Rejects where it is not that. Cost: some 15 ms a megabyte,
 * most of it off the thread.
 */
export async function inflateText(printable: string): Promise<string> {
  const bytes = fromPrintable(printable);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).text();
}
