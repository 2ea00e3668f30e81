import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSample, readSamples, sample } from './read-samples.ts';

describe('a Yomitan dictionary', () => {
  const zip = (index: unknown, banks: Readonly<Record<string, string>>) =>
    zipSync({
      'index.json': strToU8(JSON.stringify(index)),
      ...Object.fromEntries(Object.entries(banks).map(([name, text]) => [name, strToU8(text)])),
    });

  test('comes in bank by bank, structured content as text', () => {
    const content = [
      { tag: 'div', content: [{ tag: 'ruby', content: ['窑', { tag: 'rt', content: 'yáo' }] }, ' kiln'] },
      {
        tag: 'ul',
        content: [
          { tag: 'li', content: 'for clay' },
          { tag: 'li', content: { tag: 'span', content: 'for lime' } },
        ],
      },
      { tag: 'img', path: 'a.png' },
    ];
    const { reading, entries, problems } = readSample(
      'kilns.zip',
      zip(
        { title: 'Kilns', format: 3, revision: '1', attribution: 'nobody' },
        {
          'term_bank_10.json': JSON.stringify([['陶', 'táo', '', '', 0, ['clay'], 3, '']]),
          'term_bank_2.json': JSON.stringify([
            ['窑', 'yáo', 'n', '', 0, [{ type: 'structured-content', content }], 1, ''],
            [
              '窑匠',
              '',
              'n craft',
              '',
              0,
              ['kiln master', { type: 'text', text: 'potter' }, { type: 'image', path: 'x' }],
              2,
              '',
            ],
          ]),
          'term_meta_bank_1.json': '[]',
        },
      ),
    );
    expect(reading).toMatchObject({ format: 'yomitan', title: 'Kilns', licence: 'nobody' });
    expect(problems).toEqual([]);
    expect(
      entries.map(({ sources, renderings, definition }) => [
        sources[0],
        renderings.map(({ text }) => text),
        definition,
      ]),
    ).toEqual([
      ['窑', [], '窑 kiln\nfor clay\nfor lime'],
      ['窑匠', ['kiln master', 'potter'], undefined],
      ['陶', ['clay'], undefined],
    ]);
    expect(entries[1]).toMatchObject({ tags: ['n', 'craft'] });
  });

  test('of format 1 has its definitions in cells of their own', () => {
    const bank = JSON.stringify([['窑', '', '', '', 0, 'kiln', 'oven']]);
    expect(readSample('a.zip', zip({ title: 'x', version: 1 }, { 'term_bank_1.json': bank })).said).toEqual([
      '窑 = kiln / oven',
    ]);
    const kanji = JSON.stringify([['窑', 'ヨウ', 'かま', '', 'kiln', 'oven']]);
    expect(readSample('a.zip', zip({ title: 'x', version: 1 }, { 'kanji_bank_1.json': kanji })).said).toEqual([
      '窑 = kiln / oven',
    ]);
  });

  test('with malformed rows has the others, each row a problem in its bank', () => {
    const rows = [
      '[["窑","","","",0,["kiln"],0,""]',
      '["陶","","","",0,"clay",0,""]',
      '7',
      '["","","","",0,["x"],0,""]',
      '["坏","","","",0,[{"type":"odd"}],0,""]',
      '["bad",,]',
      '["瓷","","","",0,["porcelain"],0,""]]',
    ];
    const { said, faults } = readSample(
      'a.zip',
      zip({ title: 'x', format: 3 }, { 'term_bank_1.json': rows.join(',\n') }),
    );
    expect(said).toEqual(['窑 = kiln', '瓷 = porcelain']);
    expect(faults).toEqual([
      '2:1 term_bank_1.json: an entry whose definitions are no list',
      '3:1 term_bank_1.json: an entry that is no list',
      '4:1 term_bank_1.json: an entry without a term',
      '5:1 term_bank_1.json: a definition that is neither text nor structured content',
      '6:1 term_bank_1.json: malformed JSON',
    ]);
  });

  test('with an entry that does not end, or nests without end, has what stands around it', () => {
    const open =
      '[["窑","","","",0,["kiln"],0,""],["开","","","",0,["open",0,""],["瓷","","","",0,["porcelain"],0,""]]';
    const { said, faults } = readSample('a.zip', zip({ format: 3 }, { 'term_bank_1.json': open }));
    expect(said).toEqual(['窑 = kiln', '瓷 = porcelain']);
    expect(faults).toEqual(['1:33 term_bank_1.json: an entry that does not end']);
    const deep = `[["窑","","","",0,["kiln"],0,""],${'['.repeat(50_000)}${']'.repeat(50_000)}]`;
    expect(readSample('a.zip', zip({ format: 3 }, { 'term_bank_1.json': deep })).faults).toEqual([
      '1:33 term_bank_1.json: lists within each other 50000 deep',
    ]);
  });

  test('without an index, or without banks, says so', () => {
    expect(readSample('a.zip', zip([], { 'term_bank_1.json': '[]' })).faults).toEqual([
      '1:1 index.json is missing or no JSON object',
    ]);
    expect(readSample('a.zip', zip({ title: 'x' }, {})).faults).toEqual(['1:1 no term_bank or kanji_bank in it']);
  });
});

describe('a StarDict dictionary', () => {
  const number = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff);
  const words = (list: readonly (readonly [string, ...number[]])[]) =>
    Uint8Array.from(list.flatMap(([word, ...tail]) => [...strToU8(word), 0, ...tail.flatMap(number)]));
  const info = (more: string) =>
    sample('k.ifo', `StarDict's dict ifo file\nversion=2.4.2\nbookname=Kilns\nwordcount=2\n${more}\n`);
  const dict = strToU8('<b>kiln</b><br>oven &amp; furnaceclay');
  const index = sample(
    'k.idx',
    words([
      ['窑', 0, 33],
      ['陶', 33, 4],
    ]),
  );

  test('is read with its synonyms, packed or not', () => {
    const files = [info('sametypesequence=h'), index, sample('k.syn', words([['窑炉', 0]]))];
    for (const data of [sample('k.dict', dict), sample('k.dict.dz', gzipSync(dict))]) {
      const { reading, entries, problems } = readSamples([...files, data]);
      expect(reading).toMatchObject({ format: 'stardict', title: 'Kilns' });
      expect(problems).toEqual([]);
      expect(entries.map(({ sources, renderings, definition }) => [sources, renderings[0]?.text, definition])).toEqual([
        [['窑', '窑炉'], undefined, 'kiln\noven & furnace'],
        [['陶'], 'clay', undefined],
      ]);
    }
  });

  test('may say the type of each text', () => {
    const data = Uint8Array.from([...strToU8('tyáo\0mkiln\0'), ...strToU8('P'), ...number(2), 1, 2]);
    const { said } = readSamples([info(''), sample('k.idx', words([['窑', 0, data.length]])), sample('k.dict', data)]);
    expect(said).toEqual(['窑 = yáo / kiln']);
  });

  test('that breaks off, points beyond its end or lacks a file says so', () => {
    const beyond = sample(
      'k.idx',
      words([
        ['窑', 0, 33],
        ['陶', 33, 400],
      ]),
    );
    expect(readSamples([info('sametypesequence=h'), beyond, sample('k.dict', dict)]).faults).toEqual([
      '2:1 its text lies beyond the end of the .dict file',
    ]);
    const cut = sample('k.idx', index.bytes.subarray(0, index.bytes.length - 3));
    expect(readSamples([info(''), cut, sample('k.dict', dict)]).faults[0]).toMatch(/breaks off/);
    expect(readSamples([info('')]).faults).toEqual(['1:1 the .idx file is missing: give it together with the .ifo']);
    expect(readSamples([index]).faults[0]).toMatch(/\.ifo file is missing/);
  });
});

describe('an archive', () => {
  const csv = strToU8('陶谷,Kiln Valley\n云上,on a cloud\n');

  test('of one text is that text, and gzip too', () => {
    expect(readSample('terms.csv.gz', gzipSync(csv)).said).toHaveLength(2);
    expect(
      readSample('terms.zip', zipSync({ 'a/terms.csv': csv, '__MACOSX/._terms.csv': csv, 'README.txt': csv })).said,
    ).toHaveLength(2);
  });

  test('that would be too much is refused before it is unpacked', () => {
    const bomb = zipSync({ 'terms.csv': csv });
    const directory = bomb.lastIndexOf(0x50, bomb.length - 23);
    for (let at = directory; at >= 0; at--) {
      // The size unpacked, as the directory has it.
      if (bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1) bomb.set([0, 0, 0, 0x7f], at + 24);
    }
    expect(readSample('bomb.zip', bomb).faults).toEqual([expect.stringMatching(/more than 384 MB/)]);
    const member = gzipSync(new Uint8Array(100 << 20), { level: 1 });
    const members = new Uint8Array(member.length * 5);
    for (let at = 0; at < 5; at++) members.set(member, at * member.length);
    expect(readSample('bomb.csv.gz', members).faults).toEqual([expect.stringMatching(/more than 384 MB/)]);
  });

  test('within archives, damaged, or of another kind is refused in words', () => {
    const inner = zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.csv': csv }) }) });
    expect(readSample('a.zip', inner).faults).toEqual([expect.stringMatching(/within an archive/)]);
    expect(readSample('a.zip', zipSync({ 'a.csv': csv }).subarray(0, 60)).problems).toHaveLength(1);
    expect(readSample('a.csv.gz', gzipSync(csv).subarray(0, 8)).problems.length).toBeGreaterThan(0);
    for (const head of [
      [0xd0, 0xcf, 0x11, 0xe0],
      [0x25, 0x50, 0x44, 0x46],
      [0x42, 0x5a, 0x68, 0x39],
      [0, 1, 2, 3, 4, 5],
    ]) {
      expect(readSample('a.bin', Uint8Array.from([...head, ...csv.map(() => 1)])).faults).toHaveLength(1);
    }
  });
});
