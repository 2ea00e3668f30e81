import { expect, test } from 'vitest';
import { misprintsOf } from './misprints.ts';

test.each<[form: string, misprints: string[]]>([
  ['5G+工业互联网', ['5G十工业互联网']],
  ['“3+3+2”现代产业体系', ['“3十3十2”现代产业体系']],
  ['人工智能+行动', ['人工智能十行动']],
  ['人工智能+', []],
  ['+电网', []],
  ['中国—非洲经贸博览会', ['中国一非洲经贸博览会']],
  ['中国——东盟', ['中国一东盟']],
  ['2024-2028年', ['2024一2028年']],
  ['F-35战机', []],
  ['Ⅱ级应急响应', ['II级应急响应']],
  ['“海牛Ⅳ号”+5-6', ['“海牛Ⅳ号”十5-6', '“海牛Ⅳ号”+5一6', '“海牛IV号”+5-6']],
  ['三高四新', []],
  ['', []],
])('%s is misprinted %j', (form, misprints) => {
  expect(misprintsOf(form)).toEqual(misprints);
});
