import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const SLOW = { timeout: 15_000, interval: 100 };

/** Our own words, in a text and in a shadow tree. */
const BODY = `<style>body { margin: 40px; font: 20px/2 serif; }</style>
<p id="plain">市里提出三高四星的新说法，落实三高四新。</p><div id="host"></div>
<script>
  document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>影子里的三高四星。</p>';
</script>`;

beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.open({
    url: 'https://www.zznews.gov.cn/selection/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  await vi.waitFor(
    async () => expect((await page.evaluate(collectPainted)).map(({ text }) => text)).toContain('三高四新'),
    SLOW,
  );
});
afterAll(() => firefox?.close());

/** Selects four characters of an element with the mouse, from one of them on. */
async function select(selector: string, from: number): Promise<void> {
  const { left, right, y } = await page.evaluate(
    (within, start) => {
      const element = document.querySelector(within) as Element;
      const text = (element.shadowRoot?.querySelector('p') ?? element).firstChild as Text;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + 4);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    },
    selector,
    from,
  );
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y);
  await page.mouse.move(right - 1, y);
  await page.mouse.up();
}

async function pressSeal(): Promise<void> {
  const box = await vi.waitFor(async () => {
    const found = await page.evaluate(() => {
      const seal = document.querySelector('[data-xiangjian=seal]:popover-open');
      if (seal === null) return null;
      const { left, top, width, height } = seal.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    if (found === null) throw new Error('no seal');
    return found;
  }, SLOW);
  await page.mouse.click(box.x, box.y);
}

async function cardSays(...texts: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const said = await (await firefox.cardFrame(page.url())).evaluate<string>('document.body.textContent');
    for (const text of texts) expect(said).toContain(text);
  }, SLOW);
}

async function closeCard(): Promise<void> {
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]')).toBeNull(), SLOW);
}

test.each<[where: string, selector: string, from: number, sentence: string]>([
  ['in a text', '#plain', 4, '市里提出三高四星的新说法'],
  ['in an open shadow tree', '#host', 4, '影子里的三高四星。'],
])('in Firefox what is selected %s has a seal that opens its card', async (_where, selector, from, sentence) => {
  await select(selector, from);
  await pressSeal();
  await cardSays('xīng', '词条库未收', '三高四新', sentence);
  await closeCard();
  expect(await page.$('[data-xiangjian=seal]')).toBeNull();
});

test('in Firefox what is selected and is a term opens the card of its concept', async () => {
  await select('#plain', 15);
  await pressSeal();
  await cardSays('sāngāo-sìxīn');
  await closeCard();
});
