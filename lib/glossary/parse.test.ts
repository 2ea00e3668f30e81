import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import {
  describeProblem,
  type Parsed,
  parseConcepts,
  parseDocumentFile,
  parsePublishers,
  parseSources,
} from './parse.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'seeds');
const PARSERS: Record<string, (text: string, file: string) => Parsed<unknown>> = {
  glossary: parseConcepts,
  document: parseDocumentFile,
  publishers: parsePublishers,
  sources: parseSources,
};

/** What is said of each broken sample, in full: file and line, path, message with what to do. */
const SAID: Record<string, readonly string[]> = {
  'document.about-nothing.yaml': [
    'document.about-nothing.yaml:11: articles.0.facts.0.about: name the concepts the fact is about',
  ],
  'document.bad-date.yaml': ['document.bad-date.yaml:3: date: write the day as YYYY-MM-DD'],
  'document.bad-happened.yaml': [
    'document.bad-happened.yaml:12: articles.0.facts.0.happened: write YYYY, YYYY-MM or YYYY-MM-DD, in quotes',
  ],
  'document.bare-figure.yaml': ['document.bare-figure.yaml:13: articles.0.facts.0.figures.0: put 2022 in quotes'],
  'document.facts-and-none.yaml': [
    'document.facts-and-none.yaml:7: articles.0: an article has either `facts` or `noFacts` with the reason',
  ],
  'document.neither-facts-nor-none.yaml': [
    'document.neither-facts-nor-none.yaml:7: articles.0: an article has either `facts` or `noFacts` with the reason',
  ],
  'glossary.bad-id.yaml': ['glossary.bad-id.yaml:2: 0.id: write it in lower-case letters, digits and single hyphens'],
  'glossary.bad-kind.yaml': [
    'glossary.bad-kind.yaml:7: 0.forms.0.kind: Invalid type: Expected ("full" | "short" | "variant" | "ocr" | "historical") but received "whole"',
  ],
  'glossary.blank-gloss.yaml': ['glossary.blank-gloss.yaml:8: 0.gloss.en: write some text, or leave the key out'],
  'glossary.early-year.yaml': [
    'glossary.early-year.yaml:10: 0.renderings.0.year: Invalid value: Expected >=1978 but received 1977',
  ],
  'glossary.empty-needs.yaml': [
    'glossary.empty-needs.yaml:7: 0.forms.0.needs: give at least one, or leave the key out',
  ],
  'glossary.empty.yaml': ['glossary.empty.yaml: Invalid type: Expected Array but received null'],
  'glossary.key-twice.yaml': [
    'glossary.key-twice.yaml:5: not readable as YAML: Map keys must be unique at line 5, column 3:',
  ],
  'glossary.missing-tier.yaml': ['glossary.missing-tier.yaml:2: 0.tier: missing; add the key'],
  'glossary.no-forms.yaml': ['glossary.no-forms.yaml:6: 0.forms: give the headword as the first form'],
  'glossary.no-where.yaml': [
    'glossary.no-where.yaml:10: 0.renderings.0: an official or press rendering says where it was seen; give `where`, or call it suggested',
  ],
  'glossary.seen-alone.yaml': [
    'glossary.seen-alone.yaml:10: 0.renderings.0: `seen` goes with the original in `where`; give it, or drop `seen`',
  ],
  'glossary.short-form.yaml': ['glossary.short-form.yaml:7: 0.forms.0.text: a form has at least two characters'],
  'glossary.star.yaml': [
    'glossary.star.yaml:7: *碳达峰 is an alias in YAML; put a value that begins with a star in quotes',
  ],
  'glossary.unclosed-quote.yaml': [
    'glossary.unclosed-quote.yaml:11: not readable as YAML: Missing closing "quote at line 11, column 1:',
    'glossary.unclosed-quote.yaml:11: not readable as YAML: Flow map in block collection must be sufficiently indented and end with a } at line 11, column 1:',
  ],
  'glossary.unknown-key.yaml': [
    'glossary.unknown-key.yaml:5: 0.backgruond: no such key here; correct its spelling or drop it',
  ],
  'publishers.address.yaml': [
    'publishers.address.yaml:4: 0.hosts.0: write the bare domain name, without scheme or path',
  ],
  'publishers.no-home.yaml': ['publishers.no-home.yaml:2: 0.home: missing; add the key'],
  'sources.bad-host.yaml': ['sources.bad-host.yaml:2: official.0: write the bare domain name, without scheme or path'],
};

test('the valid sample has no problems', () => {
  expect(readSeeds(join(SEEDS, 'valid')).problems.map(describeProblem)).toEqual([]);
});

describe('a broken sample is said to be so, once, with file, line, path and remedy', () => {
  const broken = readdirSync(join(SEEDS, 'broken')).filter((file) => Object.hasOwn(PARSERS, file.split('.')[0] ?? ''));

  test('every sample has its message here', () => {
    expect(broken.toSorted()).toEqual(Object.keys(SAID).toSorted());
  });

  test.each(broken)('%s', (file) => {
    const text = readFileSync(join(SEEDS, 'broken', file), 'utf8');
    const parsed = PARSERS[file.split('.')[0] ?? '']?.(text, file);
    expect(parsed?.ok === false ? parsed.problems.map(describeProblem) : parsed).toEqual(SAID[file]);
  });
});

describe('of several faults', () => {
  test('each is said, in the order of the file', () => {
    const text = '- id: Coal\n  category: policy\n  tier: x\n  forms: []\n  gloss: { zh: 煤, en: coal }\n  extra: 1\n';
    const parsed = parseConcepts(text, 'coal.yaml');
    expect(parsed.ok ? [] : parsed.problems.map(({ line, path }) => [line, path])).toEqual([
      [1, '0.id'],
      [1, '0.renderings'],
      [3, '0.tier'],
      [4, '0.forms'],
      [6, '0.extra'],
    ]);
  });

  test('a file that is no YAML says only that', () => {
    const parsed = parseDocumentFile('publisher: "x\n', 'x.yaml');
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.split(':')[0])).toEqual([
      'not readable as YAML',
    ]);
  });

  test('of a file that is no YAML from some line on the first errors are told, not an echo for every line', () => {
    const entries = Array.from({ length: 50 }, (_, at) => `- id: entry-${at}\n  category: policy\n`);
    const parsed = parseConcepts(`<<<<<<< ours\n${entries.join('')}`, 'x.yaml');
    expect(parsed.ok ? [] : parsed.problems.map(({ line }) => line)).toEqual([1, 2, 2]);
  });

  test.each(['', '~', '[]', '{}', 'x', '1', '- *x', '- &a [*a]', '---\n---\n', '\t', '%', '!x y', '? a\n: b'])(
    'nothing is thrown on %j',
    (text) => {
      for (const parse of Object.values(PARSERS)) expect(parse(text, 'x.yaml')).toHaveProperty('ok');
    },
  );
});

test.each([
  [{ file: 'a.yaml', line: 3, path: '0.id', message: 'no' }, 'a.yaml:3: 0.id: no'],
  [{ file: 'a.yaml', line: 0, path: '0.id', message: 'no' }, 'a.yaml: 0.id: no'],
  [{ file: 'a.yaml', line: 3, path: '', message: 'no' }, 'a.yaml:3: no'],
  [{ file: 'a.yaml', line: 0, path: '', message: 'no' }, 'a.yaml: no'],
])('a problem is one line for a person: %j', (problem, line) => {
  expect(describeProblem(problem)).toBe(line);
});

test('values come trimmed and days stay text', () => {
  const parsed = parsePublishers('- { id: a, name: { zh: " 报 ", en: A }, hosts: [], home: b }', 'p.yaml');
  expect(parsed).toEqual({ ok: true, value: [{ id: 'a', name: { zh: '报', en: 'A' }, hosts: [], home: 'b' }] });
  expect(readSeeds(join(SEEDS, 'valid')).glossary.documents.map(({ date }) => date)).toEqual([
    '2025-04-06',
    '2024-12-25',
  ]);
});
