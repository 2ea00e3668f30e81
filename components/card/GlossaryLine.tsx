import type { CardGlossary } from '../../lib/card/types.ts';

/** The file an imported entry is from, and its licence line. */
export function GlossaryLine({ from }: { readonly from: CardGlossary }) {
  return <p class="glossary-line">{[from.file, from.licence].filter((text) => text !== '').join(' · ')}</p>;
}
