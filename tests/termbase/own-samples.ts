import { gzipSync, strToU8, zipSync } from 'fflate';
import type { GlossaryFile, ImportFormat } from '../../lib/termbase/import/types.ts';

/** A glossary in our own words. */
export interface OwnSample {
  /** What it is a sample of. */
  readonly what: string;
  readonly format: ImportFormat;
  readonly files: readonly GlossaryFile[];
}

const file = (name: string, content: string | Uint8Array): GlossaryFile => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const sample = (what: string, format: ImportFormat, name: string, content: string | Uint8Array): OwnSample => ({
  what,
  format,
  files: [file(name, content)],
});
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A termbase of 2019: a concept with a definition and a forbidden term, one without a term, one that is not well-formed. */
const CONCEPTS = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><descrip type="subjectField">ceramics</descrip>
<langSec xml:lang="en"><descripGrp><descrip type="definition">Where clay is fired.</descrip></descripGrp><termSec><term>dragon kiln</term></termSec>
<termSec><term>snake kiln</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="zh-Hans"><termSec><term>龙窑</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="zh-Hans"><termSec><term> </term></termSec></langSec></conceptEntry>
<conceptEntry id="c3"><langSec xml:lang="zh-Hans"><termSec><term>open </termSec></langSec></conceptEntry>
<conceptEntry id="c4"><langSec xml:lang="zh-Hans"><termSec><term>匣钵</term></termSec></langSec></conceptEntry>
</body></text></tbx>`;

const BY_CATEGORY = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="c1"><min:subjectField>ceramics</min:subjectField><langSec xml:lang="en"><termSec><term>glaze fire</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="zh"><termSec><term>釉火</term></termSec></langSec></conceptEntry></body></text></tbx>`;

const MARTIF = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="en-US"><ntig><termGrp><term>saggar</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
<langSet xml:lang="zh-CN"><tig><term>匣钵</term></tig></langSet></termEntry></body></text></martif>`;

const MULTITERM = `<?xml version="1.0" encoding="UTF-8"?><mtf>
<conceptGrp><concept>1</concept><languageGrp><language type="English" lang="EN"/><termGrp><term>climbing kiln</term><descripGrp><descrip type="Status">preferred</descrip></descripGrp></termGrp></languageGrp>
<languageGrp><language type="Chinese (PRC)" lang="ZH-CN"/><termGrp><term>阶级窑</term></termGrp></languageGrp></conceptGrp></mtf>`;

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const WORKBOOK = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml': '<sst><si><t>中文</t></si><si><t>English</t></si></sst>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2">${cell('A2', '陶谷')}${cell('B2', 'Kiln &amp; Valley')}</row><row r="3">${cell('A3', '没有')}</row></sheetData></worksheet>`,
};

const STRUCTURED = [
  { type: 'structured-content', content: { tag: 'ul', content: [{ tag: 'li', content: 'for clay' }] } },
];
const BANKS = {
  'index.json': JSON.stringify({ title: 'Kilns', format: 3, attribution: 'nobody' }),
  'term_bank_1.json': JSON.stringify([
    ['窑', 'yáo', 'n', '', 0, STRUCTURED, 1, ''],
    ['陶', 'táo', '', '', 0, 'no list', 2, ''],
  ]),
  'term_bank_2.json': JSON.stringify([['窑匠', '', 'n', '', 0, ['kiln master', 'potter'], 3, '']]),
};
const CHARACTERS = {
  'index.json': JSON.stringify({ title: 'Characters', version: 1 }),
  'kanji_bank_1.json': JSON.stringify([['釉', 'ユウ', 'うわぐすり', '', 'glaze', 'varnish']]),
};

const number = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff);
const words = (...all: readonly (readonly [word: string, ...tail: readonly number[]])[]) =>
  Uint8Array.from(all.flatMap(([word, ...tail]) => [...strToU8(word), 0, ...tail.flatMap(number)]));
const TEXTS = strToU8('<b>kiln</b><br>oven &amp; furnaceclay');

/** `数据` and its translation in GB18030, which the platform decodes and does not write. */
const GB18030 = Uint8Array.from([...strToU8('source;target\n'), 0xca, 0xfd, 0xbe, 0xdd, ...strToU8(';data\n')]);
const UTF16 = new Uint8Array(Buffer.from('\ufeffChinese\tEnglish\n渌江夜航\tnight cruise\n"未完\topen\n', 'utf16le'));

/** A sample or more of each kind of glossary file, some with faults, in forms that real files have. */
export const OWN_SAMPLES: readonly OwnSample[] = [
  sample(
    'CSV of three columns, English first',
    'csv',
    'news.csv',
    'source,target,tgt_lng\nKiln news,窑讯,zh-CN\nlone\n',
  ),
  sample('CSV in GB18030, by semicolons', 'csv', 'gb.csv', GB18030),
  sample('TSV in UTF-16 with a quote left open', 'tsv', 'wide.tsv', UTF16),
  sample('OmegaT’s glossary with its comment line', 'omegat', 'glossary.txt', '# Glossary in tab-separated format -*- coding: utf-8 -*-\n"Smart" valley\t智谷\tan inch is "\nempty\t\n'), // biome-ignore format: a sample a line
  sample('TBX of 2019 in DCA, with faults', 'tbx', 'concepts.tbx', CONCEPTS),
  sample('TBX of 2019 in DCT, after a byte order mark', 'tbx', 'categories.tbx', `\ufeff${BY_CATEGORY}`),
  sample('TBX of 2008, packed', 'tbx', 'martif.tbx.gz', gzipSync(strToU8(MARTIF))),
  sample('a workbook', 'xlsx', 'terms.xlsx', zip(WORKBOOK)),
  sample('UTX', 'utx', 'terms.utx', '#UTX 1.11; en-US/zh-CN; 2026-01-01T00:00:00Z; license: CC BY 4.0\n#src\ttgt\tsrc:pos\tterm status\ndata\t数据\tnoun\tapproved\nword\t词\tnoun\tforbidden\n'), // biome-ignore format: a sample a line
  sample('MultiTerm’s XML', 'multiterm', 'multiterm.xml', MULTITERM),
  sample('a dictionary like CC-CEDICT, packed', 'cedict', 'words.u8.gz', gzipSync(strToU8('# CC-CEDICT\n#! license=https://example.org/licence\n雲 云 [yun2] /cloud/\n綠 绿 [lu:4] /green/\nno pinyin /x/\n'))), // biome-ignore format: a sample a line
  sample('Pleco’s flash cards', 'pleco', 'cards.txt', '//Course/Lesson 1\n汉语[漢語]\thàn yǔ\tChinese\ueab1the language\n没有\tméi yǒu\t\n'), // biome-ignore format: a sample a line
  sample('Yomitan’s banks with structured content', 'yomitan', 'banks.zip', zip(BANKS)),
  sample('Yomitan’s banks of characters, format 1', 'yomitan', 'characters.zip', zip(CHARACTERS)),
  {
    what: 'StarDict’s files, synonyms and packed texts among them',
    format: 'stardict',
    files: [
      file('kilns.ifo', "StarDict's dict ifo file\nversion=2.4.2\nbookname=Kilns\nwordcount=2\nsametypesequence=h\n"),
      file('kilns.idx', words(['窑', 0, 33], ['陶', 33, 4])),
      file('kilns.syn', words(['窑炉', 0])),
      file('kilns.dict.dz', gzipSync(TEXTS)),
    ],
  },
];
