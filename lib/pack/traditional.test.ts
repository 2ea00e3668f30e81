import { expect, test } from 'vitest';
import { traditionalPairs } from './traditional.ts';

const scripts = {
  allPairs: '数數据據发發发髮台臺着着后後',
  spellTraditionally: (text: string) => [
    text.replace('数', '數').replace('据', '據').replace('头发', '頭髮').replace('发', '發').replace('台', '臺'),
    text.replace('着', '著'),
  ],
};

test.each<[what: string, texts: string[], pairs: string]>([
  ['gives each pair once, in order', ['数据', '数据空间'], '据據数數'],
  ['takes every twin of a character that is spelled otherwise', ['头发'], '发發发髮'],
  ['takes none of a character that stays', ['后台'], '台臺'],
  ['leaves a character that a text has itself', ['台湾', '臺'], ''],
  ['leaves a character that is not always a twin', ['着力'], ''],
  ['gives none for none', [], ''],
])('%s', (_what, texts, pairs) => {
  expect(traditionalPairs(texts, scripts)).toBe(pairs);
});
