import { hueOf } from '../../lib/glossary/hues.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import type { FoundTerm } from './types.ts';

/** The entries of a page in reading order; choosing one goes to its first place and opens its card. */
export function TermList(props: { readonly found: readonly FoundTerm[]; readonly onReveal: (ref: TermRef) => void }) {
  const { t, category } = usePageTranslator();
  if (props.found.length === 0) return <p class="found soft">{t('noConceptsHere')}</p>;
  return (
    <section class="found">
      <h2>{t('conceptsHere', { count: props.found.length })}</h2>
      <ol>
        {props.found.map((term) => (
          <li key={term.ref} data-hue={hueOf(term.category)}>
            <button type="button" onClick={() => props.onReveal(term.ref)}>
              <span class="hue-mark" />
              <span class="name" lang="zh-CN">
                {term.headword}
              </span>
              <span class="soft">{category(term.category)}</span>
              <span class="soft times">{term.count > 1 && t('times', { count: term.count })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
