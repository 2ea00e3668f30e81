import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test, vi } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { collectMarks } from './marks.ts';

const CASES = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases');

/** What is marked on each page of cases, by its file; parted by spaces. */
const MARKED: Readonly<Record<string, string>> = {
  'approot-class': '三高四新 自贸试验区',
  'approot-notranslate': '三高四新 自贸试验区',
  'k-main-notranslate': '三高四新',
  'k-article-no': '三高四新',
  'k-next-root': '三高四新',
  'lang-cn': '三高四新 自贸试验区',
  'lang-en-div': '三高四新 自贸试验区',
  'lang-en-p': '三高四新 自贸试验区',
  'k-section-en': '三高四新',
  'k-td-en': '三高四新',
  'm-lang-ja': '湖南省 三高四新 一带一路 专精特新 中车集团 自贸试验区 世界计算大会',
  hypothesis: '三高四新 自贸试验区',
  customword: '三高四新 自贸试验区',
  'word-st1': '三高四新 中车集团 湖南自贸试验区',
  'm-hiddeninput': '一带一路 三高四新 自贸试验区 专精特新 中车集团',
  'br-term': '湖南自贸试验区 三高四新',
  'm-br-headline': '湖南自由贸易试验区 推进会 专精特新',
  'display-none-noise': '三高四新 自贸试验区',
  'sr-only': '三高四新',
  'block-span': '湖南',
  'spans-display-block': '湖南',
  'spans-grid': '中车',
  'spans-float': '',
  'spans-td-links': '长沙',
  'm-inline-block-letters': '三高四新',
  kangxi: '三⾼四新 ⼀带⼀路 ⼯商银⾏ 中⻋集团',
  xhtml: '湖南省 五好园区 世界计算大会',
  'xhtml-shadow': '湖南省 三高四新',
};

describe.runIf(existsSync(CASES))('the pages of cases, their text', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchChromium({
      headless: true,
      settings: { density: 'all', inkShare: 'all', level: 'everything' },
    });
  });
  afterAll(() => browser?.close());

  for (const [name, expected] of Object.entries(MARKED)) {
    test(`${name}: ${expected || 'nothing'}`, async ({ expect }) => {
      const body = readFileSync(join(CASES, `${name}.html`));
      const isXml = name.startsWith('xhtml');
      // A page that is to have no mark is read with a term of its own at the end, whose mark tells that it has been.
      const end = '<p>东数西算</p>';
      const page = await browser.open({
        url: `http://www.rednet.cn/${name}.html`,
        body: String(body).replace(/<\/body>|$/, `${end}$&`),
        contentType: isXml ? 'application/xhtml+xml' : 'text/html; charset=utf-8',
      });
      const wanted = `${expected} 东数西算`.trim().split(' ').sort();
      await vi.waitFor(
        async () => {
          // What stands unseen within a term is in the range that is painted, and is not its text.
          const texts = (await page.evaluate(collectMarks)).map(({ text }) =>
            text.replace(/\s+|（链接）|本文来源某网|x9k2|x(?=集团)/g, ''),
          );
          expect(texts.sort()).toEqual(wanted);
        },
        { timeout: 6000, interval: 200 },
      );
      await page.close();
    });
  }
});
