/**
 * The text that was deflated (raw) and written as base64: how the larger parts of the pack travel in the background's
 * script, which is read whole whenever the background wakes. Rejects where it is not that. Cost: some 15 ms a megabyte of
 * base64, most of it off the thread.
 */
export async function inflateText(base64: string): Promise<string> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).text();
}
