import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../lib/glossary/parse.ts';
import { buildPack, SEEDS_FOLDER } from '../../tools/build-pack.ts';
import { readSeeds } from '../../tools/read-seeds.ts';
import { publishedSchemas } from '../../tools/seeds-schema.ts';

const { glossary, problems } = readSeeds(SEEDS_FOLDER);
const pack = buildPack();

describe('the seeds', () => {
  test('have no problem', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  test('cover the five pages, each with a good dozen concepts or more', () => {
    expect(glossary.documents).toHaveLength(5);
    for (const { articles, sourceFile } of glossary.documents) {
      const about = new Set(articles.flatMap(({ facts = [] }) => facts.flatMap((fact) => fact.about)));
      expect(about.size, sourceFile).toBeGreaterThan(40);
    }
  });

  test('are described by the published schema as it is in the code', () => {
    for (const [name, text] of Object.entries(publishedSchemas())) {
      expect(readFileSync(join(SEEDS_FOLDER, 'schema', name), 'utf8'), `${name}: npm run seeds:schema`).toBe(text);
    }
  });

  test('compile into a pack that reads every headword aloud', () => {
    const { cards } = pack.cards;
    expect(cards.length).toBe(glossary.concepts.length);
    const silent = cards.filter(
      ({ headword, pinyin }) => /[\u4e00-\u9fff]/.test(headword) && !/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜa-z]/.test(pinyin),
    );
    expect(silent.map(({ headword }) => headword)).toEqual([]);
  });

  test.each([
    ['渌口区', 'lù kǒu qū'],
    ['攸县', 'yōu xiàn'],
    ['醴陵', 'lǐ líng'],
    ['国家开发银行', 'guó jiā kāi fā yín háng'],
    ['曹慧泉', 'cáo huì quán'],
  ])('read %s as %s', (headword, pinyin) => {
    const card = pack.cards.cards.find((candidate) => candidate.headword.startsWith(headword));
    expect(card?.pinyin.startsWith(pinyin)).toBe(true);
  });
});
