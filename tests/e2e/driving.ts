import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { DWELL_MS, GRACE_MS, SWITCH_MS } from '../../lib/hover/delays.ts';
import { collectPainted, type PaintedTerm } from '../../tools/browser/painted.ts';

/** The terms painted on a page now, in document order. */
export async function painted(page: Page): Promise<PaintedTerm[]> {
  return page.evaluate(collectPainted);
}

/** Waits until a term is marked. A short name may be marked a moment later: the dictionary has to open. */
export async function waitForTerm(page: Page, text: string): Promise<void> {
  await vi.waitFor(async () => expect((await painted(page)).map((term) => term.text)).toContain(text), {
    timeout: 15_000,
    interval: 100,
  });
}

/** Moves the pointer from the page's corner onto the first place a term is marked. Throws where it is not. */
export async function pointAt(page: Page, text: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(...(await centreOf(page, text)));
}

/** The middle of the first place a term is marked, in CSS pixels of the viewport. Throws where it is not. */
export async function centreOf(page: Page, text: string): Promise<[x: number, y: number]> {
  const term = (await painted(page)).find((candidate) => candidate.text === text);
  if (term === undefined) throw new Error(`${text} is not marked`);
  return [term.x, term.y];
}

/** True while a card is in the top layer. */
export async function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[data-xiangjian=card]:popover-open') !== null);
}

/** Lets pass longer than a card takes to open, to go or to change, for tests that none of it happens: nothing tells of it. */
export async function outlastDelays(page: Page): Promise<void> {
  await page.waitForTimeout(2 * Math.max(DWELL_MS, GRACE_MS, SWITCH_MS));
}

/** Waits until the page has been drawn twice: what it was told before has been laid out and answered. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Presses Escape and waits until the card has gone. */
export async function closeCard(page: Page): Promise<void> {
  // A frame that goes while a key is on its way to it leaves the driver without an answer.
  void page.keyboard.press('Escape').catch(() => {});
  await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(false), { timeout: 5000 });
}
