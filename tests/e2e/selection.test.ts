import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardFrame, cardText, clickInCard } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { centreOf, closeCard, isCardOpen, outlastDelays, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

/** Our own words: in a text, across elements, in a shadow tree, in fields, in an editor, at the window's edge. */
const BODY = `<style>body { margin: 40px; font: 20px/2 serif; } mark { background: none; }</style>
<p id="plain">市里提出三高四星的新说法，落实三高四新，打好七大攻坚战役。</p>
<p id="parts">各部门<b>优化</b><i>营商</i>的环境。</p>
<p id="long">本句写得很长很长，为的是让所选的文字多于二十个汉字，于是不出现小印。</p>
<p id="english">No Chinese here.</p>
<div id="host"></div>
<textarea id="field">这里写三高四星</textarea><input id="secret" type="password" value="三高四星">
<p id="editor" contenteditable="true">可编辑的三高四星</p>
<script>
  document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>影子里的三高四星。</p>';
</script>`;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { language: 'en' } });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.open({
    url: 'https://www.zznews.gov.cn/selection/sample.html',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样张</title><body>${BODY}</body></html>`,
  });
  await waitForTerm(page, '三高四新');
  return async () => {
    await page.close();
  };
});

/** Where some characters of an element stand; in the shadow tree of the host for `#host`. */
const boxOf = (selector: string, text: string) =>
  page.evaluate(
    ([within, wanted]) => {
      const element = document.querySelector(within) as Element;
      const root = element.shadowRoot ?? element;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const units: [Text, number][] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node as Text).length; at++) units.push([node as Text, at]);
      }
      const from = units
        .map(([node, at]) => node.data[at])
        .join('')
        .indexOf(wanted);
      const range = document.createRange();
      range.setStart(...(units[from] as [Text, number]));
      const [last, at] = units[from + wanted.length - 1] as [Text, number];
      range.setEnd(last, at + 1);
      const boxes = [...range.getClientRects()];
      const [first, end] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
      return { left: first.left, right: end.right, y: (first.top + first.bottom) / 2, bottom: end.bottom };
    },
    [selector, text] as const,
  );

/** Selects with the mouse, as a reader does. */
async function select(selector: string, text: string): Promise<void> {
  const { left, right, y } = await boxOf(selector, text);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y, { steps: 3 });
  await page.mouse.move(right - 1, y, { steps: 3 });
  await page.mouse.up();
}

/** The box of the seal; null where there is none. */
const seal = () =>
  page.evaluate(() => {
    const host = document.querySelector('[data-xiangjian=seal]:popover-open');
    if (host === null) return null;
    const { left, top, right, bottom, width } = host.getBoundingClientRect();
    return { left, top, right, bottom, width };
  });
const sealShown = async () => {
  await eventually(async () => expect(await seal()).not.toBeNull());
  return (await seal()) as NonNullable<Awaited<ReturnType<typeof seal>>>;
};
async function pressSeal(): Promise<void> {
  const { left, top, right, bottom } = await sealShown();
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
const press = (command: string) =>
  browser.context.serviceWorkers()[0]?.evaluate(`chrome.commands.onCommand.dispatch('${command}')`);
const selected = () => page.evaluate(() => String(getSelection()));

describe('a selection has a seal', () => {
  test('that opens the card of a text no glossary has, and keeps what is selected', async () => {
    await select('#plain', '三高四星');
    const { left, top } = await sealShown();
    const box = await boxOf('#plain', '三高四星');
    expect(left).toBeGreaterThanOrEqual(box.right);
    expect(top).toBeGreaterThanOrEqual(box.bottom - 12);
    await pressSeal();
    const frame = await cardFrame(page);
    await frame.locator('.nearest').waitFor();
    const text = await cardText(page);
    for (const said of ['sān', 'xīng', 'Not in the glossary', '三高四新', '市里提出三高四星的新说法'])
      expect(text).toContain(said);
    expect(await seal()).toBeNull();
    expect(await selected()).toBe('三高四星');
    expect(await seriousProblems((script) => frame.evaluate(script), '#card')).toEqual([]);
    await clickInCard(page, '.nearest .link');
    await frame.locator('.rendering').first().waitFor();
    await clickInCard(page, '[aria-label="Back"]');
    await frame.locator('.text-card').waitFor();
    await closeCard(page);
  });

  test('that opens the card of its concept, across elements too, and names the terms within a longer one', async () => {
    await select('#plain', '三高四新');
    await pressSeal();
    await eventually(async () => expect(await cardText(page)).toContain('sāngāo-sìxīn'));
    await closeCard(page);
    await select('#plain', '落实三高四新');
    await pressSeal();
    const frame = await cardFrame(page);
    await eventually(async () => expect(await frame.locator('.senses .link').allInnerTexts()).toEqual(['三高四新']));
    await closeCard(page);
    await select('#parts', '优化营商的环境');
    await pressSeal();
    await eventually(async () => expect(await cardText(page)).toContain('各部门优化营商的环境。'));
  });

  test('in an open shadow tree too', async () => {
    await select('#host', '三高四星');
    await pressSeal();
    await eventually(async () => expect(await cardText(page)).toContain('影子里的三高四星。'));
  });

  test.for<[why: string, selector: string, text: string]>([
    ['it is longer than twenty characters', '#long', '本句写得很长很长，为的是让所选的文字多于二十个汉字'],
    ['it has no Chinese', '#english', 'No Chinese'],
    ['it stands in an editor', '#editor', '三高四星'],
  ])('but not where %s', async ([, selector, text]) => {
    await select(selector, text);
    expect(await selected()).toBe(text);
    await outlastDelays(page);
    expect(await seal()).toBeNull();
  });

  test('which goes with the selection, by Escape, and when the site is left alone', async () => {
    await select('#plain', '三高四星');
    await sealShown();
    await page.keyboard.press('Escape');
    expect(await seal()).toBeNull();
    await select('#plain', '的新说法');
    await sealShown();
    await page.mouse.click(5, 5);
    await eventually(async () => expect(await seal()).toBeNull());
  });

  test('that no script of the page can press, and none stands where a page selects by itself', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#parts') as Element));
    await outlastDelays(page);
    await select('#plain', '三高四星');
    await sealShown();
    await page.evaluate(() => {
      const host = document.querySelector('[data-xiangjian=seal]') as HTMLElement;
      for (const type of ['mousedown', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      host.click();
    });
    await outlastDelays(page);
    expect(await isCardOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.querySelector('[data-xiangjian=seal]')?.shadowRoot)).toBeNull();
  });

  test('which does not move the page', async () => {
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await select('#plain', '三高四星');
    await pressSeal();
    await (await cardFrame(page)).locator('.nearest').waitFor();
    expect(await page.evaluate('shifts.reduce((sum, one) => sum + one, 0)')).toBe(0);
  });
});

describe('the key for cards', () => {
  test('opens the card of what is selected, with the focus in it, and gives it back', async () => {
    await select('#plain', '三高四星');
    await sealShown();
    await press('open-card');
    const frame = await cardFrame(page);
    await frame.locator('.text-card').waitFor();
    await eventually(async () => expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('H1'));
    await closeCard(page);
    expect(await selected()).toBe('三高四星');
  });

  test('in a field too, where there is no seal, and never of a password', async () => {
    await page.evaluate(() => {
      const field = document.querySelector('#field') as HTMLTextAreaElement;
      field.focus();
      field.setSelectionRange(3, 7);
    });
    await press('open-card');
    await eventually(async () => expect(await cardText(page)).toContain('这里写三高四星'));
    await closeCard(page);
    await page.locator('#secret').focus();
    await page.keyboard.press('Control+A');
    await press('open-card');
    // What is not looked up is no selection: the key goes to a term in view.
    await eventually(async () => expect(await cardText(page)).not.toContain('星'));
  });
});

test('a finger’s selection has a larger seal, above its handles', async () => {
  await page.setViewportSize({ width: 390, height: 700 });
  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { left, y } = await boxOf('#plain', '三高四星');
  const touchPoints = [{ x: left + 10, y }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(() => {
    const text = document.querySelector('#plain')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 4, text, 8);
  });
  const { width, bottom } = await sealShown();
  expect(width).toBeGreaterThanOrEqual(40);
  expect(bottom).toBeLessThanOrEqual((await boxOf('#plain', '三高四星')).bottom);
  await session.detach();
});

test('as set, the key alone opens it, or nothing does', async () => {
  for (const selectionCard of ['key', 'off']) {
    await browser.context
      .serviceWorkers()[0]
      ?.evaluate(
        `chrome.storage.local.set({ settings: ${JSON.stringify({ version: 2, language: 'en', density: 'all', selectionCard })} })`,
      );
    await waitForTerm(page, '三高四新');
    await select('#plain', '三高四星');
    await outlastDelays(page);
    expect(await seal()).toBeNull();
    await press('open-card');
    await eventually(async () =>
      expect(await cardText(page)).toContain(selectionCard === 'key' ? '三高四星' : 'sāngāo'),
    );
    await closeCard(page);
  }
  expect(await centreOf(page, '三高四新')).toHaveLength(2);
});
