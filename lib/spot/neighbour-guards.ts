import type { GuardTable, NeighbourGuards } from './types.ts';

/** Guards by a table, as the pack carries it. */
export function guardsOfTable({ before, after }: GuardTable): NeighbourGuards {
  return { before: (edge) => before[edge] ?? '', after: (edge) => after[edge] ?? '' };
}

/** One side of the guards of many forms, without an object for each edge: it is kept, and looked through as it is. */
export interface SortedGuards {
  /** The two characters of each edge, `(first << 16) | second`, rising. */
  readonly edges: Uint32Array;
  /** By edge, where its characters begin, and their end. */
  readonly begins: Uint32Array;
  readonly characters: string;
}

/** The guards of a glossary as they are kept with it. */
export interface KeptGuards {
  readonly before: SortedGuards;
  readonly after: SortedGuards;
}

/** One side of guards to be kept. Every edge has two characters. Cost: a sort. */
export function sortGuards(side: ReadonlyMap<string, string>): SortedGuards {
  const edges = Uint32Array.from(side.keys(), keyOf).sort();
  const begins = new Uint32Array(edges.length + 1);
  const parts: string[] = [];
  let length = 0;
  for (const [place, key] of edges.entries()) {
    const characters = side.get(String.fromCharCode(key >>> 16, key & 0xffff)) as string;
    parts.push(characters);
    length += characters.length;
    begins[place + 1] = length;
  }
  return { edges, begins, characters: parts.join('') };
}

/** Guards as they were kept. Cost: none; an edge is found by halving. */
export function guardsOfKept({ before, after }: KeptGuards): NeighbourGuards {
  return { before: (edge) => beside(before, edge), after: (edge) => beside(after, edge) };
}

function beside({ edges, begins, characters }: SortedGuards, edge: string): string {
  const key = keyOf(edge);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return edges[low] === key ? characters.slice(begins[low], begins[low + 1]) : '';
}

function keyOf(edge: string): number {
  return ((edge.charCodeAt(0) << 16) | edge.charCodeAt(1)) >>> 0;
}
