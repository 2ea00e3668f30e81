import { CATEGORIES, TIERS } from '../glossary/types.ts';
import { type SearchEntry, searchEntryOf } from '../search/search.ts';
import { termRef } from '../terms/ref.ts';
import { createFoldTable } from '../text/fold.ts';
import { checkFormat, SEEDS } from './open.ts';
import type { CardsPack, FormsPack, NameRow, SearchPack, SearchRow } from './types.ts';

/**
 * What a search knows of the cards, made as the pack is: a search then reads neither the cards nor folds their names. `traditional` is
 * {@link FormsPack.allTraditional}, by which the names are folded. Cost: some twenty microseconds a card.
 */
export function writeSearchPack({ info, cards }: CardsPack, traditional: string): SearchPack {
  const table = createFoldTable(traditional);
  return {
    info,
    rows: cards.map(({ id, ...card }) => toRow(searchEntryOf({ ...card, ref: termRef(SEEDS, id) }, table))),
  };
}

const NONE: readonly never[] = [];

/** What a search knows, from its part of the pack and that of the forms. Throws as `checkForms` does. Cost: a microsecond a name. */
export function openSearchPack(pack: unknown, { ids, categories, tiers }: FormsPack): readonly SearchEntry[] {
  return checkFormat(pack as SearchPack, 'search').rows.map(([nameRows, renderings, gloss], at): SearchEntry => {
    const names = nameRows.map(([text, pinyin, folded, misprints = NONE]) => ({
      text,
      pinyin: pinyin === 0 ? null : pinyin,
      folded: folded === 0 ? text : folded,
      misprints,
    }));
    const { text: headword = '', pinyin = null } = names[0] ?? {};
    return {
      entry: { names, renderings, gloss },
      shown: {
        ref: termRef(SEEDS, ids[at] as string),
        headword,
        category: CATEGORIES[Number.parseInt(categories.charAt(at), 36)] ?? 'policy',
        pinyin,
        rendering: renderings[0] ?? null,
      },
      tier: Math.min(Number(tiers[at]), TIERS.length - 1),
    };
  });
}

function toRow({ entry: { names, renderings, gloss } }: SearchEntry): SearchRow {
  return [
    names.map(({ text, pinyin, folded, misprints }): NameRow => {
      const row = [text, pinyin ?? 0, folded === text ? 0 : folded] as const;
      return misprints.length === 0 ? row : [...row, misprints];
    }),
    renderings,
    gloss,
  ];
}
