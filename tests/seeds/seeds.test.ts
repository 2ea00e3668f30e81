import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem, parseSources } from '../../lib/glossary/parse.ts';
import { buildPack, SEEDS_FOLDER } from '../../tools/pack/build-pack.ts';
import { readSeeds } from '../../tools/seeds/read-seeds.ts';
import { publishedSchemas } from '../../tools/seeds/schema.ts';

const { glossary, problems } = readSeeds(SEEDS_FOLDER);
const pack = buildPack();

describe('the seeds', () => {
  test('have no problem', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  test('cover the five pages and the report, each with a good dozen concepts or more', () => {
    expect(glossary.documents).toHaveLength(6);
    for (const { articles, sourceFile } of glossary.documents) {
      const about = new Set(articles.flatMap(({ facts = [] }) => facts.flatMap((fact) => fact.about)));
      expect(about.size, sourceFile).toBeGreaterThan(40);
    }
  });

  test('list the hosts that count as something in the order of the alphabet', () => {
    const sources = parseSources(readFileSync(join(SEEDS_FOLDER, 'sources.yaml'), 'utf8'), 'sources.yaml');
    for (const list of sources.ok ? Object.values(sources.value) : [[]]) expect(list).toEqual(list.toSorted());
    expect(sources.ok).toBe(true);
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
      ({ headword, pinyin }) => /[\u4e00-\u9fff]/.test(headword) && !/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜa-z]/.test(pinyin ?? ''),
    );
    expect(silent.map(({ headword }) => headword)).toEqual([]);
  });

  test.each([
    ['渌口区', 'Lùkǒu Qū'],
    ['攸县', 'Yōu Xiàn'],
    ['醴陵', 'Lǐlíng'],
    ['国家开发银行', 'Guójiā Kāifā Yínháng'],
    ['曹慧泉', 'Cáo Huìquán'],
  ])('read %s as %s', (headword, pinyin) => {
    const card = pack.cards.cards.find((candidate) => candidate.headword.startsWith(headword));
    expect(card?.pinyin?.startsWith(pinyin)).toBe(true);
  });
});
