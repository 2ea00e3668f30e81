import { describe, expect, it } from 'vitest';
import { findDeixis } from './deixis.ts';

/** Surfaces with their values, as `surface=value`. */
function read(text: string, home?: string, publisher?: string): string[] {
  const found = findDeixis({ text, home, publisher, terms: [] });
  for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  return found.map(({ surface, value }) => `${surface}=${value}`);
}

describe('words that point at a place', () => {
  it.each<[string, string | undefined, string[]]>([
    ['我市夏粮丰收，全省领先。', '株洲市', ['我市=株洲市', '全省=湖南省']],
    ['我市夏粮丰收。', '株洲', ['我市=株洲市']],
    ['市委、市政府召开会议，学习省委全会精神。', '岳阳市', ['市委=岳阳市', '市政府=岳阳市', '省委=湖南省']],
    ['衡阳市昨日开会，全市各县参加。', '湖南省', ['全市=衡阳市']],
    ['攸县今年种粮八十万亩，该县已备足农资。', undefined, ['该县=攸县']],
    ['长沙、湘潭两地通车。', undefined, ['两地=长沙市,湘潭市']],
    ['我市与东莞结对，两地共建园区。', '邵阳市', ['我市=邵阳市', '两地=邵阳市,东莞市']],
    [
      '州内茶园连片，州委派出专家。',
      '湘西土家族苗族自治州',
      ['州内=湘西土家族苗族自治州', '州委=湘西土家族苗族自治州'],
    ],
    ['湖南日报常德8月2日讯 全市早稻开镰。', undefined, ['全市=常德市']],
  ])('%s (%s)', (text, home, wanted) => {
    expect(read(text, home)).toEqual(wanted);
  });
});

describe('nothing is said', () => {
  it.each<[string, string | undefined]>([
    ['我市夏粮丰收。', undefined],
    ['我市夏粮丰收。', '湖南省'],
    ['新华社北京8月2日电 我市夏粮丰收。', '株洲市'],
    ['长沙市民李女士说：“我市变化大。”', '株洲市'],
    ['据《岳阳晚报》报道，我市夏粮丰收。', '株洲市'],
    ['株洲市委要求，园区内不得堆料。', '株洲市'],
    ['日本市场回暖，全市场关注，我省吃俭用。', '株洲市'],
    ['江西省与湖北省接壤，该省多湖。', undefined],
  ])('%s (%s)', (text, home) => {
    expect(read(text, home)).toEqual([]);
  });
});

it('a paper that gives itself as the source has reprinted nothing', () => {
  const byline = '窑火重燃\n来源：株洲日报 2024年12月25日\n我市老窑复烧。';
  expect(read(byline, '株洲市', '株洲日报')).toEqual(['我市=株洲市']);
  expect(read(byline, '湘潭市', '湘潭日报')).toEqual([]);
});
