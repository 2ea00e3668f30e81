import { MOST_MEGABYTES, type PastedText, type PasteProblem } from '../../../components/paste/types.ts';
import type { Publisher } from '../../glossary/types.ts';
import { saidByPage } from '../../page/text/page-clues.ts';
import { readBlocks } from '../../page/text/read-blocks.ts';
import { saidByText } from '../../page-day/page-said.ts';
import { originOf } from '../../sites/origin.ts';
import { type Block, headlineOf, linesOf, paragraphsOf } from '../../text/blocks.ts';
import { decodeText, fileKindOf } from '../../text/encoding.ts';
import { reflow } from '../../text/reflow.ts';
import { chineseScriptOf, hasHan } from '../../text/scripts.ts';
import { setStylesAside } from '../../text/style-attributes.ts';
import { decodeBytes } from './decode-bytes.ts';

/** A text ready to annotate, or why there is none. */
export type ReadText = { readonly text: PastedText } | { readonly problem: PasteProblem };

/** What the clipboard or a drop holds; empty where it has nothing of a kind. */
export interface ClipboardContent {
  readonly html: string;
  readonly plain: string;
}

const MOST = MOST_MEGABYTES * 1_000_000;

/** Characters from which the script of a text is told. */
const SCRIPT_CHARACTERS = 3000;

/** Reads what was pasted, dropped or typed. HTML that is too large gives way to its plain text. Never throws. */
export function readClipboard({ html, plain }: ClipboardContent, publishers: readonly Publisher[]): ReadText {
  if (plain.length > MOST || (plain === '' && html.length > MOST)) return refuse('too-large', null);
  if (html !== '' && html.length <= MOST) {
    const page = parse(html);
    const blocks = readBlocks(page);
    if (blocks.length > 0) return { text: describe(blocks, publishers, page) };
  }
  return readPlain(plain, null, publishers);
}

/** Reads a file of text or HTML. Never rejects. */
export async function readFile(file: File, publishers: readonly Publisher[]): Promise<ReadText> {
  try {
    const kind = fileKindOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
    if (kind === 'pdf' || kind === 'office') return refuse('not-read', file.name);
    if (kind === 'binary') return refuse('no-text', file.name);
    if (file.size > MOST) return refuse('too-large', file.name);
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), decodeBytes);
    if (text === null) return refuse('unknown-encoding', file.name);
    if (!isHtml(file, text)) return readPlain(text, file.name, publishers);
    const page = parse(text);
    const blocks = readBlocks(page);
    return blocks.length === 0 ? refuse('empty', file.name) : { text: describe(blocks, publishers, page) };
  } catch {
    // A folder, or a file that went away between choosing and reading.
    return refuse('failed', file.name);
  }
}

function readPlain(plain: string, file: string | null, publishers: readonly Publisher[]): ReadText {
  const blocks = paragraphsOf(reflow(plain));
  return blocks.length === 0 ? refuse('empty', file) : { text: describe(blocks, publishers, null) };
}

function describe(blocks: readonly Block[], publishers: readonly Publisher[], page: Document | null): PastedText {
  const all = linesOf(blocks).join('\n');
  const said = page === null ? saidByText(all) : saidByPage(page);
  const origin = originOf({ address: null, said, before: '' }, publishers);
  return {
    blocks,
    script: chineseScriptOf(all.slice(0, SCRIPT_CHARACTERS)),
    hasChinese: hasHan(all),
    guessed: {
      title: headlineOf(blocks) || (page?.title.trim() ?? ''),
      date: origin.date,
      publisherId: origin.publisher?.id ?? null,
    },
  };
}

/** In a document without a window nothing runs and nothing is loaded. */
function parse(html: string): Document {
  return new DOMParser().parseFromString(setStylesAside(html), 'text/html');
}

function isHtml(file: File, text: string): boolean {
  return file.type === 'text/html' || /\.x?html?$/i.test(file.name) || /^\s*<(?:!doctype html|html[\s>])/i.test(text);
}

function refuse(kind: PasteProblem['kind'], file: string | null): ReadText {
  return { problem: { kind, file } };
}
