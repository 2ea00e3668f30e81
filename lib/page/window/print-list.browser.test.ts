import { afterEach, expect, test, vi } from 'vitest';
import { layOutPrintList, type PrintedTerm } from './print-list.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
});

const TERM: PrintedTerm = {
  headword: '云上陶谷',
  pinyin: 'yún shàng táo gǔ',
  rendering: 'Cloud Kiln Valley',
  gloss: { text: '醴陵的产业园。', lang: 'zh-CN' },
  sources: [{ text: '官方', lang: 'zh-CN' }],
};
const layOut = (terms: readonly PrintedTerm[] = [TERM]) =>
  layOutPrintList({ title: '本页词条', note: '共 1 条', language: 'zh-CN', terms });
const host = () => document.querySelector<HTMLElement>('[data-xiangjian=print]');

test('stands at the end of the text, is not seen on a screen, cannot be read by the page, and goes without a trace', () => {
  document.body.innerHTML = '<p>正文</p>';
  const before = document.documentElement.outerHTML;
  const takeAway = layOut();
  expect(document.body.lastElementChild).toBe(host());
  expect(host()?.getBoundingClientRect().height).toBe(0);
  expect([host()?.shadowRoot, host()?.textContent]).toEqual([null, '']);
  takeAway();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('stands behind a body whose children stand side by side', () => {
  document.body.style.display = 'flex';
  const takeAway = layOut();
  expect(host()?.parentElement).toBe(document.documentElement);
  takeAway();
});

test('each text has its language, is set as text, and what is not known leaves no line', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const bare: PrintedTerm = { headword: '<b>窑</b>', pinyin: null, rendering: null, gloss: null, sources: [] };
  const takeAway = layOut([TERM, bare]);
  const root = attach.mock.results[0]?.value as ShadowRoot;
  attach.mockRestore();
  const [first, second] = root.querySelectorAll('li');
  const said = [...(first?.querySelectorAll('[lang]') ?? [])].map((one) => [one.getAttribute('lang'), one.textContent]);
  expect(said).toEqual([
    ['zh-CN', '云上陶谷'],
    ['zh-Latn-pinyin', 'yún shàng táo gǔ'],
    ['en', 'Cloud Kiln Valley'],
    ['zh-CN', '醴陵的产业园。'],
    ['zh-CN', '官方'],
  ]);
  expect([second?.textContent, second?.children.length]).toEqual(['<b>窑</b>', 1]);
  takeAway();
});
