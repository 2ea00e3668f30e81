import { describe, expect, test } from 'vitest';
import { redactError } from './redact-error.ts';

const messageOf = (message: string) => redactError({ message, stack: '' }).message;
const framesOf = (...lines: string[]) => redactError({ message: '', stack: lines.join('\n') }).frames;

describe('the message of an error', () => {
  test.each([
    'RangeError: a run of 20 characters; at most 19',
    "TypeError: Cannot read properties of undefined (reading 'span')",
    'TypeError: can\'t access property "spans", reply is undefined',
    'Error: the forms part of the pack has format 3, this build reads 4; build again',
    '',
  ])('of our own or the engine’s own words stays: %s', (message) => {
    expect(messageOf(message)).toBe(message);
  });

  test.each([
    ['Error: no card for 全国开行动员', 'Error: no card for …'],
    ["SyntaxError: '#main > 株洲' is not a valid selector", 'SyntaxError: … is not a valid selector'],
    ["SyntaxError: Failed to execute 'querySelector': '#a b' is bad", 'SyntaxError: Failed to execute … is bad'],
    ['Error: "Dear reader, this is it" is unknown', 'Error: "…" is unknown'],
    [
      `SyntaxError: Unexpected token 'h', "he said "no" to me" is not valid JSON`,
      'SyntaxError: Unexpected token … is not valid JSON',
    ],
    [
      'SecurityError: Blocked a frame with origin "https://news.example" from b',
      'SecurityError: Blocked a frame with origin "…" from b',
    ],
    ['Error: at moz-extension://3f2a/options.html#q=x it ended', 'Error: at … it ended'],
    ['Error: une page déjà lue', 'Error: une page d…j… lue'],
  ])('loses what may have been read: %s', (message, redacted) => {
    expect(messageOf(message)).toBe(redacted);
  });

  test('is a line, however long it was', () => {
    expect(messageOf(`Error: ${'x'.repeat(5000)}`)).toHaveLength(300);
  });
});

describe('the stack of an error', () => {
  test('keeps the places in our files, as Chromium writes them', () => {
    const frames = framesOf(
      'TypeError: at 株洲 (chrome-extension)',
      '    at select (chrome-extension://abcdefgh/background.js:1:2345)',
      '    at async Object.page.spot (chrome-extension://abcdefgh/background.js:3:6)',
      '    at chrome-extension://abcdefgh/content-scripts/page.js:12:1',
      '    at new Promise (<anonymous>)',
    );
    expect(frames).toEqual([
      'select (background.js:1:2345)',
      'async Object.page.spot (background.js:3:6)',
      'content-scripts/page.js:12:1',
    ]);
  });

  test('keeps them as Firefox writes them, without the id of the installation', () => {
    const frames = framesOf(
      'select@moz-extension://0a1b2c3d-0000-4000-8000-000000000000/background.js:1:2345',
      'async*load@moz-extension://0a1b2c3d-0000-4000-8000-000000000000/chunks/options-B1x.js:3:6',
      '@moz-extension://0a1b2c3d-0000-4000-8000-000000000000/card.js:1:1',
    );
    expect(frames).toEqual(['select (background.js:1:2345)', 'async*load (chunks/options-B1x.js:3:6)', 'card.js:1:1']);
  });

  test('loses the lines of pages and of evaluated code', () => {
    const frames = framesOf(
      '    at track (https://news.example/t.js:1:2)',
      'track@https://news.example/t.js:1:2',
      '    at eval (eval at run (chrome-extension://abc/background.js:1:2), <anonymous>:1:1)',
      '    at 渌口 (chrome-extension://abc/card.js:1:2)',
    );
    expect(frames).toEqual(['… (card.js:1:2)']);
  });

  test('is cut to the innermost ten', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `    at f${at} (chrome-extension://abc/card.js:1:${at})`);
    expect(framesOf(...lines)).toEqual(Array.from({ length: 10 }, (_, at) => `f${at} (card.js:1:${at})`));
  });
});
