import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_LINE_BYTES } from './limits.ts';
import { cutLines, type LineBlock, linesOf } from './line-blocks.ts';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

async function cut(text: string, sizes: readonly number[]): Promise<LineBlock[]> {
  const blocks: LineBlock[] = [];
  for await (const block of cutLines(pieces(new TextEncoder().encode(text), sizes))) blocks.push(block);
  return blocks;
}

test('however bytes come, the lines are those of the text, each once and numbered', async () => {
  const line = fc.string({ unit: fc.constantFrom('湘', 'a', '\u2028', '\ufeff', '\u0085', '😀'), maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(12), { maxLength: 8 }),
      fc.constantFrom('', '\n', '\r\n'),
      async (lines, sizes, end) => {
        const text = `${lines.join('\n')}${end}`;
        const blocks = await cut(text, sizes);
        const wanted = text === '' ? [] : end === '' && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
        expect(blocks.flatMap(({ bytes }) => linesOf(bytes))).toEqual(wanted);
        let line = 1;
        for (const block of blocks) {
          expect(block.firstLine).toBe(line);
          line += block.lines;
        }
        expect(line - 1).toBe(wanted.length);
        if (blocks.length > 0) expect(blocks.at(-1)?.end).toBe(new TextEncoder().encode(text).length);
      },
    ),
  );
});

test('a line too long is left empty and named; its neighbours stay', async () => {
  const long = 'x'.repeat(LONGEST_LINE_BYTES + 10);
  const size = 1 << 20;
  for (const end of ['', '\n', '\nlast\n']) {
    const blocks = await cut(
      `first\n${long}${end}`,
      Array.from({ length: 4 }, () => size),
    );
    const lines = blocks.flatMap(({ bytes }) => linesOf(bytes));
    expect(lines.map((line) => line.slice(0, 9))).toEqual(end.includes('last') ? ['first', '', 'last'] : ['first', '']);
    expect(blocks.flatMap(({ tooLong }) => tooLong)).toEqual([2]);
    expect(Math.max(...blocks.map(({ bytes }) => bytes.length))).toBeLessThan(2 * size);
  }
});
