import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { painted } from './driving.ts';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');
const PAGES = join(SHARED, 'pages');
const SEEDS = join(SHARED, 'seeds');

/** No new mark for this long, in ms: the page is read. Nothing else tells when a page not known has no more to mark. */
const SETTLED_MS = 700;

/** Longest wait for the terms that a page is to show, in ms. */
const MOST_MS = 20_000;

/** Terms each raw newspaper page must show; by the page's source file. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000_42399d6e34a31b1e.txt': [
    '可信数据空间',
    '“4×4”现代化产业体系',
    '五员合一',
    '园区市长日',
    '毛伟明',
    '喀喇昆仑公路',
  ],
  '001_42920974233777c0.txt': ['央地合作', '三张表', '株洲建行', '惠农e贷', '“3+3+2”现代产业体系', '太空星际'],
  '002_4ae5928448a75f88.txt': ['三高四新', '三个高地', '何报翔', '海绵城市', '“六全”模式', '东数西算', 'IPv6'],
  '003_90929b2564016b65.txt': ['“1+5+10”', '湘赣边区域合作示范区', '居家令', '攸县', '国开行湖南省分行', '法电优能'],
  '004_9ab4256ef58901f2.txt': [
    'RCEP进园区',
    '五大国际物流通道',
    '市“三高”指挥部',
    '攸县米粉',
    '时代电气',
    '力能实验装置',
  ],
};

describe.runIf(existsSync(PAGES))('real pages', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchChromium({ headless: true, settings: { density: 'all', inkShare: 'all' } });
  });
  afterAll(() => browser?.close());

  /**
   * Reads a page on a listed host until no mark is added any more. `errors` are those that the same page does not
   * have on a host where we do not run.
   */
  async function read(name: string, body: Buffer | string, expected: readonly string[] = []) {
    const file = encodeURIComponent(name);
    const [{ errors: own }, { errors, terms }] = await Promise.all([
      visit(`http://pages.example/${file}`, body),
      visit(`http://www.rednet.cn/${file}`, body, expected),
    ]);
    return { terms, errors: errors.filter((error) => !own.includes(error)) };
  }

  async function visit(url: string, body: Buffer | string, expected: readonly string[] = []) {
    const errors: string[] = [];
    const add = (text: string) => errors.push(text.replaceAll(new URL(url).host, 'HOST'));
    const tab = await browser.open({ url, body, contentType: 'text/html' }, (page) => {
      page.on('pageerror', (error) => add(error.message));
      page.on('console', (message) => message.type() === 'error' && add(message.text()));
    });
    let before = -1;
    let terms = await painted(tab);
    const deadline = Date.now() + MOST_MS;
    const isShort = () => expected.some((term) => !terms.some(({ text }) => text.replace(/\s+/g, '').includes(term)));
    while (terms.length !== before || (isShort() && Date.now() < deadline)) {
      before = terms.length;
      await tab.waitForTimeout(SETTLED_MS);
      terms = await painted(tab);
    }
    await tab.close();
    return { terms, errors };
  }

  for (const name of existsSync(PAGES) ? readdirSync(PAGES).sort() : []) {
    test.concurrent(`${name} is read without an error`, async ({ expect }) => {
      const { terms, errors } = await read(name, readFileSync(join(PAGES, name)));
      console.log(`${name}: ${terms.length} marks, ${new Set(terms.map(({ text }) => text)).size} different`);
      expect(errors).toEqual([]);
    });
  }

  for (const [name, expected] of Object.entries(EXPECTED)) {
    test.concurrent(`${name} shows the terms one would expect`, async ({ expect }) => {
      const raw = readFileSync(join(SEEDS, name), 'utf8');
      const html = raw.split(/\n\s*\n/).map((part) => `<p>${part.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
      const { terms, errors } = await read(
        name,
        `<!doctype html><meta charset="utf-8"><title>${name}</title>${html.join('\n')}`,
        expected,
      );
      const surfaces = terms.map(({ text }) => text.replace(/\s+/g, ''));
      console.log(`${name}: ${terms.length} marks, ${new Set(surfaces).size} different`);
      expect(errors).toEqual([]);
      for (const term of expected) {
        expect(
          surfaces.some((surface) => surface.includes(term)),
          `${term} is marked`,
        ).toBe(true);
      }
    });
  }
});
