import { hueOf } from '../../lib/glossary/hues.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { usePageTranslator } from '../language.ts';
import { isMarked, SAMPLE } from './sample.ts';

/** A line of news as it is marked under these settings. */
export function SampleLine({ settings }: { readonly settings: Settings }) {
  const { t } = usePageTranslator();
  return (
    <figure class="sample" data-colours={settings.colours}>
      <figcaption class="soft">{t('sample')}</figcaption>
      <p lang="zh-CN">
        {SAMPLE.map((piece) => {
          if (typeof piece === 'string') return piece;
          if (!isMarked(piece, settings)) return piece.term;
          return (
            <span class="mark" data-hue={hueOf(piece.category)} key={piece.term}>
              {piece.term}
            </span>
          );
        })}
      </p>
    </figure>
  );
}
