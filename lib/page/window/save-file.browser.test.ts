import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from './save-file.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the browser is given the text under its name, and its memory back once it has begun to read', async () => {
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  saveFile('terms.csv', 'text/csv', '\uFEFF三高四新,Three Highs');
  const [link] = links as [HTMLAnchorElement];
  expect(link.download).toBe('terms.csv');
  expect(link.isConnected).toBe(false);
  const blob = await (await fetch(link.href)).blob();
  expect(blob.type).toBe('text/csv');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())).toBe(
    '\uFEFF三高四新,Three Highs',
  );
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(fetch(link.href)).rejects.toThrow();
});
