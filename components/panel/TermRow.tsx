import { hueOf } from '../../lib/glossary/hues.ts';
import type { TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import type { PanelRow } from './types.ts';

/** An entry in a list: headword, pinyin, rendering, how often; pressing it opens its card. Some lists can be ticked. */
export function TermRow({
  row,
  isStop,
  isChosen,
  isTicked,
  onChoose,
  onTick,
}: {
  readonly row: PanelRow;
  /** True for the one row of the list that the Tab key stops at. */
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly isTicked: boolean;
  readonly onChoose: (ref: TermRef, byKey: boolean) => void;
  /** Null in a list without ticks. */
  readonly onTick: ((ref: TermRef) => void) | null;
}) {
  const { t } = usePageTranslator();
  const opener = (
    <button
      type="button"
      class="term-row"
      data-hue={hueOf(row.category)}
      data-term={row.ref}
      tabindex={isStop ? 0 : -1}
      aria-current={isChosen ? 'true' : undefined}
      aria-keyshortcuts={onTick === null ? undefined : 'Space'}
      onClick={(event) => onChoose(row.ref, event.detail === 0)}
    >
      <span class="hue-mark" />
      <span class="term-name">
        <span class="term-headword" lang="zh-CN">
          {row.headword}
        </span>{' '}
        {row.pinyin !== null && row.pinyin !== row.headword && (
          <span class="term-pinyin" lang="zh-Latn-pinyin">
            {row.pinyin}
          </span>
        )}
      </span>{' '}
      <span class="term-count">{row.count !== null && row.count > 1 && t('times', { count: row.count })}</span>{' '}
      {row.rendering !== null && (
        <span class="term-rendering" lang="en">
          {row.rendering}
        </span>
      )}{' '}
      {row.found !== null && <span class="term-found">{t('lookUpFound', { found: row.found })}</span>}
    </button>
  );
  if (onTick === null) return opener;
  return (
    <div class="ticked-row" data-ticked={isTicked}>
      <label class="tick">
        <input
          type="checkbox"
          // The list is one stop of the Tab key: in it the space bar ticks.
          tabindex={-1}
          checked={isTicked}
          aria-label={t('tickTerm', { term: row.headword })}
          onChange={() => onTick(row.ref)}
        />
      </label>
      {opener}
    </div>
  );
}
