import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormatName, Saved } from '../../lib/export/types.ts';
import { filterItems } from '../../lib/search/filter.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { usePageTranslator } from '../language.ts';
import { CardPane, type CardServices } from './CardPane.tsx';
import { OccurrenceBar } from './OccurrenceBar.tsx';
import { byCategory } from './page-terms.ts';
import { SearchField } from './SearchField.tsx';
import { SplitView } from './SplitView.tsx';
import { TermList } from './TermList.tsx';
import type { PageTermsView, PanelLayout } from './types.ts';
import { UnmarkedSection } from './UnmarkedSection.tsx';

/** What is kept of a page's list while another page is shown. */
export interface PageMemory {
  chosen: TermRef | null;
  filter: string;
  ticked: ReadonlySet<TermRef>;
  scrollPx: number;
  /** Which request to see an entry was met last. */
  grantedAt: number;
}

/** What the view of an annotated page shows and asks for. */
export interface PageTabProps {
  readonly page: PageTermsView;
  readonly memory: PageMemory;
  readonly layout: PanelLayout;
  /** An entry to open the card of; another `at` is another request. */
  readonly wanted: { readonly ref: TermRef; readonly at: number } | null;
  readonly services: CardServices;
  readonly onLayout: (layout: PanelLayout) => void;
  readonly onReveal: (ref: TermRef, occurrence: number) => Promise<boolean>;
  /** What came of saving the terms as a file; null before. */
  readonly saved: Saved | null;
  /** Saves these entries, or with null all of the page. */
  readonly onExport: (format: ExportFormatName, only: readonly TermRef[] | null) => void;
}

/** The terms of the page: filter, order, files, the list, what was not marked, and the card of the chosen one. */
export function PageTab({ page, memory, layout, ...props }: PageTabProps) {
  const { t } = usePageTranslator();
  const scroller = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(memory.filter);
  const [chosen, setChosen] = useState<{ ref: TermRef; byKey: boolean } | null>(
    memory.chosen === null ? null : { ref: memory.chosen, byKey: false },
  );
  const [ticked, setTicked] = useState(memory.ticked);
  memory.filter = filter;
  memory.ticked = ticked;
  memory.chosen = chosen?.ref ?? null;
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = memory.scrollPx;
  }, []);
  useLayoutEffect(() => {
    if (props.wanted === null || props.wanted.at === memory.grantedAt) return;
    const { ref, at } = props.wanted;
    memory.grantedAt = at;
    setFilter('');
    setChosen({ ref, byKey: false });
  }, [props.wanted?.at]);

  const rowOf = (ref: TermRef) =>
    [...(scroller.current?.querySelectorAll<HTMLElement>('[data-term]') ?? [])].find((row) => row.dataset.term === ref);
  const goToList = () => scroller.current?.querySelector<HTMLElement>('.term-row[tabindex="0"]')?.focus();
  const choose = (ref: TermRef, byKey: boolean) => setChosen({ ref, byKey });
  const close = () => {
    const row = chosen === null ? undefined : rowOf(chosen.ref);
    setChosen(null);
    if (row === undefined) goToList();
    else row.focus();
  };
  const rows = filterItems(page.terms, filter);
  const places = page.terms.find(({ ref }) => ref === chosen?.ref)?.places;
  const [best] = rows;
  const tick = (ref: TermRef) =>
    setTicked((before) => new Set(before.has(ref) ? [...before].filter((one) => one !== ref) : [...before, ref]));
  // Those that are ticked, shown or not; none ticked, those that are shown.
  const tickedRows = page.terms.filter(({ ref }) => ticked.has(ref));
  const chosenRows = tickedRows.length > 0 ? tickedRows : rows;
  const saved = chosenRows.length === page.terms.length ? null : chosenRows.map(({ ref }) => ref);
  return (
    <SplitView
      top={
        page.terms.length > 0 && (
          <>
            <SearchField
              label={t('filterLabel')}
              text={filter}
              onText={(text) => {
                setFilter(text);
                // What fits best is wanted, not what stood here.
                if (scroller.current !== null) scroller.current.scrollTop = 0;
              }}
              onDown={goToList}
              onEnter={() => best !== undefined && choose(best.ref, true)}
            />
            <div class="list-tools">
              <OrderChoice layout={layout} onLayout={props.onLayout} />
              {chosenRows.length > 0 && (
                <ExportMenu
                  count={saved === null ? null : chosenRows.length}
                  saved={props.saved}
                  failed={t('exportFailed')}
                  onExport={(format) => props.onExport(format, saved)}
                />
              )}
            </div>
            {tickedRows.length > 0 && (
              <p class="ticks soft">
                <span role="status">{t('ticked', { count: tickedRows.length })}</span>
                <button type="button" class="plain" onClick={() => setTicked(new Set())}>
                  {t('untickAll')}
                </button>
              </p>
            )}
          </>
        )
      }
      scroller={scroller}
      onScroll={(scrollPx) => {
        memory.scrollPx = scrollPx;
      }}
      list={
        <>
          <p class="list-state soft" role="status">
            {stateOf()}
          </p>
          {rows.length > 0 && (
            <TermList
              label={t('panelTitle')}
              groups={layout.order === 'category' ? byCategory(rows) : [{ category: null, rows }]}
              chosen={chosen?.ref ?? null}
              ticks={{ ticked, onTick: tick }}
              scroller={scroller}
              onChoose={choose}
            />
          )}
          <UnmarkedSection
            unmarked={page.unmarked}
            isOpen={layout.showsUnmarked}
            onOpen={(showsUnmarked) => props.onLayout({ ...layout, showsUnmarked })}
            onChoose={choose}
          />
        </>
      }
      card={
        chosen !== null && (
          <CardPane
            term={chosen.ref}
            pageDate={page.page.date}
            takesFocus={chosen.byKey}
            services={props.services}
            onClose={close}
          >
            {places === undefined ? (
              <p class="occurrences soft">{t('notOnThisPage')}</p>
            ) : (
              <OccurrenceBar
                key={chosen.ref}
                places={places}
                onReveal={(occurrence) => props.onReveal(chosen.ref, occurrence)}
              />
            )}
          </CardPane>
        )
      }
    />
  );

  function stateOf(): string {
    const count = page.terms.length;
    if (count === 0) return t('panelNoTerms');
    if (filter.trim() === '') return t('conceptsHere', { count });
    return rows.length === 0
      ? t('filterNone', { query: filter.trim() })
      : t('filterCount', { shown: rows.length, count });
  }
}

function OrderChoice({ layout, onLayout }: Pick<PageTabProps, 'layout' | 'onLayout'>) {
  const { t } = usePageTranslator();
  return (
    <fieldset class="order">
      <legend class="unseen">{t('orderLabel')}</legend>
      {(['reading', 'category'] as const).map((order) => (
        <label key={order}>
          <input
            type="radio"
            name="order"
            checked={layout.order === order}
            onChange={() => onLayout({ ...layout, order })}
          />
          <span>{t(order === 'reading' ? 'orderReading' : 'orderCategory')}</span>
        </label>
      ))}
    </fieldset>
  );
}
