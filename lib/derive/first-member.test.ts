import { expect, it } from 'vitest';
import { firstMember, isPlace } from './first-member.ts';

/** Where the first member of a list begins in `words`, given the others. */
function read(words: string, others: readonly string[]): string | null {
  const found = firstMember(words, { start: 0, end: words.length }, others, undefined);
  return found === null ? null : words.slice(found.start, found.end);
}

it.each<[string, string[], string | null]>([
  ['深入实施乡村振兴', ['大数据', '大生态'], '乡村振兴'],
  ['列出问题', ['任务', '责任'], '问题'],
  ['横跨内蒙古', ['山西', '河北'], '内蒙古'],
  ['强化法治意识', ['强化服务意识', '强化担当意识'], '强化法治意识'],
  ['文件从完善体制机制', ['加大要素保障', '优化营商环境'], '完善体制机制'],
  ['以人才', ['机制'], '人才'],
  ['全面客观地反映了全球锂', ['钴', '镍'], '锂'],
  ['率先破题的“慧治”', ['善治', '法治'], '“慧治”'],
  ['坚决打赢蓝天', ['碧水', '净土'], '蓝天'],
  ['中方推进中欧和平', ['增长', '改革', '文明'], null],
])('%s, before %j', (words, others, wanted) => {
  expect(read(words, others)).toBe(wanted);
});

it('a place is one of the tables, or looks like one', () => {
  expect(['湖南', '岳阳楼区', '法国', '桃源乡'].every(isPlace)).toBe(true);
  expect(['人才', '多彩贵州', '示范'].some(isPlace)).toBe(false);
});
