import { afterEach, describe, expect, test } from 'vitest';
import { isDarkAround } from './tone.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

const LARGE = 'min-width: 600px; min-height: 500px';

describe('around a term a page is dark', () => {
  test.each([
    ['where its body is', 'background: #121212; color: #ddd', '<b>词</b>'],
    [
      'where an app’s root is, body being white',
      'background: #fff',
      `<div style="${LARGE}; background: #121212"><b>词</b></div>`,
    ],
    [
      'where an article is, body being clear',
      '',
      `<main><article style="${LARGE}; background: #1e1e1e; color: #999"><p><b>词</b></p></article></main>`,
    ],
    ['where its root says it is a dark scheme and nothing is painted', 'color: #eee', '<b>词</b>'],
    [
      'whatever light note the term stands in',
      'background: #111; color: #ddd',
      '<p style="background: #fff; color: #000; height: 40px"><b>词</b></p>',
    ],
  ])('%s', (_where, style, html) => {
    document.body.setAttribute('style', style);
    document.body.innerHTML = html;
    expect(isDarkAround(document.querySelector('b') as Element)).toBe(true);
  });

  test.each([
    ['and nothing says otherwise', '', '<b>词</b>'],
    [
      'but for a banner',
      'background: #fff',
      '<nav style="background: #a00; color: #fff; height: 60px"><b>词</b></nav>',
    ],
    [
      'where an article is, its body being dark',
      'background: #000',
      `<article style="${LARGE}; background: #fafafa"><b>词</b></article>`,
    ],
    [
      'but for a picture behind it, and its text is dark',
      'color: #222',
      `<div style="${LARGE}; background: linear-gradient(#000, #000)"><b>词</b></div>`,
    ],
    [
      'but for what can be looked through',
      'background: #fff',
      `<div style="${LARGE}; background: rgb(0 0 0 / 0.02)"><b>词</b></div>`,
    ],
  ])('and light %s', (_where, style, html) => {
    document.body.setAttribute('style', style);
    document.body.innerHTML = html;
    expect(isDarkAround(document.querySelector('b') as Element)).toBe(false);
  });
});
