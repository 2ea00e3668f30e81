import { describe, expect, test } from 'vitest';
import type { Publisher } from '../glossary/types.ts';
import { matchPatterns, publisherCalled, publisherOfHost } from './publishers.ts';

const publisher = (id: string, zh: string, en: string, hosts: string[]): Publisher => ({
  id,
  name: { zh, en },
  hosts,
  home: 'hunan',
});
const PUBLISHERS = [
  publisher('hunan-daily', '湖南日报', 'Hunan Daily', ['voc.example', 'hunantoday.example']),
  publisher('metropolis-daily', '三湘都市报', 'Sanxiang Metropolis Daily', ['sxdsb.voc.example']),
  publisher('zhuzhou-daily', '株洲日报', 'Zhuzhou Daily', ['zznews.example']),
  publisher('paper-only', '纸报', 'Paper Only', []),
];

test.each<[host: string, id: string | undefined]>([
  ['voc.example', 'hunan-daily'],
  ['www.voc.example', 'hunan-daily'],
  ['hnrb.voc.example', 'hunan-daily'],
  ['sxdsb.voc.example', 'metropolis-daily'],
  ['a.b.sxdsb.voc.example', 'metropolis-daily'],
  ['hunantoday.example', 'hunan-daily'],
  ['notvoc.example', undefined],
  ['voc.example.org', undefined],
  ['example', undefined],
  ['', undefined],
])('the host %s is of %s', (host, id) => {
  expect(publisherOfHost(host, PUBLISHERS)?.id).toBe(id);
});

test.each<[name: string, id: string | undefined]>([
  ['zhuzhou-daily', 'zhuzhou-daily'],
  ['株洲日报', 'zhuzhou-daily'],
  ['Zhuzhou Daily', 'zhuzhou-daily'],
  [' ZHUZHOU daily ', 'zhuzhou-daily'],
  ['Zhuzhou', undefined],
  ['', undefined],
])('the publisher called %j is %s', (name, id) => {
  expect(publisherCalled(name, PUBLISHERS)?.id).toBe(id);
});

describe('match patterns', () => {
  test('are sorted, and a host below another is covered by it', () => {
    expect(matchPatterns(PUBLISHERS)).toEqual([
      '*://*.hunantoday.example/*',
      '*://*.voc.example/*',
      '*://*.zznews.example/*',
    ]);
  });

  test('of a host that two publishers share stand once', () => {
    const twice = [publisher('a', '甲报', 'A', ['x.example']), publisher('b', '乙报', 'B', ['x.example'])];
    expect(matchPatterns(twice)).toEqual(['*://*.x.example/*']);
  });

  test('of nobody are none', () => {
    expect(matchPatterns([])).toEqual([]);
  });
});
