import { expect, test } from 'vitest';
import { MIGRATIONS, migrate, nameAt, SETTINGS_VERSION, versionOf } from './migrations.ts';

test('there is a step to every version from the one before', () => {
  expect(SETTINGS_VERSION).toBe(2);
  expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1);
});

test.each<[version: unknown, read: number]>([
  [1, 1],
  [2, 2],
  [99, 99],
  [undefined, 1],
  ['2', 1],
  [0, 1],
  [-1, 1],
  [1.5, 1],
  [Number.NaN, 1],
  [Number.POSITIVE_INFINITY, 1],
])('the version %s is %d', (version, read) => {
  expect(versionOf({ version })).toBe(read);
});

test('hidden concepts of version 1 were entries of the seeds', () => {
  expect(migrate({ version: 1, level: 'standard', hiddenConcepts: ['rcep', 'changsha'] })).toEqual({
    version: 2,
    level: 'standard',
    hiddenTerms: ['seeds/rcep', 'seeds/changsha'],
  });
});

test('what was not of its shape before is still not, at the same place', () => {
  expect(migrate({ version: 1, hiddenConcepts: ['rcep', 3, null] }).hiddenTerms).toEqual(['seeds/rcep', 3, null]);
  expect(migrate({ version: 1, hiddenConcepts: 'rcep' }).hiddenTerms).toBe('rcep');
  expect(migrate({ version: 1 }).hiddenTerms).toBeUndefined();
});

test('the old name is gone, and a name that was not yet one says nothing', () => {
  expect(migrate({ hiddenConcepts: [], hiddenTerms: ['own/a'] })).toEqual({ version: 2, hiddenTerms: [] });
  expect(migrate({ hiddenTerms: ['own/a'] }).hiddenTerms).toBeUndefined();
});

test('what is of today or later is left as it is', () => {
  for (const version of [2, 3]) {
    const stored = { version, hiddenConcepts: ['a'], hiddenTerms: ['own/a'] };
    expect(migrate(stored)).toBe(stored);
  }
});

test('nothing that was stored is changed in place', () => {
  const stored = Object.freeze({ version: 1, hiddenConcepts: Object.freeze(['rcep']) });
  expect(migrate(stored)).not.toBe(stored);
  expect(stored.hiddenConcepts).toEqual(['rcep']);
});

test.each<[version: number, setting: string, name: string]>([
  [1, 'hiddenTerms', 'hiddenConcepts'],
  [1, 'level', 'level'],
  [2, 'hiddenTerms', 'hiddenTerms'],
  [3, 'hiddenTerms', 'hiddenTerms'],
])('at version %d, %s was called %s', (version, setting, name) => {
  expect(nameAt(version, setting)).toBe(name);
});
