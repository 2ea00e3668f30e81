/** One side of forms and the words that may take a piece of them there; a piece is a node of a trie, from 1. */
export interface GuardSide {
  /** A word takes a piece of a form and adds a character beside it; `margin` is what it costs less what it adds. */
  add(piece: number, beside: number, margin: number): void;
  /** Forms of an edge, a node of a trie too, are guarded against words that take a piece of `taken` characters of them with a margin below `limit`. */
  limit(piece: number, taken: number, edge: number, limit: number): void;
  /**
   * Adds what is guarded against, by the text of an edge. `pieceOf` gives the piece of the outermost character of an edge, 0 where
   * words take none.
   */
  gather(guards: Map<string, string>, textOf: (edge: number) => string, pieceOf: (edge: number) => number): void;
}

/** Pieces and edges that there is room for to begin with. */
const FIRST_SIZE = 1 << 10;

const NO_LIMIT = Number.NEGATIVE_INFINITY;

/** A side without words and forms. */
export function createGuardSide(): GuardSide {
  // By piece, the last of its words, from 1; by word, the one before it.
  let words = new Int32Array(FIRST_SIZE);
  const earlier: number[] = [];
  const added: number[] = [];
  const margins: number[] = [];
  // By piece of more than a character.
  let limitOfPiece = new Float64Array(FIRST_SIZE);
  let edgeOfPiece = new Int32Array(FIRST_SIZE);
  // By edge, for the piece of one character.
  let limitOfEdge = new Float64Array(FIRST_SIZE).fill(NO_LIMIT);
  const sorted = new Map<number, { readonly beside: string; readonly margins: readonly number[] }>();

  return {
    add(piece, beside, margin) {
      added.push(beside);
      margins.push(margin);
      while (piece >= words.length) words = widened(words);
      earlier.push(words[piece] as number);
      words[piece] = added.length;
    },
    limit(piece, taken, edge, limit) {
      if ((words[piece] ?? 0) === 0) return;
      if (taken === 1) {
        while (edge >= limitOfEdge.length) {
          const { length } = limitOfEdge;
          limitOfEdge = widened(limitOfEdge).fill(NO_LIMIT, length);
        }
        if (limit > (limitOfEdge[edge] as number)) limitOfEdge[edge] = limit;
        return;
      }
      while (piece >= edgeOfPiece.length) {
        edgeOfPiece = widened(edgeOfPiece);
        limitOfPiece = widened(limitOfPiece);
      }
      if (edgeOfPiece[piece] !== 0 && limit <= (limitOfPiece[piece] as number)) return;
      limitOfPiece[piece] = limit;
      edgeOfPiece[piece] = edge;
    },
    gather(guards, textOf, pieceOf) {
      const join = (edge: number, all: string) => {
        if (all === '') return;
        const text = textOf(edge);
        const known = guards.get(text);
        guards.set(text, known === undefined ? all : known + without(all, known));
      };
      for (let edge = 0; edge < limitOfEdge.length; edge++) {
        const limit = limitOfEdge[edge] as number;
        if (limit !== NO_LIMIT) join(edge, below(pieceOf(edge), limit));
      }
      for (let piece = 0; piece < edgeOfPiece.length; piece++) {
        const edge = edgeOfPiece[piece] as number;
        if (edge !== 0) join(edge, below(piece, limitOfPiece[piece] as number));
      }
    },
  };

  /** The characters that words with a margin below the limit add to a piece. */
  function below(piece: number, limit: number): string {
    const { beside, margins: rising } = sortedOf(piece);
    let count = 0;
    for (let high = rising.length; count < high; ) {
      const middle = (count + high) >>> 1;
      if ((rising[middle] as number) < limit) count = middle + 1;
      else high = middle;
    }
    return count === 0 ? '' : beside.slice(0, count);
  }

  /** What words add to a piece, each character once, by its lowest margin. */
  function sortedOf(piece: number) {
    const known = sorted.get(piece);
    if (known !== undefined) return known;
    const lowest = new Map<number, number>();
    for (let word = words[piece] ?? 0; word > 0; word = earlier[word - 1] as number) {
      const unit = added[word - 1] as number;
      const margin = margins[word - 1] as number;
      if (margin < (lowest.get(unit) ?? Number.POSITIVE_INFINITY)) lowest.set(unit, margin);
    }
    const rising = [...lowest].sort((a, b) => a[1] - b[1]);
    const made = {
      beside: String.fromCharCode(...rising.map(([unit]) => unit)),
      margins: rising.map(([, margin]) => margin),
    };
    sorted.set(piece, made);
    return made;
  }
}

function without(characters: string, known: string): string {
  return [...characters].filter((character) => !known.includes(character)).join('');
}

function widened<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(array: T): T {
  const wider = array instanceof Int32Array ? new Int32Array(array.length * 2) : new Float64Array(array.length * 2);
  wider.set(array);
  return wider as T;
}
