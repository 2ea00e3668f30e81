import { expect, test } from 'vitest';
import { compareMembers, membersIn } from './page-saying.ts';

test('members stand in the order of the page', () => {
  expect(membersIn({ value: '区域,城市' })).toEqual(['区域', '城市']);
});

test.each<[here: string[], there: string[], onlyHere: string[], onlyThere: string[]]>([
  [['区域', '城市'], ['城市', '区域'], [], []],
  [['问题', '任务'], ['问题清单', '任务清单'], [], []],
  [['区域', '乡村'], ['区域', '城市'], ['乡村'], ['城市']],
  [['区域'], ['区域', '城市'], [], ['城市']],
])('%j beside %j', (here, there, onlyHere, onlyThere) => {
  expect(compareMembers(here, there)).toEqual({ onlyHere, onlyThere });
});
