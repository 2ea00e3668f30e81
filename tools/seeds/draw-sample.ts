/**
 * `size` items drawn at random from a stream, every set of them as likely as any other, in the order of the stream; all
 * where there are no more. The same seed draws the same. Cost: one pass, and no more memory than the sample.
 */
export async function drawSample<T>(items: AsyncIterable<T>, size: number, seed: number): Promise<T[]> {
  const random = createRandom(seed);
  const drawn: { readonly at: number; readonly item: T }[] = [];
  let at = 0;
  for await (const item of items) {
    // Each item comes in with the chance size / (at + 1), in the place of any one drawn before.
    const place = at < size ? at : Math.floor(random() * (at + 1));
    if (place < size) drawn[place] = { at, item };
    at++;
  }
  return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Numbers from 0 up to 1, by the algorithm mulberry32: the same on every machine, which Math.random cannot promise. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
