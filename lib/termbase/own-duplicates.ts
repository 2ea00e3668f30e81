import { createFoldTable, foldText } from '../text/fold.ts';
import { OWN_LIMITS, type OwnDraft, type OwnTerm } from './own-term.ts';

/**
 * Entries that have a form in common, as spotting reads them: Traditional characters, widths and marks levelled by `traditional`.
 * Each group has two or more, in the order given; an entry stands in one group alone. Cost: a fold of each form.
 */
export function duplicatesOf(terms: readonly OwnTerm[], traditional = ''): readonly (readonly OwnTerm[])[] {
  const table = createFoldTable(traditional);
  const leader = new Map<OwnTerm, OwnTerm>();
  const lead = (term: OwnTerm): OwnTerm => {
    let at = term;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  const byForm = new Map<string, OwnTerm>();
  for (const term of terms) {
    leader.set(term, term);
    for (const form of term.forms) {
      const folded = foldText(form, table);
      const known = byForm.get(folded);
      if (known === undefined) byForm.set(folded, term);
      else leader.set(lead(term), lead(known));
    }
  }
  return [...Map.groupBy(terms, lead).values()].filter(({ length }) => length > 1);
}

/**
 * Several entries as one: the first leads, the others add what it has not. A rendering that one forbids stays forbidden, one
 * that several judge has the first one's word; notes stand below each other. Never empty; the list must not be.
 */
export function mergeOwnTerms(terms: readonly [OwnDraft, ...OwnDraft[]]): OwnDraft {
  const [first] = terms;
  const renderings = new Map<string, OwnDraft['renderings'][number]>();
  for (const one of terms.flatMap((term) => term.renderings)) {
    if (!renderings.has(one.text) || one.status === 'forbidden') renderings.set(one.text, one);
  }
  const all = <T>(of: (term: OwnDraft) => readonly T[], most: number = OWN_LIMITS.items) =>
    [...new Set(terms.flatMap(of))].slice(0, most);
  const places = new Map(terms.flatMap((term) => term.places.map((place) => [JSON.stringify(place), place] as const)));
  const text = (of: (term: OwnDraft) => string) => terms.map(of).find((one) => one !== '') ?? '';
  return {
    forms: all((term) => term.forms),
    pinyin: first.pinyin,
    renderings: [...renderings.values()].slice(0, OWN_LIMITS.items),
    note: all((term) => (term.note === '' ? [] : [term.note])).join('\n'),
    tags: all((term) => term.tags),
    client: text((term) => term.client),
    register: text((term) => term.register),
    category: first.category,
    places: [...places.values()].slice(0, OWN_LIMITS.places),
  };
}
