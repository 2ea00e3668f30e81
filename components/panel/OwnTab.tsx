import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { filterOwn, ownWordsOf } from '../../lib/termbase/own-list.ts';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { DeskList } from '../desk/DeskList.tsx';
import { type OwnDone, OwnDoneLine } from '../own/OwnCardPart.tsx';
import { type OpenOwn, OwnPane } from '../own/OwnPane.tsx';
import type { OwnList, OwnTools } from '../own/types.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';
import { SearchField } from './SearchField.tsx';

/** What the reader's own entries are shown and edited with beside a page. */
export interface OwnTabProps {
  readonly list: OwnList;
  readonly tools: OwnTools;
  /** A text of which an entry is to be begun, or edited where it has one; another `at` is another request. */
  readonly wanted: { readonly form: string; readonly at: number } | null;
  /** Opens the desk, where there is room. */
  readonly onDesk: () => void;
}

const NONE: readonly OwnTerm[] = [];

/** The reader's own entries in a narrow list with a filter; the form takes its place, or stands beside it where there is room. */
export function OwnTab({ list, tools, wanted, onDesk }: OwnTabProps) {
  const { t } = useOwnTranslator();
  const side = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [tag, setTag] = useState('');
  const [open, setOpen] = useState<OpenOwn | null>(null);
  const [done, setDone] = useState<OwnDone | null>(null);
  const terms = Array.isArray(list.terms) ? (list.terms as readonly OwnTerm[]) : NONE;
  const shown = useMemo(() => filterOwn(terms, { typed, tag, client: '', status: '' }), [terms, typed, tag]);
  const { tags } = useMemo(() => ownWordsOf(terms), [terms]);
  const begin = (form: string, id: string | null = null) => {
    setDone(null);
    setOpen((before) => ({ id, form, turn: (before?.turn ?? 0) + 1 }));
  };
  useLayoutEffect(() => (wanted === null ? undefined : begin(wanted.form)), [wanted?.at]);
  const goToList = () => side.current?.querySelector<HTMLElement>('.desk-open[tabindex="0"]')?.focus();
  /** Where the form was, the list takes the focus again once it is there. */
  const isLeaving = useRef(false);
  const close = () => {
    isLeaving.current = true;
    setOpen(null);
  };
  useLayoutEffect(() => {
    if (isLeaving.current) goToList();
    isLeaving.current = false;
  }, [open]);
  const [best] = shown;

  return (
    <div class="split own-tab" data-has-card={open !== null}>
      <div class="list-side" ref={side}>
        <div class="list-top">
          <SearchField
            label={t('deskFind')}
            text={typed}
            onText={setTyped}
            onDown={goToList}
            onEnter={() => best !== undefined && begin(best.forms[0] ?? '', best.id)}
          />
          <div class="list-tools">
            <button type="button" class="plain" onClick={() => begin('')}>
              {t('deskNew')}
            </button>
            {tags.length > 0 && (
              <select
                aria-label={t('deskTag')}
                value={tag}
                onChange={({ currentTarget }) => setTag(currentTarget.value)}
              >
                <option value="">
                  {t('deskTag')}: {t('deskAll')}
                </option>
                {tags.map((word) => (
                  <option value={word} key={word}>
                    {word}
                  </option>
                ))}
              </select>
            )}
            <button type="button" class="plain" onClick={onDesk}>
              {t('deskOpen')}
            </button>
          </div>
        </div>
        {list.terms === 'failed' ? (
          <div class="notice" role="alert">
            <p>{t('ownLoadFailed')}</p>
            <button type="button" class="plain" onClick={list.retry}>
              {t('retry')}
            </button>
          </div>
        ) : (
          <p class="list-state soft" role="status">
            {stateOf()}
          </p>
        )}
        {terms.length > 0 && (
          <DeskList
            terms={shown}
            selected={null}
            opened={open?.id ?? null}
            onSelect={() => {}}
            onOpen={(term) => begin(term.forms[0] ?? '', term.id)}
          />
        )}
        {done !== null && <OwnDoneLine done={done} key={`${done.term.id} ${done.term.version}`} onUndone={() => {}} />}
      </div>
      <div class="card-side">
        {open === null ? (
          <p class="notice soft">{t('deskChoose')}</p>
        ) : (
          <OwnPane class="card-pane own-pane" open={open} tools={tools} onClose={close} onDone={setDone} />
        )}
      </div>
    </div>
  );

  function stateOf(): string {
    if (list.terms === null) return t('deskLoading');
    if (terms.length === 0) return t('deskEmpty');
    return shown.length === 0 ? t('deskNoneFound') : t('deskCount', { shown: shown.length, count: terms.length });
  }
}
