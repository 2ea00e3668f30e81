import { readFileSync } from 'node:fs';
import { gatherFlows } from '../../lib/page/text/flows.ts';
import { saidByPage } from '../../lib/page/text/page-clues.ts';
import { saidByText } from '../../lib/page-day/page-said.ts';
import { decodeText, fileKindOf } from '../../lib/text/encoding.ts';
import { LINE_BREAK } from '../../lib/text/line-break.ts';
import { type Stretch, splitParagraphs } from '../../lib/text/paragraphs.ts';
import { printedParagraphs } from '../../lib/text/reflow.ts';
import { parseHtml } from './parse-html.ts';
import { isFeed, textsOfFeed } from './read-feed.ts';
import { skipProlog } from './skip-prolog.ts';
import { whyUnreadable } from './why-unreadable.ts';

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
 * parted by blank lines, and so do the texts of a feed. Any encoding of Chinese is read. Never throws.
 */
export function readInput(file: string): Input {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return { ok: false, message: whyUnreadable(error) };
  }
  if (bytes.length === 0) return { ok: false, message: 'is empty' };
  if (fileKindOf(bytes) !== 'text') return { ok: false, message: 'is not text; give plain text or HTML' };
  const decoded = decodeText(bytes, decode);
  if (decoded === null) return { ok: false, message: 'is in an encoding that is not known; give it as UTF-8' };
  if (isArchive(decoded)) {
    return { ok: false, message: 'is a page saved as a web archive (.mht); save it as HTML' };
  }
  const input = readDecoded(decoded);
  if (input.text.trim() !== '') return { ok: true, ...input };
  // What is not closed takes all that follows, here as in a browser.
  const isTitle = /<\w/.test(input.title);
  return {
    ok: false,
    message: isTitle ? 'has no text: its title does not end, so no browser shows any' : 'has no text',
  };
}

function readDecoded(text: string): InputText {
  if (isFeed(text)) return readPlain(textsOfFeed(text).map(readableText).join('\n\n'));
  return isHtml(text) ? readHtml(text) : readPlain(text);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** A page with all that belongs to it, as a mail: browsers save it so on request. */
function isArchive(text: string): boolean {
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart\/related/i.test(text.slice(0, 4096));
}

function isHtml(text: string): boolean {
  const start = skipProlog(text).slice(0, 200);
  const end = text
    .slice(-2000)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimEnd();
  return (
    /^<(?:!doctype\s+html|(?:html|head|body|title|base|link|meta|script|style|noscript|div|article|main|section|h[1-6]|p|table|center|frameset)\b)/i.test(
      start,
    ) || /<\/(?:html|body|p|div|table)\s*>$/i.test(end)
  );
}

function readPlain(text: string): InputText {
  return { text, paragraphs: printedParagraphs(text), title: '', address: '', said: saidByText(text) };
}

/** What a page of HTML holds, whether it looks like one or not. */
export function readHtml(html: string): InputText {
  const page = parseHtml(html);
  const canonical = page.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const declared = canonical ?? page.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  const text = textOf(page);
  return {
    text,
    paragraphs: splitParagraphs(text),
    title: (page.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    address: declared?.trim() ?? '',
    said: saidByPage(page),
  };
}

/** The text a piece of HTML reads as; a text without any element is itself. */
function readableText(html: string): string {
  return textOf(parseHtml(html));
}

function textOf(page: Document): string {
  return gatherFlows(page.documentElement)
    .map((flow) =>
      flow.text.replace(/\s*[\n\u2028]\s*/g, (gap) => (gap.includes(LINE_BREAK) ? LINE_BREAK : '\n')).trim(),
    )
    .join('\n\n');
}
