import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';

const SOON = { timeout: 15_000, interval: 100 };

/** Selects characters of an element, or of the first paragraph of its shadow tree, with the mouse. */
export async function selectText(page: Page, selector: string, from: number, count: number): Promise<void> {
  const { left, right, y } = await page.evaluate(
    (within, start, length) => {
      const element = document.querySelector(within) as Element;
      const text = (element.shadowRoot?.querySelector('p') ?? element).firstChild as Text;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + length);
      const box = range.getBoundingClientRect();
      return { left: box.left, right: box.right, y: (box.top + box.bottom) / 2 };
    },
    selector,
    from,
    count,
  );
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y);
  await page.mouse.move(right - 1, y);
  await page.mouse.up();
}

/** Presses the seal beside a selection, once it is there. */
export async function pressSeal(page: Page): Promise<void> {
  const at = await vi.waitFor(async () => {
    const found = await page.evaluate(() => {
      const seal = document.querySelector('[data-xiangjian=seal]:popover-open');
      if (seal === null) return null;
      const { left, top, width, height } = seal.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    if (found === null) throw new Error('no seal');
    return found;
  }, SOON);
  await page.mouse.click(at.x, at.y);
}
