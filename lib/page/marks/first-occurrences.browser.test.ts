import { afterEach, describe, expect, test } from 'vitest';
import { termsIn } from '../../../tests/browser/terms-in.ts';
import { createFirstOccurrences, type PlacedTerm } from './first-occurrences.ts';
import { staticRangeOf } from './term.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The terms of a page by paragraph, and which show their marks. Paragraphs of the class `unseen` are not seen. */
function show(html: string, ...forms: string[]) {
  document.body.innerHTML = html;
  const shown = new Set<PlacedTerm>();
  const firsts = createFirstOccurrences({
    show: (placed) => {
      expect(shown.has(placed)).toBe(false);
      shown.add(placed);
    },
    hide: (placed) => expect(shown.delete(placed)).toBe(true),
    isSeen: (node) => node.parentElement?.closest('.unseen') === null,
  });
  const all = termsIn(document.body, ...forms).map((term) => ({ term, range: staticRangeOf(term) }));
  const isShown = () => all.map((placed) => shown.has(placed));
  return { firsts, all, isShown };
}

describe('first occurrences', () => {
  test('the first of each entry in reading order shows its mark, in whatever order they come', () => {
    const { firsts, all, isShown } = show('<p>三高四新，国开行，三高四新</p><p>国开行</p>', '三高四新', '国开行');
    for (const placed of all.toReversed()) firsts.added(placed);
    expect(isShown()).toEqual([true, true, false, false]);
  });

  test('when the first goes the next takes its place, once changes have settled', () => {
    const { firsts, all, isShown } = show('<p>三高四新</p><p>三高四新</p><p>三高四新</p>', '三高四新');
    for (const placed of all) firsts.added(placed);
    const [first, ...others] = all as [PlacedTerm, ...PlacedTerm[]];
    firsts.removed(first);
    expect(isShown()).toEqual([false, false, false]);
    firsts.settle(() => others);
    expect(isShown()).toEqual([false, true, false]);
  });

  test('when another than the first goes nothing changes', () => {
    const { firsts, all, isShown } = show('<p>三高四新</p><p>三高四新</p>', '三高四新');
    for (const placed of all) firsts.added(placed);
    firsts.removed(all[1] as PlacedTerm);
    firsts.settle(() => {
      throw new Error('all terms were gone through for nothing');
    });
    expect(isShown()).toEqual([true, false]);
  });

  test('what nobody sees shows its mark beside and is no first', () => {
    const { firsts, all, isShown } = show(
      '<p class="unseen">三高四新</p><p>三高四新</p><p class="unseen">三高四新</p>',
      '三高四新',
    );
    for (const placed of all) firsts.added(placed);
    expect(isShown()).toEqual([true, true, true]);
    firsts.removed(all[0] as PlacedTerm);
    expect(isShown()).toEqual([false, true, true]);
  });
});
