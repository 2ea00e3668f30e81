import { TERM_STATUSES, type TermStatus } from '../../lib/card/types.ts';
import type { OwnFilter } from '../../lib/termbase/own-list.ts';
import type { OwnWords } from '../../lib/termbase/own-term.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';

/** What narrows the list of the desk: a text, a tag, a client, a status. */
export function DeskFilters(props: {
  readonly filter: OwnFilter;
  readonly words: OwnWords;
  readonly onFilter: (filter: OwnFilter) => void;
}) {
  const { t, status } = useOwnTranslator();
  const { filter, words } = props;
  const change = (part: Partial<OwnFilter>) => props.onFilter({ ...filter, ...part });
  return (
    <search class="desk-filters">
      <input
        type="search"
        aria-label={t('deskFind')}
        placeholder={t('deskFind')}
        value={filter.typed}
        onInput={({ currentTarget }) => change({ typed: currentTarget.value })}
      />
      <Choose
        label={t('deskTag')}
        all={t('deskAll')}
        words={words.tags}
        value={filter.tag}
        onValue={(tag) => change({ tag })}
      />
      <Choose
        label={t('deskClient')}
        all={t('deskAll')}
        words={words.clients}
        value={filter.client}
        onValue={(client) => change({ client })}
      />
      <Choose
        label={t('deskStatus')}
        all={t('deskAll')}
        words={TERM_STATUSES}
        nameOf={(one) => status(one as TermStatus)}
        value={filter.status}
        onValue={(one) => change({ status: one as OwnFilter['status'] })}
      />
    </search>
  );
}

/** A choice among words, or all. */
function Choose(props: {
  readonly label: string;
  readonly all: string;
  readonly words: readonly string[];
  readonly nameOf?: (word: string) => string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  return (
    <label class="desk-choose">
      <span class="soft">{props.label}</span>
      <select value={props.value} onChange={({ currentTarget }) => props.onValue(currentTarget.value)}>
        <option value="">{props.all}</option>
        {props.words.map((word) => (
          <option value={word} key={word}>
            {props.nameOf?.(word) ?? word}
          </option>
        ))}
      </select>
    </label>
  );
}
