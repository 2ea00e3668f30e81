import type { GuardTable } from '../spot/types.ts';
import { isAllHan } from '../text/scripts.ts';
import type { CountedWords } from './counted-words.ts';
import { createCutter } from './cut-forms.ts';
import { createGuardSide } from './guard-side.ts';
import { DEAREST_FORM, GUARDED_EDGE, isHarmlessAfter, isHarmlessBefore, LEAD_OF_SHORT, leadOf } from './judge.ts';
import { createUnitTrie } from './unit-trie.ts';

/** Rarer words of the news than this raise no doubt: they cut a form once in thousands of times, and would double the guards. */
export const LEAST_COUNT = 10;

/** Longest rare word that raises a doubt where it is a form itself. */
const LONGEST_RARE = 3;

/** A word that may take a character of a form away; a rare one is heeded where it is a form itself. */
export type GuardWord = readonly [word: string, isRare: boolean];

/** Guards by edge, in no order; an edge without any is left out. */
export interface CompiledGuards {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/**
 * The characters beside which a form may be part of another word: those that a counted word adds which crosses an edge of
 * the form or holds it, and where the reading with that word could be the cheaper one; see `standsAlone`. What stands
 * farther off can only make the form's own reading cheaper. `forms` are folded; one of a single character has none.
 *
 * What a word leaves of a form is compared with what it adds, so each is worked out by itself: a word has a margin, its cost
 * less that of what it adds, by the piece that it takes of a form; a form has a limit for that piece, and is guarded against the
 * words whose margin is below it. Of the forms that share a piece and an edge the highest limit counts. A form that a word holds whole
 * is guarded only where what the word adds says that it is none: 株洲 not against 株洲市. Cost: some 3 µs a form, and 30 ms for the words.
 */
export function compileGuards(
  forms: readonly string[],
  words: Iterable<GuardWord>,
  counted: CountedWords,
): CompiledGuards {
  return prepareGuards(words, counted)(forms);
}

/**
 * The part of {@link compileGuards} that needs no forms, done before there are any; what it gives does the rest for one list of
 * forms, and throws when asked again. Cost: all that the words take.
 */
export function prepareGuards(
  words: Iterable<GuardWord>,
  counted: CountedWords,
): (forms: readonly string[]) => CompiledGuards {
  const cutter = createCutter(counted);
  /** What words leave of themselves at the beginning of a form, their ends. */
  const heads = createUnitTrie(40_000);
  const sides = { before: createGuardSide(), drawnOut: createGuardSide(), after: createGuardSide() };
  /** The same, of the words that hide a form which they hold whole. */
  const whole = { before: createGuardSide(), drawnOut: createGuardSide(), after: createGuardSide() };
  const known = { costOf: (text: string) => counted.costs[nodeOf(text)] || undefined };
  const rareWords: string[] = [];
  for (const [word, isRare] of words) {
    if (!isRare) add(word);
    else if (word.length <= LONGEST_RARE) rareWords.push(word);
  }
  let isDone = false;
  return (forms) => {
    if (isDone) throw new Error('these guards were prepared for one list of forms');
    isDone = true;
    return compile(forms);
  };

  function add(word: string): void {
    const { length } = word;
    if (length < 2) return;
    cutter.cut(word);
    const cost = cutter.costOfWhole;
    let begin = 0;
    for (let taken = 1; taken < length; taken++) {
      begin = counted.trie.step(begin, word.charCodeAt(taken - 1));
      const follower = taken === length - 1 ? 'drawnOut' : 'after';
      const marginAfter = cost - (cutter.from[taken] as number);
      sides[follower].add(begin, word.charCodeAt(taken), marginAfter);
      if (!isHarmlessAfter(word.slice(taken), known)) {
        whole[follower].add(begin, word.charCodeAt(taken), marginAfter);
      }
      let end = 0;
      for (let at = taken; at < length; at++) end = heads.grow(end, word.charCodeAt(at));
      const marginBefore = cost - (cutter.upTo[taken] as number);
      sides.before.add(end, word.charCodeAt(taken - 1), marginBefore);
      if (!isHarmlessBefore(word.slice(0, taken), known)) {
        whole.before.add(end, word.charCodeAt(taken - 1), marginBefore);
      }
    }
  }

  function compile(forms: readonly string[]): CompiledGuards {
    /** By node of the words, 1 where a short form ends there. */
    const own = new Uint8Array(counted.trie.size());
    for (const form of forms) if (form.length <= LONGEST_RARE) own[nodeOf(form)] = 1;
    for (const word of rareWords) if (own[nodeOf(word)] === 1) add(word);
    const edges = createUnitTrie(forms.length);
    // A form has two edges, and each makes two nodes at most.
    const firsts = new Uint16Array(4 * forms.length + 1);
    const seconds = new Uint16Array(4 * forms.length + 1);
    for (const form of forms) {
      const { length } = form;
      if (length < GUARDED_EDGE || !isAllHan(form)) continue;
      cutter.cut(form);
      const { upTo, from, tails } = cutter;
      const cost = Math.min(upTo[length] as number, DEAREST_FORM);
      const most = cost + leadOf(form);
      const mostDrawnOut = Math.max(most, cost + LEAD_OF_SHORT);
      const first = edgeAt(form, 0);
      let head = 0;
      for (let taken = 1; taken <= length; taken++) {
        head = heads.step(head, form.charCodeAt(taken - 1));
        if (head === 0) break;
        // A single character left of the form may go with what stands on its other side.
        const { before } = taken === length ? whole : sides;
        before.limit(head, taken, first, most - (length - taken <= 1 ? 0 : (from[taken] as number)));
      }
      const last = edgeAt(form, length - GUARDED_EDGE);
      for (let taken = 1; taken <= length; taken++) {
        const tail = tails[length - taken] as number;
        if (tail === 0) continue;
        const rest = length - taken <= 1 ? 0 : (upTo[length - taken] as number);
        const { drawnOut, after } = taken === length ? whole : sides;
        drawnOut.limit(tail, taken, last, (taken > 1 ? mostDrawnOut : most) - rest);
        after.limit(tail, taken, last, most - rest);
      }
    }
    const ahead = new Map<string, string>();
    const textOf = (edge: number) => String.fromCharCode(firsts[edge] as number, seconds[edge] as number);
    for (const { before } of [sides, whole]) {
      before.gather(ahead, textOf, (edge) => heads.step(0, firsts[edge] as number));
    }
    const behind = new Map<string, string>();
    const lastOf = (edge: number) => counted.trie.step(0, seconds[edge] as number);
    for (const { drawnOut, after } of [sides, whole]) {
      drawnOut.gather(behind, textOf, lastOf);
      after.gather(behind, textOf, lastOf);
    }
    return { before: ahead, after: behind };

    /** The edge that begins at a place of a form. */
    function edgeAt(form: string, at: number): number {
      const [first, second] = [form.charCodeAt(at), form.charCodeAt(at + 1)];
      const edge = edges.grow(edges.grow(0, first), second);
      firsts[edge] = first;
      seconds[edge] = second;
      return edge;
    }
  }

  /** The node of the words that a text leads to, 0 where there is none. */
  function nodeOf(text: string): number {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      node = counted.trie.step(node, text.charCodeAt(at));
      if (node === 0) break;
    }
    return node;
  }
}

/** Guards as the pack carries them: the same ones give the same table. */
export function guardTable({ before, after }: CompiledGuards): GuardTable {
  return { before: toRecord(before), after: toRecord(after) };
}

function toRecord(map: ReadonlyMap<string, string>): Record<string, string> {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([edge, beside]) => [edge, [...beside].sort().join('')]));
}
