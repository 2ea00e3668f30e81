import { expect, test } from 'vitest';
import type { Category } from '../glossary/types.ts';
import { isCounted } from './counted-forms.ts';

test.each<[form: string, category: Category, counts: boolean]>([
  ['四个意识', 'slogan', true],
  ['“四个意识”', 'slogan', true],
  ['三块地', 'policy', true],
  ['十四个坚持', 'policy', true],
  ['三大攻坚战', 'policy', true],
  ['三高四新', 'slogan', false],
  ['五位一体总体布局', 'policy', false],
  ['三大运营商', 'firm', false],
  ['两山', 'slogan', false],
])('%s of a %s', (form, category, counts) => {
  expect(isCounted(form, category)).toBe(counts);
});
