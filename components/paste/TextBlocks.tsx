import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Block, Cell, Run } from '../../lib/text/blocks.ts';
import { hasHan } from '../../lib/text/scripts.ts';

/** Blocks of text as elements made here; drawn once for as long as the blocks are the same. */
export function TextBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return useMemo(() => <>{blocks.map(drawBlock)}</>, [blocks]);
}

function drawBlock(block: Block, key: number) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.rank}` as const;
      return (
        <Heading key={key} lang={languageOf(block.runs)}>
          {block.runs.map(drawRun)}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p key={key} lang={languageOf(block.runs)}>
          {block.runs.map(drawRun)}
        </p>
      );
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(drawBlock)}</blockquote>;
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {block.items.map((item, at) => (
            <li key={at}>{drawInside(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <div class="table" key={key}>
          <table>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>{row.map(drawCell)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function drawCell(cell: Cell, key: number) {
  const Tag = cell.isHeader ? 'th' : 'td';
  return (
    <Tag key={key} colSpan={cell.columns} rowSpan={cell.rows}>
      {drawInside(cell.blocks)}
    </Tag>
  );
}

/** Paragraphs of Latin words without a Han character are read, and left unmarked, as English. */
function languageOf(runs: readonly Run[]): 'en' | undefined {
  const text = runs.map((run) => run.text).join('');
  return !hasHan(text) && /\p{sc=Latin}{2}[,;]?\s+\p{sc=Latin}/u.test(text) ? 'en' : undefined;
}

/** What an item or a cell holds: a single paragraph needs no element of its own. */
function drawInside(blocks: readonly Block[]) {
  const [only, ...others] = blocks;
  return only?.kind === 'paragraph' && others.length === 0 ? only.runs.map(drawRun) : blocks.map(drawBlock);
}

function drawRun({ text, strong, em, level }: Run, key: number) {
  if (text === '\n') return <br key={key} />;
  let drawn = <Fragment key={key}>{text}</Fragment>;
  if (level === 'sub') drawn = <sub key={key}>{drawn}</sub>;
  if (level === 'sup') drawn = <sup key={key}>{drawn}</sup>;
  if (em) drawn = <em key={key}>{drawn}</em>;
  if (strong) drawn = <strong key={key}>{drawn}</strong>;
  return drawn;
}
