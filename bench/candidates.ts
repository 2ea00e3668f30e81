import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { createMatcher } from '../lib/spot/matcher.ts';
import type { FoldTable } from '../lib/text/fold.ts';

/** A way of finding many strings at once. */
export interface Candidate {
  readonly name: string;
  /** `all`: every match at every start. `longest`: from the left the longest match, then on behind it. */
  readonly finds: 'all' | 'longest';
  /** Reads texts one by one, as a page would; the number of matches. */
  count(texts: readonly string[]): number;
  /** The matches of one text by their offsets, in any order. */
  list(text: string, emit: (start: number, end: number) => void): void;
}

/** A candidate and what it takes to build it. Patterns are folded by `table`, and different. */
export interface Maker {
  readonly name: string;
  /** More patterns than this are not tried: it would take minutes. */
  readonly mostPatterns: number;
  /** Longest text given to it in one piece; it is not linear in longer ones. */
  readonly longestText: number;
  make(patterns: readonly string[], table: FoldTable): Candidate;
}

/** The name under which our own matcher runs. */
export const OURS = 'lib/spot/matcher';

const ours: Maker['make'] = (patterns, table) => {
  const matcher = createMatcher(patterns, table);
  return {
    name: OURS,
    finds: 'all',
    count(texts) {
      let count = 0;
      const emit = () => {
        count++;
      };
      for (const text of texts) matcher.scan(text, emit);
      return count;
    },
    list: (text, emit) => matcher.scan(text, (_pattern, start, end) => emit(start, end)),
  };
};

const monyone: Maker['make'] = (patterns) => {
  const matcher = new MonyoneAhoCorasick([...patterns]);
  return {
    name: '@monyone/aho-corasick/fast',
    finds: 'all',
    count: (texts) => sumOver(texts, (text) => matcher.matchInText(text).length),
    list(text, emit) {
      for (const { begin, end } of matcher.matchInText(text)) emit(begin, end);
    },
  };
};

const ahocorasick: Maker['make'] = (patterns) => {
  const matcher = new AhoCorasick(patterns);
  return {
    name: 'ahocorasick',
    finds: 'all',
    count: (texts) => sumOver(texts, (text) => sumOver(matcher.search(text), ([, words]) => words.length)),
    list(text, emit) {
      for (const [last, words] of matcher.search(text))
        for (const word of words) emit(last + 1 - word.length, last + 1);
    },
  };
};

const modern: Maker['make'] = (patterns) => {
  const matcher = new ModernAhoCorasick([...patterns]);
  return {
    name: 'modern-ahocorasick',
    finds: 'all',
    count: (texts) => sumOver(texts, (text) => matcher.count(text)),
    list(text, emit) {
      for (const { start, end } of matcher.search(text)) emit(start, end);
    },
  };
};

const regExp: Maker['make'] = (patterns) => {
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  const list: Candidate['list'] = (text, emit) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      emit(match.index, pattern.lastIndex);
    }
  };
  return {
    name: 'RegExp alternation',
    finds: 'longest',
    count(texts) {
      let count = 0;
      for (const text of texts) list(text, () => count++);
      return count;
    },
    list,
  };
};

interface MapNode {
  isEnd: boolean;
  readonly next: Map<number, MapNode>;
}

const trieOfMaps: Maker['make'] = (patterns) => {
  const createNode = (): MapNode => ({ isEnd: false, next: new Map() });
  const root = createNode();
  for (const pattern of patterns) {
    let node = root;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      const next = node.next.get(unit) ?? createNode();
      node.next.set(unit, next);
      node = next;
    }
    node.isEnd = true;
  }
  const list: Candidate['list'] = (text, emit) => {
    for (let start = 0; start < text.length; start++) {
      let node = root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node !== undefined; end++) {
        if (node.isEnd) emit(start, end);
        if (end >= text.length) break;
        node = node.next.get(text.charCodeAt(end));
      }
    }
  };
  return {
    name: 'trie of Maps',
    finds: 'all',
    count(texts) {
      let count = 0;
      const emit = () => {
        count++;
      };
      for (const text of texts) list(text, emit);
      return count;
    },
    list,
  };
};

/** Everything that is held against each other, ours first. */
export const MAKERS: readonly Maker[] = [
  { name: OURS, mostPatterns: Infinity, longestText: Infinity, make: ours },
  { name: 'trie of Maps', mostPatterns: Infinity, longestText: Infinity, make: trieOfMaps },
  { name: '@monyone/aho-corasick/fast', mostPatterns: Infinity, longestText: Infinity, make: monyone },
  { name: 'ahocorasick', mostPatterns: Infinity, longestText: Infinity, make: ahocorasick },
  { name: 'modern-ahocorasick', mostPatterns: Infinity, longestText: 10_000, make: modern },
  { name: 'RegExp alternation', mostPatterns: 10_000, longestText: Infinity, make: regExp },
];

/** The peers that come from npm. */
export const NPM_PEERS: readonly string[] = ['@monyone/aho-corasick/fast', 'ahocorasick', 'modern-ahocorasick'];

function sumOver<T>(list: readonly T[], numberOf: (item: T) => number): number {
  let sum = 0;
  for (const item of list) sum += numberOf(item);
  return sum;
}
