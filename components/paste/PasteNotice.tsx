import type { PageTranslator } from '../../lib/i18n/page-messages.ts';
import { usePageTranslator } from '../language.ts';
import { MOST_MEGABYTES, type PasteProblem } from './types.ts';

const PROBLEM_MESSAGES = {
  'too-large': 'pasteTooLarge',
  'not-read': 'pasteNotRead',
  'no-text': 'pasteNoText',
  'unknown-encoding': 'pasteUnknownEncoding',
  empty: 'pasteEmpty',
  failed: 'pasteFailed',
} as const satisfies Record<PasteProblem['kind'], Parameters<PageTranslator['t']>[0]>;

/** What a notice says and what can be done about it. */
export interface PasteNoticeProps {
  readonly problem: PasteProblem | null;
  /** What can be undone. */
  readonly undo: 'cleared' | 'replaced' | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** One line above the page: what went wrong and what to do, or what has just been done and can be undone. */
export function PasteNotice(props: PasteNoticeProps) {
  const { t } = usePageTranslator();
  const { problem, undo } = props;
  if (problem !== null) {
    const what = problem.file === null ? t('pasteTheText') : t('pasteTheFile', { file: problem.file });
    return (
      <p role="alert" class="notice problem">
        <span>{t(PROBLEM_MESSAGES[problem.kind], { what, limit: MOST_MEGABYTES })}</span>
        <button type="button" class="button" onClick={props.onDismiss}>
          {t('pasteDismiss')}
        </button>
      </p>
    );
  }
  if (undo === null) return null;
  return (
    <p role="status" class="notice">
      <span>{t(undo === 'cleared' ? 'pasteCleared' : 'pasteReplaced')}</span>
      <button type="button" class="button" onClick={props.onUndo}>
        {t('pasteUndo')}
      </button>
    </p>
  );
}
