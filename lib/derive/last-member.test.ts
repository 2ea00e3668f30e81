import { expect, it } from 'vitest';
import { memberEnd } from './last-member.ts';

it.each<[string[], string | null]>([
  [['宏达机械', '远航物流签订了合同'], '远航物流'],
  [['无物业', '无围墙', '无门卫的老旧小区'], '无门卫'],
  [['水库', '山塘', '水闸'], '水闸'],
  [['产业', '就业', '人居环境'], '人居环境'],
  [['人才', '科技', '金融配套办法'], null],
  [['美国的甲', '法国的乙', '德国的丙'], '德国的丙'],
])('the last of %j', (members, wanted) => {
  const end = memberEnd(members, false);
  expect(end === null ? null : members.at(-1)?.slice(0, end)).toBe(wanted);
});

it('what 和 stands before is the last, however long', () => {
  expect(memberEnd(['支农', '支教', '支医', '帮扶乡村振兴'], true)).toBe(6);
});
