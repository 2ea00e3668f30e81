import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Publisher } from '../glossary/types.ts';
import { DEFAULT_SETTINGS, withSite } from '../settings/settings.ts';
import {
  hostOfFrame,
  hostOfPattern,
  isHostWithin,
  isSilenced,
  originPatterns,
  type Site,
  siteOf,
  takesInEverySite,
} from './site.ts';

const PUBLISHERS: readonly Publisher[] = [
  { id: 'metropolis', name: { zh: '三湘都市报', en: 'M' }, hosts: ['sxdsb.voc.example'], home: 'hunan' },
  { id: 'hunan-daily', name: { zh: '湖南日报', en: 'H' }, hosts: ['voc.example'], home: 'hunan' },
];

test.each<[address: string, site: Site | null]>([
  ['https://voc.example/a', { name: 'voc.example', isListed: true }],
  ['http://www.voc.example/', { name: 'voc.example', isListed: true }],
  ['https://sxdsb.voc.example/', { name: 'voc.example', isListed: true }],
  ['https://VOC.example:8443/', { name: 'voc.example', isListed: true }],
  ['https://notvoc.example/', { name: 'notvoc.example', isListed: false }],
  ['https://voc.example.org/', { name: 'voc.example.org', isListed: false }],
  ['http://localhost:3000/', { name: 'localhost', isListed: false }],
  ['file:///tmp/voc.example.html', null],
  ['about:blank', null],
  ['chrome://extensions/', null],
  ['moz-extension://abc/popup.html', null],
  ['https://chromewebstore.google.com/detail/x', null],
  ['https://chrome.google.com/webstore', null],
  ['https://addons.mozilla.org/', null],
])('%s is the site %j', (address, site) => {
  expect(siteOf(new URL(address), PUBLISHERS)).toEqual(site);
});

test('a site is silenced by its own name and no other', () => {
  const site: Site = { name: 'voc.example', isListed: true };
  expect(isSilenced(site, DEFAULT_SETTINGS)).toBe(false);
  expect(isSilenced(site, withSite(DEFAULT_SETTINGS, 'voc.example', true))).toBe(true);
  expect(isSilenced(site, withSite(DEFAULT_SETTINGS, 'www.voc.example', true))).toBe(false);
});

test.each(['news.example', 'localhost', '192.168.0.1', 'xn--fiqs8s.example'])(
  'the host of the pattern made for %s is itself',
  (name) => {
    expect(originPatterns({ name, isListed: false }).map(hostOfPattern)).toEqual([name]);
  },
);

test.each([
  '<all_urls>',
  '*://*/*',
  '*://*.voc.example/*',
  'https://voc.example/*',
  '*://voc.example/a',
  '*://voc.example/*a',
  '',
  'voc.example',
])('%s is no pattern of ours', (pattern) => {
  expect(hostOfPattern(pattern)).toBeNull();
});

test.each([
  [['*://*/*'], true],
  [['<all_urls>'], true],
  [['https://*/*', 'http://*/*'], true],
  [['https://*/*'], false],
  [['*://a.example/*', '*://*.b.example/*'], false],
  [[], false],
])('of %j it is known whether they are all of the web', (patterns, isAll) => {
  expect(takesInEverySite(patterns)).toBe(isAll);
});

describe('a host within a pattern of the browser', () => {
  // Few labels, so that hosts and patterns meet.
  const name = fc.array(fc.constantFrom('a', 'b', 'ab', 'news', 'example'), { minLength: 1, maxLength: 4 });
  const around = fc.record({
    scheme: fc.constantFrom('*', 'http', 'https', 'ftp'),
    port: fc.constantFrom('', ':*', ':8080'),
    path: fc.constantFrom('/*', '/', '/a/*', '/*.example/*'),
  });
  const patternOf = (host: string, { scheme, port, path }: { scheme: string; port: string; path: string }) =>
    `${scheme}://${host}${port}${path}`;

  test('is of that name, or below it where the pattern begins with a star; labels are whole', () => {
    fc.assert(
      fc.property(name, name, fc.boolean(), around, (host, base, isStarred, rest) => {
        const pattern = patternOf(`${isStarred ? '*.' : ''}${base.join('.')}`, rest);
        // By the rules, label for label from the right.
        const isBelow = base.toReversed().every((label, at) => host.toReversed()[at] === label);
        const isWithin = isBelow && (isStarred || host.length === base.length);
        expect([host, pattern, isHostWithin(host.join('.'), pattern)]).toEqual([host, pattern, isWithin]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is within what is for all hosts', () => {
    fc.assert(
      fc.property(name, around, (host, rest) => {
        expect(isHostWithin(host.join('.'), patternOf('*', rest))).toBe(true);
        expect(isHostWithin(host.join('.'), '<all_urls>')).toBe(true);
      }),
    );
  });

  test.each([
    ['127.0.0.1', '*://127.0.0.1/*', true],
    ['127.0.0.1', '*://0.0.1/*', false],
    ['[::1]', 'http://[::1]/*', true],
    ['[::1]', 'http://[::1]:8080/*', true],
    ['[::2]', 'http://[::1]/*', false],
    ['xn--fiqs8s.example', '*://*.example/*', true],
    ['a.example', '*://a.example', false],
    ['a.example', 'a.example', false],
    ['a.example', '', false],
    ['a.example', 'file:///*', false],
    ['a.example', 'file:///a.example/*', false],
    ['a.example', '*://b.example/a.example/', false],
    ['aXexample', '*://a.example/*', false],
  ])('%s within %s: %s', (host, pattern, isWithin) => {
    expect(isHostWithin(host, pattern)).toBe(isWithin);
  });
});

test.each([
  ['with an address is read as of that', 'a.example', 'https://a.example', 'a.example'],
  ['in a sandbox is read as of its address all the same', 'a.example', 'null', 'a.example'],
  ['without an address is of the page that made it', '', 'https://b.example:8080', 'b.example'],
  ['without an address in a sandbox is of nobody', '', 'null', null],
  ['of a file is of nobody', '', 'file://', null],
])('a frame %s', (_name, hostname, origin, host) => {
  expect(hostOfFrame({ hostname, origin })).toBe(host);
});
