import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardText } from '../../tools/browser/card.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { seriousProblems } from './axe.ts';
import { centreOf, closeCard, isCardOpen, painted, pointAt, waitForTerm } from './driving.ts';

let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

const TEXT = `窑边札记
株洲日报讯 2022年8月24日，走进石峰区的厂房，墙上写着三高四新四个大字。
企业最关心RCEP的原产地规则，五大国际物流通道逐一画出。
市政府的同志说，市运会的场馆也要算进去。`;

/** What a drag or the clipboard carries; a file by its bytes. */
interface Carried {
  readonly html?: string;
  readonly plain?: string;
  readonly file?: { readonly name: string; readonly type?: string; readonly bytes: readonly number[] };
}

/** Sends the page a paste or a drag, as the browser does; true where the page has taken it. */
function carry(type: 'paste' | 'dragenter' | 'dragover' | 'dragleave' | 'drop', carried: Carried, at = 'body') {
  return page.evaluate(
    ({ type, carried, at }) => {
      const data = new DataTransfer();
      if (carried.html !== undefined) data.setData('text/html', carried.html);
      if (carried.plain !== undefined) data.setData('text/plain', carried.plain);
      if (carried.file !== undefined) {
        const { name, type, bytes } = carried.file;
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: type ?? '' }));
      }
      const init = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent(type, { ...init, clipboardData: data })
          : new DragEvent(type, { ...init, dataTransfer: data });
      return !document.querySelector(at)?.dispatchEvent(event);
    },
    { type, carried, at },
  );
}

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const texts = async () => (await painted(page)).map(({ text }) => text);
const sheet = () => page.locator('.sheet');

beforeAll(async () => {
  browser = await launchChromium({ headless: true, settings: { inkShare: 'all' } });
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(`chrome.storage.local.set({ settings: { version: 1, language: 'zh-CN', inkShare: 'all' } })`);
  page = await browser.context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${browser.origin}/paste.html`);
  await page.getByRole('textbox', { name: '待标注的文本' }).waitFor();
});

describe('a text comes in', () => {
  test('by pasting anywhere, and is marked as a news page is', async () => {
    expect(await carry('paste', { plain: TEXT })).toBe(true);
    // What is in doubt comes a moment later, when the words have been opened.
    const wanted = ['市政府', '石峰区', '三高四新', 'RCEP', '五大国际物流通道', '市运会'];
    await vi.waitFor(async () => {
      expect(await texts()).toEqual(expect.arrayContaining(wanted));
      const found = new Set(await texts()).size;
      expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
        expect.stringContaining(`本页有 ${found} 个词条`),
      );
    }, 10_000);
    expect(await page.locator('.sheet > p').count()).toBe(4);
  });

  test('by typing it and pressing the button', async () => {
    await page.getByRole('textbox').fill('墙上写着三高四新');
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await waitForTerm(page, '三高四新');
  });

  test('into a field that holds something, where it is pasted as anywhere else', async () => {
    await page.getByRole('textbox').fill('已有文字');
    expect(await carry('paste', { plain: TEXT }, 'textarea')).toBe(false);
    await page.getByRole('textbox').fill('');
    expect(await carry('paste', { plain: TEXT }, 'textarea')).toBe(true);
    await waitForTerm(page, '三高四新');
    expect(await carry('paste', { plain: '别的标题' }, 'input[type=text]')).toBe(false);
  });

  test('as a dropped file, with a sign while it is held over the page', async () => {
    const file = { name: 'a.txt', type: 'text/plain', bytes: utf8(TEXT) };
    await carry('dragenter', { file });
    await page.getByText('松手即标注').waitFor();
    await carry('dragleave', { file });
    await page.getByText('松手即标注').waitFor({ state: 'detached' });
    await carry('dragenter', { file });
    expect(await carry('dragover', { file })).toBe(true);
    expect(await carry('drop', { file })).toBe(true);
    await waitForTerm(page, '三高四新');
    expect(await page.getByText('松手即标注').count()).toBe(0);
  });

  test('as a chosen file in GB 18030', async () => {
    // 株洲三高四新.
    const bytes = [0xd6, 0xea, 0xd6, 0xde, 0xc8, 0xfd, 0xb8, 0xdf, 0xcb, 0xc4, 0xd0, 0xc2];
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('选择文件').click();
    await (await chooser).setFiles({ name: 'gb.txt', mimeType: 'text/plain', buffer: Buffer.from(bytes) });
    await waitForTerm(page, '三高四新');
    expect(await sheet().innerText()).toBe('株洲三高四新');
  });

  test('as HTML in the charset it declares, with its date', async () => {
    const head = utf8(
      '<!doctype html><meta charset=gbk><meta name="publishdate" content="2021-10-28"><title>t</title><p>',
    );
    const bytes = [...head, 0xd6, 0xea, 0xd6, 0xde, 0xc8, 0xfd, 0xb8, 0xdf, 0xcb, 0xc4, 0xd0, 0xc2];
    await carry('drop', { file: { name: 'a.html', type: 'text/html', bytes } });
    await waitForTerm(page, '三高四新');
    expect(await page.getByLabel('日期').inputValue()).toBe('2021-10-28');
  });

  test('with printed lines joined, so that a term cut in two is found', async () => {
    const line = '会议听取了园区建设和通道建设情况的汇报要求各有关';
    await carry('paste', { plain: `${line}\n${line.slice(0, 22)}三高\n四新战略定位，要求抓好落实。` });
    await waitForTerm(page, '三高四新战略');
  });
});

describe('what cannot be read', () => {
  const refusals: [what: string, carried: Carried, says: string][] = [
    ['a PDF', { file: { name: '公报.pdf', bytes: utf8('%PDF-1.7\n') } }, '文件“公报.pdf”是 PDF 或办公文件'],
    ['a Word file', { file: { name: '公报.docx', bytes: [0x50, 0x4b, 3, 4, 20, 0] } }, '复制其中的文字，再粘贴到这里'],
    [
      'a picture',
      { file: { name: 'a.png', bytes: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] } },
      '没有可读的文字',
    ],
    ['an empty file', { file: { name: 'a.txt', bytes: [] } }, '文件“a.txt”没有内容'],
    ['an empty clipboard', { plain: ' \n' }, '文本没有内容'],
    ['too much text', { plain: '甲'.repeat(2_000_001) }, '文本超过 2 MB'],
  ];
  test.each(refusals)('%s is refused with a word on what to do', async (_what, carried, says) => {
    await carry('drop', carried);
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('leaves the text that is open as it is', async () => {
    await carry('paste', { plain: TEXT });
    await carry('drop', { file: { name: 'a.pdf', bytes: utf8('%PDF-1.7\n') } });
    await page.getByRole('alert').waitFor();
    expect(await sheet().innerText()).toContain('窑边札记');
  });
});

test('HTML comes in as text and structure, and nothing of it runs, loads or shows', async () => {
  const html = `<h1 style="position:fixed">窑边札记</h1><p onclick="window.ran = 1" class="x" id="app">墙上写着<b>三高</b>四新</p>
    <img src="https://example.org/a.png" onerror="window.ran = 2"><script>window.ran = 3</script>
    <style>.sheet { display: none }</style><a href="javascript:window.ran = 4">五大国际物流通道</a>
    <iframe src="https://example.org/"></iframe><svg onload="window.ran = 5"><a href="https://example.org/">图</a></svg>
    <table><tr><td>甲</td><td>乙</td></tr></table>`;
  await carry('paste', { html, plain: 'x' });
  await waitForTerm(page, '三高四新');
  await waitForTerm(page, '五大国际物流通道');
  const inside = await sheet().evaluate((element) => ({
    names: [...new Set([...element.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
    attributes: [...new Set([...element.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()))].sort(),
    ran: (window as { ran?: number }).ran,
  }));
  expect(inside.names).toEqual(['div', 'h2', 'header', 'p', 'strong', 'table', 'tbody', 'td', 'tr']);
  expect(inside.attributes).toEqual(['class', 'colspan', 'data-xiangjian', 'rowspan']);
  expect(inside.ran).toBeUndefined();
  expect(browser.requests).toEqual([]);
});

describe('the cards', () => {
  beforeEach(async () => {
    await carry('paste', { plain: TEXT });
    await waitForTerm(page, '三高四新');
  });

  test('open under the pointer, dated and cited', async () => {
    await pointAt(page, '五大国际物流通道');
    const said = await cardText(page);
    expect(said).toContain('wǔ dà guójì wùliú tōngdào');
    expect(said).toContain('2022-08-24');
    await closeCard(page);
  });

  test('open at a click, and by the command that steps through the terms', async () => {
    await page.mouse.click(...(await centreOf(page, '三高四新')));
    expect(await cardText(page)).toContain('sāngāo-sìxīn');
    await closeCard(page);
    await page.bringToFront();
    const [worker] = browser.context.serviceWorkers();
    await worker?.evaluate(`chrome.commands.onCommand.dispatch('next-term')`);
    expect(await cardText(page)).toContain('石峰区');
    await closeCard(page);
  });
});

describe('date and publisher', () => {
  beforeEach(async () => {
    await carry('paste', { plain: TEXT });
    await waitForTerm(page, '市政府');
  });

  test('are guessed from the text and said to be', async () => {
    expect(await page.getByLabel('日期').inputValue()).toBe('2022-08-24');
    expect(await page.getByLabel('媒体').inputValue()).toBe('zhuzhou-daily');
    expect(await page.getByText('据文中所见').count()).toBe(2);
    expect(await page.getByLabel('标题').inputValue()).toBe('窑边札记');
  });

  test('decide what is marked', async () => {
    await page.getByLabel('日期').fill('2024-06-01');
    await vi.waitFor(async () => expect(await texts()).not.toContain('市运会'));
    await waitForTerm(page, '市政府');
    await page.getByLabel('媒体').selectOption('changsha-evening-news');
    await vi.waitFor(async () => expect(await texts()).not.toContain('市政府'));
    await waitForTerm(page, '三高四新');
    expect(await page.getByText('据文中所见').count()).toBe(0);
    await page.getByLabel('媒体').selectOption('zhuzhou-daily');
    await waitForTerm(page, '市政府');
  });

  test('decide what a card calls later, and what the list of terms leaves out', async () => {
    const factsIn = () => page.locator('.term-notes li', { hasText: '五大国际物流通道' }).locator('.note-fact').count();
    await vi.waitFor(async () => expect(await factsIn()).toBe(1));
    await page.getByLabel('日期').fill('2000-01-01');
    await vi.waitFor(async () => expect(await factsIn()).toBe(0));
    await waitForTerm(page, '五大国际物流通道');
    await pointAt(page, '五大国际物流通道');
    expect(await cardText(page)).toContain('晚于本页');
    await closeCard(page);
  });
});

describe('one text after another', () => {
  test('clearing and replacing can each be undone', async () => {
    await carry('paste', { plain: TEXT });
    await waitForTerm(page, '三高四新');
    await page.getByLabel('标题').fill('改过的题目');
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByRole('textbox', { name: '待标注的文本' }).waitFor();
    expect(await painted(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await page.getByRole('button', { name: '撤销' }).click();
    await waitForTerm(page, '三高四新');
    expect(await page.getByLabel('标题').inputValue()).toBe('改过的题目');
    await carry('paste', { plain: '只说RCEP一件事' });
    await vi.waitFor(async () => expect(await texts()).toEqual(['RCEP']));
    await page.getByRole('button', { name: '撤销' }).click();
    await waitForTerm(page, '三高四新');
  });

  test('nothing of it is stored', async () => {
    await carry('paste', { plain: TEXT });
    await waitForTerm(page, '三高四新');
    const stored = await page.evaluate<string>(
      `chrome.storage.local.get().then((kept) => JSON.stringify([kept, { ...localStorage }]))`,
    );
    expect(stored).not.toContain('三高');
    await page.reload();
    await page.getByRole('textbox', { name: '待标注的文本' }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
  });
});

test('the terms are saved as a file under the title, without an address', async () => {
  await carry('paste', { plain: TEXT });
  await page.getByText('导出', { exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '表格（CSV）' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('xiangjian-2022-08-24-窑边札记.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toMatch(/^\ufeff/);
  expect(csv).toContain('三高四新');
  expect(csv).toContain('走进石峰区的厂房，墙上写着三高四新四个大字。');
  expect(csv).toContain('株洲日报');
  expect(csv).not.toContain('chrome-extension');
  await page.getByRole('status').filter({ hasText: '已写入' }).waitFor();
});

describe('in print', () => {
  const isShown = (selector: string) => page.locator(selector).isVisible();

  test('there is the text with its marks and the list of terms, and no control', async () => {
    await carry('paste', { plain: TEXT });
    await page.locator('.term-notes li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await isShown('.sheet')).toBe(true);
    expect(await isShown('.term-notes')).toBe(true);
    for (const control of await page.locator('button, input, select, [role=status]').all()) {
      expect(await control.isVisible()).toBe(false);
    }
    expect(await page.locator('.imprint').innerText()).toBe('株洲日报 · 2022-08-24');
    expect(await texts()).toContain('三高四新');
    expect(await page.locator('.term-notes').innerText()).toMatch(/三高四新[\s\S]*sāngāo-sìxīn[\s\S]*《株洲日报》/);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.sheet') as Element).color)).toBe(
      'rgb(36, 32, 26)',
    );
  });

  test('the list of terms can be left out', async () => {
    await carry('paste', { plain: TEXT });
    await page.locator('.term-notes li').first().waitFor();
    await page.getByRole('checkbox', { name: '文后附词条表' }).uncheck();
    expect(await page.locator('.term-notes').count()).toBe(0);
  });

  test('the button asks the browser to print, and an open card stays off the paper', async () => {
    await carry('paste', { plain: TEXT });
    await waitForTerm(page, '三高四新');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.mouse.click(...(await centreOf(page, '三高四新')));
    await vi.waitFor(async () => expect(await isCardOpen(page)).toBe(true));
    await page.emulateMedia({ media: 'print' });
    expect(await isShown('[data-xiangjian=card]')).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '打印' }).click();
    const isPrinted = () => page.evaluate(() => document.documentElement.hasAttribute('data-printed'));
    await vi.waitFor(async () => expect(await isPrinted()).toBe(true));
  });
});

test('two megabytes are marked without a hang', async () => {
  const paragraph = `${'会议听取了园区建设和通道建设情况的汇报要求抓好落实'.repeat(4)}，三高四新。\n`;
  const started = performance.now();
  await carry('paste', { plain: paragraph.repeat(Math.floor(666_000 / paragraph.length)) });
  await waitForTerm(page, '三高四新');
  expect(performance.now() - started).toBeLessThan(20_000);
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('textbox', { name: '待标注的文本' }).waitFor();
});

test('axe finds nothing serious, empty or full, in light and dark', async () => {
  const problems = () => seriousProblems((script) => page.evaluate(script), 'main');
  expect(await problems()).toEqual([]);
  await carry('paste', { html: `<p>${TEXT}</p><table><tr><td>甲</td><td>乙</td></tr></table>`, plain: TEXT });
  await page.locator('.term-notes li').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await problems()).toEqual([]);
  }
});

test('nothing was thrown, and nothing asked of any host', () => {
  expect(errors).toEqual([]);
  expect(browser.requests).toEqual([]);
});
