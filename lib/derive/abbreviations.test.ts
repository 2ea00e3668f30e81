import { describe, expect, it } from 'vitest';
import { findAbbreviations } from './abbreviations.ts';

/** Surfaces with their values, as `surface=value`. */
function read(text: string): string[] {
  const found = findAbbreviations({ text, terms: [] });
  for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  return found.map(({ surface, value }) => `${surface}=${value}`);
}

const times = (count: number, item: string) => Array<string>(count).fill(item);

describe('a definition and its mentions', () => {
  it.each<[string, string[]]>([
    [
      '湘江港务发展有限公司（以下简称“湘江港务”）昨日揭牌，湘江港务下设三部。',
      times(2, '湘江港务=湘江港务发展有限公司'),
    ],
    ['中部算力走廊建设联席会议，简称算力联席会议，定于周五召开。', ['算力联席会议=中部算力走廊建设联席会议']],
    ['算力港（全称湘中区域算力调度港）月底投用，算力港由两家单位共建。', times(2, '算力港=湘中区域算力调度港')],
    ['“惠农码”是“湖南省惠农补贴服务码”的简称。', ['惠农码=湖南省惠农补贴服务码']],
    [
      '记者从株洲市气象灾害防御中心（市气防中心）获悉，市气防中心已发布预警。',
      times(2, '市气防中心=株洲市气象灾害防御中心'),
    ],
    [
      '公司主产碳化硅外延片（Silicon Carbide Epitaxial Wafer，SiC）。',
      ['Silicon Carbide Epitaxial Wafer=碳化硅外延片', 'SiC=碳化硅外延片'],
    ],
    ['UPS（不间断电源）订单大增，UPS产线满负荷。', times(2, 'UPS=不间断电源')],
    ['湘江源头区域，下称“湘江源”，本月起封山，湘江源涉及四县。', times(2, '湘江源=湘江源头区域')],
    [
      '《湖南省湿地保护若干规定》（以下简称《规定》）施行，《规定》共二十条。',
      times(2, '《规定》=《湖南省湿地保护若干规定》'),
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it('marks what came before a late definition', () => {
    expect(read('湘储局通报情况。湖南省粮食和物资储备局（以下简称“湘储局”）要求整改。')).toEqual(
      times(2, '湘储局=湖南省粮食和物资储备局'),
    );
  });

  it('takes the last definition before a mention', () => {
    const text =
      '株洲港务集团（以下简称“港务”）签约。港务出资。\n岳阳港务公司（以下简称“港务”）随后加入，港务负责运营。';
    expect(read(text)).toEqual([...times(2, '港务=株洲港务集团'), ...times(2, '港务=岳阳港务公司')]);
  });

  it('tells a word of every day from the short form that is spelt like it', () => {
    const text = '湖南数据要素联盟（以下简称“联盟”）成立。欧洲联盟不在此列，联盟将设秘书处。';
    expect(read(text)).toEqual(times(2, '联盟=湖南数据要素联盟'));
  });

  it.each([
    '他也称，下一步会继续调研。',
    '后来又称天气不好。',
    '两家公司统称为共建单位。',
    '公司（上海）有限责任制度（试行）已公布。',
    '会议将于即日起举行（记者王明）。',
    '选手（左一）登上领奖台（图）。',
  ])('says nothing of %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('words that go back to a name', () => {
  it.each<[string, string[]]>([
    ['湖南云帆航空有限公司去年投产，该公司今年增资。', ['该公司=湖南云帆航空有限公司']],
    ['株洲农商银行放贷两亿元。该行表示将继续让利。', ['该行=株洲农商银行']],
    [
      '省里印发《湖南省城市供水办法》。《办法》明确，该办法五月起施行。',
      ['《办法》=《湖南省城市供水办法》', '该办法=《湖南省城市供水办法》'],
    ],
    ['云帆航空有限公司与远山重工有限公司签约，该公司表示满意。', []],
    ['《湖南省供水办法》与《湖南省供气办法》同时施行，《办法》细化了罚则。', []],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
