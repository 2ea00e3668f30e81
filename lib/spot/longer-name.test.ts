import { expect, test } from 'vitest';
import { longerNameOf } from './longer-name.ts';

test.each<[form: string, after: string, name: string | null]>([
  ['株洲市', '教育局昨天印发', '株洲市教育局'],
  ['湖南省', '发展和改革委员会主任', '湖南省发展和改革委员会'],
  ['岳麓区', '人民法院开庭', '岳麓区人民法院'],
  ['郴州市', '第一人民医院接诊', '郴州市第一人民医院'],
  ['湘潭县', '公安局天易分局民警', '湘潭县公安局天易分局'],
  ['湖南大学', '生物学院的师生', '湖南大学生物学院'],
  ['中南大学', '机电工程学院', '中南大学机电工程学院'],
  ['株洲市', '召开教育局长会议', null],
  ['株洲', '教育局', null],
  ['株洲市', '的教育局', null],
  ['湖南大学', '，生物学院', null],
  ['湖南省', '教育事业', null],
])('%s before %s: %s', (form, after, name) => {
  expect(longerNameOf(form, () => after)).toBe(name);
});
