import { hueOf } from '../../lib/glossary/hues.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import type { FoundTerm, PopupRow } from './types.ts';

/** The entries of a page in reading order; choosing one goes to its first place and opens its card. */
export function TermList(props: {
  readonly found: readonly FoundTerm[];
  /** How many of them are underlined somewhere; null where that is not known. */
  readonly painted: number | null;
  readonly onReveal: (ref: TermRef) => void;
}) {
  const { t } = usePageTranslator();
  if (props.found.length === 0) return <p class="found soft">{t('noConceptsHere')}</p>;
  return (
    <section class="found">
      <h2>{t('conceptsHere', { count: props.found.length })}</h2>
      {props.painted !== null && <p class="soft painted">{t('conceptsPainted', { count: props.painted })}</p>}
      <ol>
        {props.found.map((term) => (
          <Row key={term.ref} row={term} count={term.count} onChoose={() => props.onReveal(term.ref)} />
        ))}
      </ol>
    </section>
  );
}

/** An entry as one line: its name, what it is in English, how often it stands on the page. */
export function Row(props: { readonly row: PopupRow; readonly count: number; readonly onChoose: () => void }) {
  const { t, category } = usePageTranslator();
  const { row, count } = props;
  return (
    <li data-hue={hueOf(row.category)}>
      <button type="button" onClick={props.onChoose}>
        <span class="hue-mark" title={category(row.category)} />
        <span class="name" lang="zh-CN">
          {row.headword}
        </span>{' '}
        {row.said !== null && (
          <span class="soft said" lang={row.said.lang}>
            {row.said.text}
          </span>
        )}{' '}
        <span class="soft times">{count > 1 && t('times', { count })}</span>
      </button>
    </li>
  );
}
