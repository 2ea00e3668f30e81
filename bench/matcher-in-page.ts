import { createFoldTable, foldText } from '../lib/text/fold.ts';
import { buildCandidates, type Placing, race } from './race.ts';

/** What the page is given. */
export interface PageTask {
  readonly forms: readonly string[];
  readonly traditional: string;
  readonly sentences: readonly string[];
  readonly small: readonly string[];
  readonly long: string;
  readonly rounds: number;
}

/** How the candidates did in the page. */
export interface PagePlacings {
  readonly long: readonly Placing[];
  readonly small: readonly Placing[];
}

/** The race over strings as they come out of text nodes that the browser has parsed. */
function raceInPage({ forms, traditional, sentences, small, long, rounds }: PageTask): PagePlacings {
  const table = createFoldTable(traditional);
  const withFolded = (raw: readonly string[]) => ({ raw, folded: raw.map((text) => foldText(text, table)) });
  const { built } = buildCandidates(forms, table, withFolded(sentences));
  return {
    long: race(built, withFolded(fromTextNodes([long])), rounds),
    small: race(built, withFolded(fromTextNodes(small)), rounds),
  };
}

/** The same texts through the parser, a paragraph each; a parser may cut a very long one into several nodes. */
function fromTextNodes(texts: readonly string[]): string[] {
  const root = document.createElement('div');
  root.innerHTML = texts.map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push((node as Text).data);
  return found;
}

Object.assign(globalThis, { raceInPage });
