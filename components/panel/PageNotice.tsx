import { usePageTranslator } from '../language.ts';
import type { PageView } from './types.ts';

/** Why there is no list of terms, and what can be done about it. */
export function PageNotice(props: {
  readonly page: Exclude<PageView, { kind: 'terms' }>;
  readonly onAnnotate: () => void;
  readonly onSwitchOn: () => void;
}) {
  const { t } = usePageTranslator();
  const { page } = props;
  switch (page.kind) {
    case 'loading':
      return <p class="notice soft waiting">{t('panelLoading')}</p>;
    case 'browser-page':
      return <p class="notice soft">{t('panelBrowserPage')}</p>;
    case 'cannot-paint':
      return (
        <p class="notice" role="alert">
          {t('cannotPaint')}
        </p>
      );
    case 'failed':
      return (
        <p class="notice" role="alert">
          {t('panelFailed')}
        </p>
      );
    case 'switched-off':
      return (
        <div class="notice">
          <p>{t('panelSwitchedOff', { host: page.host })}</p>
          <button type="button" class="button main" onClick={props.onSwitchOn}>
            {t('annotateThisSite')}
          </button>
        </div>
      );
    case 'not-annotated':
      return (
        <div class="notice">
          <p>{t(page.canAnnotate ? 'panelNotAnnotatedYet' : 'panelNotAnnotated')}</p>
          {page.canAnnotate && (
            <button type="button" class="button main" onClick={props.onAnnotate}>
              {t('annotateOnce')}
            </button>
          )}
          <p class="soft">{t('panelReloadHint')}</p>
        </div>
      );
  }
}
