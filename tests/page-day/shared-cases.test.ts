import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf, originOf } from '../../lib/sites/origin.ts';
import { type Annotator, openAnnotator } from '../../tools/annotate/open-annotator.ts';
import { readText } from '../../tools/command-line/read-text.ts';

/** Pages kept beside the repository, one a fault once reported; the kinds themselves are in `cases.tsv`. */
const FOLDER = '../shared/cases';

const CITY = 'https://www.zznews.gov.cn/a/b.html';
const PROVINCE = 'https://hn.rednet.cn/a/b.html';
const FIRST = '2022-08-24';

/** Address and day of each page; the address it is to be read at where that matters. */
const DAYS: readonly (readonly [page: string, address: string, day: string | null])[] = [
  ...[
    'bytedance card card2 dotted fullwidth han-numerals han-numerals-o history-lead jsonld meta-compact meta-utc',
    'related-above split-spans time-utc today-masthead weather-bar weibo-meta',
  ].flatMap((names) => names.split(' ').map((name) => [`date-${name}`, CITY, FIRST] as const)),
  ...['dt-comment-first', 'dt-masthead-in-time', 'dt-related-time'].map((name) => [name, CITY, FIRST] as const),
  ['date-epaper-query', 'https://a.cn/epaper/?date=2022-08-24', FIRST],
  ['date-epaper-hash', 'https://a.cn/epaper/#/2022-08-24', FIRST],
  ['date-id-like-date', 'https://a.cn/646846/20101130.html', FIRST],
  ['date-id-like-date2', 'https://a.cn/c/20101130', FIRST],
  ['date-id-like-date3', 'https://a.cn/news/19990101/', FIRST],
  ['date-jpaas-url', 'https://a.cn/art/2022/8/24/art_123.html', FIRST],
  ['date-jpaas-url-today', 'https://a.cn/art/2022/8/24/art_123.html', FIRST],
  ['date-future-text', 'https://a.cn/2022/yw/1.html', FIRST],
  ['date-future-text', CITY, null],
  ['sense-masthead', CITY, '2021-10-28'],
  ['sense-plain', CITY, '2021-10-28'],
  ['replace-query', PROVINCE, FIRST],
  ['replace-page', PROVINCE, FIRST],
];

const PUBLISHERS = [
  'pub-none',
  'pub-list',
  'pub-quote',
  'pub-copyright',
  'pub2-none',
  'pub2-list',
  'pub2-list2',
  'pub2-hot',
];

describe.skipIf(!existsSync(FOLDER))('pages that were once read wrong', () => {
  let annotator: Annotator;
  beforeAll(() => {
    annotator = openAnnotator();
  }, 60_000);
  const originAt = (page: string, address: string) => {
    const { said } = readText(`${FOLDER}/${page}.html`);
    return originOf({ address: addressOf(address), said, before: '' }, annotator.publishers);
  };

  test.each(DAYS)('%s at %s is of %s', (page, address, day) => {
    expect(originAt(page, address).date).toBe(day);
  });

  test.each(PUBLISHERS)('%s is of its host', (page) => {
    expect(originAt(page, PROVINCE)).toMatchObject({ publisher: { id: 'rednet' }, home: 'hunan' });
  });
});
