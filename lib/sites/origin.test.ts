import { describe, expect, test } from 'vitest';
import { saidByMarkup } from '../../tests/page-day/page-of.ts';
import type { Publisher } from '../glossary/types.ts';
import { addressOf, cluesOfText, type OriginClues, originOf } from './origin.ts';

const publisher = (id: string, zh: string, host: string, home: string): Publisher => ({
  id,
  name: { zh, en: id },
  hosts: [host],
  home,
});
const PUBLISHERS = [
  publisher('zhuzhou-daily', '株洲日报', 'zznews.gov.cn', 'zhuzhou'),
  publisher('hunan-daily', '湖南日报', 'voc.com.cn', 'hunan'),
  publisher('changsha-evening-news', '长沙晚报', 'icswb.com', 'changsha'),
  publisher('rednet', '红网', 'rednet.cn', 'hunan'),
  publisher('hunan-government', '湖南省人民政府网站', 'hunan.gov.cn', 'hunan'),
  publisher('xiangtan-government', '湘潭市人民政府网站', 'xiangtan.gov.cn', 'xiangtan'),
];

const at = (href: string, markup = '', before = ''): OriginClues => ({
  address: addressOf(href),
  said: saidByMarkup(markup),
  before: before === '' ? '' : saidByMarkup(before),
});
const PROVINCE = 'https://hn.rednet.cn/content/1/a.html';
const CITY = 'https://www.zznews.gov.cn/a/b.html';
const NOBODY = 'https://example.com/a/b.html';
const H = '<h1>市里召开园区建设推进会</h1>';

describe('the publisher of a page', () => {
  test.each<[what: string, clues: OriginClues, id: string | undefined]>([
    ['of its host', at(CITY), 'zhuzhou-daily'],
    ['none for a host we do not list', at(NOBODY, `${H}{p}`), undefined],
    ['the source it names', at(PROVINCE, `${H}<div>2022-08-24 来源：株洲日报</div>{p}`), 'zhuzhou-daily'],
    [
      'the source, with what else the paper has',
      at(PROVINCE, `${H}<div>来源：株洲日报·掌上株洲 作者：某某</div>{p}`),
      'zhuzhou-daily',
    ],
    [
      'the source in a line of its own',
      at(NOBODY, `${H}<div>来源：</div><div>长沙晚报</div>{p}`),
      'changsha-evening-news',
    ],
    ['the source below the text', at(NOBODY, `${H}{p}<p>（来源：湖南日报）</p>`), 'hunan-daily'],
    [
      'the source in its metadata',
      at(NOBODY, `<head><meta name="ContentSource" content="株洲日报"></head>${H}{p}`),
      'zhuzhou-daily',
    ],
    [
      'a government by the name of its site',
      at(NOBODY, `${H}<div>信息来源：湘潭市政府网</div>{p}`),
      'xiangtan-government',
    ],
    [
      'the one its text begins with',
      at(CITY, `${H}<p>湖南日报4月5日讯（记者 某某）会议今天召开。</p>{p}`),
      'hunan-daily',
    ],
    [
      'the one its text begins with, in brackets',
      at(PROVINCE, `${H}<p>（株洲日报记者 某某）会议今天召开。</p>{p}`),
      'zhuzhou-daily',
    ],
    ['its byline', at(PROVINCE, `${H}<p>株洲日报·掌上株洲记者 某某</p>{p}`), 'zhuzhou-daily'],
    ['the host for a source that is none of ours', at(CITY, `${H}<div>来源：某某社</div>{p}`), 'zhuzhou-daily'],
    [
      'not one in a list above',
      at(PROVINCE, `<ul><li>株洲日报记者获全国奖</li><li>其他消息一则</li></ul>${H}{p}`),
      'rednet',
    ],
    [
      'not one in a list beside',
      at(PROVINCE, `${H}{p}<div class="sidebar"><p>长沙晚报讯 今日要闻</p></div>`),
      'rednet',
    ],
    ['not one in a link below the headline', at(PROVINCE, `${H}<p><a>株洲日报记者走进园区</a></p>{p}`), 'rednet'],
    [
      'not one that hires',
      at(PROVINCE, `<ul><li>长沙晚报社启动校园招聘</li></ul>${H}<div>来源：红网</div>{p}`),
      'rednet',
    ],
    ['not one that hires, below the headline', at(NOBODY, `${H}<p>长沙晚报社启动校园招聘</p>{p}`), undefined],
    ['not one in its headline', at(PROVINCE, '<h1>株洲日报记者走基层</h1>{p}'), 'rednet'],
    ['not one in a headline on a host of nobody', at(NOBODY, '<h1>长沙晚报记者获奖</h1>{p}'), undefined],
    [
      'not one in a line of what is talked of',
      at(PROVINCE, `<div>热点：长沙晚报记者走基层</div>${H}<div>来源：红网</div>{p}`),
      'rednet',
    ],
    [
      'not one that is quoted',
      at(NOBODY, `${H}<p>另据长沙晚报记者报道，另一会议同日召开，会议听取了汇报，要求各有关部门抓好落实。</p>{p}`),
      undefined,
    ],
    [
      'not one whose name begins another word',
      at(PROVINCE, `<div><p>湘潭市人民政府网站社区入口</p></div>${H}{p}`),
      'rednet',
    ],
    [
      'the one whose reporter a text speaks of, where its host is nobody’s',
      at(
        NOBODY,
        `${H}<p>昨日，株洲日报记者从会上获悉，园区建设进展顺利，各有关部门正在抓紧推进各项工作，年内可以完成。</p>`,
      ),
      'zhuzhou-daily',
    ],
    [
      'but not where it is somebody’s',
      at(
        PROVINCE,
        `${H}<p>昨日，株洲日报记者从会上获悉，园区建设进展顺利，各有关部门正在抓紧推进各项工作，年内可以完成。</p>`,
      ),
      'rednet',
    ],
    ['the one a text names', cluesOfText('株洲日报讯'), 'zhuzhou-daily'],
    [
      'the one a text names below its title',
      cluesOfText('园区建设提速\n湖南日报4月5日讯（记者 某某）会议召开。'),
      'hunan-daily',
    ],
    ['none for a text that names none', cluesOfText('三高四新'), undefined],
  ])('%s', (_what, clues, id) => {
    expect(originOf(clues, PUBLISHERS).publisher?.id).toBe(id);
  });
});

describe('the home of a page', () => {
  const GOVERNMENT = 'https://www.hunan.gov.cn/a/b.html';
  test.each<[what: string, clues: OriginClues, home: string | null]>([
    ['that of its publisher', at(CITY, `${H}{p}`), 'zhuzhou'],
    ['that of the source', at(PROVINCE, `${H}<div>来源：株洲日报</div>{p}`), 'zhuzhou'],
    [
      'none for an article of another province’s government',
      at(GOVERNMENT, `${H}<div>来源：江苏省人民政府办公厅</div>{p}`),
      null,
    ],
    [
      'none for an article of another province’s paper',
      at(GOVERNMENT, `${H}<div>来源：浙江日报 2022-08-24</div>{p}`),
      null,
    ],
    [
      'none for a notice of another province’s department',
      at(GOVERNMENT, '<h1>广东省财政厅关于印发某办法的通知</h1>{p}'),
      null,
    ],
    [
      'none for a document that another region has issued',
      at(GOVERNMENT, `<h1>某办法</h1><div>发布机构：广西壮族自治区发展和改革委员会</div>{p}`),
      null,
    ],
    [
      'its own where another province is only spoken of',
      at(GOVERNMENT, '<h1>湖南与广东签署合作协议</h1><div>来源：湖南日报</div>{p}'),
      'hunan',
    ],
    [
      'its own where another province’s body visits',
      at(GOVERNMENT, '<h1>江西省政府代表团来湘考察</h1><div>来源：湖南日报</div>{p}'),
      'hunan',
    ],
  ])('%s', (_what, clues, home) => {
    expect(originOf(clues, PUBLISHERS).home).toBe(home);
  });
});

describe('the day of a page that goes to another address', () => {
  const page = (title: string, declared: string, line: string) =>
    `<head><title>${title}</title><meta name="PubDate" content="${declared}"></head><div>今天是2026年11月29日</div><h1>${title}</h1><div>${line}</div>{p}`;
  const first = page('市里召开推进会', '2022-08-24', '');
  test.each<[what: string, clues: OriginClues, date: string | null]>([
    ['is the same for the same article', at(`${CITY}?spm=1`, first, first), '2022-08-24'],
    ['is the same for its second page', at(CITY, page('市里召开推进会（2）', '2022-08-24', ''), first), '2022-08-24'],
    ['is the same while nothing else is shown yet', at('https://a.cn/app/2', first, first), '2022-08-24'],
    [
      'is printed where what was declared stands from another',
      at(CITY, page('另一篇报道', '2022-08-24', '2023-05-01 来源：某报'), first),
      '2023-05-01',
    ],
    [
      'is that of the address where what was declared stands from another',
      at('https://a.cn/2023/05/01/1.html', page('另一篇报道', '2022-08-24', ''), first),
      '2023-05-01',
    ],
    ['is that declared anew', at(CITY, page('另一篇报道', '2023-05-01', ''), first), '2023-05-01'],
    [
      'is what was declared before where nothing else says',
      at(CITY, page('另一篇报道', '2022-08-24', ''), first),
      '2022-08-24',
    ],
  ])('%s', (_what, clues, date) => {
    expect(originOf(clues, PUBLISHERS).date).toBe(date);
  });
});

test.each<[what: string, text: string, date: string | null]>([
  ['a line of its own', '园区建设提速\n2022年8月24日\n会议昨天召开。', '2022-08-24'],
  ['the first line', '2022-08-24\n园区建设提速\n会议昨天召开。', '2022-08-24'],
  ['beside the source', '园区建设提速\n株洲日报 2022-08-24 10:00\n会议昨天召开。', '2022-08-24'],
  [
    'nowhere',
    '园区建设提速\n1949年10月1日，新中国成立，从此开始了新的历史，这座城市也由此走上工业化的道路，建起了第一批工厂。',
    null,
  ],
])('the day of a text is read from %s', (_what, text, date) => {
  expect(originOf(cluesOfText(text), PUBLISHERS).date).toBe(date);
});

test('how the day was found is told', () => {
  expect(originOf(at(`${CITY}?date=2022-08-24`), PUBLISHERS).dateFrom).toBe('address');
  expect(originOf(at(CITY, '<head><meta name="PubDate" content="2022-08-24"></head>'), PUBLISHERS).dateFrom).toBe(
    'metadata',
  );
  expect(originOf(cluesOfText('题目\n2022-08-24'), PUBLISHERS).dateFrom).toBe('text');
  expect(originOf(at(CITY), PUBLISHERS).dateFrom).toBeNull();
});

test('the site is that of the address, and none without one', () => {
  expect(originOf(at('https://www.zznews.gov.cn/'), PUBLISHERS).site).toEqual({
    name: 'zznews.gov.cn',
    isListed: true,
  });
  expect(originOf(at(NOBODY), PUBLISHERS).site).toEqual({ name: 'example.com', isListed: false });
  expect(originOf(cluesOfText('株洲日报讯'), PUBLISHERS).site).toBeNull();
});
