import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../lib/search/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { hasHan } from '../../lib/text/scripts.ts';
import { usePageTranslator } from '../language.ts';
import { CardPane, type CardServices } from './CardPane.tsx';
import { SearchField } from './SearchField.tsx';
import { SplitView } from './SplitView.tsx';
import { TermList } from './TermList.tsx';
import type { PanelRow } from './types.ts';

/** Most entries a look-up shows. */
export const MOST_FOUND = 50;

/** What a look-up needs. */
export interface LookUpTabProps {
  /** What to look up, or the entry to show; another `at` is another request. */
  readonly wanted:
    | { readonly query: string; readonly at: number }
    | { readonly ref: TermRef; readonly at: number }
    | null;
  readonly services: CardServices;
  /** At most {@link MOST_FOUND}, best first; null where the background does not answer. Never rejects. */
  readonly search: (query: string) => Promise<readonly SearchHit[] | null>;
  /** Entries opened from look-ups before, the last one first. */
  readonly recent: readonly PanelRow[];
  /** Called when an entry has been opened from what was found. */
  readonly onOpened: (ref: TermRef) => void;
  readonly onForgetRecent: () => void;
}

/** What was found, and for which query. */
type Found = { readonly query: string; readonly hits: readonly SearchHit[] | null };

/** What can be typed, one of each way. */
const EXAMPLES = '长株潭, changzhutan, czt, integration';

/** The whole glossary as a dictionary: results as one types, the card of the chosen one. */
export function LookUpTab(props: LookUpTabProps) {
  const { t } = usePageTranslator();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const asked = useRef(query);
  asked.current = query;
  const [found, setFound] = useState<Found>({ query: '', hits: [] });
  const [chosen, setChosen] = useState<{ ref: TermRef; byKey: boolean } | null>(null);
  /** The text whose own card has been closed. */
  const [closed, setClosed] = useState('');

  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      setFound({ query: '', hits: [] });
      return;
    }
    let isCurrent = true;
    // What was found before stays until the answer is there.
    props.search(wanted).then((hits) => {
      if (!isCurrent) return;
      setFound({ query: wanted, hits });
      if (scroller.current !== null) scroller.current.scrollTop = 0;
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  // What was found before is not drawn first.
  useLayoutEffect(() => {
    const { wanted } = props;
    if (wanted === null) return;
    if ('ref' in wanted) {
      setChosen({ ref: wanted.ref, byKey: false });
      return;
    }
    asked.current = wanted.query;
    setQuery(wanted.query);
    setChosen(null);
    setClosed('');
    field.current?.focus();
    let isCurrent = true;
    // What has just this name, and alone, is what was meant.
    props.services.loadReading?.(wanted.query, null).then((reading) => {
      const [ref, ...others] = reading?.entry?.refs ?? [];
      if (isCurrent && ref !== undefined && others.length === 0 && asked.current === wanted.query) choose(ref, false);
    });
    return () => {
      isCurrent = false;
    };
  }, [props.wanted?.at]);

  const goToList = () => scroller.current?.querySelector<HTMLElement>('.term-row[tabindex="0"]')?.focus();
  const choose = (ref: TermRef, byKey: boolean) => {
    setChosen({ ref, byKey });
    props.onOpened(ref);
  };
  const close = () => {
    setChosen(null);
    setClosed(found.query);
    if (rows.length > 0) goToList();
    else field.current?.focus();
  };
  const isRecent = found.query === '' && query.trim() === '';
  const rows = isRecent ? props.recent : (found.hits ?? []).map((hit) => ({ ...hit, count: null }));
  const [best] = rows;
  const hasAnswer = found.hits === null || (found.hits.length > 0 && found.hits[0]?.kind !== 'like');
  const isUnmet = hasHan(found.query) && !hasAnswer && props.services.loadReading !== undefined;
  return (
    <SplitView
      top={
        <SearchField
          label={t('lookUpLabel')}
          text={query}
          field={field}
          onText={setQuery}
          onDown={goToList}
          onEnter={() => best !== undefined && choose(best.ref, true)}
        />
      }
      scroller={scroller}
      list={
        <>
          <p class="list-state soft" role={found.hits === null ? 'alert' : 'status'}>
            {stateOf()}
          </p>
          {isRecent && rows.length > 0 && (
            <div class="recent-head">
              <h2>{t('lookUpRecent')}</h2>
              <button type="button" class="more" onClick={props.onForgetRecent}>
                {t('lookUpForget')}
              </button>
            </div>
          )}
          {rows.length > 0 && (
            <TermList
              ticks={null}
              label={isRecent ? t('lookUpRecent') : t('lookUpLabel')}
              groups={[{ category: null, rows }]}
              chosen={chosen?.ref ?? null}
              scroller={scroller}
              onChoose={choose}
            />
          )}
        </>
      }
      card={cardOf()}
    />
  );

  /** The card of the chosen entry, else that of a text that no entry answers to; false for none. */
  function cardOf() {
    const shared = { pageDate: null, services: props.services, onClose: close };
    if (chosen !== null) return <CardPane term={chosen.ref} takesFocus={chosen.byKey} {...shared} />;
    return (
      isUnmet && closed !== found.query && <CardPane term={null} text={found.query} takesFocus={false} {...shared} />
    );
  }

  function stateOf(): string {
    if (found.hits === null) return t('panelFailed');
    if (found.query === '') return t('lookUpIntro', { examples: EXAMPLES });
    const count = found.hits.length;
    if (count === 0) return t('lookUpNone', { query: found.query });
    if (found.hits[0]?.kind === 'like') return t('lookUpLike', { query: found.query });
    return t(count < MOST_FOUND ? 'lookUpCount' : 'lookUpMost', { count });
  }
}
