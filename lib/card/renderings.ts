import { foldText } from '../text/fold.ts';
import { type Card, type CardRendering, TERM_STATUSES, type TermStatus } from './types.ts';

/**
 * The renderings of a card in the order in which they serve a form: those tied to it, those tied to none, those tied to
 * other forms; each group in the card's own order. What must not be taken stands at the end. `form` is as its glossary writes it or as printed; null is the
 * headword. Cost: a fold of each form that a rendering is tied to.
 */
export function renderingsFor(
  card: Pick<Card, 'headword' | 'renderings'>,
  form: string | null,
): readonly CardRendering[] {
  const { renderings } = card;
  if (renderings.every((rendering) => rendering.for === undefined && isUsable(rendering))) return renderings;
  const wanted = foldText(form ?? card.headword);
  const groups = Map.groupBy(renderings, (rendering) => {
    if (!isUsable(rendering)) return 'forbidden';
    if (rendering.for === undefined) return 'any';
    return rendering.for.some((text) => foldText(text) === wanted) ? 'this' : 'other';
  });
  return (['this', 'any', 'other', 'forbidden'] as const).flatMap((group) => groups.get(group) ?? []);
}

/** The renderings of a card for a form, parted: the best that may be taken, the others that may, those that must not. */
export function partRenderings(
  card: Pick<Card, 'headword' | 'renderings'>,
  form: string | null,
): {
  /** Null where none may be taken. */
  readonly best: CardRendering | null;
  readonly others: readonly CardRendering[];
  readonly forbidden: readonly CardRendering[];
} {
  const all = renderingsFor(card, form);
  const [best = null, ...others] = all.filter(isUsable);
  return { best, others, forbidden: all.filter((rendering) => !isUsable(rendering)) };
}

/** The status of a rendering that a termbase judges; null where it is one that was seen somewhere or suggested. */
export function termStatusOf({ status }: Pick<CardRendering, 'status'>): TermStatus | null {
  return TERM_STATUSES.find((one) => one === status) ?? null;
}

function isUsable({ status }: CardRendering): boolean {
  return status !== 'forbidden';
}

/**
 * The text of the rendering that serves a form best, as {@link renderingsFor} has it; null where there is none that may be
 * taken.
 */
export function bestRendering(card: Pick<Card, 'headword' | 'renderings'>, form: string | null = null): string | null {
  return partRenderings(card, form).best?.text ?? null;
}
