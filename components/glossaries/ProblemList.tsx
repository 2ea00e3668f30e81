import { sayReason } from '../../lib/i18n/import-problem-messages.ts';
import type { ImportProblem } from '../../lib/termbase/import/types.ts';
import { usePageTranslator } from '../language.ts';
import { grouped, problemsSaid } from './format-names.ts';

/** Problems that are shown: all of them are in the list that can be saved. */
const MOST_SHOWN = 50;

/** What could not be read, each with its place in the file as editors take it. */
export function ProblemList({
  files,
  problems,
}: {
  readonly files: readonly string[];
  readonly problems: readonly ImportProblem[];
}) {
  const { t, language } = usePageTranslator();
  const rest = problems.length - MOST_SHOWN;
  return (
    <>
      <ul
        class="problems"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        aria-label={problemsSaid(t, problems.length)}
      >
        {problems.slice(0, MOST_SHOWN).map(({ line, column, reason }, at) => (
          <li key={at}>
            <span class="place">
              {files.join('+')}:{line}:{column}
            </span>{' '}
            {sayReason(reason, language)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="soft">{t('glossariesProblemsMore', { count: grouped(rest) })}</p>}
    </>
  );
}
