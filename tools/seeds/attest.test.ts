import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../lib/glossary/parse.ts';
import type { Concept } from '../../lib/glossary/types.ts';
import { attestationFindings, printedPages } from './attest.ts';
import type { Collection } from './attested-concepts.ts';
import { readSeeds } from './read-seeds.ts';

const policy: Concept = {
  id: 'zero-carbon-park',
  category: 'policy',
  tier: 'standard',
  forms: [
    { text: '零碳园区', kind: 'full' },
    { text: '雾碳园区', kind: 'ocr' },
  ],
  gloss: { zh: '。', en: '.' },
  renderings: [{ text: 'park', status: 'suggested' }],
};
const findings = (concept: Partial<Concept>, ...where: Collection[]) => {
  const changed = { ...policy, ...concept };
  const fileOf = new Map([[changed, 'glossary/economy.yaml']]);
  const glossary = { publishers: [], documents: [], concepts: [changed], fileOf };
  return attestationFindings(glossary, new Map([[policy.id, new Set(where)]])).map(describeProblem);
};

describe('what the seeds say of where a concept was seen', () => {
  test.each<[what: string, concept: Partial<Concept>, where: Collection[]]>([
    ['holds', { background: true, attested: ['broadcasts'] }, ['broadcasts', 'reports']],
    ['is taken as given where it is an address', { background: true, attested: ['https://x.gov.cn/a'] }, []],
    ['may be nothing where documents stand behind it', {}, []],
  ])('%s', (_what, concept, where) => {
    expect(findings(concept, ...where)).toEqual([]);
  });

  test.each<[what: string, concept: Partial<Concept>, where: Collection[], message: string]>([
    [
      'is missing, and shown',
      { background: true },
      ['reports'],
      'says nothing of where it was seen (零碳园区); seen in reports: --fill writes it',
    ],
    [
      'is missing, and shown nowhere',
      { background: true },
      [],
      'says nothing of where it was seen (零碳园区); no text has it; give the address of a page that does',
    ],
    [
      'is missing, and printed on a page of ours',
      { background: true },
      ['documents'],
      'says nothing of where it was seen (零碳园区); seen in documents: --fill writes it',
    ],
    [
      'is false, with documents or without',
      { attested: ['broadcasts', 'reports'] },
      ['reports'],
      'is said to stand in the broadcasts, and no form of it does: 零碳园区',
    ],
  ])('%s', (_what, concept, where, message) => {
    expect(findings(concept, ...where)).toEqual([`glossary/economy.yaml: zero-carbon-park: ${message}`]);
  });
});

test('a document is read as print, its headlines beside it, as a page of its place and day', () => {
  const { documents, publishers } = readSeeds(
    join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'seeds', 'valid'),
  ).glossary;
  const raw = new Map(documents.map(({ sourceFile }) => [sourceFile, `raw ${sourceFile}`]));
  expect(printedPages({ documents, publishers, concepts: [] }, raw)).toEqual([
    { text: '数据要素加快流动\nraw 002.txt', home: 'hunan', date: '2025-04-06' },
    { text: '可信数据空间如何建?\n天气\nraw 001.txt', home: 'zhuzhou', date: '2024-12-25' },
  ]);
});

describe('the command', () => {
  test.each([
    ['nothing to do', [], /^usage: .*\n$/],
    ['terms beside a check', ['--check', '零碳园区'], /^usage: .*\n$/],
    ['a term of one character', ['碳'], /^“碳”: a term has at least two characters\n$/],
    ['contexts that are no number', ['--contexts', 'x', '零碳园区'], /^--contexts: write a whole number\n$/],
    ['a corpus that is not there', ['--corpus', '/nowhere', '零碳园区'], /^\/nowhere\/.*: no such f.*--corpus\n$/],
    ['an option it does not know', ['--colour', '零碳园区'], /^Unknown option .*usage: .*\n$/],
  ])('ends with code 2 and a line on %s', (_, args, line) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['tools/seeds/attest.ts', ...args], {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });
});
