import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { samplePage } from '../../tools/browser/chromium.ts';
import { type FirefoxWithExtension, launchFirefox } from '../../tools/browser/firefox.ts';
import { collectPainted } from '../../tools/browser/painted.ts';
import { seriousProblems } from './axe.ts';

let firefox: FirefoxWithExtension;
let page: Page;
const errors: string[] = [];
const SLOW = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  firefox = await launchFirefox({ settings: { inkShare: 'all' } });
  page = await firefox.open(samplePage());
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await waitForTerm('渌口');
});
afterAll(() => firefox?.close());

async function texts(): Promise<string[]> {
  return (await page.evaluate(collectPainted)).map((term) => term.text);
}

async function waitForTerm(text: string): Promise<void> {
  await vi.waitFor(async () => expect(await texts()).toContain(text), SLOW);
}

async function placeOf(text: string): Promise<{ x: number; y: number }> {
  const term = (await page.evaluate(collectPainted)).find((candidate) => candidate.text === text);
  if (term === undefined) throw new Error(`${text} is not marked`);
  return term;
}

/** The text of the open card, once it says this. */
async function cardSaying(text: string): Promise<string> {
  return vi.waitFor(async () => {
    const card = await firefox.cardFrame(page.url());
    const said = await card.evaluate<string>('document.body.textContent');
    expect(said).toContain(text);
    return said;
  }, SLOW);
}

async function closeCard(): Promise<void> {
  await page.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await page.$('[data-xiangjian=card]')).toBeNull(), SLOW);
}

async function pressInCard(text: string): Promise<void> {
  const card = await firefox.cardFrame(page.url());
  await card.pressEnterOn(
    `[...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === '${text}')`,
  );
}

describe('on a news page in Firefox', () => {
  test('the terms are marked and parts of other words are not', async () => {
    // What is in doubt comes a moment later, when the words have been opened.
    const wanted = ['三高四新', '可信数据空间', 'RCEP', '“五好”园区', '国开行'];
    await vi.waitFor(async () => expect(await texts()).toEqual(expect.arrayContaining(wanted)), {
      timeout: 10_000,
      interval: 100,
    });
    const found = await texts();
    expect(found.filter((text) => text === '国开行')).toHaveLength(1);
    expect(found).not.toContain('市长');
  });

  test('hovering opens a dated, cited card, and the DOM is the same after it has gone', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.mouse.move(2, 2);
    const { x, y } = await placeOf('五大国际物流通道');
    await page.mouse.move(x, y);
    const said = await cardSaying('wǔ dà guójì wùliú tōngdào');
    expect(said).toContain('2022-08-24');
    expect(said).toContain('株洲日报《积极融入五大通道 深度参与RCEP合作》');
    await closeCard();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('a click opens a card that stays; a related concept opens in place and back returns', async () => {
    const { x, y } = await placeOf('三高四新');
    await page.mouse.click(x, y);
    await cardSaying('sāngāo-sìxīn');
    await page.mouse.move(2, 2);
    await pressInCard('三个高地');
    await cardSaying('sān gè gāodì');
    await pressInCard('返回');
    await cardSaying('sāngāo-sìxīn');
    const card = await firefox.cardFrame(page.url());
    expect(await seriousProblems((script) => card.evaluate(script), '.frame')).toEqual([]);
    await closeCard();
  });

  test('the command opens the next term and moves the focus into its card', async () => {
    await page.bringToFront();
    const [first = ''] = await texts();
    await firefox.pressCommand('J');
    await cardSaying(first);
    await vi.waitFor(async () =>
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-xiangjian'))).toBe('card'),
    );
    await closeCard();
  });

  test('what arrives later is marked', async () => {
    await page.evaluate(() => {
      const item = document.createElement('li');
      item.textContent = '后来的读者又问起东数西算和专项债。';
      document.querySelector('#later')?.append(item);
    });
    await waitForTerm('东数西算');
  });

  test('the options list the sites and say what the glossary is made of', async () => {
    const options = await firefox.openOwn('options.html');
    await vi.waitFor(
      async () => expect(await options.evaluate('document.body?.innerText')).toContain('数据版本'),
      SLOW,
    );
    expect(await options.evaluate('document.body.innerText')).toContain('zznews.gov.cn');
  });

  test('only the page itself was asked of any host, and nothing was thrown into it', () => {
    const paths = firefox.requests.filter((path) => !path.endsWith('/favicon.ico'));
    expect(paths).toEqual(['www.zznews.gov.cn/content/2022-08/24/sample.html']);
    expect(errors).toEqual([]);
  });
});
