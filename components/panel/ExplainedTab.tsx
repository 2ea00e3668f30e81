import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { languageOfValue, sayValue } from '../../lib/card/say-value.ts';
import { EXPLAINED_KINDS, type ExplainedKind } from '../../lib/derive/types.ts';
import { joinPinyin } from '../../lib/pinyin/join-pinyin.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import type { CardWindowProps } from '../card/CardWindow.tsx';
import { LinkedText } from '../card/LinkedText.tsx';
import { IconButton } from '../IconButton.tsx';
import { usePageTranslator } from '../language.ts';
import { filterExplained } from './explained-rows.ts';
import { SearchField } from './SearchField.tsx';
import type { ExplainedPlace, ExplainedRow } from './types.ts';

/** Rows drawn until the reader asks for more: a long report says a thousand figures. */
const FIRST_ROWS = 100;

/** How much of a sentence is shown before and after the surface, in UTF-16 units. */
const SHOWN_BEFORE = 24;
const SHOWN_AFTER = 40;

/** What the list of what a page says itself shows and asks for. */
export interface ExplainedTabProps {
  readonly rows: readonly ExplainedRow[];
  /** A surface to filter by; another `at` is another request. */
  readonly wanted: { readonly surface: string; readonly at: number } | null;
  /** Goes to a place of a surface on the page; false where it has gone. Never rejects. */
  readonly onReveal: (surface: string, occurrence: number) => Promise<boolean>;
  /** Puts a text on the clipboard; false where that failed. Never rejects. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Begins an entry of the reader's own for a surface. */
  readonly onAdd: (surface: string) => void;
  /** Opens the card of a term in a value. */
  readonly onOpen: (ref: TermRef) => void;
  /** Reads aloud what no glossary has; see the card's window. */
  readonly loadReading: CardWindowProps['loadReading'];
}

/** What the page says of itself: filtered by kind and text, each row a press away from its places. */
export function ExplainedTab(props: ExplainedTabProps) {
  const { t, explainedKind } = usePageTranslator();
  const [typed, setTyped] = useState('');
  const [off, setOff] = useState<ReadonlySet<ExplainedKind>>(new Set());
  const [most, setMost] = useState(FIRST_ROWS);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (props.wanted === null) return;
    setTyped(props.wanted.surface);
    setOff(new Set());
  }, [props.wanted?.at]);
  if (props.rows.length === 0) return <p class="list-state soft explained-none">{t('explainedNone')}</p>;
  const present = EXPLAINED_KINDS.filter((kind) => props.rows.some((row) => row.kind === kind));
  const rows = filterExplained(props.rows, new Set(present.filter((kind) => !off.has(kind))), typed);
  const shown = rows.slice(0, most);
  return (
    <div class="list-side">
      <div class="list-top">
        <SearchField
          label={t('explainedFilter')}
          hint={t('explainedHint')}
          text={typed}
          onText={setTyped}
          onDown={() => {}}
          onEnter={() => {}}
        />
        <fieldset class="kinds">
          <legend class="unseen">{t('explainedKinds')}</legend>
          {present.map((kind) => (
            <label key={kind}>
              <input
                class="kind-box"
                type="checkbox"
                checked={!off.has(kind)}
                onChange={({ currentTarget }) => {
                  const next = new Set(off);
                  if (currentTarget.checked) next.delete(kind);
                  else next.add(kind);
                  setOff(next);
                }}
              />
              <span>
                {explainedKind(kind)} {props.rows.filter((row) => row.kind === kind).length}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <div class="list-scroller">
        <p class="list-state soft" role="status">
          {said === '' ? t('explainedCount', { shown: rows.length, count: props.rows.length }) : said}
        </p>
        <ol class="explained">
          {shown.map((row) => (
            <Row key={`${row.kind} ${row.surface} ${row.value}`} row={row} say={setSaid} {...props} />
          ))}
        </ol>
        {rows.length > shown.length && (
          <button type="button" class="plain more-rows" onClick={() => setMost(most + FIRST_ROWS)}>
            {t('showMore', { count: rows.length - shown.length })}
          </button>
        )}
      </div>
    </div>
  );
}

/** Kinds whose surface is a name: worth an entry. */
const NAMES: ReadonlySet<ExplainedRow['kind']> = new Set(['unknown', 'abbrev', 'members', 'role']);

function Row({
  row,
  say,
  onReveal,
  onCopy,
  onAdd,
  onOpen,
  loadReading,
}: Pick<ExplainedTabProps, 'onReveal' | 'onCopy' | 'onAdd' | 'onOpen' | 'loadReading'> & {
  readonly row: ExplainedRow;
  readonly say: (text: string) => void;
}) {
  const { t, explainedKind, language } = usePageTranslator();
  const [next, setNext] = useState(0);
  const [pinyin, setPinyin] = useState('');
  const { kind, surface, value, places } = row;
  useEffect(() => {
    // Of what a glossary has or the page says in full, the card tells it.
    if (kind !== 'unknown') return;
    let isLate = false;
    loadReading?.(surface, null).then((reading) => {
      if (!isLate) setPinyin(joinPinyin(reading?.characters ?? []));
    });
    return () => {
      isLate = true;
    };
  }, [kind, surface]);
  const at = next % places.length;
  const place = places[at] as ExplainedPlace;
  const read = sayValue(row, language) ?? t('explainedVague');
  const reveal = async () => {
    const isThere = await onReveal(surface, place.occurrence);
    say(isThere ? '' : t('occurrenceGone'));
    setNext(at + 1);
  };
  const copy = async () => {
    const isDone = await onCopy(value === surface ? surface : `${surface}\t${read}`);
    say(t(isDone ? 'copied' : 'copyFailed'));
  };
  return (
    <li data-hue="page" data-kind={kind}>
      <div class="explained-name">
        <button type="button" class="plain" title={t('showOccurrence')} onClick={() => void reveal()}>
          <span lang="zh-CN">{surface}</span>
        </button>
        <span class="soft">
          {explainedKind(kind)}
          {places.length > 1 && ` · ${t('times', { count: places.length })}`}
        </span>
        {NAMES.has(kind) && (
          <IconButton icon="add" label={t('explainedAdd', { surface })} onPress={() => onAdd(surface)} />
        )}
        <IconButton icon="copy" label={t('explainedCopy', { surface })} onPress={() => void copy()} />
      </div>
      {pinyin !== '' && (
        <p class="explained-pinyin soft" lang="zh-Latn-pinyin">
          {pinyin}
        </p>
      )}
      {kind === 'unknown' ? (
        row.known.length > 0 && (
          <p class="explained-value" lang="zh-CN">
            <LinkedText text={value} known={row.known} onOpen={onOpen} />
          </p>
        )
      ) : (
        <p class="explained-value" lang={languageOfValue(kind, language)}>
          <LinkedText text={read} known={row.known} onOpen={onOpen} />
        </p>
      )}
      <p class="sentence soft" lang="zh-CN">
        {around(place, surface)[0]}
        <strong>{surface}</strong>
        {around(place, surface)[1]}
      </p>
    </li>
  );
}

/** What of the sentence stands around the surface; a long one is cut, never within a character. */
function around({ sentence, at }: ExplainedPlace, surface: string): [before: string, after: string] {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + surface.length)];
  return [
    before.length > SHOWN_BEFORE ? `…${before.slice(-SHOWN_BEFORE).replace(/^[\udc00-\udfff]/, '')}` : before,
    after.length > SHOWN_AFTER ? `${after.slice(0, SHOWN_AFTER).replace(/[\ud800-\udbff]$/, '')}…` : after,
  ];
}
