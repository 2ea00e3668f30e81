import { describe, expect, test } from 'vitest';
import { insertAttested } from './insert-attested.ts';

const FILE = `- id: one
  category: policy
  gloss:
    zh: 一。
    en: One.
  relations:
    - { type: related, to: two }
  background: true

# A remark stays where it is.
- id: two
  category: policy
  background: true
  renderings:
    - { text: two, status: suggested }

- id: two-and-a-half
  category: policy
  renderings:
    - { text: two, status: suggested }
`;

const added = (id: string) => {
  const before = FILE.split('\n');
  const after = insertAttested(FILE, id, ['broadcasts', 'reports']).split('\n');
  const at = after.findIndex((line, index) => line !== before[index]);
  expect(after.toSpliced(at, 1)).toEqual(before);
  return { line: after[at], before: after[at - 1], after: after[at + 1] };
};

describe('a line attested is inserted and nothing else is touched', () => {
  const line = '  attested: [ broadcasts, reports ]';

  test.each([
    ['one', { line, before: '    en: One.', after: '  relations:' }],
    ['two', { line, before: '  category: policy', after: '  background: true' }],
    ['two-and-a-half', { line, before: '    - { text: two, status: suggested }', after: '' }],
  ])('%s', (id, expected) => {
    expect(added(id)).toEqual(expected);
  });
});

test('what is not there or said already is refused', () => {
  expect(() => insertAttested(FILE, 'three', ['reports'])).toThrow('no line “- id: three”');
  const once = insertAttested(FILE, 'two', ['reports']);
  expect(() => insertAttested(once, 'two', ['reports'])).toThrow('two says already where it is attested');
});
