import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorMs } from '../../tests/fixtures/processor-ms.ts';
import { findQuantities } from './quantities.ts';

function say(text: string): string {
  return findQuantities({ text, terms: [] })
    .map(({ surface, value }) => `${surface} = ${value}`)
    .join(' ; ');
}

describe('money', () => {
  test.each([
    ['总投资9600亿元', '9600亿元 = RMB 960 billion'],
    ['突破1.26万亿元', '1.26万亿元 = RMB 1.26 trillion'],
    ['补贴3000元', '3000元 = RMB 3,000'],
    ['补贴３，０００元', '３，０００元 = RMB 3,000'],
    ['近100亿元', '近100亿元 = nearly RMB 10 billion'],
    ['约合1.2亿美元', '约合1.2亿美元 = about USD 120 million'],
    ['约合人民币560亿元', '约合人民币560亿元 = about RMB 56 billion'],
    ['折合人民币约7亿元', '约7亿元 = about RMB 700 million'],
    ['人民币伍拾万元整', '伍拾万元 = RMB 500,000'],
    ['逾5亿港元', '逾5亿港元 = over HKD 500 million'],
    ['300万欧元', '300万欧元 = EUR 3 million'],
    ['2万亿日元', '2万亿日元 = JPY 2 trillion'],
    ['80亿韩元', '80亿韩元 = KRW 8 billion'],
    ['500万卢布', '500万卢布 = RUB 5 million'],
    ['新台币100亿元', '100亿元 = TWD 10 billion'],
    ['40万人民币', '40万人民币 = RMB 400,000'],
    ['716亿元人民币', '716亿元人民币 = RMB 71.6 billion'],
    ['3至5万元', '3至5万元 = RMB 30,000 to 50,000'],
    ['5000至1万元', '5000至1万元 = RMB 5,000 to 10,000'],
    ['100万元至200万元', '100万元至200万元 = RMB 1 million to 2 million'],
    ['两三百万元', '两三百万元 = RMB 2 million to 3 million'],
    ['5000元/吨', '5000元/吨 = RMB 5,000 per tonne'],
    ['20亿元以上', '20亿元以上 = RMB 2 billion or more'],
    ['投资亿元以上', '亿元以上 = RMB 100 million or more'],
    ['超千亿元', '超千亿元 = over RMB 100 billion'],
    ['3000余元', '3000余元 = over RMB 3,000'],
    ['数十亿元', '数十亿元 = billions of yuan'],
    ['壹仟万元', '壹仟万元 = RMB 10 million'],
    ['节约3万元', '3万元 = RMB 30,000'],
    ['签约200亿元', '200亿元 = RMB 20 billion'],
  ])('%s', (text, says) => {
    expect(say(text)).toBe(says);
  });
});

describe('measures', () => {
  test.each([
    ['一千二百多万亩', '一千二百多万亩 = over 12 million mu (800,000 ha)'],
    ['500斤', '500斤 = 500 jin (250 kg)'],
    ['7500公斤', '7500公斤 = 7,500 kilograms'],
    ['全长755.6米', '755.6米 = 755.6 metres'],
    ['20公里左右', '20公里左右 = about 20 kilometres'],
    ['350公里/小时', '350公里/小时 = 350 km/h'],
    ['16万平方米', '16万平方米 = 160,000 square metres'],
    ['十几万吨', '十几万吨 = over 100,000 tonnes'],
    ['时速350公里', '350公里 = 350 km/h'],
    ['两吨半', '两吨半 = 2.5 tonnes'],
    ['1.5至2吨', '1.5至2吨 = 1.5 to 2 tonnes'],
    ['30万吨/年', '30万吨/年 = 300,000 tonnes per year'],
    ['走过300公里', '300公里 = 300 kilometres'],
    ['西北过二成', '过二成 = over 20%'],
    ['4到5吨', '4到5吨 = 4 to 5 tonnes'],
    ['1吨', '1吨 = 1 tonne'],
    ['5千瓦', '5千瓦 = 5 kW'],
    ['3000亿千瓦时', '3000亿千瓦时 = 300 billion kWh'],
    ['2.3个百分点', '2.3个百分点 = 2.3 percentage points'],
    ['1个百分点', '1个百分点 = 1 percentage point'],
    ['接待游客322.4万人次', '322.4万人次 = 3.224 million visits'],
    ['新纳入名单322.4万人次', '322.4万人次 = 3.224 million person-times'],
    ['口岸验放322.4万人次', '322.4万人次 = 3.224 million border crossings'],
    ['查明气田2000多亿方', '2000多亿方 = over 200 billion cubic metres'],
    ['查明煤层2000多亿方', ''],
    ['女子87公斤以上级比赛', ''],
  ])('%s', (text, says) => {
    expect(say(text)).toBe(says);
  });
});

describe('counts in 万 and 亿', () => {
  test.each([
    ['37.7万笔', '37.7万笔 = 377,000 transactions'],
    ['39万人', '39万人 = 390,000 people'],
    ['约30万人遇难', '约30万人 = about 300,000 people'],
    ['30万人才', '30万 = 300,000'],
    ['近2亿人口', '近2亿人口 = nearly 200 million people'],
    ['4万多家', '4万多家 = over 40,000'],
    ['14亿中国人民', '14亿 = 1.4 billion'],
    ['超万户', '超万户 = over 10,000 households'],
    ['经营主体超750万户', '超750万户 = over 7.5 million'],
    ['发送旅客1100万人次', '1100万人次 = 11 million passenger trips'],
    ['4300笔', '4300笔 = 4,300 transactions'],
    ['三千余箱', '三千余箱 = over 3,000'],
    ['1.5万小时', '1.5万小时 = 15,000 hours'],
    ['上千人', '上千人 = over 1,000 people'],
    ['万余名', '万余名 = over 10,000'],
    ['迈上5万亿两个台阶', '5万亿 = 5 trillion'],
    ['1000亿度', '1000亿度 = 100 billion kWh'],
    ['3万台湾同胞', '3万 = 30,000'],
  ])('%s', (text, says) => {
    expect(say(text)).toBe(says);
  });
});

describe('shares and multiples', () => {
  test.each([
    ['百分之三十五', '百分之三十五 = 35%'],
    ['百分之三十至四十', '百分之三十至四十 = 30% to 40%'],
    ['千分之二', '千分之二 = 0.2%'],
    ['三分之二', '三分之二 = two thirds'],
    ['近七成', '近七成 = nearly 70%'],
    ['七八成', '七八成 = 70% to 80%'],
    ['九成以上', '九成以上 = 90% or more'],
    ['翻一番', '翻一番 = doubled'],
    ['翻了两番', '翻了两番 = quadrupled'],
    ['增长3倍', '增长3倍 = up 300%'],
    ['增长近两倍', '增长近两倍 = up nearly 200%'],
    ['增加了一倍', '增加了一倍 = up 100%'],
    ['增长到3倍', '3倍 = 3 times'],
    ['增长3至5倍', '增长3至5倍 = up 300% to 500%'],
    ['分别增长2.5倍、3倍', '增长2.5倍 = up 250% ; 3倍 = up 300%'],
    ['翻一番多', '翻一番多 = more than doubled'],
    ['翻了近一番', '翻了近一番 = nearly doubled'],
    ['三成五', '三成五 = 35%'],
    ['半个百分点', '半个百分点 = 0.5 percentage points'],
    ['百分之三十到百分之四十', '百分之三十到百分之四十 = 30% to 40%'],
    ['是去年的2.6倍', '2.6倍 = 2.6 times'],
  ])('%s', (text, says) => {
    expect(say(text)).toBe(says);
  });
});

describe('what is no quantity, or needs no English', () => {
  test.each([
    '三家企业',
    '57条意见',
    '增长12.5%',
    '第三方',
    '第100万',
    '2021年',
    '1000天',
    '5000年',
    '一半',
    '38度',
    '一成不变',
    '一百米赛跑',
    '最后一公里',
    '半斤八两',
    '线上百万观众',
    '亿元产业',
    '3万里河山',
    '0731-88888888',
    '12345热线',
    '三高四新',
    '“千村示范、万村整治”',
    '一元化领导',
    '三元区',
    '3人大代表',
    '5米线',
    '两成员',
    '12℃',
    '3比2',
    '一千零一夜',
    '《1万元的秘密》',
    '100强',
    '双11',
    'G100万',
    '万元户',
    '百家争鸣',
    '千方百计',
    '数不清',
    '翻山越岭',
  ])('%s', (text) => {
    expect(say(text)).toBe('');
  });
});

describe('any text', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...'0129０．.,，一二两十百千万亿数几多余近超约分之成倍翻番增长元美亩斤吨个人次户至—-/以上左右《》%第年 \n',
    ),
    maxLength: 60,
  });

  test('quantities rise, do not overlap, and are where they are said to be', () => {
    fc.assert(
      fc.property(text, (string) => {
        let last = 0;
        for (const { start, end, surface, value } of findQuantities({ text: string, terms: [] })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(surface).toBe(string.slice(start, end));
          expect(value).toMatch(/\S/);
          expect(value).not.toMatch(/NaN|undefined|Infinity|\p{Script=Han}/u);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['1', '一', '万', '1万', '3至', '数', '1,000', '近', '翻', '百分之'])(
    'a long row of %s takes linear time',
    (part) => {
      const long = part.repeat(200_000 / part.length);
      // A tenth of a second where it grows with the text, hours where it grows with its square.
      expect(processorMs(() => findQuantities({ text: long, terms: [] }))).toBeLessThan(3000);
    },
  );
});
