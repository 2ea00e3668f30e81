import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflateText } from './inflate-text.ts';
import { toPrintable } from './printable.ts';

const deflate = (text: string) => toPrintable(deflateRawSync(text));

test.each([
  ['nothing', ''],
  ['Chinese', '三高四新，可信数据空间'],
  ['characters beyond the first plane', '𠀀𠮷'],
  ['more than one chunk of the stream', '新质生产力 new quality productive forces '.repeat(20_000)],
])('what was deflated comes back: %s', async (_what, text) => {
  expect(await inflateText(deflate(text))).toBe(text);
});

test.each([
  ['not written so', '三高四新'],
  ['cut short', deflate('三高四新'.repeat(500)).slice(0, 20)],
  ['not deflated', toPrintable(new TextEncoder().encode('three highlands'))],
])('what is broken is refused: %s', async (_what, printable) => {
  await expect(inflateText(printable)).rejects.toThrow();
});
