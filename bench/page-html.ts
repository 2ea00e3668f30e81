import { createRandom } from './corpus.ts';

/** Characters of a paragraph of news. */
const PARAGRAPH_LENGTH = 160;

/** How many paragraphs at the top are taken to be in view. */
export const IN_VIEW = 8;

/** A page and what stands in it. */
export interface BenchPage {
  readonly html: string;
  /** Text of each paragraph, its elements left out. */
  readonly paragraphs: readonly string[];
  readonly characters: number;
}

/** A news page with about so many characters, its paragraphs full of links, bold words and spans. */
export function newsPage(sentences: readonly string[], characters: number): BenchPage {
  const random = createRandom(characters);
  const paragraphs: string[] = [];
  const html: string[] = [];
  let length = 0;
  let parts: string[] = [];
  const end = () => {
    paragraphs.push(parts.join(''));
    html.push(`<p>${parts.map((part) => dress(escapeHtml(part), random())).join('')}</p>`);
    parts = [];
  };
  for (const sentence of sentences) {
    parts.push(sentence.replace(/\s+/g, ' '));
    length += sentence.length;
    if (lengthOf(parts) >= PARAGRAPH_LENGTH) end();
    if (length >= characters) break;
  }
  if (parts.length > 0) end();
  return { html: documentOf(html.join('\n')), paragraphs, characters: lengthOf(paragraphs) };
}

/** A page of as many paragraphs without a Han character. */
export function latinPage(count: number): string {
  const text =
    'The quick brown fox jumps over the lazy dog while <b>nobody</b> in <a href="#">town</a> looks on. '.repeat(3);
  return documentOf(Array.from({ length: count }, () => `<p>${text}</p>`).join('\n'));
}

function documentOf(body: string): string {
  const style = 'body { font: 16px/1.6 sans-serif; width: 900px; margin: auto }';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title><style>${style}</style><main>${body}</main></html>`;
}

function dress(html: string, chance: number): string {
  if (chance < 0.15) return `<a href="#">${html}</a>`;
  if (chance < 0.3) return `<strong>${html}</strong>`;
  return chance < 0.5 ? `<span>${html}</span>` : html;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** The page with a script of its own that runs before all else. */
export function withScript(html: string, script: string): string {
  return html.replace('<style>', `<script>${script}</script><style>`);
}
