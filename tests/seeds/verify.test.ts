import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { SourcedGlossary } from '../../lib/glossary/check.ts';
import { describeProblem } from '../../lib/glossary/parse.ts';
import type { Article, Concept, Document, Form } from '../../lib/glossary/types.ts';
import { SEEDS_FOLDER } from '../../tools/pack/build-pack.ts';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import { readPages, verifySeeds } from '../../tools/seeds/verify.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The raw pages and reports are other people's text and never in the repository; they lie beside it, or nowhere. */
const RAW_FOLDERS = ['seeds', join('corpus', 'reports-2026')].map((folder) => join(ROOT, '..', 'shared', folder));

const PAGE = '市数据局\n发布方案\n9月1日，市数据局说，今年要建成十六个可信数据空间并且逐个对外开放。';
const form = (text: string, kind: Form['kind'] = 'full'): Form => ({ text, kind });
const both = (zh: string) => ({ zh, en: 'English' });

/** A sound glossary of one page, one article, one fact and one concept, with what a case changes. */
function glossaryWith(article: Partial<Article>, concept: Partial<Concept>): SourcedGlossary {
  const bureau: Concept = {
    id: 'bureau',
    category: 'body',
    tier: 'standard',
    forms: [form('市数据局')],
    gloss: both('管数据的局。'),
    renderings: [{ text: 'data bureau', status: 'suggested' }],
    ...concept,
  };
  const page: Document = {
    publisher: 'paper',
    date: '2025-09-02',
    dateEvidence: both('报头。'),
    sourceFile: 'page.txt',
    articles: [
      {
        id: 'plan',
        headline: '市数据局发布方案',
        digest: both('方案出台。'),
        facts: [{ about: ['bureau'], ...both('9月1日定下方案。'), figures: ['9月1日'] }],
        ...article,
      },
    ],
  };
  const fileOf = new Map<Concept | Document, string>([
    [bureau, 'glossary/bodies.yaml'],
    [page, 'documents/paper.yaml'],
  ]);
  return { publishers: [], documents: [page], concepts: [bureau], fileOf };
}

const findingsOf = (article: Partial<Article>, concept: Partial<Concept> = {}) =>
  verifySeeds(glossaryWith(article, concept), new Map([['page.txt', PAGE]])).findings.map(describeProblem);

const COPY = '今年要建成十六个可信数据空间并且逐个对外开放';
const COPIED = `has 22 Han characters in a row from a page, “${COPY}”; say it in our own words`;

describe('verifying seeds', () => {
  test('finds nothing in a sound glossary, and counts what it looked at', () => {
    const { findings, counts } = verifySeeds(glossaryWith({}, {}), new Map([['page.txt', PAGE]]));
    expect(findings).toEqual([]);
    expect(counts).toEqual({ figures: 1, headlines: 1, concepts: 1, misreadings: 0, texts: 3 });
  });

  test('finds a headline that is not printed, unless a note says what is lost', () => {
    const headline = '市数据局公布方案';
    expect(findingsOf({ headline })).toEqual([
      'documents/paper.yaml: plan: headline “市数据局公布方案” is not printed in page.txt; ' +
        'give it as printed, or say in headlineNote what is lost',
    ]);
    expect(findingsOf({ headline, headlineNote: both('标题缺失。') })).toEqual([]);
  });

  test('finds a figure that is not printed', () => {
    expect(findingsOf({ facts: [{ about: ['bureau'], ...both('19月1日。'), figures: ['19月1日'] }] })).toEqual([
      'documents/paper.yaml: plan: figure “19月1日” is not printed in page.txt; ' +
        'give it as printed, in the fact too, or leave it out',
    ]);
  });

  test('finds a concept that the pages of its facts do not name', () => {
    expect(findingsOf({}, { forms: [form('市统计局'), form('统计局', 'short')] })).toEqual([
      'glossary/bodies.yaml: bureau: no form of it (市统计局, 统计局) is printed in page.txt; ' +
        'add the form that is, or take it from `about`',
    ]);
    expect(findingsOf({}, { forms: [form('株洲市数据局'), form('数据局', 'short')] })).toEqual([]);
  });

  test('finds a misreading that nobody misread', () => {
    expect(findingsOf({}, { forms: [form('市数据局'), form('市数掘局', 'ocr')] })).toEqual([
      'glossary/bodies.yaml: bureau: misreading “市数掘局” is on no page; remove the form, or call it a variant',
    ]);
  });

  test('finds copied words in every Chinese text of ours', () => {
    const fact = { about: ['bureau'], ...both(COPY), note: both(COPY) };
    expect(findingsOf({ digest: both(`称${COPY}。`), facts: [fact] })).toEqual(
      ['digest', 'fact 1', 'note of fact 1'].map((what) => `documents/paper.yaml: plan: ${what} ${COPIED}`),
    );
    expect(findingsOf({}, { gloss: both(COPY), note: both(COPY) })).toEqual(
      ['gloss', 'note'].map((what) => `glossary/bodies.yaml: bureau: ${what} ${COPIED}`),
    );
  });

  test('lets names of forms and members be', () => {
    expect(findingsOf({ digest: both(COPY) }, { forms: [form('市数据局'), form(COPY)] })).toEqual([]);
    expect(findingsOf({ digest: both(COPY) }, { members: [{ ...both(COPY), source: 'plan' }] })).toEqual([]);
  });
});

describe('reading pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangjian-pages-'));
  const folders = ['pages', 'reports'].map((name) => join(folder, name));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('takes each page from the first folder that has it', () => {
    for (const path of folders) mkdirSync(path);
    const [pages = '', reports = ''] = folders;
    writeFileSync(join(pages, 'page.txt'), 'page');
    writeFileSync(join(reports, 'page.txt'), 'another');
    writeFileSync(join(reports, 'report.txt'), 'report');
    const [page] = glossaryWith({}, {}).documents as [Document];
    const read = readPages(folders, [page, { ...page, sourceFile: 'report.txt' }]);
    expect([...read]).toEqual([
      ['page.txt', 'page'],
      ['report.txt', 'report'],
    ]);
    expect(() => readPages([pages], [{ ...page, sourceFile: 'report.txt' }])).toThrow(/report\.txt: cannot be read/);
  });
});

describe('the command', () => {
  const empty = mkdtempSync(join(tmpdir(), 'xiangjian-verify-'));
  afterAll(() => rmSync(empty, { recursive: true }));

  test.each([
    ['no folder', [], /^usage: .*\n$/],
    ['a folder that is not there', [join(empty, 'nowhere')], /^.*nowhere: no such folder; .*\n$/],
    ['a folder without the pages', [empty], /^.*\.txt: cannot be read; .*\n$/],
  ])('ends with code 2 and a line on %s', (_, args, line) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['tools/seeds/verify.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });
});

test.runIf(RAW_FOLDERS.every((folder) => existsSync(folder)))('the seeds hold against the raw pages', () => {
  const { glossary } = readSeeds(SEEDS_FOLDER);
  const { findings } = verifySeeds(glossary, readPages(RAW_FOLDERS, glossary.documents));
  expect(findings.map(describeProblem)).toEqual([]);
});
