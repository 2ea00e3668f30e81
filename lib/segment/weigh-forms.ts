import { commonnessOf } from '../ink/weigh-entry.ts';
import { type KeptGuards, sortGuards } from '../spot/neighbour-guards.ts';
import { type CompiledGuards, LEAST_COUNT, prepareGuards } from './compile-guards.ts';
import { openCountedWords } from './counted-words.ts';

/** What the counted words of the news say of the forms of a glossary, which is worked out when it is made. */
export interface FormWeigher {
  /** Does ahead what the next guards need of the words, while there is time. Cost: some 100 ms. */
  prepare(): void;
  /** Guards the given forms, which are folded, against the words they may be part of. Cost: see `compileGuards`. */
  guardsFor(forms: readonly string[]): KeptGuards;
  /** How common a folded form is in the news, as `weightOf` takes it: 0 for one that the news does not have as a word. */
  commonnessOf(form: string): number;
}

/** Opens what `packWordCosts` wrote. Cost: some 40 ms for 80,000 words. */
export function createFormWeigher(packedWords: string): FormWeigher {
  const counted = openCountedWords(packedWords);
  let ready: ((forms: readonly string[]) => CompiledGuards) | null = null;
  const prepared = () => {
    ready ??= prepareGuards(counted.words(LEAST_COUNT), counted);
    return ready;
  };
  return {
    prepare: () => void prepared(),
    guardsFor(forms) {
      const compile = prepared();
      ready = null;
      const { before, after } = compile(forms);
      return { before: sortGuards(before), after: sortGuards(after) };
    },
    commonnessOf: (form) => commonnessOf(counted.countOf(form)),
  };
}
