import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSources, standingOf } from './check-sources.ts';
import { describeProblem, parseConcepts, parseSources } from './parse.ts';
import type { Concept, Sources } from './types.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'seeds');
const parsed = parseSources(readFileSync(join(SEEDS, 'valid', 'sources.yaml'), 'utf8'), 'sources.yaml');
if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
const sources = parsed.value;

describe('a host counts as what the longest entry that fits says', () => {
  test.each<[where: string, standing: ReturnType<typeof standingOf>]>([
    ['https://english.www.gov.cn/a/b.html', 'official'],
    ['HTTP://WWW.GOV.CN', 'official'],
    ['stats.gov.cn', 'official'],
    ['https://news.gov.cn/a', 'press'],
    ['https://gov.cn.evil.com/', null],
    ['https://notgov.cn/', null],
    ['http://en.people.cn:8080/n3?q=1', 'press'],
    ['https://my-blog-4.net/x', 'none'],
    ['https://blog.people.cn/x', 'press'],
    ['https://a.copies.com.blog.cn/', 'none'],
    ['Report on the Work of the Government, 2025', undefined],
    ['Xinhua', undefined],
    ['people.cn English edition', undefined],
  ])('%s', (where, standing) => {
    expect(standingOf(where, sources)).toBe(standing);
  });
});

const SAID: Record<string, string> = {
  'attested-on-blog':
    'attested: someblog.com is no source; find where the term is really used, or call the rendering suggested',
  'attested-unjudged': 'attested: unheard-of.com is not judged yet; put it into sources.yaml where it belongs',
  'copy-alone':
    'renderings carbon peak: m.copies.com holds copies; name the original in `where` and the copy in `seen`',
  'no-source':
    'renderings carbon peak: www.someblog.com is no source; find where the term is really used, or call the rendering suggested',
  'not-judged': 'renderings carbon peak: unheard-of.com is not judged yet; put it into sources.yaml where it belongs',
  'official-as-press': 'renderings carbon peak: stats.gov.cn counts as official, not as press',
  'origin-in-copy':
    'origin: copies.com is no source; find where the term is really used, or call the rendering suggested',
  'own-name-in-press': 'renderings carbon peak: en.people.cn is not the site of the body; see it there',
  'own-name-nowhere': 'renderings carbon peak: “own name” needs the address where the body uses it; give it in `seen`',
  'own-site-of-policy':
    'renderings carbon peak: www.x.edu.cn is the site of a body, which vouches for names alone and not for a policy',
  'press-as-official': 'renderings carbon peak: en.people.cn counts as press, not as official',
  'seen-on-blog':
    'renderings carbon peak: someblog.com is no source; find where the term is really used, or call the rendering suggested',
};

function check(concepts: readonly Concept[], changed: Partial<Sources> = {}): string[] {
  const fileOf = new Map(concepts.map((concept) => [concept, 'x.yaml']));
  return checkSources({ publishers: [], documents: [], concepts, fileOf }, { ...sources, ...changed }).map(
    describeProblem,
  );
}

describe('a broken sample is said to be so, once', () => {
  const broken = readdirSync(join(SEEDS, 'broken')).filter((file) => file.startsWith('check-sources.'));
  const nameOf = (file: string) => file.split('.')[1] ?? '';

  test('every sample has its message here', () => {
    expect(broken.map(nameOf).toSorted()).toEqual(Object.keys(SAID));
  });

  test.each(broken)('%s', (file) => {
    const concepts = parseConcepts(readFileSync(join(SEEDS, 'broken', file), 'utf8'), file);
    expect(concepts.ok && check(concepts.value)).toEqual([`x.yaml: carbon-peak.${SAID[nameOf(file)]}`]);
  });
});

describe('nothing is wrong with', () => {
  const body: Concept = {
    id: 'body',
    category: 'body',
    tier: 'standard',
    forms: [{ text: '机构', kind: 'full' }],
    gloss: { zh: '。', en: '.' },
    renderings: [{ text: 'body', status: 'suggested' }],
  };
  test.each<[what: string, rendering: Partial<Concept['renderings'][number]>]>([
    ['a government’s page', { status: 'official', where: 'https://stats.gov.cn/a' }],
    ['a newspaper', { status: 'press', where: 'http://en.people.cn/a' }],
    ['the site of the body itself', { status: 'official', where: 'https://x.edu.cn/a' }],
    ['an own name with its address', { status: 'official', where: 'own name', seen: 'https://x.edu.cn/a' }],
    ['a named document', { status: 'official', where: 'Report on the Work of the Government, 2025' }],
    ['a copy beside the original', { status: 'official', where: 'Report, 2025', seen: 'https://copies.com/a' }],
    ['one of ours with a place it was also seen', { status: 'suggested', where: 'http://en.people.cn/a' }],
  ])('%s', (_what, rendering) => {
    expect(check([{ ...body, renderings: [{ text: 'body', status: 'suggested', ...rendering }] }])).toEqual([]);
  });

  test('a concept that was seen in use in a copy, or in a named document', () => {
    expect(check([{ ...body, attested: ['broadcasts', 'https://copies.com/a', '规划, 2021'] }])).toEqual([]);
  });

  test('an own name whose address is owed', () => {
    const owing: Concept = { ...body, renderings: [{ text: 'body', status: 'official', where: 'own name' }] };
    expect(check([owing], { owed: ['body'] })).toEqual([]);
  });
});

test('what is owed no more, and a host in two lists, are said to be so', () => {
  expect(check([], { owed: ['body'], own: ['edu.cn', 'gov.cn'] })).toEqual([
    'sources.yaml: owed: nothing is owed for body; take it out',
    'sources.yaml: own: gov.cn is listed twice; keep one',
  ]);
});
