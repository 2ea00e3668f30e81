import { useEffect, useState } from 'preact/hooks';
import type { ReadCharacter } from '../../lib/pinyin/types.ts';
import { hasHan } from '../../lib/text/scripts.ts';
import { ReadText } from '../card/ReadText.tsx';
import { usePageTranslator } from '../language.ts';
import { Row } from './TermList.tsx';
import type { PopupRow } from './types.ts';

/** What looking a word up needs. */
export interface LookUpProps {
  /** The best of what is found, best first; null where the background does not answer. Never rejects. */
  readonly search: (query: string) => Promise<readonly PopupRow[] | null>;
  /** The characters of a text that no glossary has, with their pinyin; none where they cannot be had. Never rejects. */
  readonly readCharacters: (query: string) => Promise<readonly ReadCharacter[]>;
  /** Shows the card of an entry. */
  readonly onOpen: (row: PopupRow) => void;
}

/** A field that finds entries of the glossary as one types; Enter opens the first. */
export function LookUp({ search, readCharacters, onOpen }: LookUpProps) {
  const { t } = usePageTranslator();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly query: string; readonly rows: readonly PopupRow[] | null } | null>(
    null,
  );
  const [read, setRead] = useState<readonly ReadCharacter[]>([]);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') return setFound(null);
    let isCurrent = true;
    search(wanted).then(async (rows) => {
      if (!isCurrent) return;
      setFound({ query: wanted, rows });
      setRead([]);
      const characters = rows?.length === 0 && hasHan(wanted) ? await readCharacters(wanted) : [];
      if (isCurrent) setRead(characters);
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
          {read.length > 0 && (
            <p class="read">
              <ReadText characters={read} />
            </p>
          )}
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
