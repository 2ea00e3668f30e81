import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SETTINGS_VERSION } from '../../lib/settings/migrations.ts';
import { cardFrame, cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium, samplePage, welcomePage } from '../../tools/browser/chromium.ts';
import { openPopup, type Popup } from '../../tools/browser/popup.ts';
import { seriousProblems } from './axe.ts';
import { closeCard, isCardOpen, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let news: Page;

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  // The popup goes by the browser's own language, which is the machine's; these tests read it in Chinese.
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(`chrome.storage.local.set({ settings: { version: 1, language: 'zh-CN', inkShare: 'all' } })`);
  news = await browser.open(samplePage());
  await waitForTerm(news, '渌口');
});
afterAll(() => browser.close());

/** What is stored of the settings. */
async function stored(): Promise<Record<string, unknown>> {
  const [worker] = browser.context.serviceWorkers();
  const all = await worker?.evaluate<{ settings?: Record<string, unknown> }>(`chrome.storage.local.get('settings')`);
  return all?.settings ?? {};
}

async function store(settings: object): Promise<void> {
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(
    `chrome.storage.local.set({ settings: ${JSON.stringify({ version: SETTINGS_VERSION, ...settings })} })`,
  );
}

/** The options in a tab, read in Chinese. */
async function openOptions(): Promise<Page> {
  const options = await browser.context.newPage();
  await options.goto(`${browser.origin}/options.html`);
  await options.getByText('数据版本').waitFor();
  return options;
}

/** Hands the options a file of this text. */
async function load(options: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await options.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
}

const textOf = (popup: Popup) => popup.evaluate<string>('document.body.innerText');

describe('the popup', () => {
  test('says how the site stands and lists its concepts in reading order', async () => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelectorAll(".found li").length > 10');
    expect(await textOf(popup)).toContain('正在标注 zznews.gov.cn。');
    const names = await popup.evaluate<string[]>(
      '[...document.querySelectorAll(".found .name")].map((e) => e.textContent)',
    );
    expect(names.filter((name) => ['石峰区', '三高四新'].includes(name))).toEqual(['石峰区', '三高四新']);
    expect(names.indexOf('三高四新')).toBeLessThan(4);
    expect(new Set(names).size).toBe(names.length);
    expect(await textOf(popup)).toContain(`本页有 ${names.length} 个词条`);
    expect(await seriousProblems((script) => popup.evaluate(script), 'main')).toEqual([]);
  });

  test.each(['CSV', 'TBX', 'Markdown', 'Anki'])('the terms of the page are saved as %s', async (format) => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelectorAll(".found li").length > 10');
    const pressed = await popup.evaluate<boolean>(
      `(() => {
        const all = [...document.querySelectorAll('main button')];
        const button = all.find((one) => one.textContent.includes('${format}'));
        button?.click();
        return button !== undefined;
      })()`,
    );
    expect(pressed).toBe(true);
    const extension = { CSV: 'csv', TBX: 'tbx', Markdown: 'md', Anki: 'txt' }[format];
    await popup.waitFor(`document.querySelector('.export-outcome').textContent.includes('.${extension}')`);
  });

  test('choosing a concept scrolls to its place and opens its card', async () => {
    await news.setViewportSize({ width: 1000, height: 400 });
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelectorAll(".found li").length > 10');
    await popup
      .evaluate(
        `[...document.querySelectorAll('.found button')].find((e) => e.textContent.includes('长株潭一体化')).click()`,
      )
      .catch(() => {});
    await cardFrame(news);
    const term = (await painted(news)).find(({ text }) => text === '长株潭一体化');
    expect(term?.y).toBeGreaterThan(0);
    expect(term?.y).toBeLessThan(400);
    await closeCard(news);
  });

  test('its switch takes the marks of the site away and brings them back', async () => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelector("[role=switch]")');
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await expect.poll(() => painted(news)).toEqual([]);
    await popup.waitFor('document.body?.innerText.includes("未标注 zznews.gov.cn。")');
    await popup.evaluate('document.querySelector("[role=switch]").click()');
    await waitForTerm(news, '渌口');
  });

  test('on a site that is not listed it offers to annotate, and does so for this page only', async () => {
    const other = await browser.open(samplePage('https://news.example.com/2022/0824/sample.html'));
    const popup = await openPopup(browser, other);
    await popup.waitFor('document.querySelector(".button.main")');
    expect(await textOf(popup)).toContain('news.example.com 不在默认标注的网站之列。');
    await popup.evaluate('document.querySelector(".button.main").click()');
    await waitForTerm(other, '三高四新');
    await other.close();
    const again = await browser.open(samplePage('https://news.example.com/2022/0825/sample.html'));
    // Its popup is answered by then, and a page that had our script would have answered in its place.
    const popupAgain = await openPopup(browser, again);
    await popupAgain.waitFor('document.querySelector(".button.main")');
    expect(await painted(again)).toEqual([]);
    await again.close();
  });

  test('its level is stored, and a level set elsewhere shows in it at once', async () => {
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.querySelector(".level input")');
    await popup.evaluate(`document.querySelector('.level input[value=everything]').click()`);
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ level: 'everything' }));
    await store({ language: 'zh-CN', inkShare: 'all', level: 'essential' });
    await popup.waitFor(`document.querySelector('.level input[value=essential]').checked`);
    await store({ language: 'zh-CN', inkShare: 'all' });
  });

  test('on a page of the browser it says that nothing can be done there', async () => {
    const own = await browser.context.newPage();
    await own.goto('chrome://version');
    const popup = await openPopup(browser, own);
    await popup.waitFor('document.body?.innerText.includes("不能标注")');
    await own.close();
  });
});

describe('the options', () => {
  test('list the sites, switch one off and say what the glossary is made of', async () => {
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.getByText('数据版本').waitFor();
    expect(await seriousProblems((script) => options.evaluate(script), 'main')).toEqual([]);
    await options.getByRole('switch', { name: /zznews.gov.cn/ }).uncheck();
    await expect.poll(() => painted(news)).toEqual([]);
    await options.getByRole('switch', { name: /zznews.gov.cn/ }).check();
    await waitForTerm(news, '渌口');
    await options.close();
  });

  test('store each choice as it is made, and show it after a reload', async () => {
    const options = await openOptions();
    const choices: [name: string, setting: string, value: string][] = [
      ['level', 'level', 'everything'],
      ['density', 'density', 'all'],
      ['ink-share', 'inkShare', '20'],
      ['colours', 'colours', 'contrast'],
      ['opener', 'opener', 'click'],
      ['card-order', 'cardOrder', 'en'],
      ['card-side', 'cardSide', 'above'],
      ['selection-card', 'selectionCard', 'key'],
      ['page-answers', 'pageAnswers', 'key'],
      ['card-text', 'cardText', 'large'],
    ];
    for (const [name, setting, value] of choices) {
      await options.locator(`input[name=${name}][value="${value}"]`).check();
      await vi.waitFor(async () => expect(await stored()).toMatchObject({ [setting]: value }));
    }
    for (const category of ['企业', '人物']) {
      await options.getByRole('switch', { name: category, exact: true }).uncheck();
    }
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ hiddenCategories: ['firm', 'person'] }));
    await options.reload();
    for (const [name, , value] of choices) {
      expect(await options.locator(`input[name=${name}][value="${value}"]`).isChecked()).toBe(true);
    }
    expect(await options.getByRole('switch', { name: '企业', exact: true }).isChecked()).toBe(false);
    expect(await options.getByRole('switch', { name: '政策', exact: true }).isChecked()).toBe(true);
    expect(await options.locator('.sample').getAttribute('data-colours')).toBe('contrast');
    expect(await seriousProblems((script) => options.evaluate(script), 'body')).toEqual([]);
    await store({ language: 'zh-CN', inkShare: 'all' });
    await options.close();
  });

  test('two switches pressed one right after the other are both stored', async () => {
    const options = await openOptions();
    await options.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLInputElement>('.categories input');
      first?.click();
      second?.click();
    });
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ hiddenCategories: ['policy', 'slogan'] }));
    await store({ language: 'zh-CN', inkShare: 'all' });
    await options.close();
  });

  test('saved as a file, reset and loaded again the settings are what they were', async () => {
    const mine = {
      language: 'zh-CN',
      level: 'essential',
      silencedSites: ['rednet.cn'],
      hiddenTerms: ['seeds/zhuzhou'],
    };
    await store(mine);
    const options = await openOptions();
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: '存为文件' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('xiangjian-settings.json');
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ product: 'Xiangjian settings', settings: mine });

    await options.getByRole('button', { name: '恢复默认设置' }).click();
    expect(await stored()).toMatchObject(mine);
    await options.getByRole('button', { name: '恢复默认', exact: true }).click();
    await options.getByText('各项设置已恢复默认。').waitFor();
    expect(await stored()).toEqual({ version: 2 });
    await options.getByRole('button', { name: '撤销' }).click();
    await options.getByText('已回到之前的样子。').waitFor();
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2, ...mine }));

    await options.getByRole('button', { name: '恢复默认设置' }).click();
    await options.getByRole('button', { name: '恢复默认', exact: true }).click();
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2 }));
    await options.locator('input[type=file]').setInputFiles(file);
    await vi.waitFor(async () => expect(await stored()).toEqual({ version: 2, ...mine }));
    expect(await options.locator('#settingsFile [role=status]').innerText()).toContain('中的设置已生效。');
    await store({ language: 'zh-CN', inkShare: 'all' });
    await options.close();
  });

  test('refuse a bad file, say why, and change nothing', async () => {
    const mine = { language: 'zh-CN', level: 'essential', hiddenTerms: ['seeds/zhuzhou'] };
    await store(mine);
    const options = await openOptions();
    const bad: [text: string, said: string][] = [
      ['<!doctype html>', 'a.json 不是设置文件，或内容不全。'],
      ['{"level":"standard"}', 'a.json 不是湘笺的设置文件。'],
      ['{"product":"Xiangjian settings","version":9,"settings":{}}', 'a.json 由更新的湘笺保存（版本 9）'],
      ['{"product":"Xiangjian settings","version":1,"settings":{"level":"loud"}}', 'a.json 中 level 处的值无效。'],
    ];
    for (const [text, said] of bad) {
      await load(options, text);
      await options.getByRole('alert').filter({ hasText: said }).waitFor();
      expect(await stored()).toEqual({ version: 2, ...mine });
    }
    expect(await seriousProblems((script) => options.evaluate(script), 'main')).toEqual([]);
    await store({ language: 'zh-CN', inkShare: 'all' });
    await options.close();
  });

  test('list hidden concepts by headword and show them again one by one', async () => {
    await store({ language: 'zh-CN', hiddenTerms: ['seeds/rcep', 'seeds/three-highlands-four-new', 'seeds/zz-gone'] });
    const options = await openOptions();
    const rows = options.locator('#hiddenTerms .row-name');
    await vi.waitFor(
      async () =>
        expect(await rows.allInnerTexts()).toEqual(['RCEP\n举措', '三高四新\n政策', 'zz-gone\n词条数据中已无此条']),
      // A background that has just woken opens the cards of the whole glossary first.
      { timeout: 10_000 },
    );
    await options.getByRole('button', { name: '重新标注：三高四新' }).click();
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ hiddenTerms: ['seeds/rcep', 'seeds/zz-gone'] }),
    );
    await options.getByRole('button', { name: '全部重新标注' }).click();
    await options.getByText('2 个词条已重新标注。').waitFor();
    expect(await stored()).toEqual({ version: 2, language: 'zh-CN' });
    await options.close();
  });

  test('tell the keys of the commands as the browser has them, and lead to its page of shortcuts', async () => {
    const options = await openOptions();
    expect(
      await options
        .locator('#shortcuts .row')
        .filter({ hasText: /^打开下一个词条(?!，)/ })
        .innerText(),
    ).toContain('Alt+Shift+J');
    const opening = browser.context.waitForEvent('page');
    await options.getByRole('button', { name: '更改快捷键' }).click();
    const shortcuts = await opening;
    await vi.waitFor(() => expect(shortcuts.url()).toBe('chrome://extensions/shortcuts'));
    await shortcuts.close();
    await options.close();
  });

  test('change the language of options, popup and card at once', async () => {
    await store({ language: 'zh-CN', inkShare: 'all' });
    const options = await browser.context.newPage();
    await options.goto(`${browser.origin}/options.html`);
    await options.getByRole('radio', { name: 'English' }).check();
    await options.getByRole('heading', { name: 'Sites', exact: true }).waitFor();
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
    await waitForTerm(news, '渌口');
    const popup = await openPopup(browser, news);
    await popup.waitFor('document.body?.innerText.includes("concepts on this page")');
    await options.getByRole('radio', { name: '简体中文' }).check();
    await options.getByRole('heading', { name: '网站', exact: true }).waitFor();
    await options.close();
  });
});

describe('the first page', () => {
  let fresh: ExtensionBrowser;
  let welcome: Page;
  beforeAll(async () => {
    fresh = await launchChromium({ headless: true, keepsWelcome: true });
    welcome = await welcomePage(fresh.context);
    await waitForTerm(welcome, '国开行');
  });
  afterAll(() => fresh.close());

  test('opens once when the extension is installed, and asks for nothing', async () => {
    expect(fresh.context.pages().filter((page) => page.url().endsWith('/welcome.html'))).toHaveLength(1);
    expect(await welcome.locator('input, form, dialog').count()).toBe(0);
    expect(await seriousProblems((script) => welcome.evaluate(script), 'main')).toEqual([]);
    expect(fresh.requests).toEqual([]);
  });

  test('marks its sample and nothing else', async () => {
    const found = (await painted(welcome)).map(({ text }) => text);
    for (const text of ['石峰区', '三高四新', '可信数据空间', '中车株洲所', 'RCEP']) expect(found).toContain(text);
    const area = await welcome.locator('.news article').boundingBox();
    for (const { y } of await painted(welcome)) {
      expect(y).toBeGreaterThan(area?.y ?? Infinity);
      expect(y).toBeLessThan((area?.y ?? 0) + (area?.height ?? 0));
    }
  });

  test('opens a card in place when the pointer rests on a term, as of the day of the sample', async () => {
    await pointAt(welcome, '可信数据空间');
    const said = await cardText(welcome);
    expect(said).toContain('kěxìn shùjù kōngjiān');
    expect(said).toContain('2022-08-24');
    await closeCard(welcome);
  });

  test('opens a card by keyboard alone, and gives the focus back', async () => {
    const button = welcome.getByRole('button', { name: '打开第一张卡片' });
    await welcome.mouse.move(2, 2);
    await welcome.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await welcome.keyboard.press('Enter');
    expect(await cardText(welcome)).toContain('Shífēng Qū');
    await closeCard(welcome);
    expect(await isCardOpen(welcome)).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('leads to the settings', async () => {
    const opening = fresh.context.waitForEvent('page');
    await welcome.getByRole('button', { name: '设置' }).click();
    const options = await opening;
    await options.getByRole('heading', { level: 1 }).waitFor();
    expect(options.url()).toBe(`${fresh.origin}/options.html`);
  });
});
