import { describe, expect, it } from 'vitest';
import { chineseNameEnd, foreignNameEnd } from './names.ts';

describe('where a Chinese name ends', () => {
  it.each([
    ['李明', '在会上说'],
    ['李向东', '说'],
    ['王强', '表示'],
    ['王为民', '同志'],
    ['欧阳平', '介绍'],
    ['周维', '化身主播'],
    ['孙浩', '吃住在村'],
    ['贺某某', '供述'],
    ['莫洪波', '留下印象'],
  ])('%s|%s', (name, rest) => {
    expect(chineseNameEnd(name + rest, 0)).toBe(name.length);
  });

  it.each(['强调要抓紧', '安排部署工作', '王姓村民', '张罗着开席', '通道已开', '热线开通'])('no name in %s', (text) => {
    expect(chineseNameEnd(text, 0)).toBe(-1);
  });
});

describe('where a foreign name ends', () => {
  it.each<[string, string, boolean]>([
    ['路易斯·施密特', '19日说', false],
    ['科莫罗夫斯基', '在华沙', true],
    ['凯塔', '、', true],
  ])('%s|%s', (name, rest, isAbroad) => {
    expect(foreignNameEnd(name + rest, 0, isAbroad)).toBe(name.length);
  });

  it('is none without a dot in an office of ours', () => {
    expect(foreignNameEnd('凯塔说', 0, false)).toBe(-1);
  });
});
