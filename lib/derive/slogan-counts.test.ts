import { expect, it } from 'vitest';
import { countsOf } from './slogan-counts.ts';

it.each<[string, number[]]>([
  ['四个层面', [4]],
  ['三高四新', [7, 3]],
  ['两图一表', [3, 2]],
  ['3+1', [4]],
  ['十二项任务', [12]],
  ['双百双千', [4, 2]],
  ['五个一工程', [5]],
  ['一网通办', []],
  ['1+N', [2]],
  ['三百亩', []],
  ['护林2030', []],
  ['和美乡村', []],
])('%s counts %j', (slogan, counts) => {
  expect(countsOf(slogan)).toEqual(counts);
});
