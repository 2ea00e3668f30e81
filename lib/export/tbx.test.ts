import { describe, expect, test } from 'vitest';
import { BLANK_PAGE, FULL_CARD, FULL_PAGE, smallCard, smallSheet } from '../../tests/fixtures/small-sheet.ts';
import type { Card } from '../card/types.ts';
import { CATEGORIES, type Rendering } from '../glossary/types.ts';
import type { Language } from '../i18n/language.ts';
import type { PageOrigin } from '../protocol/types.ts';
import type { TermSheet } from './entries.ts';
import { writeTbx } from './tbx.ts';

/** A document without the white space between its elements, which says nothing. */
const write = (sheet: TermSheet, language: Language = 'en') => writeTbx(sheet, language).replace(/>\s+</g, '><');
const writeCard = (more: Partial<Card>, page: PageOrigin = BLANK_PAGE) =>
  write(smallSheet([smallCard('甲', more)], page));
/** What stands about one term: its termSec. */
const termSec = (xml: string, term: string) =>
  xml.match(/<termSec>.*?<\/termSec>/g)?.find((section) => section.includes(`<term>${term}</term>`)) ?? '';

test('a document says all that a card and its page say, each part in its own language and at its level', () => {
  expect(writeTbx(smallSheet([FULL_CARD], FULL_PAGE), 'en')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Terms: 题</title>
      </titleStmt>
      <publicationStmt>
        <p>Xiangjian glossary</p>
      </publicationStmt>
      <sourceDesc>
        <p>Zhuzhou Daily, 24 August 2022, “题”, https://a.example/1</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c-cloud-kiln-valley">
        <descrip type="subjectField">project</descrip>
        <langSec xml:lang="zh-Hans">
          <descripGrp>
            <descrip type="definition">醴陵的园区。</descrip>
            <admin type="source">湘笺词库</admin>
          </descripGrp>
          <note>勿与陶谷镇相混。</note>
          <note>所含各项：东窑；西窑</note>
          <note>2024-12-25（晚于本页） 2024-12-25的事 《报》2024年12月25日，“2024-12-25题”</note>
          <note>2022-08-24 2022-08-24的事（事在 2022年8月20日）（另作三年） 《报》2022年8月24日，“2022-08-24题”</note>
          <note>≈ 2021-10-28 2021-10-28的事 《报》2021年10月28日（日期系推定），“2021-10-28题”</note>
          <termSec>
            <term>云上陶谷</term>
            <termNote type="termType">shortForm</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <descripGrp>
              <descrip type="context">在云上陶谷。</descrip>
              <admin type="source">Zhuzhou Daily, 24 August 2022, “题”, https://a.example/1</admin>
            </descripGrp>
            <note>拼音：Yúnshàng Táogǔ</note>
            <xref type="externalCrossReference" target="https://a.example/1">题</xref>
          </termSec>
          <termSec>
            <term>云上陶谷产业园</term>
            <termNote type="termType">fullForm</termNote>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <note>拼音：Yúnshàng Táogǔ chǎnyèyuán</note>
          </termSec>
          <termSec>
            <term>老窑</term>
            <termNote type="termType">variant</termNote>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="en">
          <descripGrp>
            <descrip type="definition">A park in Liling.</descrip>
            <admin type="source">Xiangjian glossary</admin>
          </descripGrp>
          <note>Not Taogu Town.</note>
          <note>Members: the eastern kilns; the western kilns</note>
          <note>2024-12-25 (later than this page) What of 2024-12-25 Paper, 25 December 2024, “2024-12-25题” [in Chinese]</note>
          <note>2022-08-24 What of 2022-08-24 (happened 20 August 2022) (or three years) Paper, 24 August 2022, “2022-08-24题” [in Chinese]</note>
          <note>≈ 2021-10-28 What of 2021-10-28 Paper, 28 October 2021 (date inferred), “2021-10-28题” [in Chinese]</note>
          <termSec>
            <term>Cloud Kiln Valley</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <admin type="source">official; https://www.taogu.example/en, 2021</admin>
            <xref type="externalCrossReference" target="https://www.taogu.example/en">https://www.taogu.example/en, 2021</xref>
          </termSec>
          <termSec>
            <term>Cloud Valley</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <admin type="source">suggested; shorter</admin>
          </termSec>
          <termSec>
            <term>Kiln Valley</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <admin type="source">press; Hunan Today; for 陶谷</admin>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`);
});

test('an entry of which only the name is known is a term and nothing else', () => {
  expect(writeCard({})).toContain(
    '<conceptEntry id="c-_7532_"><descrip type="subjectField">body</descrip><langSec xml:lang="zh-Hans"><termSec>' +
      '<term>甲</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' +
      '<termNote type="partOfSpeech">noun</termNote><descripGrp><descrip type="context">在甲。</descrip>' +
      '<admin type="source">untitled</admin></descripGrp></termSec></langSec></conceptEntry>',
  );
});

test('a gloss without a rendering makes no English section, a rendering without a gloss one', () => {
  expect(writeCard({ gloss: { zh: '甲', en: 'a' } })).not.toContain('xml:lang="en"><');
  expect(writeCard({ renderings: [{ text: 'A', status: 'press' }] })).toContain(
    '<langSec xml:lang="en"><termSec><term>A</term>',
  );
});

test.each<[language: Language, tag: string]>([
  ['en', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
])('a document in %s is in %s, its Chinese section simplified', (language, tag) => {
  const xml = write(smallSheet([FULL_CARD], FULL_PAGE), language);
  expect(xml).toContain(`style="dca" xml:lang="${tag}"`);
  expect(xml.match(/<langSec xml:lang="[^"]+"/g)).toEqual(['<langSec xml:lang="zh-Hans"', '<langSec xml:lang="en"']);
  expect(xml).toContain(language === 'zh-TW' ? '（晚於本頁）' : '（晚于本页）');
  expect(xml).toContain('(later than this page)');
});

describe('the page', () => {
  test('is named where the term stands, by its title or, without one, its address', () => {
    expect(writeCard({}, { ...BLANK_PAGE, title: ' 题\n目 ' })).toContain('<admin type="source">“题目”</admin>');
    const address = 'https://a.example/?a=1&b="2"';
    const xml = writeCard({}, { ...BLANK_PAGE, address });
    expect(xml).toContain('target="https://a.example/?a=1&amp;b=%222%22">https://a.example/?a=1&amp;b=%222%22</xref>');
    expect(xml).toContain('<title>Terms: untitled</title>');
    expect(writeCard({}, { ...BLANK_PAGE, address: 'file:///a' })).not.toContain('xref');
  });
});

describe('a Chinese term', () => {
  const forms = (...kinds: Card['forms'][number]['kind'][]): Partial<Card> => ({
    forms: kinds.map((kind) => ({ text: `乙${kind}`, kind, pinyin: null })),
  });
  const typeOf = (headword: string, more: Partial<Card>) =>
    termSec(write(smallSheet([smallCard(headword, more)])), headword).match(/"termType">(\w+)/)?.[1];

  test('has a type where its forms tell', () => {
    expect(typeOf('甲', {})).toBeUndefined();
    expect(typeOf('甲', forms('variant'))).toBeUndefined();
    expect(typeOf('甲', forms('short'))).toBe('fullForm');
    expect(typeOf('甲', forms('full'))).toBe('shortForm');
    expect(typeOf('甲', forms('short', 'full'))).toBe('shortForm');
    expect(typeOf('RCEP', forms('full'))).toBe('acronym');
    expect(typeOf('G7', forms('full'))).toBe('acronym');
    expect(typeOf('G', forms('full'))).toBe('shortForm');
    expect(typeOf('7G', forms('full'))).toBe('shortForm');
    expect(typeOf('Rcep', forms('full'))).toBe('shortForm');
  });

  test('of a form says what it is, and whether it is still said', () => {
    const sheet = smallSheet([smallCard('甲', forms('full', 'variant', 'historical'))]);
    const said = ['full', 'variant', 'historical'].map((kind) =>
      termSec(write(sheet), `乙${kind}`)
        .match(/"termType">(\w+).*?(\w+)-admn-sts/)
        ?.slice(1, 3),
    );
    expect(said).toEqual([
      ['fullForm', 'admittedTerm'],
      ['variant', 'admittedTerm'],
      ['variant', 'supersededTerm'],
    ]);
  });

  test('of a short form stands where the page prints it, with its sentence, and not otherwise', () => {
    const card = smallCard('甲方', {
      forms: [
        { text: 'JF', kind: 'short', pinyin: null },
        { text: '甲', kind: 'short', pinyin: 'Jiǎ' },
      ],
    });
    const sheet = smallSheet([card]);
    const printed = {
      ...sheet,
      entries: sheet.entries.map((entry) => ({ ...entry, surfaces: ['甲', 'JF'], surface: '甲' })),
    };
    expect(write(sheet)).not.toMatch(/<term>(?:甲|JF)</);
    expect(termSec(write(printed), '甲')).toMatch(/shortForm.*"context">在甲方。.*<note>拼音：Jiǎ</);
    expect(termSec(write(printed), 'JF')).toContain('acronym');
    expect(termSec(write(printed), 'JF')).not.toContain('context');
    expect(termSec(write(printed), '甲方')).not.toContain('context');
  });

  test.each(CATEGORIES)('of %s is a noun, but for what may be said as a verb or a sentence', (category) => {
    const isNoun = !['policy', 'slogan', 'programme'].includes(category);
    expect(writeCard({ category }).includes('<termNote type="partOfSpeech">noun')).toBe(isNoun);
  });
});

describe('an English term', () => {
  const statusOf = (...renderings: Rendering[]) =>
    renderings.map(
      ({ text }) => termSec(writeCard({ renderings }), text).match(/"administrativeStatus">(\w+)Term/)?.[1],
    );

  test('has the standing that a termbase gives it', () => {
    const statuses = ['preferred', 'admitted', 'asIs', 'forbidden'] as const;
    const xml = writeCard({ renderings: statuses.map((status) => ({ text: status, status })) });
    expect(statuses.map((text) => termSec(xml, text).match(/administrativeStatus">([^<]+)</)?.[1])).toEqual([
      'preferredTerm-admn-sts',
      'admittedTerm-admn-sts',
      'admittedTerm-admn-sts',
      'deprecatedTerm-admn-sts',
    ]);
  });

  test('is preferred where it is the best and somebody has preferred it', () => {
    expect(statusOf({ text: 'A', status: 'official' }, { text: 'B', status: 'official' })).toEqual([
      'preferred',
      'admitted',
    ]);
    expect(statusOf({ text: 'A', status: 'press' })).toEqual(['preferred']);
    expect(statusOf({ text: 'A', status: 'suggested' }, { text: 'B', status: 'press' })).toEqual([
      'admitted',
      'admitted',
    ]);
  });

  test('that is tied to forms is preferred where the headword is among them', () => {
    expect(statusOf({ text: 'A', status: 'official', for: ['乙'] })).toEqual(['admitted']);
    expect(statusOf({ text: 'A', status: 'official', for: ['乙', '甲'] })).toEqual(['preferred']);
  });

  test('has a link where it was seen at an address', () => {
    const seen = (where: string) => termSec(writeCard({ renderings: [{ text: 'A', status: 'press', where }] }), 'A');
    expect(seen('https://a.example/b c')).toContain('target="https://a.example/b%20c">https://a.example/b c</xref>');
    expect(seen('own name')).not.toContain('xref');
    expect(seen('own name')).toContain('<admin type="source">press; its own name</admin>');
  });
});

describe('what else is said', () => {
  test('of a surface that is shared', () => {
    const sheet = smallSheet([smallCard('甲')]);
    const entries = sheet.entries.map((entry) => ({
      ...entry,
      sharedWith: [{ surface: '甲', card: smallCard('乙') }],
    }));
    expect(write({ ...sheet, entries })).toContain('</descrip><note>“甲” may also be 乙</note><langSec');
  });

  test('of members, or that no source gives them', () => {
    const members = [{ zh: '一', en: 'one', source: null }];
    expect(writeCard({ members })).toContain('<note>所含各项：一</note>');
    expect(writeCard({ members: [] })).not.toContain('所含各项');
    expect(writeCard({ members, membersUnknown: { zh: '未列出', en: 'unlisted' } })).toContain('所含各项：未列出<');
  });
});

test('texts are escaped, and without what XML forbids', () => {
  const gloss = { zh: '<a b="c">&amp;]]>\u0000\ufffe\ud800', en: 'a' };
  expect(writeCard({ gloss })).toContain('&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;\ufffd<');
});

test('there is no termbase of nothing', () => {
  expect(() => writeTbx(smallSheet([]), 'en')).toThrow(RangeError);
});
