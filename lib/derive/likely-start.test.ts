import { expect, it } from 'vitest';
import { likelyStart } from './likely-start.ts';
import { wordsThat } from './vocabulary.fixtures.ts';

const vocabulary = wordsThat(
  '该区 紧扣 工程 机械 工程机械 详细 了解 义务 教育 义务教育 县 人民医院 胸痛 中心 县人民医院 处理 发展 保护 乡村 振兴 乡村振兴 实施',
  '紧扣 了解 处理 发展 保护 实施',
);

/** Where the first of a list begins in `piece`, given the others. */
function read(piece: string, others: readonly string[], told: number | null = null): string | null {
  const start = likelyStart(piece, { start: 0, end: piece.length }, others, told, vocabulary);
  return start === null ? null : piece.slice(start);
}

it.each<[what: string, piece: string, others: string[], first: string | null]>([
  ['behind a verb', '该区紧扣工程机械', ['电子信息', '新型材料'], '工程机械'],
  ['where no word is cut', '详细了解义务教育', ['基本医疗', '住房安全'], '义务教育'],
  ['behind its owner', '县人民医院胸痛中心', ['卒中中心', '创伤中心'], '胸痛中心'],
  ['with 与 in all of them', '处理发展与保护', ['当前与长远', '政府与市场'], '发展与保护'],
  ['at the head of the clause', '乡村振兴', ['数字经济', '绿色转型'], '乡村振兴'],
  ['nowhere, where two places are as likely', '人民医院中心', ['书院', '实验楼群中'], null],
])('the first member begins %s', (_what, piece, others, first) => {
  expect(read(piece, others)).toBe(first);
});

it('begins where the rules say, if the words do not speak against it', () => {
  const [piece, others] = ['实施乡村振兴', ['大数据', '大生态']] as const;
  expect(read(piece, others, piece.indexOf('乡村'))).toBe('乡村振兴');
});
