import { expect, test } from 'vitest';
import { PACK_FORMAT } from '../pack/types.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { termRef } from '../terms/ref.ts';
import { type Diagnostics, writeDiagnostics } from './write-diagnostics.ts';

const DIAGNOSTICS: Diagnostics = {
  version: '0.1.0',
  browser: 'Firefox/153.0',
  language: 'zh-TW',
  pack: {
    format: PACK_FORMAT,
    version: '0f3c9a27be41',
    counts: { concepts: 12, forms: 34, documents: 5, articles: 6, facts: 78 },
  },
  glossaries: [
    { key: 'own', revision: '7' },
    { key: 'import:big-client', revision: 'a1b2' },
    { key: 'seeds', revision: '0f3c9a27be41' },
  ],
  settings: {
    ...DEFAULT_SETTINGS,
    density: 'all',
    hiddenCategories: ['firm', 'person'],
    silencedSites: ['quiet-paper.example'],
    hiddenTerms: [termRef('seeds', 'liling'), termRef('own', 'secret')],
  },
  addedSites: 3,
  errors: [
    {
      context: 'background',
      message: 'TypeError: x is not a function',
      frames: ['select (background.js:1:2345)', 'background.js:1:9'],
      times: 2,
      at: '2026-11-29T10:00:00.000Z',
    },
    { context: 'options', message: 'Error: y', frames: [], times: 1, at: '2026-11-29T10:00:05.000Z' },
  ],
};

test('versions, settings, counts and the last errors stand in plain lines', () => {
  expect(writeDiagnostics(DIAGNOSTICS)).toBe(`Xiangjian 0.1.0
browser: Firefox/153.0
interface: zh-TW
pack: 0f3c9a27be41, format ${PACK_FORMAT}, 12 concepts, 34 forms, 5 documents, 6 articles, 78 facts
glossaries: 3, own 7, import a1b2, seeds 0f3c9a27be41
settings: language auto; silencedSites 1; level standard; density all; inkShare 12; hiddenCategories [firm person]; hiddenTerms 2; colours standard; cardOrder auto; cardLanguages first; opener hover; hoverDelay 220; cardSide below; cardText normal; compactCards false; selectionCard seal; pageAnswers rest; printTerms false
added sites: 3
errors since the browser started: 2

2026-11-29T10:00:00.000Z background (2 times)
TypeError: x is not a function
  select (background.js:1:2345)
  background.js:1:9

2026-11-29T10:00:05.000Z options
Error: y
`);
});

test('no site, hidden term or name of an imported glossary is told', () => {
  const text = writeDiagnostics(DIAGNOSTICS);
  for (const told of ['quiet-paper', 'liling', 'secret', 'big-client']) expect(text).not.toContain(told);
});

test('a background that does not answer is told of', () => {
  const text = writeDiagnostics({ ...DIAGNOSTICS, pack: null, glossaries: [], errors: [] });
  expect(text).toContain('pack: the background does not answer\nglossaries: 0\n');
  expect(text.endsWith('errors since the browser started: 0\n')).toBe(true);
});
