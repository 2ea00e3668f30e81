import { citationOf } from '../../lib/card/citation.ts';
import type { Source } from '../../lib/card/types.ts';
import { BilingualPhrase } from '../BilingualText.tsx';
import { useTranslator } from '../language.ts';
import { CopyButton } from './CopyButton.tsx';

/** The article a statement is taken from, to be copied as a footnote has it; with its day where `dated`. */
export function Citation({ source, dated = false }: { readonly source: Source; readonly dated?: boolean }) {
  const { t, language } = useTranslator();
  return (
    <p class="citation">
      <span>
        {dated && (
          <>
            <time dateTime={source.date}>{source.date}</time>{' '}
          </>
        )}
        <BilingualPhrase text={source.publisher} />
        <cite lang="zh-CN">《{source.headline}》</cite>
      </span>
      <CopyButton
        icon="cite"
        text={citationOf(source, language)}
        label={t('copyCitation', { headline: source.headline })}
      />
    </p>
  );
}
