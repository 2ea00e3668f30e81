import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addressOfPage, isTopFrame, untilRoomy } from './frame.ts';

afterEach(() => page.viewport(1000, 700));

test('a frame is not the page itself, and has the address it was loaded from', () => {
  expect(isTopFrame()).toBe(false);
  expect(addressOfPage().hostname).toBe(location.hostname);
});

test('a frame with room to read is read at once', async () => {
  await untilRoomy(new AbortController().signal);
});

test('a small frame is read once it has grown, in both directions', async () => {
  await page.viewport(190, 90);
  let isRead = false;
  const reading = untilRoomy(new AbortController().signal).then(() => {
    isRead = true;
  });
  await page.viewport(190, 400);
  await Promise.resolve();
  expect(isRead).toBe(false);
  await page.viewport(300, 400);
  await reading;
});

test('a small frame that is left before it grows is never read', async () => {
  await page.viewport(190, 90);
  const stop = new AbortController();
  let isRead = false;
  void untilRoomy(stop.signal).then(() => {
    isRead = true;
  });
  stop.abort();
  const resized = new Promise((resolve) => addEventListener('resize', resolve, { once: true }));
  await page.viewport(800, 600);
  await resized;
  expect(isRead).toBe(false);
});
