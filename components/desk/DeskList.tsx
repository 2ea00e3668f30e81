import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { langOf } from '../language.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';
import { useVirtualRows } from '../panel/virtual-rows.ts';
import { rowByKey } from '../row-keys.ts';

/** Height of a row before it is measured, in px. */
const ROW_PX = 58;

/** The entries, of which only those in view are drawn. One is a tab stop; arrows, Home, End and the page keys move it. */
export function DeskList(props: {
  readonly terms: readonly OwnTerm[];
  /** Null where none can be selected. */
  readonly selected: ReadonlySet<string> | null;
  /** The one whose form is open; null for none. */
  readonly opened: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (term: OwnTerm) => void;
}) {
  const { t, status } = useOwnTranslator();
  const { terms, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const stop = Math.max(
    0,
    terms.findIndex(({ id }) => id === reached),
  );
  const { rows, height, measure } = useVirtualRows({
    keys: terms.map(({ id }) => id),
    scroller,
    estimate: () => ROW_PX,
    kept: terms.length === 0 ? -1 : stop,
  });
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${stop}"] .desk-open`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }, [reached]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = rowByKey(event.key, stop, terms.length);
    const next = to === null ? undefined : terms[Math.max(0, Math.min(terms.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setReached(next.id);
  };
  return (
    <div class="desk-scroller" ref={scroller}>
      <ol class="desk-list" aria-label={t('deskTitle')} style={{ height: `${height}px` }} onKeyDown={onKeyDown}>
        {rows.map(({ index, top }) => {
          const term = terms[index];
          if (term === undefined) return null;
          const [headword = '', ...others] = term.forms;
          return (
            <li
              key={term.id}
              class={term.id === props.opened ? 'desk-row opened' : 'desk-row'}
              data-index={index}
              ref={measure}
              aria-posinset={index + 1}
              aria-setsize={terms.length}
              style={{ transform: `translateY(${top}px)` }}
            >
              {selected !== null && (
                <label class="desk-tick">
                  <input
                    type="checkbox"
                    tabIndex={index === stop ? 0 : -1}
                    aria-label={t('deskSelect', { headword })}
                    checked={selected.has(term.id)}
                    onChange={() => props.onSelect(term.id)}
                  />
                </label>
              )}
              <button
                type="button"
                class="desk-open"
                tabIndex={index === stop ? 0 : -1}
                onClick={() => {
                  setReached(term.id);
                  props.onOpen(term);
                }}
              >
                <span class="desk-name">
                  <b lang="zh-CN">{headword}</b>
                  {others.length > 0 && (
                    <span class="soft" lang="zh-CN">
                      {others.join('、')}
                    </span>
                  )}
                  {term.pinyin !== '' && (
                    <span class="soft" lang="zh-Latn-pinyin">
                      {term.pinyin}
                    </span>
                  )}
                </span>
                <span class="desk-said">
                  {term.renderings.map((one) => (
                    <span class={`desk-rendering ${one.status}`} lang={langOf(one.text)} key={one.text}>
                      {one.status === 'forbidden' ? <s>{one.text}</s> : one.text}
                      {one.status !== 'preferred' && <small> {status(one.status)}</small>}
                    </span>
                  ))}
                  {term.renderings.length === 0 && <span class="soft">{term.note.slice(0, 200)}</span>}
                </span>
                <span class="desk-words soft">
                  {[term.client, ...term.tags].filter((word) => word !== '').join(' · ')}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
