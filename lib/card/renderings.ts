import type { Rendering } from '../glossary/types.ts';
import { foldText } from '../text/fold.ts';
import type { Card } from './types.ts';

/**
 * The renderings of a card in the order in which they serve a form: those tied to it, those tied to none, those tied to
 * other forms; each group in the card's own order. `form` is as its glossary writes it or as printed; null is the
 * headword. Cost: a fold of each form that a rendering is tied to.
 */
export function renderingsFor(card: Pick<Card, 'headword' | 'renderings'>, form: string | null): readonly Rendering[] {
  if (card.renderings.every((rendering) => rendering.for === undefined)) return card.renderings;
  const wanted = foldText(form ?? card.headword);
  const groups = Map.groupBy(card.renderings, (rendering) => {
    if (rendering.for === undefined) return 'any';
    return rendering.for.some((text) => foldText(text) === wanted) ? 'this' : 'other';
  });
  return [...(groups.get('this') ?? []), ...(groups.get('any') ?? []), ...(groups.get('other') ?? [])];
}

/** The text of the rendering that serves a form best, as {@link renderingsFor} has it; null where there is none. */
export function bestRendering(card: Pick<Card, 'headword' | 'renderings'>, form: string | null = null): string | null {
  return renderingsFor(card, form)[0]?.text ?? null;
}
