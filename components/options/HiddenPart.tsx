import { hueOf } from '../../lib/glossary/hues.ts';
import { idOf, type TermRef } from '../../lib/terms/ref.ts';
import { usePageTranslator } from '../language.ts';
import type { HiddenTerm, Outcome } from './types.ts';

/** The entries the reader has hidden, each with the way back; of many the first, until more are asked for. */
export function HiddenPart(props: {
  readonly hidden: readonly HiddenTerm[];
  /** How many there are in all. */
  readonly hiddenCount: number;
  readonly outcome: Outcome | null;
  readonly onShowAgain: (ref: TermRef) => void;
  readonly onMoreHidden: () => void;
  readonly onShowAllAgain: () => void;
  readonly onUndo: () => void;
}) {
  const { t, category } = usePageTranslator();
  const { hidden, hiddenCount, outcome } = props;
  return (
    <>
      <p class="soft">{t(hidden.length === 0 ? 'hiddenNone' : 'hiddenIntro')}</p>
      <ul class="rows bounded">
        {hidden.map(({ ref, title }) => (
          <li class="row" key={ref} data-hue={title === null ? undefined : hueOf(title.category)}>
            <span class="row-name">
              {title !== null && <span class="hue-mark" />}
              <span lang="zh-CN">{title?.headword ?? idOf(ref)}</span>
              <span class="soft">{title === null ? t('hiddenGone') : category(title.category)}</span>
            </span>
            <button
              type="button"
              class="button small"
              aria-label={t('showAgainNamed', { headword: title?.headword ?? idOf(ref) })}
              onClick={() => props.onShowAgain(ref)}
            >
              {t('showAgain')}
            </button>
          </li>
        ))}
      </ul>
      {hidden.length < hiddenCount && (
        <p class="soft">
          {t('hiddenFirst', { shown: hidden.length, count: hiddenCount })}{' '}
          <button type="button" class="button small" onClick={props.onMoreHidden}>
            {t('hiddenMore')}
          </button>
        </p>
      )}
      {hiddenCount > 1 && (
        <button type="button" class="button" onClick={props.onShowAllAgain}>
          {t('showAllAgain')}
        </button>
      )}
      <div class="outcome" role="status">
        {outcome?.kind === 'shown-all' && (
          <>
            <p>{t('shownAll', { count: outcome.count })}</p>
            <button type="button" class="button" onClick={props.onUndo}>
              {t('undo')}
            </button>
          </>
        )}
        {outcome?.kind === 'undone' && outcome.of === 'hidden' && <p>{t('undone')}</p>}
      </div>
    </>
  );
}
