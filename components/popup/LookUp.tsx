import { useEffect, useState } from 'preact/hooks';
import { usePageTranslator } from '../language.ts';
import { Row } from './TermList.tsx';
import type { PopupRow } from './types.ts';

/** What looking a word up needs. */
export interface LookUpProps {
  /** The best of what is found, best first; null where the background does not answer. Never rejects. */
  readonly search: (query: string) => Promise<readonly PopupRow[] | null>;
  /** Shows the card of an entry. */
  readonly onOpen: (row: PopupRow) => void;
}

/** A field that finds entries of the glossary as one types; Enter opens the first. */
export function LookUp({ search, onOpen }: LookUpProps) {
  const { t } = usePageTranslator();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly query: string; readonly rows: readonly PopupRow[] | null } | null>(
    null,
  );
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') return setFound(null);
    let isCurrent = true;
    search(wanted).then((rows) => {
      if (isCurrent) setFound({ query: wanted, rows });
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  // What was found for what was typed before is not what is meant.
  const first = found?.query === query.trim() ? found.rows?.[0] : undefined;
  return (
    <search class="look-up">
      <input
        type="search"
        aria-label={t('lookUpLabel')}
        placeholder={t('lookUpLabel')}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Keys that belong to an input method are not ours.
          if (!event.isComposing && event.key === 'Enter' && first !== undefined) onOpen(first);
        }}
      />
      {found !== null && (
        <div class="found">
          <p class="soft" role={found.rows === null ? 'alert' : 'status'}>
            {found.rows === null && t('panelFailed')}
            {found.rows?.length === 0 && t('lookUpNone', { query: found.query })}
          </p>
          <ol>
            {found.rows?.map((row) => (
              <Row key={row.ref} row={row} count={1} onChoose={() => onOpen(row)} />
            ))}
          </ol>
        </div>
      )}
    </search>
  );
}
