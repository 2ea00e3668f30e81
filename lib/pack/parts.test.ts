import { describe, expect, test } from 'vitest';
import { leavePart, takePart } from './parts.ts';

describe('parts of the pack that lie in scripts of their own', () => {
  test('what a script leaves is taken once', () => {
    leavePart('cards', 'c');
    leavePart('words', 'w');
    expect([takePart('cards'), takePart('cards')]).toEqual(['c', null]);
    expect([takePart('words'), takePart('words')]).toEqual(['w', null]);
  });

  test('what is left again stands for what was left before', () => {
    leavePart('cards', 'old');
    leavePart('cards', 'new');
    expect(takePart('cards')).toBe('new');
  });
});
