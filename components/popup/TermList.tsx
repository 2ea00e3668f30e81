import { hueOf } from '../../lib/glossary/hues.ts';
import { usePageTranslator } from '../language.ts';
import type { FoundConcept } from './types.ts';

/** The concepts of a page in reading order; choosing one goes to its first place and opens its card. */
export function TermList(props: {
  readonly found: readonly FoundConcept[];
  readonly onReveal: (concept: number) => void;
}) {
  const { t, category } = usePageTranslator();
  if (props.found.length === 0) return <p class="found soft">{t('noConceptsHere')}</p>;
  return (
    <section class="found">
      <h2>{t('conceptsHere', { count: props.found.length })}</h2>
      <ol>
        {props.found.map((concept) => (
          <li key={concept.concept} data-hue={hueOf(concept.category)}>
            <button type="button" onClick={() => props.onReveal(concept.concept)}>
              <span class="hue-mark" />
              <span class="name" lang="zh-CN">
                {concept.headword}
              </span>
              <span class="soft">{category(concept.category)}</span>
              <span class="soft times">{concept.count > 1 && t('times', { count: concept.count })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
