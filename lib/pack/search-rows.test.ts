import { describe, expect, test } from 'vitest';
import { seedCards } from '../../tests/fixtures/seed-cards.ts';
import { compileSmallPack } from '../../tests/fixtures/small-pack.ts';
import { freshPack } from '../../tools/pack/build-pack.ts';
import { searchEntryOf } from '../search/search.ts';
import { createFoldTable } from '../text/fold.ts';
import { checkForms } from './open.ts';
import { openSearchPack, writeSearchPack } from './search-rows.ts';
import { type CardsPack, PACK_FORMAT } from './types.ts';

describe('what the search knows of the seeds', { timeout: 60_000 }, () => {
  test('is, as the pack carries it, what it would make of every card itself', () => {
    const { forms, cards } = freshPack();
    const { cards: whole, traditional } = seedCards();
    const table = createFoldTable(traditional);
    const kept = JSON.parse(JSON.stringify(writeSearchPack(cards as CardsPack, traditional)));
    expect(openSearchPack(kept, checkForms(forms))).toEqual(whole.map((card) => searchEntryOf(card, table)));
  });
});

test('names that fold to nothing, have no reading, are misprinted or have no rendering come back as they were', () => {
  const { forms, cards } = compileSmallPack();
  const [first] = cards.cards;
  const odd = {
    ...first,
    headword: '《》',
    pinyin: null,
    forms: [{ text: '人工智能+行动', kind: 'variant', pinyin: null }],
    renderings: [],
    gloss: null,
  };
  const pack = { ...cards, cards: [odd] } as unknown as CardsPack;
  const [entry] = openSearchPack(JSON.parse(JSON.stringify(writeSearchPack(pack, ''))), forms);
  expect(entry?.entry.names).toMatchObject([
    { text: '《》', pinyin: null, folded: '', misprints: [] },
    { text: '人工智能+行动', pinyin: null, misprints: ['人工智能十行动'] },
  ]);
  expect(entry?.shown).toMatchObject({ headword: '《》', pinyin: null, rendering: null });
});

test('of another format it is refused, saying what to do', () => {
  const { forms, cards } = compileSmallPack();
  const { rows, info } = writeSearchPack(cards, '');
  const older = { rows, info: { ...info, format: PACK_FORMAT - 1 } };
  expect(() => openSearchPack(older, forms)).toThrow(/search part .* build again/);
});
