import { strToU8, zipSync } from 'fflate';
import { processorMs } from '../tests/fixtures/processor-ms.ts';
import { readSample } from '../tests/termbase/read-samples.ts';
import type { PartResult, Row } from './report.ts';

/** Glossary files made up here: name, entries, what they may take on a machine like a small laptop in ms, and their content. */
export const BENCH_FILES = [
  [
    'terms.tsv',
    100_000,
    2000,
    () => `source\ttarget\tnote\n${lines((at) => `${word(at)}\trendering ${at}\tnote of ${at}\n`)}`,
  ],
  ['terms.xlsx', 100_000, 5000, workbook],
  ['terms.tbx', 100_000, 4000, termbase],
  ['words.zip', 90_000, 6000, dictionary],
] as const;

/** Processor time of reading glossary files, made up here, with the readers that browser and command line share. */
export async function benchGlossaryFiles(): Promise<PartResult> {
  const rows = BENCH_FILES.map(([name, count, mostMs, make]): Row => {
    const bytes = bytesOf(make());
    let entries = 0;
    const ms = processorMs(() => {
      entries = readSample(name, bytes).entries.length;
    });
    if (entries !== count) throw new Error(`${name}: ${entries} entries of ${count}`);
    return { what: `${name}, ${count} entries`, value: ms, unit: 'ms', atMost: mostMs };
  });
  return { title: 'glossary files in Node', notes: ['time of the processor, the file in memory'], rows };
}

/** A file's content as bytes. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** A dictionary in the form of CC-CEDICT, as large as that. */
export function benchDictionary(): { readonly name: string; readonly entries: number; readonly content: string } {
  const entries = 117_000;
  const content = `# CC-CEDICT\n${lines((at) => `${word(at)} ${word(at)} [yao2 yao2 yao2] /sense ${at}/another one of ${at}/\n`, entries)}`;
  return { name: 'dictionary.u8', entries, content };
}

function lines(line: (at: number) => string, count = 100_000): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('');
}

function word(at: number): string {
  return String.fromCharCode(0x4e00 + (at % 20_000), 0x4e00 + ((at * 7) % 19_000), 0x4e00 + ((at * 13) % 17_000));
}

function termbase(): string {
  const concept = (at: number) =>
    `<termEntry id="c${at}"><descrip type="subjectField">policy</descrip>\n<langSet xml:lang="zh-CN"><tig><term>${word(at)}</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>\n<langSet xml:lang="en"><descripGrp><descrip type="definition">What term ${at} is, in some words.</descrip></descripGrp><tig><term>rendering ${at}</term></tig></langSet></termEntry>\n`;
  return `<martif type="TBX" xml:lang="en"><text><body>${lines(concept)}</body></text></martif>`;
}

function workbook(): Uint8Array {
  const row = (at: number) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${2 * at}</v></c><c r="B${at + 1}" t="s"><v>${2 * at + 1}</v></c></row>`;
  const strings = (at: number) => `<si><t>${word(at)}</t></si><si><t>rendering ${at}</t></si>`;
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${lines(strings)}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines(row)}</sheetData></worksheet>`,
  };
  return packed(parts);
}

function dictionary(): Uint8Array {
  const content = (at: number) => [
    {
      type: 'structured-content',
      content: {
        tag: 'ul',
        content: [
          { tag: 'li', content: `sense ${at}` },
          { tag: 'li', content: 'another' },
        ],
      },
    },
  ];
  const bank = (from: number) =>
    JSON.stringify(
      Array.from({ length: 10_000 }, (_, at) => [word(from + at), 'yáo', 'n', '', 0, content(from + at), at, '']),
    );
  const banks = Array.from({ length: 9 }, (_, at) => [`term_bank_${at + 1}.json`, bank(at * 10_000)] as const);
  return packed({ 'index.json': '{"title":"Words","format":3}', ...Object.fromEntries(banks) });
}

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}
