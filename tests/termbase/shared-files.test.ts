import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSamples, sample } from './read-samples.ts';

/** Glossaries of others, which are not ours to give along: where they are not, nothing is tested. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'glossaries');

const EXPECTED = [
  ['cedict_ts.u8.gz', 'cedict', 116_937, 0],
  ['Example_Astronomy_DCA_VALID.tbx', 'tbx', 45, 0],
  ['Example_Astronomy_DCT_VALID.tbx', 'tbx', 45, 0],
  ['basic_bad.tbx', 'tbx', 45, 0],
  ['basic_good.tbx', 'tbx', 45, 0],
  ['core_structure_bad.tbx', 'tbx', 45, 1],
  ['core_structure_good.tbx', 'tbx', 45, 0],
  ['min_bad.tbx', 'tbx', 45, 0],
  ['min_good.tbx', 'tbx', 45, 0],
  ['poorly_formed_xml.tbx', 'tbx', 44, 1],
  ['suse-zh-cn.tbx.xml', 'tbx', 539, 0],
  ['ms-ug.tbx.gz', 'tbx', 5783, 0],
  ['omegat-zh.txt', 'omegat', 98, 0],
  ['gms2.txt', 'omegat', 160, 0],
  ['im-finance.csv', 'csv', 73, 0],
  ['im-legal.csv', 'csv', 112, 0],
  ['im-news.csv', 'csv', 65, 0],
  ['pleco-ContemporaryChineseForBeginners.txt', 'pleco', 567, 0],
  ['yomitan-hanzi.zip', 'yomitan', 97_641, 0],
  ['yomitan-surasura.zip', 'yomitan', 1422, 0],
  ['stardict-300-ru-en', 'stardict', 300, 0],
] as const;

describe.skipIf(!existsSync(FOLDER))('glossaries of others', () => {
  test.each(EXPECTED)('%s is read', (name, format, entries, problems) => {
    const path = join(FOLDER, name);
    const files = name.includes('.') ? [path] : readdirSync(path).map((file) => join(path, file));
    const read = readSamples(files.map((file) => sample(file.slice(file.lastIndexOf('/') + 1), readFileSync(file))));
    expect([read.reading.format, read.entries.length, read.faults.length]).toEqual([format, entries, problems]);
    // DCA and DCT are one termbase in two styles.
    if (name.includes('Astronomy_DCT')) {
      const other = readSamples([sample('a.tbx', readFileSync(join(FOLDER, 'Example_Astronomy_DCA_VALID.tbx')))]);
      const plain = (all: typeof read) => all.entries.map(({ where: _, ...entry }) => entry.sources);
      expect(plain(read)).toEqual(plain(other));
    }
  });
});
