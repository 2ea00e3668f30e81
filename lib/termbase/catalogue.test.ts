import { describe, expect, test } from 'vitest';
import { appliesTo, inOrder, isBeforeSeeds, keyForFile, moveGlossary, nameOfFile, parseHosts } from './catalogue.ts';
import type { ImportedGlossary, ImportedKey } from './types.ts';

const glossary = (name: string, more: Partial<ImportedGlossary> = {}): ImportedGlossary => ({
  key: `import:${name}`,
  revision: 'a',
  changes: 0,
  name,
  use: 'marked',
  order: 0,
  hosts: [],
  hue: null,
  files: [`${name}.csv`],
  title: '',
  licence: '',
  format: 'csv',
  encoding: 'utf-8',
  entries: 1,
  problems: 0,
  imported: '2026-11-30',
  ...more,
});

const names = (all: readonly ImportedGlossary[]) => all.map(({ name }) => name);

describe('the key of a glossary', () => {
  test.each([
    ['cedict_ts.u8.gz', 'import:cedict_ts'],
    ['a/b.csv', 'import:a-b'],
    ['.csv', 'import:.csv'],
    [`${'窑'.repeat(100)}.tsv`, `import:${'窑'.repeat(24)}`],
  ])('of %s is %s', (file, key) => {
    expect(keyForFile(file, [])).toBe(key);
  });

  test('is none that is taken', () => {
    const taken: ImportedKey[] = ['import:a', 'import:a 2'];
    expect(keyForFile('a.csv', taken)).toBe('import:a 3');
  });

  test('a name keeps what is no ending', () => {
    expect(nameOfFile('terms.v2.final.xlsx')).toBe('terms.v2.final');
  });
});

describe('the order of glossaries', () => {
  const all = [
    glossary('dictionary', { use: 'lookup', order: -5 }),
    glossary('after', { order: 0 }),
    glossary('client', { order: -1 }),
    glossary('later', { order: 1 }),
    glossary('gone', { deleted: 1 }),
  ];
  const moved = (key: ImportedKey, by: -1 | 1) => {
    const changes = moveGlossary(all, key, by);
    const next = inOrder(all.map((one) => changes.find((change) => change.key === one.key) ?? one));
    const seeds = next.filter(isBeforeSeeds).length;
    return [...names(next.slice(0, seeds)), '|', ...names(next.slice(seeds))];
  };

  test('is before the seeds, after them, for look-up alone', () => {
    expect(names(inOrder(all))).toEqual(['client', 'after', 'later', 'dictionary']);
  });

  test('changes by a place, of which the seeds have one', () => {
    expect(moved('import:after', -1)).toEqual(['client', 'after', '|', 'later', 'dictionary']);
    expect(moved('import:client', 1)).toEqual(['|', 'client', 'after', 'later', 'dictionary']);
    expect(moved('import:later', -1)).toEqual(['client', '|', 'later', 'after', 'dictionary']);
  });

  test('ends at either end', () => {
    expect(moveGlossary(all, 'import:client', -1)).toEqual([]);
    expect(moveGlossary(all, 'import:later', 1)).toEqual([]);
    expect(moveGlossary(all, 'import:dictionary', -1)).toEqual([]);
    expect(moveGlossary(all, 'import:gone', 1)).toEqual([]);
  });
});

describe('hosts', () => {
  test('are read from what is typed, addresses cut down to theirs', () => {
    expect(
      parseHosts(
        ' https://www.Rednet.cn:8080/a?b, *.zznews.gov.cn\n红网.中国 localhost no_host a..b rednet.cn/ rednet.cn',
      ),
    ).toEqual({
      hosts: ['www.rednet.cn', 'zznews.gov.cn', '红网.中国', 'localhost', 'rednet.cn'],
      refused: ['no_host', 'a..b'],
    });
  });

  test('take in those below them, and no others', () => {
    expect(appliesTo([], null)).toBe(true);
    expect(appliesTo(['rednet.cn'], 'www.rednet.cn')).toBe(true);
    expect(appliesTo(['rednet.cn'], 'rednet.cn')).toBe(true);
    expect(appliesTo(['rednet.cn'], 'notrednet.cn')).toBe(false);
    expect(appliesTo(['rednet.cn'], null)).toBe(false);
  });
});
