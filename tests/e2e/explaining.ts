import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPage } from '../../tools/browser/chromium.ts';
import type { PaintedTerm } from '../../tools/browser/painted.ts';

/** A page of our own words that says all kinds of things of itself, as another page of a listed site. */
export function explainingPage(url = 'https://www.zznews.gov.cn/content/2024-12/25/explaining.html'): ServedPage {
  return { url, body: readFileSync(join(import.meta.dirname, '..', 'fixtures', 'explaining-news.html')) };
}

/**
 * What is painted of what the page says itself, in document order. Runs inside the page: it refers to nothing outside
 * itself, so that a driver can send it there.
 */
export function collectPageMarks(): PaintedTerm[] {
  const found: { term: PaintedTerm; range: Range }[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!/-page$/.test(name)) return;
    highlight.forEach((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const box = range.getBoundingClientRect();
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      found.push({ term: { text: range.toString(), hue: 'page', ...at }, range });
    });
  });
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ term }) => term);
}

/** The text that is washed: the card's, or a place that was gone to. Runs inside the page. */
export function collectWashed(): string {
  let said = '';
  CSS.highlights.forEach((highlight, name) => {
    if (!/-active$/.test(name)) return;
    highlight.forEach((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      said += range.toString();
    });
  });
  return said;
}

/** The middle of a text where it first stands in an element, in CSS pixels of the viewport. Runs inside the page. */
export function placeOfText([selector, text]: readonly [selector: string, text: string]): [x: number, y: number] {
  const node = document.querySelector(selector)?.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(text));
  range.setEnd(node, node.data.indexOf(text) + text.length);
  const box = range.getClientRects()[0] as DOMRect;
  return [box.left + box.width / 2, box.top + box.height / 2];
}
