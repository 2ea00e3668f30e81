import { expect, test } from 'vitest';
import { isNamesake } from './namesake.ts';

function isNobody(marked: string): boolean {
  const [, before = '', form = '', after = ''] = /^(.*)\[(.*)\](.*)$/.exec(marked) ?? [];
  return isNamesake(before, form, after);
}

test.each([
  '快递员[李强]送错了包裹',
  '种粮大户[张国清]买了插秧机',
  '我叫[李强]，是送奶的',
  '[王勇]（化名）报了警',
  '[张军]家里养了三头牛',
  '48岁的[王毅]种烟叶',
  '[韩正]坤的皮影摊',
  '主治医生[李希]查房',
  '歌手[韩正]阳发新歌',
  '舞蹈演员[李希]雯登台',
  '高中生[李强]拾金不昧',
  '技术能手[周强]带徒弟',
])('somebody else is called so: %s', (marked) => {
  expect(isNobody(marked)).toBe(true);
});

test.each([
  '国务院总理[李强]出席',
  '选手[全红婵]跳出满分',
  '志愿军战士[邱少云]的战友',
  '医生[钟南山]答问',
  '留学生[周恩来]在巴黎',
  '[韩正]华盛顿之行',
  '院士[袁隆平]下田',
  '会见[苏林]夫妇',
  '教师代表同[李强]亲切交谈',
  '[沈跃跃]（女）',
])('the known one is meant: %s', (marked) => {
  expect(isNobody(marked)).toBe(false);
});
