import type { Hue } from '../../glossary/hues.ts';
import type { Colours } from '../../settings/settings.ts';
import { styleSheetOf } from '../style-sheet.ts';
import { printedMarkRules } from './mark-rules.ts';
import { hueOfTerm, staticRangeOf, type Term } from './term.ts';

/**
 * Marks terms for paper, however many they are and always in the dark tone, for browsers print dark text on white; gives
 * what takes it all away again. For as long as a page is printed. Firefox 153 prints no highlights. Cost: linear in the terms.
 */
export function markForPrint(options: {
  readonly terms: readonly Term[];
  readonly colours: Colours;
  /** The shadow trees in which terms may stand. */
  readonly shadowRoots: readonly ShadowRoot[];
}): () => void {
  const { terms, colours, shadowRoots } = options;
  // Made up each time: a page that knew the name could paint under it. Pages over plain HTTP have no randomUUID.
  const name = `x${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const nameOf = (hue: Hue) => `${name}-${colours === 'contrast' ? 'contrast-' : ''}${hue}`;
  const sheet = styleSheetOf(printedMarkRules(name));
  const roots = [document, ...shadowRoots];
  const byHue = Map.groupBy(terms, hueOfTerm);
  for (const [hue, some] of byHue) CSS.highlights.set(nameOf(hue), new Highlight(...some.map(staticRangeOf)));
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const hue of byHue.keys()) CSS.highlights.delete(nameOf(hue));
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
