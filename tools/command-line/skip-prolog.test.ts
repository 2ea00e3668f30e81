import { expect, test } from 'vitest';
import { isFeed } from './read-feed.ts';
import { skipProlog } from './skip-prolog.ts';

test.each([
  ['', ''],
  [' \n<p>', '<p>'],
  ['<?xml version="1.0"?>\n<!-- a --><!-- > --> <rss>', '<rss>'],
  ['<!-- never closed', '<!-- never closed'],
  ['<b><!-- a -->', '<b><!-- a -->'],
])('%j goes on as %j', (text, rest) => {
  expect(skipProlog(text)).toBe(rest);
});

test('a page that begins with thousands of comments is looked at once', () => {
  const comments = '<!-- 稿 -->\n'.repeat(5000);
  expect(isFeed(`${comments}<html>`)).toBe(false);
  expect(isFeed(`${comments}<rss version="2.0">`)).toBe(true);
});
