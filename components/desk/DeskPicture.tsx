import { useMemo } from 'preact/hooks';
import { pictureOf } from '../../lib/termbase/own-list.ts';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { useOwnTranslator } from '../own/use-own-translator.ts';

/** Sources that are named; of the others there is no end. */
const MOST_SOURCES = 12;

/** When entries were added, a bar a month, and on whose pages they were met; each number in words too. */
export function DeskPicture({ terms }: { readonly terms: readonly OwnTerm[] }) {
  const { t } = useOwnTranslator();
  const { months, sources, without } = useMemo(() => pictureOf(terms), [terms]);
  const most = Math.max(1, ...months.map(({ count }) => count));
  const mostOfSource = Math.max(1, ...sources.map(({ count }) => count));
  return (
    <details class="desk-picture">
      <summary>{t('deskPicture')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <ol class="desk-months" tabIndex={0} aria-label={t('deskPicture')}>
        {months.map(({ month, count }) => (
          <li key={month}>
            <span class="desk-bar" style={{ blockSize: `${(count / most) * 100}%` }} />
            <span class="desk-number">{count}</span>
            <time dateTime={month}>{month}</time>
          </li>
        ))}
      </ol>
      <ol class="desk-sources">
        {sources.slice(0, MOST_SOURCES).map(({ name, count }) => (
          <li key={name}>
            <span lang="zh-CN">{name}</span>
            <span class="desk-line" style={{ inlineSize: `${(count / mostOfSource) * 100}%` }} />
            <span class="desk-number">{count}</span>
          </li>
        ))}
      </ol>
      {without > 0 && <p class="soft">{t('deskPictureWithout', { count: without })}</p>}
    </details>
  );
}
