import type { ComponentChild, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hueOf } from '../../lib/glossary/hues.ts';
import type { Category } from '../../lib/glossary/types.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import { rowByKey } from '../row-keys.ts';
import type { CategoryGroup } from './page-terms.ts';
import { TermRow } from './TermRow.tsx';
import type { PanelRow } from './types.ts';
import { useVirtualRows } from './virtual-rows.ts';

/** What a list of entries shows. */
export interface TermListProps {
  readonly label: string;
  /** The rows in the order shown, below a heading each where they are grouped. */
  readonly groups: readonly (
    | CategoryGroup<PanelRow>
    | { readonly category: null; readonly rows: readonly PanelRow[] }
  )[];
  /** The entry whose card is open; null for none. */
  readonly chosen: TermRef | null;
  /** The entries that are ticked, and how that is changed; null for a list without ticks. */
  readonly ticks: { readonly ticked: ReadonlySet<TermRef>; readonly onTick: (ref: TermRef) => void } | null;
  /** What scrolls the list. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** `byKey` where it was chosen by keyboard, which wants the focus to follow. */
  readonly onChoose: (ref: TermRef, byKey: boolean) => void;
}

type Line =
  | { readonly key: string; readonly category: Category; readonly count: number }
  | { readonly key: TermRef; readonly row: PanelRow; readonly place: number; readonly of: number };

/** Lists longer than this are drawn only where they are in view. */
const MOST_DRAWN = 200;
/** Heights before measuring, in px: a row of two lines, a heading. */
const ROW_PX = 56;
const HEADING_PX = 34;

/**
 * A list of entries that is one stop of the Tab key: arrow keys, Home and End move in it, Enter opens a card, and where
 * there are ticks the space bar ticks. Long lists say their length and each row's place, for not all of them are drawn.
 */
export function TermList(props: TermListProps) {
  const lines = linesOf(props.groups);
  const rows = lines.flatMap((line) => ('row' in line ? [line.row] : []));
  const list = useRef<HTMLOListElement>(null);
  const [reached, setReached] = useState<TermRef | null>(null);
  const wantsFocus = useRef(false);
  // Once its card is closed the list goes on from it.
  useLayoutEffect(() => {
    if (props.chosen !== null) setReached(props.chosen);
  }, [props.chosen]);
  const candidates = [reached, props.chosen];
  const stop = candidates.find((ref) => rows.some((row) => row.ref === ref)) ?? rows[0]?.ref ?? null;

  /** A reference may hold what a selector may not. */
  const buttonOf = (ref: TermRef | null) =>
    [...(list.current?.querySelectorAll<HTMLElement>('button[data-term]') ?? [])].find(
      (button) => button.dataset.term === ref,
    );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const button = buttonOf(stop);
    if (button === undefined) return;
    wantsFocus.current = false;
    button.focus();
  });

  // The card that opens may cover the row it was opened from.
  useLayoutEffect(() => {
    if (stop === null || stop !== props.chosen) return;
    buttonOf(stop)?.scrollIntoView({ block: 'nearest' });
  }, [props.chosen, stop === props.chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    // A tick that has the focus takes the space bar itself.
    if (event.key === ' ' && props.ticks !== null && (event.target as Element).localName !== 'input') {
      event.preventDefault();
      if (stop !== null && !event.repeat) props.ticks?.onTick(stop);
      return;
    }
    const at = rows.findIndex((row) => row.ref === stop);
    const target = rowByKey(event.key, at, rows.length);
    const row = target === null ? undefined : rows[Math.max(0, Math.min(rows.length - 1, target))];
    if (row === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setReached(row.ref);
  };
  const draw = (line: Line) => (
    <LineContent
      line={line}
      isStop={'row' in line && line.row.ref === stop}
      isChosen={'row' in line && line.row.ref === props.chosen}
      isTicked={'row' in line && props.ticks?.ticked.has(line.row.ref) === true}
      onTick={props.ticks?.onTick ?? null}
      onChoose={(ref, byKey) => {
        setReached(ref);
        props.onChoose(ref, byKey);
      }}
    />
  );
  const kept = lines.findIndex((line) => 'row' in line && line.row.ref === stop);
  return (
    <ol class="terms" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      {lines.length > MOST_DRAWN ? (
        <VirtualLines lines={lines} kept={kept} scroller={props.scroller} draw={draw} />
      ) : (
        lines.map((line) => (
          <li key={line.key} {...placeOf(line)}>
            {draw(line)}
          </li>
        ))
      )}
    </ol>
  );
}

/** Lines of a long list: those in view, at their places in a box as high as all of them. */
function VirtualLines(props: {
  readonly lines: readonly Line[];
  readonly kept: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly draw: (line: Line) => ComponentChild;
}) {
  const { lines } = props;
  const { rows, height, measure } = useVirtualRows({
    keys: lines.map(({ key }) => key),
    scroller: props.scroller,
    estimate: (index) => ('row' in (lines[index] as Line) ? ROW_PX : HEADING_PX),
    kept: props.kept,
  });
  return (
    <>
      {rows.map(({ index, top }) => {
        const line = lines[index];
        if (line === undefined) return null;
        return (
          <li
            key={line.key}
            class="placed"
            data-index={index}
            ref={measure}
            style={{ transform: `translateY(${top}px)` }}
            {...placeOf(line)}
          >
            {props.draw(line)}
          </li>
        );
      })}
      <li class="whole-height" aria-hidden="true" style={{ height: `${height}px` }} />
    </>
  );
}

function LineContent(props: {
  readonly line: Line;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly isTicked: boolean;
  readonly onTick: ((ref: TermRef) => void) | null;
  readonly onChoose: (ref: TermRef, byKey: boolean) => void;
}) {
  const { category } = usePageTranslator();
  const { line, ...row } = props;
  if ('row' in line) return <TermRow {...row} row={line.row} />;
  return (
    <h2 class="group-name" data-hue={hueOf(line.category)}>
      {category(line.category)} <span class="soft">{line.count}</span>
    </h2>
  );
}

function linesOf(groups: TermListProps['groups']): Line[] {
  return groups.flatMap(({ category, rows }) => [
    ...(category === null ? [] : [{ key: category, category, count: rows.length }]),
    ...rows.map((row, at) => ({ key: row.ref, row, place: at + 1, of: rows.length })),
  ]);
}

function placeOf(line: Line) {
  return 'row' in line ? { 'aria-posinset': line.place, 'aria-setsize': line.of } : {};
}
