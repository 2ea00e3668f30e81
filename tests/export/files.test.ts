import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ANKI_FIELDS, writeAnki } from '../../lib/export/anki.ts';
import { CSV_COLUMNS, type CsvColumn, writeCsv } from '../../lib/export/csv.ts';
import { entryId } from '../../lib/export/entry-names.ts';
import { writeMarkdown } from '../../lib/export/markdown.ts';
import { plainText, splitAddresses } from '../../lib/export/plain-text.ts';
import { oneLine } from '../../lib/export/term-pairs.ts';
import { FIXTURE_CARDS, fixtureCard, hostileSheet, PAGE, sheetOf } from './sheets.ts';

const RUNS = { numRuns: 200 };

/** A reader of RFC 4180 of its own; throws where a quote stands in a bare cell or a record is not ended by CR LF. */
function readCsv(text: string): string[][] {
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (found === null) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    const [, quoted, quotedEnd, bare, bareEnd] = found;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if ((quotedEnd ?? bareEnd) === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('a spreadsheet', () => {
  const cellIn = (row: readonly string[] | undefined, column: CsvColumn) => row?.[CSV_COLUMNS.indexOf(column)] ?? '';

  test('begins with a byte order mark and its headings, and ends every record with CR LF', () => {
    const text = writeCsv(sheetOf(FIXTURE_CARDS), 'zh-CN');
    expect(text.startsWith('\ufeff"词条","文中写法","拼音","英文译法",')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(readCsv(text.slice(1)).length).toBe(FIXTURE_CARDS.length + 1);
  });

  test('reads back as it was, whatever the texts, and no cell is a formula', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const [head, ...rows] = readCsv(writeCsv(sheet, 'en').slice(1));
        expect(head?.length).toBe(CSV_COLUMNS.length);
        expect(rows.every((row) => row.length === CSV_COLUMNS.length)).toBe(true);
        const written = (text: string) => oneLine(text).replace(/^[=+\-@\t＝＋－＠]/, "'$&");
        const expected = sheet.entries.map(({ card, sentence, surfaces }) => [
          ...[card.headword, surfaces.join(' | '), card.pinyin ?? '', card.gloss?.en ?? '', entryId(card.ref)],
          ...[sentence, sheet.page.title],
          sheet.page.address,
        ]);
        const columns = ['term', 'printed', 'pinyin', 'glossEn', 'id', 'sentence', 'title', 'address'] as const;
        expect(rows.map((row) => columns.map((column) => cellIn(row, column)))).toEqual(
          expected.map((cells) => cells.map(written)),
        );
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      RUNS,
    );
  });

  test('keeps each cell within what a spreadsheet takes', () => {
    const long = { ...fixtureCard('typical'), gloss: { zh: '陶'.repeat(40_000), en: 'a' } };
    const [, row] = readCsv(writeCsv(sheetOf([long]), 'en').slice(1));
    expect(cellIn(row, 'glossZh').length).toBeLessThan(32_767);
    expect(cellIn(row, 'glossZh')).toMatch(/陶…$/);
  });

  test('holds what a translator needs of a term', () => {
    const [, row] = readCsv(writeCsv(sheetOf([fixtureCard('typical')]), 'en').slice(1));
    expect(cellIn(row, 'rendering')).toBe('Cloud Kiln Valley');
    expect(cellIn(row, 'seen')).toBe('https://www.taogu.example/en, 2021');
    expect(cellIn(row, 'otherRenderings')).toBe(
      'Taogu Valley on the Cloud (press; Hunan Today, 2022) | Cloud Ceramics Valley (suggested)',
    );
    expect(cellIn(row, 'sentence')).toBe('记者走进云上陶谷看了看。');
    expect(cellIn(row, 'factsEn').split(' | ')).toEqual([
      '2024-12-25 (later than this page) The city took stock of the second phase of Cloud Kiln Valley: 9 of 12 kilns have been lit. Zhuzhou Daily, 25 December 2024, “云上陶谷二期窑炉陆续点火” [in Chinese]',
      expect.stringContaining('(happened 20 August 2022) Zhuzhou Daily, 24 August 2022, '),
      expect.stringMatching(/^≈ 2021-10-28 .*Changsha Evening News, 28 October 2021 \(date inferred\), /),
    ]);
    expect([cellIn(row, 'publisher'), cellIn(row, 'date'), cellIn(row, 'address')]).toEqual([
      ...['Zhuzhou Daily', '2022-08-24', PAGE.address],
    ]);
  });
});

describe('a deck', () => {
  const rowsOf = (text: string) => text.replace(/\n$/, '').split('\n');
  const read = (html: string | undefined) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    return document.body;
  };

  test('tells Anki how to read it', () => {
    const width = ANKI_FIELDS.length + 2;
    expect(rowsOf(writeAnki(sheetOf(FIXTURE_CARDS), 'en')).slice(0, 6)).toEqual([
      ...['#separator:tab', '#html:true', '#notetype:Basic', '#deck:Xiangjian'],
      ...[`#guid column:${width - 1}`, `#tags column:${width}`],
    ]);
  });

  test('has as many fields in every row as columns, and reads back as it was, whatever the texts', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const rows = rowsOf(writeAnki(sheet, 'zh-CN')).slice(6);
        expect(rows.length).toBe(sheet.entries.length);
        for (const [at, row] of rows.entries()) {
          const fields = row.split('\t');
          expect(fields.length).toBe(ANKI_FIELDS.length + 2);
          expect(row).not.toMatch(/\r|\[|\{|"xiangjian/);
          const body = read(fields[0]);
          expect(body.querySelectorAll('script, img, style, iframe').length).toBe(0);
          for (const link of body.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
          const headword = plainText(sheet.entries[at]?.card.headword ?? '').replace(/\t/g, ' ');
          const shown = splitAddresses(headword)
            .map(({ text, address }) => (address === null ? text : new URL(address).host))
            .join('');
          expect(body.textContent).toBe(shown.replaceAll('\n', ''));
        }
      }),
      RUNS,
    );
  });

  test('keeps the guid of a concept from page to page, so that a note is updated', () => {
    const guids = (title: string) =>
      rowsOf(writeAnki(sheetOf(FIXTURE_CARDS, { ...PAGE, title }), 'en'))
        .slice(6)
        .map((row) => row.split('\t').at(-2));
    expect(guids('甲')).toEqual(guids('乙'));
    expect(new Set(guids('甲')).size).toBe(FIXTURE_CARDS.length);
  });

  test('shows on the back the facts that the page could know before later ones', () => {
    const rows = rowsOf(writeAnki(sheetOf([fixtureCard('typical')]), 'zh-CN'));
    const back = rows.at(-1)?.split('\t')[1] ?? '';
    expect(back.indexOf('2022-08-24 云上陶谷引来')).toBeGreaterThan(0);
    expect(back.indexOf('2022-08-24 云上陶谷引来')).toBeLessThan(back.indexOf('2024-12-25（晚于本页）'));
    expect(back).toContain('<a href="https://www.taogu.example/en">taogu.example</a>');
  });

  test('sets the term bold in its sentence', () => {
    expect(writeAnki(sheetOf(FIXTURE_CARDS), 'en')).toContain('记者走进<b>云上陶谷</b>看了看。');
  });
});

describe('a glossary in Markdown', () => {
  test('has a table with as many cells in every row, and no footnote that leads nowhere, whatever the texts', () => {
    fc.assert(
      fc.property(hostileSheet, fc.constantFrom('zh-CN', 'en'), (sheet, language) => {
        const text = writeMarkdown(sheet, language);
        const lines = text.split('\n');
        const table = lines.filter((line) => line.startsWith('| '));
        expect(table.length).toBe(sheet.entries.length + 2);
        for (const row of table) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)?.length).toBe(6);
        // Headings are ours alone: nothing in a text begins one, nor a list, nor a footnote.
        expect(lines.filter((line) => /^## /.test(line)).length).toBe(sheet.entries.length);
        const referred = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
        const given = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
        expect(given).toEqual([...referred]);
        // No tag but the addresses in angle brackets.
        for (const [tag] of text.matchAll(/(?<!\\)(?:\\\\)*<[^>]*/g)) expect(tag).toMatch(/^(?:\\\\)*<https?:/i);
      }),
      RUNS,
    );
  });

  test('reads as a glossary', () => {
    const text = writeMarkdown(sheetOf([fixtureCard('typical')]), 'zh-CN');
    expect(text).toContain(
      '# 词条：陶谷添新邻：“三十一家”企业一周落户\n\n《株洲日报》2022年8月24日，“陶谷添新邻：‘三十一家’企业',
    );
    expect(text).toContain('| 云上陶谷 | yún shàng táo gǔ | Cloud Kiln Valley | 官方 | 1 |');
    expect(text).toContain(
      '**Cloud Kiln Valley** · 官方[^1]\n\n- Taogu Valley on the Cloud · 媒体 · Hunan Today，2022年',
    );
    expect(text).toContain('> 记者走进**云上陶谷**看了看。');
    expect(text).toContain('[^1]: <https://www.taogu.example/en>，2021年\n');
    expect(text).toContain('- 2024-12-25（晚于本页） 市里清点');
  });
});
