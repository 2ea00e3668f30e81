import { expect, test } from 'vitest';
import { isForeign } from './foreign.ts';

test.each([
  '湖南省推进三高四新建设。',
  '他在店里买了「お茶の水」的茶，回到长沙以后请大家一起品尝，说这是他在日本留学时最喜欢的一家店。',
  '优の良品',
  '韩国总统府（청와대）发表声明说，双方将就自由贸易协定继续谈判，推动两国关系进一步发展。',
  'RCEP',
  '',
])('%j is read', (text) => {
  expect(isForeign(text)).toBe(false);
});

test.each([
  '中国の湖南省で一帯一路の会議が開かれました。',
  'トヨタ自動車は人工知能の研究開発を強化する。',
  '중국 湖南省에서 一帶一路 회의가 열렸다.',
  '娼栧崡鐪佹帹杩涗笁楂樺洓鏂板缓璁撅紝浼氳寮鸿皟鑷锤璇曢獙鍖哄缓璁俱€傚姞蹇彂灞曞厛杩涘埗閫犱笟锛',
])('%j is in another language or another charset', (text) => {
  expect(isForeign(text)).toBe(true);
});
