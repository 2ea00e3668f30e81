import { useMemo, useState } from 'preact/hooks';
import type { ExportFormatName, Saved } from '../../lib/export/types.ts';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import type { OwnKey } from '../../lib/i18n/own-messages.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { duplicatesOf } from '../../lib/termbase/own-duplicates.ts';
import { filterOwn, type OwnFilter, ownWordsOf } from '../../lib/termbase/own-list.ts';
import { draftOf, type OwnChange, type OwnTerm } from '../../lib/termbase/own-term.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { usePageTranslator } from '../language.ts';
import { type OwnDone, OwnDoneLine } from '../own/OwnCardPart.tsx';
import { type OpenOwn, OwnPane } from '../own/OwnPane.tsx';
import type { OwnOutcome, OwnTools } from '../own/types.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';
import { DeskBulk } from './DeskBulk.tsx';
import { DeskDuplicates } from './DeskDuplicates.tsx';
import { DeskFilters } from './DeskFilters.tsx';
import { DeskList } from './DeskList.tsx';
import { DeskPicture } from './DeskPicture.tsx';
import { LinkedPart, type LinkedPartProps, LinkedReminder } from './LinkedPart.tsx';
import { SavingPart, type SavingPartProps, SavingReminder } from './SavingPart.tsx';

/** What the desk shows. */
export interface DeskViewProps {
  /** Null while they are on their way. */
  readonly terms: readonly OwnTerm[] | 'failed' | null;
  readonly tools: OwnTools;
  /** A text of which an entry is to be begun; null for none. */
  readonly begin: string | null;
  readonly saving: SavingPartProps;
  /** Files that are written to as entries are saved. */
  readonly files: LinkedPartProps;
  readonly onRetry: () => void;
  /** What came of the last file of entries; null before any. */
  readonly exported: Saved | null;
  readonly onExport: (terms: readonly OwnTerm[], format: ExportFormatName) => void;
}

/** What was done with several entries at once, and the way back. */
interface Told {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const ALL: OwnFilter = { typed: '', tag: '', client: '', status: '' };
const NONE: readonly never[] = [];

/** The translator's desk: the list with its filters, the form beside it, duplicates, and the picture. */
export function DeskView({ terms, tools, begin, saving, files, onRetry, exported, onExport }: DeskViewProps) {
  const page = usePageTranslator();
  const { t } = useOwnTranslator();
  const all = Array.isArray(terms) ? (terms as readonly OwnTerm[]) : NONE;
  const [filter, setFilter] = useState(ALL);
  const [open, setOpen] = useState<OpenOwn | null>(begin === null ? null : { id: null, form: begin, turn: 0 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<OwnDone | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const shown = useMemo(() => filterOwn(all, filter), [all, filter]);
  const words = useMemo(() => ownWordsOf(all), [all]);
  const groups = useMemo(() => duplicatesOf(all), [all]);
  const openForm = (id: string | null, form: string) => {
    setDone(null);
    setOpen((before) => ({ id, form, turn: (before?.turn ?? 0) + 1 }));
  };
  const chosen = all.filter(({ id }) => selected.has(id));
  const isEmpty = Array.isArray(terms) && all.length === 0;

  return (
    <main class="desk">
      <header class="desk-head">
        <h1>{t('deskTitle')}</h1>
        <span class="desk-ways">
          <a class="plain-link" href="glossaries.html">
            {t('deskGlossaries')}
          </a>
          <button type="button" class="button main" onClick={() => openForm(null, '')}>
            {t('deskNew')}
          </button>
        </span>
      </header>
      <SavingReminder {...saving} />
      <LinkedReminder {...files} />
      {!isEmpty && <DeskFilters filter={filter} words={words} onFilter={setFilter} />}
      {terms === null && <p class="soft">{t('deskLoading')}</p>}
      {terms === 'failed' && (
        <div role="alert">
          <p>{t('ownLoadFailed')}</p>
          <button type="button" class="button" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      )}
      {told !== null && (
        <p class="desk-told" role="status">
          {told.text}{' '}
          {told.undo !== null && (
            <button type="button" class="plain-link" onClick={told.undo}>
              {t('ownUndo')}
            </button>
          )}
        </p>
      )}
      {chosen.length > 0 && <DeskBulk chosen={chosen} words={words} onChange={(changes) => void changeMany(changes)} />}
      <div class={open === null ? 'desk-body' : 'desk-body with-form'}>
        <section class="desk-side">
          {isEmpty && <p class="soft">{t('deskEmpty')}</p>}
          {all.length > 0 && (
            <>
              <div class="desk-count">
                <label>
                  <input
                    type="checkbox"
                    aria-label={t('deskSelectAll')}
                    checked={shown.length > 0 && shown.every(({ id }) => selected.has(id))}
                    onChange={({ currentTarget }) =>
                      setSelected(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []))
                    }
                  />
                </label>
                <span role="status" class="soft">
                  {shown.length === 0 ? t('deskNoneFound') : t('deskCount', { shown: shown.length, count: all.length })}
                </span>
              </div>
              {shown.length > 0 && (
                <div class="desk-export export-flow">
                  <ExportMenu
                    count={chosen.length > 0 ? chosen.length : null}
                    saved={exported}
                    failed={page.t('pasteNotSaved')}
                    onExport={(format) => onExport(chosen.length > 0 ? chosen : shown, format)}
                  />
                </div>
              )}
              <DeskList
                terms={shown}
                selected={selected}
                opened={open?.id ?? null}
                onSelect={(id) =>
                  setSelected((before) => {
                    const next = new Set(before);
                    if (!next.delete(id)) next.add(id);
                    return next;
                  })
                }
                onOpen={(term) => openForm(term.id, term.forms[0] ?? '')}
              />
            </>
          )}
        </section>
        {open !== null && (
          <OwnPane
            class="desk-form"
            open={open}
            tools={tools}
            onClose={() => setOpen(null)}
            onDone={(now) => {
              setTold(null);
              setDone(now);
            }}
          />
        )}
      </div>
      {done !== null && <OwnDoneLine done={done} key={`${done.term.id} ${done.term.version}`} onUndone={() => {}} />}
      {groups.length > 0 && (
        <DeskDuplicates groups={groups} onMerge={(changes) => void changeMany(changes, t('deskMerged'))} />
      )}
      {all.length > 0 && <DeskPicture terms={all} />}
      <SavingPart {...saving} />
      <LinkedPart {...files} />
    </main>
  );

  /** Makes changes all at once, and says what came of it, with the way back. */
  async function changeMany(changes: readonly OwnChange[], text?: string): Promise<void> {
    const before = new Map(all.map((term) => [term.id, term]));
    const outcome = await tools.save(changes);
    setDone(null);
    if (outcome.kind !== 'saved') return setTold({ text: sayRefused(t, outcome), undo: null });
    setSelected(new Set());
    const back = outcome.terms.map(({ id, version }): OwnChange => {
      const known = before.get(id);
      return { id, base: version, draft: known === undefined ? null : draftOf(known) };
    });
    const undo = async () => {
      const undone = await tools.save(back);
      setTold({ text: undone.kind === 'saved' ? t('ownUndone') : sayRefused(t, undone), undo: null });
    };
    setTold({ text: text ?? t('deskChanged', { count: changes.length }), undo: () => void undo() });
  }
}

/** Why entries could not be saved, and what to do. */
export function sayRefused(
  t: Translator<CardKey | OwnKey>['t'],
  outcome: Exclude<OwnOutcome, { kind: 'saved' }>,
): string {
  if (outcome.kind === 'conflict') {
    const [first] = outcome.terms;
    return first === undefined ? t('ownConflictGone') : t('ownConflict', { theirs: first.forms.join('、') });
  }
  return t(outcome.kind === 'full' ? 'ownFull' : outcome.kind === 'newer' ? 'ownNewer' : 'ownFailed');
}
