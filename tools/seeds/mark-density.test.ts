import { expect, test } from 'vitest';
import { addMarks, countMarks, formatDensity } from './mark-density.ts';

const counts = countMarks('株洲和 RCEP 株洲', (level) => ({ essential: [], standard: [1], everything: [1, 2] })[level]);

test('marks are counted at each level, and told by the hundred Han characters', () => {
  expect(counts).toEqual({ han: 5, marks: { essential: 0, standard: 1, everything: 2 } });
  expect(formatDensity(counts)).toBe(
    '20.0 marks in 100 Han characters at the default level, 0.0 essential, 40.0 everything',
  );
});

test('several texts are told as one', () => {
  const long = { han: 15, marks: { essential: 1, standard: 1, everything: 2 } };
  expect(addMarks([counts, long])).toEqual({ han: 20, marks: { essential: 1, standard: 2, everything: 4 } });
});

test('of no Han characters nothing is told', () => {
  expect(formatDensity(addMarks([]))).toBe(
    '– marks in 100 Han characters at the default level, – essential, – everything',
  );
});
