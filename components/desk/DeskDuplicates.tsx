import { mergeOwnTerms } from '../../lib/termbase/own-duplicates.ts';
import type { OwnChange, OwnTerm } from '../../lib/termbase/own-term.ts';
import { briefOf } from '../own/brief-of.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';

/** Groups drawn at once; the next ones come as these are merged. */
const MOST_GROUPS = 20;

/** Entries that share a form, each group to be made one. */
export function DeskDuplicates(props: {
  readonly groups: readonly (readonly OwnTerm[])[];
  readonly onMerge: (changes: readonly OwnChange[]) => void;
}) {
  const { t } = useOwnTranslator();
  return (
    <details class="desk-duplicates">
      <summary>{t('deskDuplicates', { count: props.groups.length })}</summary>
      <p class="soft">{t('deskDuplicatesHint')}</p>
      <ol>
        {props.groups.slice(0, MOST_GROUPS).map((group) => (
          <li key={group[0]?.id}>
            <ul>
              {group.map((term) => (
                <li key={term.id}>{briefOf(term)}</li>
              ))}
            </ul>
            <button type="button" class="plain-link" onClick={() => props.onMerge(mergeOf(group))}>
              {t('deskMerge', { count: group.length })}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The first of a group as all of it, the others deleted. */
function mergeOf([first, ...others]: readonly OwnTerm[]): readonly OwnChange[] {
  if (first === undefined) return [];
  return [
    { id: first.id, base: first.version, draft: mergeOwnTerms([first, ...others]) },
    ...others.map(({ id, version }) => ({ id, base: version, draft: null })),
  ];
}
