import { STRETCH_UNITS } from '../../ink/spend-ink.ts';
import type { Annotator } from '../../page/annotate/annotator.ts';
import { refOf, surfaceOf, type Term } from '../../page/marks/term.ts';
import type { Density } from '../../settings/settings.ts';
import type { MatchReason } from '../../spot/types.ts';

/** Most terms that are named as having been painted instead. */
const MOST_NAMED = 3;

/**
 * Why a live term is not painted: it stands on the page before, or the share of its lines was spent on others, which are
 * named. Null where it is painted. Cost: as that of the page's terms.
 */
export function whyPlain(term: Term, annotator: Annotator, density: Density): MatchReason | null {
  if (annotator.isPainted(term)) return null;
  const isOfEntry = (other: Term) => refOf(other) === refOf(term);
  if (density === 'first' && annotator.terms().find(isOfEntry) !== term) return { code: 'again' };
  const stretchOf = ({ span }: Term) => Math.floor(span.start / STRETCH_UNITS);
  const [node] = term.flow.nodes.flatMap((text) => annotator.termsIn(text) ?? []);
  const others = (node?.terms ?? []).filter((other) => annotator.isPainted(other));
  const beside = others.filter((other) => stretchOf(other) === stretchOf(term));
  const named = [...new Set((beside.length > 0 ? beside : others).map(surfaceOf))].slice(0, MOST_NAMED);
  return named.length === 0 ? { code: 'owed' } : { code: 'spent', value: named.join('、') };
}
