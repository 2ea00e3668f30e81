import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../lib/export/csv.ts';
import { EXPORT_FORMATS } from '../../lib/export/formats.ts';
import { writeMultiterm } from '../../lib/export/multiterm.ts';
import { writeOmegat } from '../../lib/export/omegat.ts';
import { writeTbx2008 } from '../../lib/export/tbx.ts';
import { oneLine, pairsOf } from '../../lib/export/term-pairs.ts';
import { writeDeepl, writeImmersive, writePairs } from '../../lib/export/two-columns.ts';
import type { ExportFormatName } from '../../lib/export/types.ts';
import { writeXlsx } from '../../lib/export/xlsx.ts';
import { readSample } from '../termbase/read-samples.ts';
import { FIXTURE_CARDS, fixtureCard, hostileSheet, sheetOf } from './sheets.ts';

/** Formats that are glossaries, and what our readers take them for. */
const GLOSSARIES = [
  ['pairs', 'csv'],
  ['immersive', 'csv'],
  ['deepl', 'csv'],
  ['omegat', 'omegat'],
  ['tbx', 'tbx'],
  ['tbx2008', 'tbx'],
  ['multiterm', 'multiterm'],
  ['xlsx', 'xlsx'],
  ['utx', 'utx'],
  ['csv', 'csv'],
] as const satisfies readonly (readonly [ExportFormatName, string])[];

const SHEET = sheetOf(FIXTURE_CARDS);
const RENDERED = SHEET.entries.filter(({ card }) => card.renderings.length > 0);

test.each(GLOSSARIES)('what is written as %s is read as %s, every term with its rendering', (name, format) => {
  const { extension, write } = EXPORT_FORMATS[name];
  const { reading, entries } = readSample(`terms.${extension}`, write(SHEET, 'en'));
  expect(reading.format).toBe(format);
  /** Two entries may have one name: a glossary's and the reader's own. */
  const renderingsOf = (name: string) =>
    entries.filter(({ sources }) => sources.includes(name)).flatMap(({ renderings }) => renderings);
  expect(RENDERED.length).toBeGreaterThan(5);
  for (const { source, target } of pairsOf({ ...SHEET, entries: RENDERED })) {
    // A table of one row an entry has its headwords alone.
    if (!RENDERED.some(({ card }) => card.headword === source)) continue;
    const texts = renderingsOf(source).map(({ text }) => text);
    expect(texts.join('; ')).toContain(target.split(';')[0]);
  }
});

describe('whatever the texts', () => {
  const RUNS = { numRuns: 120 };

  test('tables of two columns have as many rows as pairs, and nothing that is a formula', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const pairs = pairsOf(sheet);
        const written = (text: string) => text.replace(/^[=+\-@\t＝＋－＠]/, "'$&");
        for (const [write, isHeaded] of [
          [writePairs, 1],
          [writeImmersive, 1],
          [writeDeepl, 0],
        ] as const) {
          const lines = write(sheet).split('\r\n').slice(isHeaded, -1);
          expect(lines).toHaveLength(pairs.length);
          for (const [at, line] of lines.entries()) {
            const [source = '', target = ''] = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) =>
              cell?.replaceAll('""', '"'),
            );
            expect([source, target]).toEqual([written(pairs[at]?.source ?? ''), written(pairs[at]?.target ?? '')]);
          }
        }
        expect(writeCsv(sheet, 'en').split('\r\n')).toHaveLength(sheet.entries.length + 2);
        expect(
          writeOmegat(sheet, 'en')
            .split('\n')
            .slice(1, -1)
            .map((line) => line.split('\t').length),
        ).toEqual(pairs.map(() => 3));
      }),
      RUNS,
    );
  });

  test('termbases are well-formed, a concept an entry', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        for (const [text, concept] of [
          [writeTbx2008(sheet, 'zh-CN'), 'termEntry'],
          [writeMultiterm(sheet, 'zh-CN'), 'conceptGrp'],
        ] as const) {
          expect(XMLValidator.validate(text)).toBe(true);
          expect(text.split(`<${concept}`)).toHaveLength(sheet.entries.length + 1);
        }
      }),
      RUNS,
    );
  });

  test('a workbook is well-formed and reads back as it was', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const bytes = writeXlsx(sheet, 'en');
        for (const part of Object.values(unzipSync(bytes))) expect(XMLValidator.validate(strFromU8(part))).toBe(true);
        const { entries } = readSample('terms.xlsx', bytes, {
          hasHeading: true,
          columns: ['source'].concat(Array(10).fill('definition')) as never,
        });
        expect(entries).toHaveLength(sheet.entries.length);
      }),
      RUNS,
    );
  });
});

test('a workbook has its first row frozen, is printed as wide as a page, and headed by languages', () => {
  const xml = strFromU8(
    unzipSync(writeXlsx(sheetOf([fixtureCard('typical')]), 'en'))['xl/worksheets/sheet1.xml'] as Uint8Array,
  );
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
  expect(xml).toMatch(
    /<c r="A1"[^>]*><is><t xml:space="preserve">zh-CN<\/t>.*<c r="B1"[^>]*><is><t xml:space="preserve">en<\/t>/,
  );
  expect(xml).not.toContain('<f>');
});

test('a termbase has three facts of an entry at most, those that explain it first', () => {
  const card = fixtureCard('typical');
  const [fact] = card.facts;
  if (fact === undefined) throw new Error('the fixture has no fact');
  const many = {
    ...card,
    facts: [{ ...fact, isMention: true, en: 'a mention' }, ...Array.from({ length: 5 }, () => fact)],
  };
  const text = writeTbx2008(sheetOf([many]), 'en');
  expect(text.split(oneLine(fact.en).slice(0, 20)).length - 1).toBe(3);
  expect(text).not.toContain('a mention');
  expect(text).toMatch(/<langSet xml:lang="zh-CN">[\s\S]*<tig>\s*<term>云上陶谷<\/term>/);
});
