import { expect, test } from 'vitest';
import { createExpressionRules } from './fixed-expressions.ts';

const rulesOf = createExpressionRules([
  '洛阳纸贵',
  '重于泰山',
  '泰山压顶',
  '便下襄阳向洛阳',
  '烟花三月下扬州',
  '世外桃源',
]);

test('what an expression adds to a form speaks against it there', () => {
  expect(rulesOf('洛阳')).toEqual({ notAfter: ['下襄阳向'], notBefore: ['纸贵'] });
  expect(rulesOf('泰山')).toEqual({ notAfter: ['重于'], notBefore: ['压顶'] });
});

test('of the two sides the longer one counts, up to four characters of it', () => {
  expect(rulesOf('襄阳')).toEqual({ notAfter: undefined, notBefore: ['向洛阳'] });
  expect(rulesOf('扬州')).toEqual({ notAfter: ['花三月下'], notBefore: undefined });
});

test('a form that no expression holds, or that is one, has no rules', () => {
  const none = { notAfter: undefined, notBefore: undefined };
  expect(rulesOf('南京')).toEqual(none);
  expect(rulesOf('世外桃源')).toEqual(none);
});
