/** A stretch of text set alike. A line feed in it is a line break, and stands in a run of its own. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly level?: 'sub' | 'sup';
}

/** A heading's rank, below the heading of the page that shows it. */
export type Rank = 2 | 3 | 4 | 5 | 6;

/** A cell of a table and how many columns and rows it takes, each from 1. */
export interface Cell {
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/** A part of a text with the structure a reader needs and nothing else: no addresses, no style, no script. */
export type Block =
  | { readonly kind: 'heading'; readonly rank: Rank; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

/** A plain text as paragraphs. */
export function paragraphsOf(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

/** The texts of the headings, paragraphs and cells within blocks, in order, line breaks kept. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linesOf);
    if (block.kind === 'quote') return linesOf(block.blocks);
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => linesOf(cell.blocks));
    return [block.runs.map(({ text }) => text).join('')];
  });
}

/** Most characters of a first paragraph that is taken for a headline. */
const LONGEST_HEADLINE = 45;

/** What a text calls itself: its first heading, or a short first line without a full stop; empty where it has neither. */
export function headlineOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const [line = ''] = linesOf(heading === undefined ? blocks.slice(0, 1) : [heading]);
  const text = line.replaceAll('\n', ' ').trim();
  if (heading !== undefined) return text;
  return text.length <= LONGEST_HEADLINE && !/[。；;，,：:]$/.test(text) && !/。/.test(text) ? text : '';
}
