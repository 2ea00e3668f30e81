import { expect, test } from 'vitest';
import { ownTerm, PLACE } from '../../tests/fixtures/own-terms.ts';
import { readSample } from '../../tests/termbase/read-samples.ts';
import { listCard } from '../library/list-source.ts';
import { listEntryOfOwn } from '../termbase/own-term.ts';
import { termRef } from '../terms/ref.ts';
import { exportFile } from './formats.ts';
import { listSheet } from './list-sheet.ts';
import { EXPORT_FORMAT_NAMES } from './types.ts';

const VALLEY = ownTerm('v', '云上陶谷', {
  forms: ['云上陶谷', '陶谷'],
  renderings: [
    { text: 'Cloud Kiln Valley', status: 'preferred' },
    { text: 'Pottery Valley', status: 'forbidden' },
  ],
  note: 'The client says so.',
  places: [PLACE],
});
const BRIDGE = ownTerm('b', '望仙桥');
const SHEET = listSheet(
  'My terms',
  [VALLEY, BRIDGE].map((term) => ({
    card: listCard(termRef('own', term.id), listEntryOfOwn(term)),
    met: term.places[0] ?? null,
    times: term.places.length,
  })),
);
const file = (format: (typeof EXPORT_FORMAT_NAMES)[number]) => exportFile(SHEET, format, 'en');

test.each(EXPORT_FORMAT_NAMES)('a list without a page is written as %s, under its title', (format) => {
  const { name, content } = file(format);
  expect(name).toMatch(/^xiangjian-My-terms\.\w+$/);
  const text = typeof content === 'string' ? content : '';
  if (format !== 'xlsx') expect(text).toContain('Cloud Kiln Valley');
  expect(text).not.toMatch(/undefined|\[object/);
});

test.each(['csv', 'xlsx', 'omegat', 'tbx', 'tbx2008', 'multiterm', 'utx', 'immersive'] as const)(
  'what is written as %s is read back with its renderings',
  (format) => {
    const { name, content } = file(format);
    const { entries } = readSample(name, content);
    const valley = entries.find(({ sources }) => sources.includes('云上陶谷'));
    expect(valley?.renderings[0]).toMatchObject({ text: 'Cloud Kiln Valley' });
  },
);

test('the sentence is the one it was met in, set off there, or the headword alone', () => {
  expect(SHEET.entries.map(({ sentence, surface, at, count }) => [sentence, surface, at, count])).toEqual([
    ['记者走进云上陶谷看了看。', '云上陶谷', 4, 1],
    ['望仙桥', '望仙桥', 0, 1],
  ]);
});

test('a note is in OmegaT what an entry means', () => {
  expect(file('omegat').content).toContain('\n云上陶谷\tCloud Kiln Valley\tpreferred. The client says so.\n');
});

test.each(['tbx', 'tbx2008'] as const)(
  'in %s a sentence names the page it stands on, and none is made up',
  (format) => {
    const text = String(file(format).content);
    expect(text.match(/"context">[^<]*</g)).toEqual(['"context">记者走进云上陶谷看了看。<']);
    expect(text).toMatch(
      /"context">.*\s*<admin type="source">株洲日报, 24 August 2022, “陶谷添新邻”, https:\/\/zz\.example\//,
    );
    expect(text).toContain('target="https://zz.example/2022-08/24/a.html"');
  },
);

test('in MultiTerm an entry that was met nowhere has no context', () => {
  expect(String(file('multiterm').content).match(/"Context">[^<]*</g)).toEqual(['"Context">记者走进云上陶谷看了看。<']);
});
