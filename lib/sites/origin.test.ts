import { describe, expect, test } from 'vitest';
import type { Publisher } from '../glossary/types.ts';
import { cluesOfText, type OriginClues, originOf, TOP_CHARACTERS } from './origin.ts';

const publisher = (id: string, zh: string, host: string, home: string): Publisher => ({
  id,
  name: { zh, en: id },
  hosts: [host],
  home,
});
const DAILY = publisher('zhuzhou-daily', '株洲日报', 'zznews.gov.cn', 'zhuzhou');
const HUNAN = publisher('hunan-daily', '湖南日报', 'voc.com.cn', 'hunan');
const PUBLISHERS = [DAILY, HUNAN];

const at = (hostname: string, pathname = '/a.html', more: Partial<OriginClues> = {}): OriginClues => ({
  address: { protocol: 'https:', hostname, pathname },
  top: '',
  declared: '',
  stale: '',
  ...more,
});

describe('the day of a page', () => {
  const address = '/content/2025-04/06/a.html';
  const top = '2021年1月2日';
  test.each<[what: string, clues: OriginClues, date: string | null]>([
    ['the declared one first', at('a.cn', address, { declared: '2022-08-24', top }), '2022-08-24'],
    ['then that of the address', at('a.cn', address, { top }), '2025-04-06'],
    ['then the first at its top', at('a.cn', '/a.html', { top }), '2021-01-02'],
    ['none where nothing says', at('a.cn'), null],
    ['not one left standing, where the address says', at('a.cn', address, { declared: '2022-08-24', stale: '2022-08-24' }), '2025-04-06'], // biome-ignore format: a row a case
    ['nor where the top says', at('a.cn', '/app', { declared: '2022-08-24', stale: '2022-08-24', top }), '2021-01-02'], // biome-ignore format: a row a case
    ['but where nothing else does', at('a.cn', '/app', { declared: '2022-08-24', stale: '2022-08-24' }), '2022-08-24'], // biome-ignore format: a row a case
    ['a declared one though another is stale', at('a.cn', address, { declared: '2022-08-24', stale: '2020-01-01' }), '2022-08-24'], // biome-ignore format: a row a case
    ['that of the top where none is declared, though another is stale', at('a.cn', '/app', { stale: '2020-01-01', top }), '2021-01-02'], // biome-ignore format: a row a case
    ['that of a text without an address', cluesOfText(top), '2021-01-02'],
    ['that of its metadata', cluesOfText(top, '2020-02-03'), '2020-02-03'],
  ])('%s', (_what, clues, date) => {
    expect(originOf(clues, PUBLISHERS).date).toBe(date);
  });
});

describe('the publisher of a page', () => {
  test.each<[what: string, clues: OriginClues, id: string | undefined]>([
    ['of its host', at('www.zznews.gov.cn'), 'zhuzhou-daily'],
    ['the one it names, whatever its host', at('www.zznews.gov.cn', '/', { top: '湖南日报4月5日讯' }), 'hunan-daily'],
    ['none for a host we do not list', at('example.com'), undefined],
    ['the one a text names', cluesOfText('株洲日报讯'), 'zhuzhou-daily'],
    ['none for a text that names none', cluesOfText('三高四新'), undefined],
    ['none named beyond the top of a text', cluesOfText(`${'字'.repeat(TOP_CHARACTERS)}株洲日报讯`), undefined],
  ])('%s', (_what, clues, id) => {
    expect(originOf(clues, PUBLISHERS).publisher?.id).toBe(id);
  });
});

test('the site is that of the address, and none without one', () => {
  expect(originOf(at('www.zznews.gov.cn'), PUBLISHERS).site).toEqual({ name: 'zznews.gov.cn', isListed: true });
  expect(originOf(at('example.com'), PUBLISHERS).site).toEqual({ name: 'example.com', isListed: false });
  expect(originOf(cluesOfText('株洲日报讯'), PUBLISHERS).site).toBeNull();
});
