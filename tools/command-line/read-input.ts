import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { gatherFlows } from '../../lib/page/text/flows.ts';
import { saidByPage } from '../../lib/page/text/page-clues.ts';
import { saidByText } from '../../lib/page-day/page-said.ts';
import { type Stretch, splitParagraphs } from '../../lib/text/paragraphs.ts';
import { printedParagraphs } from '../../lib/text/reflow.ts';

/** What a file holds. */
export interface InputText {
  readonly text: string;
  /** Its paragraphs with their places in it: as printed of a text, a flow each of HTML. */
  readonly paragraphs: readonly Stretch[];
  /** Of an HTML file; empty where it has none. */
  readonly title: string;
  /** The address an HTML file gives as its own; empty where it gives none. */
  readonly address: string;
  /** What it says of itself, from which day and publisher are judged. */
  readonly said: string;
}

/** A file's text, or what is wrong with it in words for its owner. */
export type Input = ({ readonly ok: true } & InputText) | { readonly ok: false; readonly message: string };

/**
 * Reads a text or HTML file, or standard input for `-`. HTML comes back as its readable text, a paragraph a flow,
 * parted by blank lines. Text is UTF-8, UTF-16 with a mark, or else GB 18030; HTML as it declares. Never throws.
 */
export function readInput(file: string): Input {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: false, message: 'no such file' };
    if (code === 'EISDIR') return { ok: false, message: 'is a folder; name a file' };
    return { ok: false, message: `cannot be read (${code})` };
  }
  if (bytes.length === 0) return { ok: false, message: 'is empty' };
  const decoded = decode(bytes);
  if (decoded === null) return { ok: false, message: 'is not text; give plain text or HTML' };
  const input = isHtml(decoded) ? readHtml(decoded) : readPlain(decoded);
  return input.text.trim() === '' ? { ok: false, message: 'has no text' } : { ok: true, ...input };
}

function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Text has no NUL; an image or an archive nearly always does.
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  // A web page with a few broken characters is still read, as a browser would.
  const head = bytes.subarray(0, 2048).toString('latin1');
  const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1];
  return declared === undefined ? null : new TextDecoder(/^gb/i.test(declared) ? 'gb18030' : 'utf-8').decode(bytes);
}

function isHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype|html|head|body|div|article|p|meta)\b/i.test(text) ||
    /<\/(?:html|body|p|div)>/i.test(text.slice(-2000))
  );
}

function readPlain(text: string): InputText {
  return { text, paragraphs: printedParagraphs(text), title: '', address: '', said: saidByText(text) };
}

function readHtml(html: string): InputText {
  const { document } = parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const declared = canonical ?? document.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  const text = gatherFlows(document.body as unknown as Node)
    .map((flow) => flow.text.replace(/[^\S\n]*\n\s*/g, '\n').trim())
    .join('\n\n');
  return {
    text,
    paragraphs: splitParagraphs(text),
    title: document.title.replace(/\s+/g, ' ').trim(),
    address: declared?.trim() ?? '',
    said: saidByPage(document as unknown as Document),
  };
}
