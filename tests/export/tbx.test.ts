import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { renderingsFor } from '../../lib/card/renderings.ts';
import type { CardForm } from '../../lib/card/types.ts';
import { joinTerms } from '../../lib/export/entries.ts';
import { plainText } from '../../lib/export/plain-text.ts';
import { TBX_NAMESPACE, writeTbx } from '../../lib/export/tbx.ts';
import { LANGUAGES } from '../../lib/i18n/language.ts';
import { seedCards } from '../fixtures/seed-cards.ts';
import { among, FIXTURE_CARDS, fixtureCard, hostileSheet, PAGE, sheetOf } from './sheets.ts';

const SCHEMA = readFileSync(join(import.meta.dirname, 'tbx-basic.rng'), 'utf8');

/** What the schema has against documents; empty where all are valid. */
async function faults(...documents: string[]): Promise<string[]> {
  const { errors, valid } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `${at}.tbx`, contents })),
    schema: [SCHEMA],
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

describe('a termbase', () => {
  test('of the cards of every fixture is valid in every language', async () => {
    const sheet = sheetOf(FIXTURE_CARDS);
    expect(sheet.entries.length).toBe(FIXTURE_CARDS.length);
    expect(await faults(...LANGUAGES.map((language) => writeTbx(sheet, language)))).toEqual([]);
  });

  test('of a page that says nothing of itself is valid', async () => {
    const sheet = sheetOf(FIXTURE_CARDS.slice(0, 1), { title: '', address: '', date: null, publisher: null });
    expect(await faults(...LANGUAGES.map((language) => writeTbx(sheet, language)))).toEqual([]);
  });

  test('of the whole glossary is valid, its ids unique', { timeout: 60_000 }, async () => {
    const { cards } = seedCards();
    const text = writeTbx(sheetOf(cards), 'en');
    const ids = [...text.matchAll(/<conceptEntry id="([^"]+)">/g)].map(([, id]) => id);
    expect(ids.length).toBe(cards.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await faults(text)).toEqual([]);
  });

  test('of hostile texts is valid', async () => {
    const sheets = fc.sample(hostileSheet, { numRuns: 150, seed: 30042 });
    expect(await faults(...sheets.map((sheet) => writeTbx(sheet, 'zh-CN')))).toEqual([]);
  });

  test('is well-formed and gives back every term as it was', () => {
    const parser = new XMLParser({
      parseTagValue: false,
      trimValues: false,
      isArray: (name) => /^(termSec|langSec|conceptEntry)$/.test(name),
    });
    const isWritten = (surfaces: readonly string[]) => (form: CardForm) =>
      form.kind !== 'short' || surfaces.includes(form.text);
    const levelled = (text: string) => plainText(text);
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const text = writeTbx(sheet, 'en');
        expect(XMLValidator.validate(text)).toBe(true);
        const entries = parser.parse(text).tbx.text.body.conceptEntry as {
          langSec: { termSec: { term: string }[] }[];
        }[];
        expect(entries.map(({ langSec }) => langSec.map(({ termSec }) => termSec.map(({ term }) => term)))).toEqual(
          sheet.entries.map(({ card, surfaces }) => [
            [card.headword, ...card.forms.filter(isWritten(surfaces)).map((form) => form.text)].map(levelled),
            ...(card.renderings.length > 0
              ? [renderingsFor(card, null).map((rendering) => levelled(rendering.text))]
              : []),
          ]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('has a short form only where the page prints it', () => {
    const cards = [fixtureCard('typical')];
    expect(writeTbx(sheetOf(cards), 'en')).not.toContain('<term>陶谷</term>');
    const occurrences = [{ refs: cards.map(({ ref }) => ref), surface: '陶谷', sentence: '走进陶谷。', at: 2 }];
    const printed = joinTerms({ page: PAGE, occurrences, unmarked: [], explained: [] }, among(cards));
    expect(writeTbx(printed, 'en')).toMatch(
      /<term>陶谷<\/term>\s*<termNote type="termType">shortForm<[\s\S]*?走进陶谷。/,
    );
  });

  test('of entries of which only the name is known is valid, with no definition, pinyin or English', async () => {
    const cards = [fixtureCard('nameOnly'), fixtureCard('misreadName')];
    const text = writeTbx(sheetOf(cards), 'en');
    expect(text).toContain('<conceptEntry id="c-own.nameonly">');
    expect(text).toContain('<conceptEntry id="c-import_3a_client.misreadname">');
    expect(text).not.toMatch(/definition|xml:lang="en"><descripGrp|拼音|null|undefined/);
    expect(text.match(/<langSec/g)).toHaveLength(2);
    expect(await faults(text)).toEqual([]);
  });

  test('names every entry by itself, whatever is in its reference', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet) => {
        const ids = [...writeTbx(sheet, 'en').matchAll(/<conceptEntry id="([^"]+)">/g)].map(([, id]) => id);
        expect(ids).toHaveLength(sheet.entries.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  test('cannot be empty', () => {
    expect(() => writeTbx(sheetOf([]), 'en')).toThrow(RangeError);
  });

  test('says where the term stood, and where its renderings were seen', () => {
    const text = writeTbx(sheetOf([fixtureCard('typical')]), 'en');
    expect(text).toContain(`xmlns="${TBX_NAMESPACE}"`);
    expect(text).toContain('<descrip type="context">记者走进云上陶谷看了看。</descrip>');
    expect(text).toContain(`target="${PAGE.address.replaceAll('&', '&amp;')}"`);
    expect(text).toContain('<admin type="source">official; https://www.taogu.example/en, 2021</admin>');
    expect(text).toMatch(/2024-12-25（晚于本页） 市里清点.*《株洲日报》2024年12月25日，“云上陶谷二期窑炉陆续点火”/);
  });
});

/** What is wrong, what it replaces in a good document, and by what. */
const FAULTS: readonly (readonly [fault: string, from: string | RegExp, to: string])[] = [
  ['another namespace', 'urn:iso:std:iso:30042:ed-2', 'urn:iso:std:iso:30042:ed:3.0'],
  ['another dialect', 'type="TBX-Basic"', 'type="TBX-Min"'],
  ['another style', 'style="dca"', 'style="dct"'],
  ['a data category that TBX-Basic does not have', 'type="subjectField"', 'type="domain"'],
  ['a data category at a level that is not its own', 'type="context"', 'type="definition"'],
  ['a term type that is not in the list', '>shortForm<', '>short<'],
  ['a status that is not in the list', 'preferredTerm-admn-sts', 'preferred'],
  ['an address that is none of the web', 'target="https://', 'target="file://'],
  [
    'a language section without a term',
    /<langSec xml:lang="en">[\s\S]*?<\/langSec>/,
    '<langSec xml:lang="en"></langSec>',
  ],
  ['a term after its notes', /(<term>.*?<\/term>)\s*(<termNote.*?<\/termNote>)/, '$2$1'],
  ['an id that is no name', '<conceptEntry id="c-', '<conceptEntry id="1 '],
  ['a term of white space', /<term>.*?<\/term>/, '<term> </term>'],
];

describe('the schema', () => {
  const good = writeTbx(sheetOf(FIXTURE_CARDS.slice(0, 1)), 'en');
  let found: string[] = [];
  beforeAll(async () => {
    found = await faults(...FAULTS.map(([, from, to]) => good.replace(from, to)), good);
  });

  test.each(FAULTS.map(([fault], at) => [fault, at] as const))('refuses %s', (_, at) => {
    expect(found.filter((message) => message.startsWith(`${at}.tbx`))).not.toEqual([]);
  });

  test('takes the document those were made from', () => {
    expect(found.filter((message) => message.startsWith(`${FAULTS.length}.tbx`))).toEqual([]);
  });
});
