import { usePageTranslator } from '../language.ts';
import type { CopyOutcome } from './types.ts';

/** What to send along with a report of a fault, as text to paste. */
export function DiagnosticsPart(props: { readonly outcome: CopyOutcome | null; readonly onCopy: () => void }) {
  const { t } = usePageTranslator();
  return (
    <>
      <p class="soft">{t('diagnosticsIntro')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={props.onCopy}>
          {t('copyDiagnostics')}
        </button>
      </div>
      <div class="outcome" role="status">
        {props.outcome === 'copied' && <p>{t('diagnosticsCopied')}</p>}
      </div>
      {props.outcome === 'failed' && (
        <p class="refusal" role="alert">
          {t('diagnosticsNotCopied')}
        </p>
      )}
    </>
  );
}
