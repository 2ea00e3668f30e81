import { describe, expect, it } from 'vitest';
import { groupedAfter, groupedBefore } from './grouped-lists.ts';
import { keyedHeads } from './keyed-heads.ts';
import { type Counted, keyedRun } from './keyed-runs.ts';
import { wordsThat } from './vocabulary.fixtures.ts';

const vocabulary = wordsThat('市 图书馆 美术馆 科技馆 中心 建设 沿江 产业 推动 资源 资产', '建设 推动');
const whole = (text: string) => ({ start: 0, end: text.length });
const groups = (...counted: [number, string][]): Counted[] => counted.map(([count, noun]) => ({ count, noun }));

describe('members that have in them what is counted', () => {
  it.each<[text: string, counted: Counted[], members: string | null]>([
    [
      '市图书馆、市美术馆、市科技馆和青少年活动中心亮相。',
      groups([3, '馆'], [1, '中心']),
      '市图书馆,市美术馆,市科技馆,青少年活动中心',
    ],
    ['即免门票、免停车费、免讲解费，减住宿费，', groups([3, '免'], [1, '减']), '免门票,免停车费,免讲解费,减住宿费'],
    ['推动资源变资产、资金变股金、农民变股东，', groups([3, '变']), '资源变资产,资金变股金,农民变股东'],
    ['清垃圾、清淤泥，两个月清运杂物80多吨。', groups([3, '清']), null],
    ['市图书馆、市美术馆、市科技馆、市博物馆开放。', groups([3, '馆']), null],
    ['图书馆人多、天气转凉、路上车少。', groups([3, '馆']), null],
  ])('%s', (text, counted, members) => {
    expect(keyedRun(text, whole(text), counted, vocabulary)?.members.join(',') ?? null).toBe(members);
  });

  it.each<[text: string, counted: Counted, members: string | null]>([
    [
      '固定课堂重在学理论，流动课堂重在看现场，云端课堂重在补短板。',
      { count: 3, noun: '课堂' },
      '固定课堂,流动课堂,云端课堂',
    ],
    ['甲模式以药材为主，三年一收；乙模式主打香菇，当年见效。', { count: 2, noun: '模式' }, '甲模式,乙模式'],
    ['固定课堂在县城，流动课堂在村里。', { count: 3, noun: '课堂' }, null],
  ])('heads of clauses: %s', (text, counted, members) => {
    expect(keyedHeads(text, whole(text), counted)?.members.join(',') ?? null).toBe(members);
  });
});

describe('members told group by group', () => {
  it.each<[text: string, counted: Counted[], members: string | null]>([
    ['，以古城为核心，以东部温泉带和西部峡谷带为两翼。', groups([1, '核'], [2, '翼']), '古城,东部温泉带,西部峡谷带'],
    ['，纵为甲大道、乙大道，横为丙路、丁路。', groups([2, '纵'], [2, '横']), '甲大道,乙大道,丙路,丁路'],
    ['，以古城为核心，以东部温泉带为一翼。', groups([1, '核'], [2, '翼']), null],
  ])('behind the slogan: %s', (text, counted, members) => {
    expect(groupedAfter(text, 0, counted, vocabulary)?.members.join(',') ?? null).toBe(members);
  });

  it.each<[text: string, sizes: number[], members: string | null]>([
    ['构建以电子、食品为主导，以物流业为支撑的', [2, 1], '电子,食品,物流业'],
    ['工作以机关、学校、医院为重点，统筹推进', [3], '机关,学校,医院'],
    ['工作以机关、学校为重点，统筹推进', [3], null],
  ])('before it: %s', (text, sizes, members) => {
    expect(groupedBefore(text, text.length, sizes)?.members.join(',') ?? null).toBe(members);
  });
});
