import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedCards } from '../../tests/fixtures/seed-cards.ts';
import { createSearch } from './search.ts';

/** Entries that are asked for. */
const QUERIED = 300;

describe('in the whole glossary', { timeout: 60_000 }, () => {
  const { cards, traditional } = seedCards();
  const search = createSearch(() => cards, traditional);
  // A query costs a look at every entry: some hundred queries stand for all, from every part of the glossary.
  const asked = cards.filter((_, at) => at % Math.ceil(cards.length / QUERIED) === 0);

  test('every headword finds its entry first, or others of the very same name before it', () => {
    const lost = asked.flatMap((card) => {
      const hits = search(card.headword, 5);
      const at = hits.findIndex((hit) => hit.ref === card.ref);
      const before = hits.slice(0, at).every((hit) => hit.kind === 'form' && hit.found === null);
      return at >= 0 && before && hits[at]?.found === null ? [] : [card.headword];
    });
    expect(lost).toEqual([]);
  });

  test('every other name and misreading finds its entry', () => {
    const lost = asked.flatMap(({ ref, forms, misreadings }) =>
      [...forms.map(({ text }) => text), ...misreadings].filter(
        (text) => !search(text, 20).some((hit) => hit.ref === ref && hit.kind === 'form'),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('every reading finds its entry, typed with tones, without, and without spaces in turn', () => {
    const lost = asked.flatMap(({ ref, pinyin }, at) => {
      if (pinyin === null) return [];
      const toneless = pinyin.normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, '');
      const typed = [pinyin, toneless, toneless.replace(/\s/g, '')][at % 3] ?? '';
      return search(typed, 20).some((hit) => hit.ref === ref) ? [] : [typed];
    });
    expect(lost).toEqual([]);
  });

  test('every best rendering finds its entry, whatever the case', () => {
    const lost = asked.flatMap(({ ref, renderings }) => {
      const typed = (renderings[0]?.text ?? '').toUpperCase();
      return search(typed, 20).some((hit) => hit.ref === ref) ? [] : [typed];
    });
    expect(lost).toEqual([]);
  });

  test('Traditional characters find what simplified ones do', () => {
    expect(search('數據要素', 5)).toEqual(search('数据要素', 5));
    expect(search('數據要素', 5)[0]?.headword).toBe('数据要素');
  });

  test('any text is answered without a throw, the same way twice, within the limit, no entry twice', () => {
    const piece = fc.constantFrom(
      '三',
      '高',
      '国',
      'san',
      'gāo',
      '1',
      ' ',
      "'",
      'u:',
      'ǚ',
      '-',
      'the',
      '(',
      '\\',
      '*',
      '“',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(typed, fc.nat(50), (text, limit) => {
        const hits = search(text, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(({ ref }) => ref)).size).toBe(hits.length);
        expect(search(text, limit)).toEqual(hits);
      }),
    );
  });
});
