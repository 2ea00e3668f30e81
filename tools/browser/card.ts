import type { Frame, Page } from 'playwright-core';
import { CARD_FRAME } from '../../lib/protocol/card-frame.ts';

/** Longest wait for a card in ms: the background may have to wake first. */
const CARD_WAIT_MS = 8000;

/** Longest wait for a frame's answer, in ms. */
const ANSWER_MS = 1000;

/** How often it is looked for, in ms. */
const LOOK_MS = 20;

/** The frame in which the open card of a page is drawn, once it is. Throws where none opens. */
export async function cardFrame(page: Page): Promise<Frame> {
  const isOpen = () => document.querySelector('[data-xiangjian=card]:popover-open') !== null;
  await page.waitForFunction(isOpen, null, { timeout: CARD_WAIT_MS });
  const deadline = Date.now() + CARD_WAIT_MS;
  for (;;) {
    for (const frame of page.frames()) {
      if (!frame.url().endsWith(CARD_FRAME)) continue;
      const isDrawn = () => document.querySelector('.card, [role="alert"]') !== null;
      // A frame that is going may never answer.
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ANSWER_MS));
      if (await Promise.race([frame.evaluate(isDrawn).catch(() => false), late])) return frame;
    }
    if (Date.now() > deadline) throw new Error('no card is drawn');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The text of the open card, line by line as it reads. */
export async function cardText(page: Page): Promise<string> {
  return (await cardFrame(page)).locator('.frame').innerText();
}

/** Clicks the first element of the open card that fits a selector and, if given, has this text. */
export async function clickInCard(page: Page, selector: string, text?: string): Promise<void> {
  const fitting = (await cardFrame(page)).locator(selector);
  const wanted = text === undefined ? fitting : fitting.filter({ hasText: exactly(text) });
  await wanted.first().click({ timeout: CARD_WAIT_MS });
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
