import { expect, test } from 'vitest';
import { doubtAbout, doubtKey } from './doubt.ts';
import type { Doubt } from './types.ts';

test.each<[what: string, text: string, surface: string, doubt: Doubt | null]>([
  ['a short form after a Han character', '全国开行', '国开行', { text: '全国开行', start: 1, end: 4 }],
  ['a short form before one', '株洲市', '株洲', { text: '株洲市', start: 0, end: 2 }],
  ['a window ends at punctuation', '是，在株洲的，是', '株洲', { text: '在株洲的', start: 1, end: 3 }],
  ['a window ends at Latin and at a space', 'A在株洲 的', '株洲', { text: '在株洲', start: 1, end: 3 }],
  ['a form that stands alone', '“株洲”', '株洲', null],
  ['a form that is the whole text', '株洲', '株洲', null],
  ['a form of four characters', '在可信空间的', '可信空间', { text: '在可信空间的', start: 1, end: 5 }],
  ['a form with Latin in it', '建5G站的', '5G站', null],
  ['a form with a line break in it', '在株\n洲的', '株\n洲', { text: '在株洲的', start: 1, end: 3 }],
  ['a form with a zero-width space in it', '在株\u200b洲的', '株\u200b洲', { text: '在株洲的', start: 1, end: 3 }],
  ['a neighbour behind a line break', '全\n国开行', '国开行', { text: '全国开行', start: 1, end: 4 }],
  ['a neighbour behind a line break and an indent', '全\n\u3000国开行', '国开行', null],
  ['a form in quotes of its own', '在“株”洲的', '株”洲', null],
])('%s', (_what, text, surface, doubt) => {
  const start = text.indexOf(surface);
  expect(doubtAbout(text, start, start + surface.length)).toEqual(doubt);
});

test('a window reaches so far and no farther', () => {
  const doubt = doubtAbout(`${'前'.repeat(20)}国开行${'后'.repeat(20)}`, 20, 23);
  expect(doubt).toEqual({ text: `${'前'.repeat(8)}国开行${'后'.repeat(8)}`, start: 8, end: 11 });
});

test('what is not seen between words takes nothing from the reach', () => {
  const thin = (text: string) => [...text].join('\u200b');
  const doubt = doubtAbout(`${thin('前'.repeat(8))}国开行${thin('后'.repeat(8))}`, 15, 18);
  expect(doubt).toEqual({ text: `${'前'.repeat(8)}国开行${'后'.repeat(8)}`, start: 8, end: 11 });
});

test('a text that begins or ends sooner than the reach is a window as it is', () => {
  const text = `前国开行${'后'.repeat(30)}`;
  expect(doubtAbout(text, 1, 4)).toEqual({ text: text.slice(0, 12), start: 1, end: 4 });
});

test('keys tell apart the window and the place in it', () => {
  const doubts: Doubt[] = [
    { text: '株洲株洲', start: 0, end: 2 },
    { text: '株洲株洲', start: 2, end: 4 },
    { text: '株洲株洲', start: 0, end: 3 },
    { text: '株洲市', start: 0, end: 2 },
    { text: '株洲市', start: 0, end: 2, touched: { before: true, after: false } },
    { text: '株洲市', start: 0, end: 2, touched: { before: false, after: true } },
  ];
  expect(new Set(doubts.map(doubtKey)).size).toBe(doubts.length);
  expect(doubtKey({ text: '株洲市', start: 0, end: 2 })).toBe(doubtKey({ text: '株洲市', start: 0, end: 2 }));
});
