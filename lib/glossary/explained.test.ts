import { expect, test } from 'vitest';
import { explainedBy } from './explained.ts';
import type { Form } from './types.ts';

const FORMS: Record<string, readonly Form[]> = {
  hunan: [
    { text: '湖南省', kind: 'full' },
    { text: '湖南', kind: 'short' },
    { text: '胡南', kind: 'ocr' },
  ],
  'china-mobile-hunan': [{ text: '湖南移动', kind: 'full' }],
  'grain-security': [{ text: '粮食安全', kind: 'full' }],
  'good-parks': [{ text: '“五好”园区', kind: 'full' }],
};
const conceptOf = (id: string) => (FORMS[id] === undefined ? undefined : { forms: FORMS[id] });

test.each<[what: string, zh: string, about: string[], explains: string[] | undefined, expected: string[]]>([
  ['the first it is about', '今年要保供。', ['grain-security', 'hunan'], undefined, ['grain-security']],
  ['what it opens with', '湖南粮食丰收。', ['grain-security', 'hunan'], undefined, ['grain-security', 'hunan']],
  ['that however it is quoted', '五好园区增至9家。', ['hunan', 'good-parks'], undefined, ['hunan', 'good-parks']],
  [
    'the longest it opens with',
    '湖南移动投资。',
    ['grain-security', 'hunan', 'china-mobile-hunan'],
    undefined,
    ['grain-security', 'china-mobile-hunan'],
  ],
  ['nothing it opens with and is not about', '湖南移动投资。', ['grain-security'], undefined, ['grain-security']],
  ['no misreading it opens with', '胡南丰收。', ['grain-security', 'hunan'], undefined, ['grain-security']],
  ['what it is said to', '今年要保供。', ['grain-security', 'hunan'], ['hunan'], ['grain-security', 'hunan']],
  ['an id without a concept as any other', '今年要保供。', ['atlantis'], undefined, ['atlantis']],
])('a fact explains %s', (_what, zh, about, explains, expected) => {
  expect([...explainedBy({ about, explains, zh }, conceptOf)]).toEqual(expected);
});
