import { expect, test } from 'vitest';
import { IMPORT_FORMATS } from '../../lib/termbase/import/types.ts';
import { OWN_SAMPLES } from './own-samples.ts';
import { readSamples } from './read-samples.ts';

test('there is a sample of our own of every kind of glossary file', () => {
  const kinds = new Set(OWN_SAMPLES.map(({ format }) => format));
  expect([...kinds].sort()).toEqual([...IMPORT_FORMATS].sort());
});

test.each(OWN_SAMPLES)('$what: is known for what it is, and has entries', ({ format, files }) => {
  const { reading, entries } = readSamples(files);
  expect(reading.format).toBe(format);
  expect(entries.length).toBeGreaterThan(0);
});
