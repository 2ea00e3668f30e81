import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import { checkGlossary, type SourcedGlossary } from './check.ts';
import { describeProblem, type Parsed, parseConcepts, parseDocumentFile, parsePublishers } from './parse.ts';
import type { Form } from './types.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'seeds');
const valid = readSeeds(join(SEEDS, 'valid')).glossary;

function parsedOrThrow<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
  return parsed.value;
}

/** The valid sample with one more file. */
const WITH: Record<string, (text: string, file: string) => SourcedGlossary> = {
  'check-glossary': (text, file) => {
    const concepts = parsedOrThrow(parseConcepts(text, file));
    const fileOf = new Map([...valid.fileOf, ...concepts.map((concept) => [concept, file] as const)]);
    return { ...valid, concepts: [...valid.concepts, ...concepts], fileOf };
  },
  'check-document': (text, file) => {
    const document = parsedOrThrow(parseDocumentFile(text, file));
    return {
      ...valid,
      documents: [...valid.documents, document],
      fileOf: new Map([...valid.fileOf, [document, file]]),
    };
  },
  'check-publishers': (text, file) => ({
    ...valid,
    publishers: [...valid.publishers, ...parsedOrThrow(parsePublishers(text, file))],
  }),
};

const SAID: Record<string, readonly string[]> = {
  'check-document.about-nowhere.yaml': [
    'check-document.about-nowhere.yaml: zz-2022-04-28-plan.facts.0.about: no concept has the id atlantis',
  ],
  'check-document.article-id-taken.yaml': [
    'check-document.article-id-taken.yaml: zz-2024-12-25-weather: this article id is taken',
  ],
  'check-document.contradicts-background.yaml': [
    'glossary/policies.yaml: five-goods.background: a document has facts about it; drop the flag',
  ],
  'check-document.explains-another.yaml': [
    'check-document.explains-another.yaml: zz-2022-04-28-plan.facts.0.explains: hunan is not in `about`; add it there',
  ],
  'check-document.long-digest.yaml': [
    'check-document.long-digest.yaml: zz-2022-04-28-plan.digest: English text has 91 words; at most 90',
  ],
  'check-document.long-fact.yaml': [
    'check-document.long-fact.yaml: zz-2022-04-28-plan.facts.0: Chinese text has 81 characters; at most 80',
  ],
  'check-document.unknown-publisher.yaml': [
    'check-document.unknown-publisher.yaml: publisher: publishers.yaml has no daily-planet; correct it or add the publisher',
  ],
  'check-glossary.for-no-form.yaml': [
    'check-glossary.for-no-form.yaml: carbon-peak.renderings carbon peak: no form of it is written 碳峰; correct `for`',
  ],
  'check-glossary.form-no-rendering.yaml': [
    'check-glossary.form-no-rendering.yaml: carbon-peak.forms 碳中和: every rendering is for other forms; name it in one of their `for`, or give it its own',
  ],
  'check-glossary.form-taken.yaml': [
    'glossary/policies.yaml: five-goods.forms “五好”园区: also a form of carbon-peak; give it scope, needs or forbids, or drop it from one',
    'check-glossary.form-taken.yaml: carbon-peak.forms 五好园区: also a form of five-goods; give it scope, needs or forbids, or drop it from one',
  ],
  'check-glossary.form-twice.yaml': [
    'check-glossary.form-twice.yaml: carbon-peak.forms “碳”达峰: given twice; quotes, width, dashes and spaces do not make a form of its own',
  ],
  'check-glossary.id-taken.yaml': [
    'check-glossary.id-taken.yaml: two-mountains: this id is taken; ids are never shared or reused',
  ],
  'check-glossary.long-gloss.yaml': [
    'check-glossary.long-gloss.yaml: carbon-peak.gloss: Chinese text has 61 characters; at most 60',
  ],
  'check-glossary.member-nowhere.yaml': [
    'check-glossary.member-nowhere.yaml: carbon-peak.members: no concept has the id atlantis',
  ],
  'check-glossary.member-source-nowhere.yaml': [
    'check-glossary.member-source-nowhere.yaml: carbon-peak.members: no article has the id zz-1900-01-01-none; name one, or write background',
  ],
  'check-glossary.ocr-headword.yaml': [
    'check-glossary.ocr-headword.yaml: carbon-peak.forms: the headword cannot be a misreading; put the right name first',
  ],
  'check-glossary.relation-nowhere.yaml': [
    'check-glossary.relation-nowhere.yaml: carbon-peak.relations: no concept has the id atlantis',
  ],
  'check-glossary.relation-to-itself.yaml': [
    'check-glossary.relation-to-itself.yaml: carbon-peak.relations: a concept is not related to itself',
  ],
  'check-glossary.scope-nowhere.yaml': [
    'check-glossary.scope-nowhere.yaml: carbon-peak.forms 碳达峰: scope names no concept: atlantis',
  ],
  'check-glossary.unattested.yaml': [
    'check-glossary.unattested.yaml: carbon-peak.attested: no fact is about it, so say where it was seen in use: npm run -s seeds:attest -- --fill writes what our texts show; else give the address of a page that prints it',
  ],
  'check-glossary.unsupported.yaml': [
    'check-glossary.unsupported.yaml: carbon-peak.background: no fact is about it; add one, or say background: true',
  ],
  'check-glossary.wordy-gloss.yaml': [
    'check-glossary.wordy-gloss.yaml: carbon-peak.gloss: English text has 41 words; at most 40',
  ],
  'check-publishers.home-nowhere.yaml': [
    'publishers.yaml: rednet.home: no concept has the id atlantis; correct it or add the place to the glossary',
  ],
};

test('nothing is wrong with the valid sample', () => {
  expect(checkGlossary(valid)).toEqual([]);
});

describe('a file that parses but does not fit the rest is said to be so, once', () => {
  const broken = readdirSync(join(SEEDS, 'broken')).filter((file) => Object.hasOwn(WITH, file.split('.')[0] ?? ''));

  test('every sample has its message here', () => {
    expect(broken.toSorted()).toEqual(Object.keys(SAID).toSorted());
  });

  test.each(broken)('%s', (file) => {
    const glossary = WITH[file.split('.')[0] ?? '']?.(readFileSync(join(SEEDS, 'broken', file), 'utf8'), file);
    expect(glossary && checkGlossary(glossary).map(describeProblem)).toEqual(SAID[file]);
  });
});

describe('a form may belong to several concepts', () => {
  const two = valid.concepts.slice(0, 2);
  const withForms = (first: Form[], second: Form[]): SourcedGlossary => ({
    ...valid,
    concepts: valid.concepts.map((concept) => {
      const forms = concept === two[0] ? first : concept === two[1] ? second : undefined;
      return forms === undefined ? concept : { ...concept, forms };
    }),
  });
  const text = '共用形式';
  const bare: Form = { text, kind: 'full' };

  test.each<[what: string, first: Form[], second: Form[], problems: number]>([
    ['both bare', [bare], [bare], 2],
    ['one with needs', [bare], [{ ...bare, needs: ['甲'] }], 0],
    ['one with forbids', [bare], [{ ...bare, forbids: ['甲'] }], 0],
    ['one with scope', [bare], [{ ...bare, scope: ['hunan'] }], 0],
    ['both with rules', [{ ...bare, needs: ['乙'] }], [{ ...bare, needs: ['甲'] }], 0],
    ['one with a neighbour rule, which does not tell them apart', [bare], [{ ...bare, notAfter: ['甲'] }], 2],
    ['both bare, one of them twice', [bare, bare], [bare], 3],
  ])('%s', (_what, first, second, problems) => {
    expect(checkGlossary(withForms(first, second)).map(describeProblem)).toHaveLength(problems);
  });
});

test('lengths are counted in characters, not in UTF-16 units', () => {
  const [first, ...rest] = valid.concepts;
  if (first === undefined) throw new Error('the valid sample has no concepts');
  const concepts = [{ ...first, gloss: { zh: '𠮷'.repeat(60), en: 'a' } }, ...rest];
  expect(checkGlossary({ ...valid, concepts })).toEqual([]);
});
