import type { PageSaying } from '../../lib/card/page-saying.ts';
import { languageOfValue, sayValue } from '../../lib/card/say-value.ts';
import { IconButton } from '../IconButton.tsx';
import { useTranslator } from '../language.ts';
import { headwordSize } from './Card.tsx';
import { useGrowth } from './use-growth.ts';

/** The glance of what a page says of a surface: what it means here, and the sentence that says so. It grows when it is asked to. */
export function CompactPageCard({ saying, onGrow }: { readonly saying: PageSaying; readonly onGrow: () => void }) {
  const { t, language } = useTranslator();
  const { kind, surface, source } = saying;
  const growth = useGrowth(onGrow);
  return (
    <article class="card compact" data-hue="page" aria-label={t('cardLabel', { headword: surface })} {...growth}>
      <div class="card-name">
        <h1 lang="zh-CN" class={headwordSize(surface)} tabIndex={-1}>
          {surface}
        </h1>
        <p class="compact-tag">{t('fromPage')}</p>
      </div>
      <p class="compact-value" lang={languageOfValue(kind, language)}>
        {sayValue(saying, language) ?? t('pageVague')}
      </p>
      <div class="compact-line">
        <Source surface={surface} source={source} />
        <IconButton icon="grow" label={t('wholeCard')} isExpanded={false} onPress={onGrow} />
      </div>
    </article>
  );
}

/** What it was taken from, the surface set off where it stands in it. */
function Source({ surface, source }: { readonly surface: string; readonly source: string }) {
  const at = source.indexOf(surface);
  if (at < 0) {
    return (
      <p class="compact-source" lang="zh-CN">
        {source}
      </p>
    );
  }
  return (
    <p class="compact-source" lang="zh-CN">
      {source.slice(0, at)}
      <mark>{surface}</mark>
      {source.slice(at + surface.length)}
    </p>
  );
}
