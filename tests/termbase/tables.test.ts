import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSample } from './read-samples.ts';

describe('a CSV', () => {
  test('comes in but for its malformed rows, each a problem at its place', () => {
    const { said, faults, reading } = readSample(
      'terms.csv',
      'source,target,note\n"a ""kiln""",陶窑,x\nvalley,山谷\n,空白,\nbar,,\n"open,打开\nbaz,集市\na,b,c,d\n"q"x,引号\nlast,最后',
    );
    expect(reading).toMatchObject({ format: 'csv', encoding: 'utf-8', table: { hasHeading: true } });
    expect(said).toEqual(['陶窑 = a "kiln"', '山谷 = valley', '集市 = baz', '最后 = last']);
    expect(faults).toEqual([
      '4:1 no translation: its cell is empty',
      '5:5 no term: its cell is empty',
      '6:1 a quote is opened and not closed',
      '8:7 4 columns where 3 are usual: is a separator in a text that is not quoted?',
      '9:1 text stands behind a closing quote',
    ]);
  });

  test.each([
    ['semicolons, for texts with commas', 'Term;Translation\r\n陶谷;Kiln, Valley\r\n云上;On, the, cloud\r\n', ';'],
    ['bars', '陶谷|Kiln Valley\n云上|On the cloud\n', '|'],
    ['commas', '陶谷,Kiln Valley\n云上,On the cloud\n', ','],
    ['tabs', '陶谷\tKiln Valley\n云上\tOn the cloud\n', '\t'],
    ['what Excel says of itself', 'sep=;\n陶谷;Kiln Valley\n云上;On the cloud\n', ';'],
  ])('is parted by %s', (_what, text, separator) => {
    const { entries, problems, reading } = readSample('terms.csv', text);
    expect([entries.length, problems]).toEqual([2, []]);
    expect(reading.table?.separator).toBe(separator);
    expect(entries[0]?.sources).toEqual(['陶谷']);
  });

  test.each([
    ['English first', 'Kiln Valley,陶谷\nOn the cloud,云上\n', false],
    ['Chinese first', '陶谷,Kiln Valley\n云上,On the cloud\n', false],
    ['headings in Chinese', '英文,中文\nKiln Valley,陶谷\nOn the cloud,云上\n', true],
    ['language tags', 'zh-CN,en-GB\n陶谷,Kiln Valley\n云上,On the cloud\n', true],
    ['a target language in each row', 'source,target,tgt_lng\nKiln Valley,陶谷,zh-CN\nOn the cloud,云上,zh-CN\n', true],
    [
      'numbers and headings of many words',
      'No.,English term,Chinese term (simplified)\n1,Kiln Valley,陶谷\n2,On the cloud,云上\n',
      true,
    ],
  ])('has Chinese as its source: %s', (_what, text, hasHeading) => {
    const { said, reading } = readSample('terms.csv', text);
    expect(said).toEqual(['陶谷 = Kiln Valley', '云上 = On the cloud']);
    expect(reading.table?.hasHeading).toBe(hasHeading);
  });

  test('about words has an entry where another has its heading', () => {
    expect(readSample('terms.csv', 'Term,术语\nglossary,词汇表\ncorpus,语料库\n').said).toEqual([
      '术语 = Term',
      '词汇表 = glossary',
      '语料库 = corpus',
    ]);
  });

  test('may have a title above its heading, and rows the other way round', () => {
    const text = 'Client glossary,,\n,,\nEnglish,Chinese,Notes\nkiln,窑,of brick\n谷,valley,\n';
    const { said, faults } = readSample('terms.csv', text);
    expect([said, faults]).toEqual([['窑 = kiln', '谷 = valley'], []]);
  });

  test('shows its first rows as they stand, and says what becomes of each', () => {
    const text =
      'Client glossary,,\nEnglish,Chinese,Notes\nkiln,窑,of brick\n谷,valley,\nalone\n"bad,行\na,乙,c,d\n , ,\n';
    const { reading, faults } = readSample('terms.csv', text);
    expect(reading.table?.sample.map(({ line, cells, fate }) => [line, cells.length, fate])).toEqual([
      [2, 3, 'heading'],
      [3, 3, 'entry'],
      [4, 3, 'turned'],
      [5, 1, 'unread'],
      [7, 4, 'unread'],
      [8, 3, 'blank'],
    ]);
    expect(reading.table?.width).toBe(3);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['5', '6', '7']);
  });

  test('of which the reader has chosen the columns has no row turned', () => {
    const text = 'kiln,窑\n谷,valley\n';
    const { reading, said } = readSample('terms.csv', text, { hasHeading: false, columns: ['target', 'source'] });
    expect(reading.table?.sample.map(({ fate }) => fate)).toEqual(['entry', 'entry']);
    expect(said).toEqual(['窑 = kiln', 'valley = 谷']);
  });

  test('says what stands in each column', () => {
    const text =
      '简体,繁體,拼音,English,状态,备注,领域\n陶谷,陶谷園,táo gǔ,Kiln Valley; Clay Valley,preferred,in print,geography\n云上,雲上,yún shàng,on a cloud,禁用,,\n';
    const { entries } = readSample('terms.csv', text);
    expect(entries[0]).toEqual({
      sources: ['陶谷', '陶谷園'],
      pinyin: 'táo gǔ',
      renderings: [
        { text: 'Kiln Valley', status: 'preferred' },
        { text: 'Clay Valley', status: 'preferred' },
      ],
      note: 'in print',
      tags: ['geography'],
      where: { line: 2, column: 1 },
    });
    expect(entries[1]?.renderings).toEqual([{ text: 'on a cloud', status: 'forbidden' }]);
  });

  test('of any two languages has the first as its source', () => {
    expect(readSample('terms.csv', 'open cluster,cúmulo abierto\nblack hole,agujero negro\n').said).toEqual([
      'open cluster = cúmulo abierto',
      'black hole = agujero negro',
    ]);
  });

  test('keeps the line ends within quotes, and counts the lines', () => {
    const { entries, faults } = readSample('terms.csv', 'source,target,note\na,甲,"one\ntwo"\nb,,\nc,丙,\n');
    expect(entries.map(({ note, where }) => [note, where.line])).toEqual([
      ['one\ntwo', 2],
      [undefined, 5],
    ]);
    expect(faults).toEqual(['4:3 no term: its cell is empty']);
  });

  test('with a million columns is refused in one row, and the next comes in', () => {
    const { said, faults } = readSample('terms.csv', `甲,a\n${','.repeat(1_000_000)}\n丙,c\n`);
    expect(said).toEqual(['甲 = a', '丙 = c']);
    expect(faults).toEqual([expect.stringMatching(/^2:1 a row of more than/)]);
    expect(readSample('t.csv', `甲,a\n乙${',b'.repeat(300)}\n丙,c\n`).faults[0]).toMatch(
      /^2:\d+ more than 256 columns/,
    );
  });

  test.each([
    ['gb18030', [0xcc, 0xd5, 0xb9, 0xc8, 0x2c, 0x61, 0x0a, 0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0x62, 0x0a]],
    ['big5', [0xb3, 0xb3, 0xa4, 0x6a, 0x2c, 0x61, 0x0a, 0xa4, 0xa4, 0xb0, 0xea, 0x2c, 0x62, 0x0a]],
    ['utf-8', [0xef, 0xbb, 0xbf, ...strToU8('陶谷,a\n中国,b\n')]],
    ['utf-16le', [0xff, 0xfe, ...utf16('陶谷,a\n中国,b\n')]],
    ['utf-16le', utf16('一带一路,a\n一一,b\n')],
    ['utf-16be', utf16('一带一路,a\n一一,b\n').flatMap((_, at, all) => [all[at ^ 1] as number])],
  ])('in %s is read as that', (encoding, bytes) => {
    const { reading, entries } = readSample('terms.csv', Uint8Array.from(bytes));
    expect([reading.encoding, entries.length]).toEqual([encoding, 2]);
    expect(entries[0]?.sources[0]).toMatch(/\p{Script=Han}/u);
  });

  test('is read as it is told to be', () => {
    const choices = { separator: '/', hasHeading: false, columns: ['note', 'target', 'source'] } as const;
    expect(readSample('terms.csv', 'x/on,top/上面\n', { format: 'csv', ...choices }).said).toEqual(['上面 = on,top']);
  });

  test('of one column, or of nothing, is no glossary', () => {
    expect(readSample('terms.csv', '陶谷\n云上\n').faults).toEqual([expect.stringMatching(/^1:1 no separator/)]);
    expect(readSample('terms.csv', '').faults).toEqual(['1:1 the file is empty']);
    expect(readSample('terms.csv', '\n\n').faults).toHaveLength(1);
  });
});

describe('a text with tabs', () => {
  test('is OmegaT’s where it is a list without a heading: comments and quotes as there', () => {
    const { reading, entries, faults } = readSample(
      'glossary.txt',
      '# Glossary in tab-separated format -*- coding: utf-8 -*-\n"Smart" valley\t智谷\tan inch is "\nkiln\t窑\nempty\t\n#x\ty\n',
    );
    expect(reading.format).toBe('omegat');
    expect(entries.map(({ sources, note }) => [sources[0], note])).toEqual([
      ['智谷', 'an inch is "'],
      ['窑', undefined],
    ]);
    expect(faults).toEqual(['4:7 no term: its cell is empty']);
  });

  test('is a table where it has headings: a quote that is open is a problem, one that is part of a text is none', () => {
    const { reading, said, faults } = readSample(
      'terms.tsv',
      'English\tChinese\n"Smart" valley\t智谷\n"a\tb"\t两\n"open\t开\nkiln\t窑\n',
    );
    expect(reading.format).toBe('tsv');
    expect(said).toEqual(['智谷 = "Smart" valley', '两 = a b', '窑 = kiln']);
    expect(faults).toEqual(['4:1 a quote is opened and not closed']);
  });

  test('is Pleco’s where categories or pinyin say so', () => {
    const { reading, entries, faults } = readSample(
      'cards.txt',
      '//Course/Lesson 1\n您\tNín\tyou (polite)\n汉语[漢語]\thàn yǔ\tChinese\ueab1the language\n没有\tméi yǒu\t\n二十\ter4 shi2\ttwenty\n',
    );
    expect(reading.format).toBe('pleco');
    expect(entries.map(({ sources, pinyin, tags }) => [sources, pinyin, tags])).toEqual([
      [['您'], 'Nín', ['Course', 'Lesson 1']],
      [['汉语', '漢語'], 'hàn yǔ', ['Course', 'Lesson 1']],
      [['二十'], 'èr shí', ['Course', 'Lesson 1']],
    ]);
    expect(faults).toEqual(['4:12 no definition: Pleco would take it from a dictionary of its own']);
  });

  test('is UTX where it says so: languages, columns and status by name', () => {
    const { reading, said, faults } = readSample(
      'terms.txt',
      '#UTX 1.11; en-US/zh-CN; 2026-01-01T00:00:00Z; license: CC BY 4.0\n#src\ttgt\tsrc:pos\tterm status\ndata\t数据\tnoun\tapproved\nbad\t\tnoun\t\nword\t词\tnoun\tforbidden\n',
    );
    expect(reading).toMatchObject({ format: 'utx', licence: 'CC BY 4.0' });
    expect(said).toEqual(['数据 = data', '词 = -word']);
    expect(faults).toEqual(['4:5 no term in the column tgt']);
    const three = '#UTX 1.20; en/ja/zh\n#term:en\tterm:ja\tterm:zh\ndata\tデータ\t数据\n';
    expect(readSample('terms.utx', three).said).toEqual(['数据 = data']);
  });
});

test('a dictionary like CC-CEDICT comes in line by line', () => {
  const { reading, entries, faults } = readSample(
    'cedict_ts.u8',
    '# CC-CEDICT\n#! license=https://example.org/licence\n雲 云 [yun2] /cloud/CL:朵[duo3]/\n% % [pa1] /percent (Tw)/\n綠 绿 [lu:4] /green/\nno pinyin /x/\n開 开 [kai1 /open/\n空 空 [kong1]\n末 末 [mo4] /end\n雙 双 [[shuang1]] /double/\n',
  );
  expect(reading).toMatchObject({ format: 'cedict', licence: 'https://example.org/licence' });
  expect(entries.map(({ sources, pinyin }) => [...sources, pinyin])).toEqual([
    ['云', '雲', 'yún'],
    ['%', 'pā'],
    ['绿', '綠', 'lǜ'],
    ['双', '雙', 'shuāng'],
  ]);
  expect(entries[0]?.renderings.map(({ text }) => text)).toEqual(['cloud', 'CL:朵[duo3]']);
  expect(faults).toEqual([
    '6:11 no pinyin in brackets',
    '7:5 the bracket of the pinyin is not closed',
    '8:12 no sense between slashes',
    '9:15 the last sense is not closed by a slash',
  ]);
});

describe('a workbook', () => {
  const workbook = (sheet: string, strings = '') =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    });
  const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('comes in row by row: strings shared, inline, in runs, and what formulas came to', () => {
    const { reading, said, faults } = readSample(
      'terms.xlsx',
      workbook(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
         <row r="2"><c r="A2" t="s"><v>2</v></c>${inline('B2', 'Kiln &amp; Valley')}</row>
         <row r="4">${inline('A4', '云上')}<c r="B4" t="str"><f>1+1</f><v>cloud</v></c></row>
         <row r="5">${inline('A5', '没有')}</row>`,
        '<si><t>中文</t></si><si><t>English</t></si><si><r><t>陶</t></r><r><t>谷</t></r><rPh><t>táo</t></rPh></si>',
      ),
    );
    expect(reading.format).toBe('xlsx');
    expect(said).toEqual(['陶谷 = Kiln & Valley', '云上 = cloud']);
    expect(faults).toEqual(['5:2 no translation: the row ends before it']);
  });

  test('with a cell far to the right, or damaged, says so', () => {
    const far = workbook(
      `<row r="1">${inline('A1', '甲')}${inline('B1', 'a')}</row><row r="2">${inline('ZZZZZZZ2', 'x')}</row>`,
    );
    expect(readSample('terms.xlsx', far)).toMatchObject({ said: ['甲 = a'], faults: ['2:257 more than 256 columns'] });
    expect(readSample('terms.xlsx', far.subarray(0, 200)).problems).toHaveLength(1);
  });
});

function utf16(text: string): number[] {
  return Array.from({ length: text.length * 2 }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at & 1))) & 0xff);
}
