import { expect, test } from 'vitest';
import type { Publisher } from '../glossary/types.ts';
import { DEFAULT_SETTINGS, withSite } from '../settings/settings.ts';
import { hostOfPattern, isSilenced, originPatterns, type Site, siteOf } from './site.ts';

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
