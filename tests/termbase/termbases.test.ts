import { describe, expect, test } from 'vitest';
import { readSample } from './read-samples.ts';

const TBX_2019 = (concepts: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b">\n<tbxHeader><fileDesc><titleStmt><title>Kilns</title></titleStmt></fileDesc></tbxHeader>\n<text><body>\n${concepts}\n</body></text></tbx>`;

describe('a termbase', () => {
  test('of 2019 in DCA gives a concept an entry, by its languages', () => {
    const { reading, entries, problems } = readSample(
      'kilns.tbx',
      TBX_2019(`<conceptEntry id="c1"><descrip type="subjectField">ceramics</descrip>
<langSec xml:lang="en"><descripGrp><descrip type="definition">Where clay is
  fired.</descrip></descripGrp><termSec><term>dragon <hi>kiln</hi> old</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
<termSec><term>dragon kiln</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="zh-Hans"><termSec><term>龙窑</term><note>in Tongguan</note></termSec></langSec>
<langSec xml:lang="zh-Hant"><termSec><term>龍窯</term></termSec></langSec></conceptEntry>`),
    );
    expect(reading).toMatchObject({ format: 'tbx', title: 'Kilns' });
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        sources: ['龙窑', '龍窯'],
        renderings: [
          { text: 'dragon kiln', status: 'preferred' },
          { text: 'dragon kiln old', status: 'forbidden' },
        ],
        definition: 'Where clay is\n  fired.',
        note: 'in Tongguan',
        tags: ['ceramics'],
        where: { line: 5, column: 1 },
      },
    ]);
  });

  test('in DCT is read by the local names of its categories', () => {
    const { entries } = readSample(
      'kilns.tbx',
      TBX_2019(`<conceptEntry id="c1"><min:subjectField>ceramics</min:subjectField><langSec xml:lang="zh"><termSec><term>窑</term></termSec></langSec>
<langSec xml:lang="en"><descripGrp><basic:definition>An oven.</basic:definition></descripGrp><termSec><term>oven</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`),
    );
    expect(entries[0]).toMatchObject({
      sources: ['窑'],
      renderings: [{ text: 'oven', status: 'forbidden' }],
      definition: 'An oven.',
      tags: ['ceramics'],
    });
  });

  test('of 2008 has its terms in tig or ntig, and may have one language', () => {
    const { said } = readSample(
      'terms.xml',
      `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="en-US"><ntig><termGrp><term>kiln</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet><langSet xml:lang="zh-CN"><tig><term>窑</term></tig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="zh-cn"><tig><term>陶</term><termNote type="administrativeStatus">notRecommended</termNote></tig><tig><term>陶器</term></tig></langSet></termEntry>
<termEntry id="3"><langSet xml:lang="en"><tig><term>fire</term></tig></langSet><langSet xml:lang="es"><tig><term>fuego</term></tig></langSet></termEntry>
</body></text></martif>`,
    );
    expect(said).toEqual(['窑 = kiln', '陶器 陶 = ', 'fire = fuego']);
  });

  test('with a concept that is malformed, or without a term, has the others', () => {
    const { said, faults } = readSample(
      'kilns.tbx',
      TBX_2019(`<conceptEntry><langSec xml:lang="zh"><termSec><term>窑</term></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="zh"><termSec><term>open </termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="zh"><termSec><term> </term></termSec></langSec></conceptEntry>
<conceptEntry><langSec xml:lang="zh"><termSec><term>陶</term></termSec></langSec></conceptEntry>`),
    );
    expect(said).toEqual(['窑 = ', '陶 = ']);
    expect(faults).toEqual([expect.stringMatching(/^6:\d+ not well-formed XML: /), '7:1 a concept without a term']);
  });

  test('that breaks off gives what stands before', () => {
    const whole = TBX_2019(
      `<conceptEntry><langSec xml:lang="zh"><termSec><term>窑</term></termSec></langSec></conceptEntry>\n<conceptEntry><langSec`,
    );
    const { said, problems } = readSample('kilns.tbx', whole.slice(0, whole.lastIndexOf('<langSec') + 5));
    expect(said).toEqual(['窑 = ']);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('of MultiTerm has its languages as elements', () => {
    const { reading, entries } = readSample(
      'export.xml',
      `<?xml version="1.0" encoding="UTF-8"?><mtf>
<conceptGrp><concept>1</concept><languageGrp><language type="English" lang="EN"/><termGrp><term>dragon kiln</term><descripGrp><descrip type="Status">preferred</descrip></descripGrp></termGrp><termGrp><term>snake kiln</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp></languageGrp><languageGrp><language type="Chinese (PRC)" lang="ZH-CN"/><termGrp><term>龙窑</term></termGrp></languageGrp><descripGrp><descrip type="Subject">ceramics</descrip></descripGrp></conceptGrp></mtf>`,
    );
    expect(reading.format).toBe('multiterm');
    expect(entries).toEqual([
      {
        sources: ['龙窑'],
        renderings: [
          { text: 'dragon kiln', status: 'preferred' },
          { text: 'snake kiln', status: 'forbidden' },
        ],
        tags: ['ceramics'],
        where: { line: 2, column: 1 },
      },
    ]);
  });

  test.each([
    [
      'entities in entities',
      '<!DOCTYPE martif [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><martif>&b;</martif>',
      /entity b/,
    ],
    ['elements without end', `<martif>${'<a>'.repeat(100_000)}`, /100 deep/],
    ['an element of megabytes', `<martif><term>${'x'.repeat(3_000_000)}</term></martif>`, /more than/],
    ['anything but XML', `<martif>${'<<&'.repeat(100_000)}`, /not well-formed|is it XML/],
  ])('of %s is refused in words', (_what, text, reason) => {
    const { entries, faults } = readSample('bomb.tbx', text);
    expect(entries).toEqual([]);
    expect(faults.join('\n')).toMatch(reason);
    expect(faults.length).toBeLessThan(1100);
  });

  test('of a plain entity is read with it', () => {
    const text = TBX_2019(
      '<conceptEntry><langSec xml:lang="zh"><termSec><term>陶&amp;&co;</term></termSec></langSec></conceptEntry>',
    );
    expect(readSample('t.tbx', text.replace('<tbx ', '<!DOCTYPE tbx [<!ENTITY co "瓷">]><tbx ')).said).toEqual([
      '陶&瓷 = ',
    ]);
  });

  test('is no other XML', () => {
    expect(readSample('page.xml', '<html><body>陶</body></html>').faults).toEqual([
      '1:1 XML of another kind (html): not TBX, not MultiTerm',
    ]);
  });
});
