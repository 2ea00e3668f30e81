import { expect, test } from 'vitest';
import { processorMs } from '../../tests/fixtures/processor-ms.ts';
import { isUnseenStyle, setStylesAside } from './style-attributes.ts';

test.each<[html: string, result: string]>([
  ['', ''],
  ['<p style="color:red">甲 style=乙</p>', '<p data-style="color:red">甲 style=乙</p>'],
  ["<b class='x'STYLE = 'a'>", "<b class='x'data-style = 'a'>"],
  ['<p\n  style=x>', '<p\n  data-style=x>'],
  ['<p data-style="x" mystyle="y">', '<p data-style="x" mystyle="y">'],
  ['<style>p { color: red }</style>', '<style>p { color: red }</style>'],
  ['3 < 4 style="x" > 2', '3 < 4 style="x" > 2'],
])('%j becomes %j', (html, result) => {
  expect(setStylesAside(html)).toBe(result);
});

test('two megabytes of opening brackets take well under a second', () => {
  expect(processorMs(() => setStylesAside('<a'.repeat(1_000_000)))).toBeLessThan(1000);
});

test.each([
  ['display:none', true],
  ['color: red; DISPLAY : none !important', true],
  ['font-size:0', true],
  ['font-size: 0px;color:#fff', true],
  ['font-size:0.0em', true],
  ['font-size:0.8em', false],
  ['font-size: 05px', false],
  ['font-size:10px', false],
  ['display:inline', false],
  ['x-display:nonesuch', false],
  ['', false],
])('a style of %j is unseen: %s', (style, isUnseen) => {
  expect(isUnseenStyle(style)).toBe(isUnseen);
});
