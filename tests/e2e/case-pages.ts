import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPage } from '../../tools/browser/chromium.ts';

const CASES = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases');

/** True where the pages of cases lie beside the repository. */
export const HAS_CASES = existsSync(CASES);

/** What is marked on each page of cases, by its file; parted by spaces. */
export const MARKED: Readonly<Record<string, string>> = {
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

/** A term that {@link casePage} adds at the end of each page: its mark tells that a page which is to have none has been read. */
export const END_TERM = '东数西算';

/** A page of cases, as it is served. */
export function casePage(name: string): ServedPage {
  const body = String(readFileSync(join(CASES, `${name}.html`)));
  const isXml = name.startsWith('xhtml');
  return {
    url: `http://www.rednet.cn/${name}.html`,
    body: body.replace(/<\/body>|$/, `<p>${END_TERM}</p>$&`),
    contentType: isXml ? 'application/xhtml+xml' : 'text/html; charset=utf-8',
  };
}

/** What is to be marked on a page of cases as served, sorted. */
export function wantedOn(name: string): string[] {
  return `${MARKED[name]} ${END_TERM}`.trim().split(' ').sort();
}

/** Marked texts, sorted, without what stands unseen within a term: it is in the range that is painted, and is not its text. */
export function seenTexts(marks: readonly { readonly text: string }[]): string[] {
  return marks.map(({ text }) => text.replace(/\s+|（链接）|本文来源某网|x9k2|x(?=集团)/g, '')).sort();
}
