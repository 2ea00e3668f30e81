import { checkForms } from '../lib/pack/open.ts';
import { dictionaryWords } from '../lib/segment/dictionary.ts';
import { createFoldTable, type FoldTable, foldText } from '../lib/text/fold.ts';
import { freshPack } from '../tools/pack/build-pack.ts';
import { createRandom, flatten, shuffle } from './corpus.ts';

/** What the matcher is built from. */
export interface PackForms {
  /** Folded, each once. */
  readonly forms: readonly string[];
  /** What they and the text are folded by, Traditional script included. */
  readonly table: FoldTable;
  /** What the table is made from. */
  readonly traditional: string;
}

/** The forms of the seeds. */
export function packForms(): PackForms {
  const { patterns, traditional } = checkForms(freshPack().forms);
  return { forms: flatten(patterns), table: createFoldTable(traditional), traditional };
}

/** The same filled up to `count` with words of the segmenter's dictionary, drawn the same way in every run. */
export function filledForms({ forms, table }: PackForms, count: number): string[] {
  const filled = new Set(forms);
  const words: string[] = [];
  for (const { word } of dictionaryWords()) {
    const folded = foldText(word, table);
    if (folded.length >= 2) words.push(folded);
  }
  for (const word of shuffle(words, createRandom(count))) {
    if (filled.size >= count) break;
    filled.add(word);
  }
  if (filled.size < count) throw new Error(`the dictionary has words for ${filled.size} forms only`);
  return flatten([...filled]);
}
