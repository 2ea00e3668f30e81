import { openForms } from '../lib/pack/open.ts';
import type { FormsPack } from '../lib/pack/types.ts';
import { dictionaryWords } from '../lib/segment/segmentit.ts';
import { foldText } from '../lib/text/fold.ts';
import { freshPack } from '../tools/build-pack.ts';
import { createRandom, flatten, shuffle } from './corpus.ts';

/** The forms a page carries, folded, each once: what the matcher in a tab is built from. */
export function packForms(): string[] {
  const forms = openForms(freshPack().forms as FormsPack).forms.map((form) => foldText(form.text));
  return flatten([...new Set(forms)]);
}

/** The same filled up to `count` with words of the segmenter's dictionary, drawn the same way in every run. */
export function filledForms(forms: readonly string[], count: number): string[] {
  const filled = new Set(forms);
  const words: string[] = [];
  for (const { word } of dictionaryWords()) {
    const folded = foldText(word);
    if (folded.length >= 2) words.push(folded);
  }
  for (const word of shuffle(words, createRandom(count))) {
    if (filled.size >= count) break;
    filled.add(word);
  }
  if (filled.size < count) throw new Error(`the dictionary has words for ${filled.size} forms only`);
  return flatten([...filled]);
}
