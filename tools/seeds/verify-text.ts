import { foldText } from '../../lib/text/fold.ts';
import { isHan } from '../../lib/text/scripts.ts';

/**
 * Length in Han characters from which a run shared with a printed page counts as copied. Shorter ones are names and
 * set phrases that no wording of ours can avoid; raise it and whole clauses slip through.
 */
export const COPIED_HAN = 16;

/** A text as print is compared: folded, and without any white space, for print breaks its lines anywhere. */
export function flattenPrint(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/** True if a text stands on a page, given as {@link flattenPrint} leaves it. A text of marks alone never does. */
export function isPrinted(text: string, page: string): boolean {
  const wanted = flattenPrint(text);
  return wanted !== '' && page.includes(wanted);
}

/** True if a figure stands on a flattened page as a number of its own: 16人 does not stand in 116人 or 0.16人. */
export function isFigurePrinted(figure: string, page: string): boolean {
  const wanted = flattenPrint(figure);
  if (wanted === '') return false;
  for (let at = page.indexOf(wanted); at >= 0; at = page.indexOf(wanted, at + 1)) {
    const isCut = /^\d/.test(wanted) && /\d[·,]?$/.test(page.slice(Math.max(0, at - 2), at));
    const isLonger = /\d$/.test(wanted) && /^[·,]?\d/.test(page.slice(at + wanted.length, at + wanted.length + 2));
    if (!isCut && !isLonger) return true;
  }
  return false;
}

/** The parts of a headline that a flattened page lacks: a headline joined from several lines has a part a line. */
export function missingParts(headline: string, page: string): string[] {
  if (isPrinted(headline, page)) return [];
  return headline.split(/\s+/).filter((part) => part !== '' && !isPrinted(part, page));
}

/** The Han characters of a text, all else left out: neither a comma nor a figure makes a copied clause ours. */
export function hanOf(text: string): string {
  let han = '';
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han += text[i];
  return han;
}

/** Every stretch of {@link COPIED_HAN} Han characters of the pages. Cost: an entry a character. */
export function indexPages(pages: Iterable<string>): ReadonlySet<string> {
  const stretches = new Set<string>();
  for (const page of pages) {
    const han = hanOf(page);
    for (let at = 0; at + COPIED_HAN <= han.length; at++) stretches.add(han.slice(at, at + COPIED_HAN));
  }
  return stretches;
}

/**
 * The runs of a text that the indexed pages have too, in order, as Han characters; none that lies within a name.
 * `names` are given as {@link hanOf} leaves them.
 */
export function copiedRuns(text: string, index: ReadonlySet<string>, names: readonly string[]): string[] {
  const han = hanOf(text);
  const runs: string[] = [];
  let start = -1;
  for (let at = 0; at + COPIED_HAN <= han.length + 1; at++) {
    const isShared = at + COPIED_HAN <= han.length && index.has(han.slice(at, at + COPIED_HAN));
    if (isShared && start < 0) start = at;
    if (!isShared && start >= 0) {
      runs.push(han.slice(start, at - 1 + COPIED_HAN));
      start = -1;
    }
  }
  return runs.filter((run) => !names.some((name) => name.includes(run)));
}
