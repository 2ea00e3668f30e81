import { describe, expect, it } from 'vitest';
import { judgeCase, readDeriveCases } from './derive-cases.ts';

const ROW = 'abbrev\t-\t-\t湘港（湘江港务）开港，\\n湘港繁忙。\t湘港#1 => 湘江港务 ; 湘港#2 => 湘江港务';

describe('a table of labelled texts', () => {
  it('gives rows with the places of their items', () => {
    const [row] = readDeriveCases(`# a remark\n\n${ROW}\n`);
    expect(row).toMatchObject({ kind: 'abbrev', date: null, publisher: null, line: 3 });
    expect(row?.text).toContain('\n');
    expect(row?.wanted.map(({ start }) => start)).toEqual([0, 12]);
  });

  it.each([
    'abbrev\t-\t-\ttext',
    'other\t-\t-\ttext\t-',
    'abbrev\t-\t-\ttext\tfoo#1 => bar',
    'abbrev\t-\t-\ttext\ttext',
  ])('refuses %j with its line', (row) => {
    expect(() => readDeriveCases(row)).toThrow('line 1');
  });

  it('judges only items of the row’s kind, by place and value', () => {
    const [row] = readDeriveCases(ROW);
    if (row === undefined) throw new Error('no row');
    const item = {
      start: 0,
      end: 2,
      surface: '湘港',
      kind: 'abbrev',
      value: '湘江港务',
      source: { start: 0, end: 2 },
    } as const;
    const outcome = judgeCase(row, [
      item,
      { ...item, kind: 'unknown' },
      { ...item, start: 12, end: 14, value: '别的' },
    ]);
    expect(outcome).toMatchObject({ right: 1, missing: [{ start: 12 }], wrong: [{ start: 12 }] });
  });
});
