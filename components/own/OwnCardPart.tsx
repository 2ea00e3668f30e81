import { useState } from 'preact/hooks';
import type { OwnTerm } from '../../lib/termbase/own-term.ts';
import { OwnEditor, type OwnEditorProps } from './OwnEditor.tsx';
import { useOwnTranslator } from './use-own-translator.ts';

/** The form of an own entry in the place of a card. Escape goes back to the card and closes nothing. */
export function OwnCardPart(props: OwnEditorProps) {
  const { t } = useOwnTranslator();
  const { subject } = props;
  return (
    <article
      class="card own-card"
      aria-label={t('ownEditTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        event.preventDefault();
        props.onCancel();
      }}
    >
      <header class="card-head">
        <div class="card-name">
          <h1 lang="zh-CN" class="own-heading" tabIndex={-1}>
            {subject.form}
          </h1>
        </div>
      </header>
      <section class="card-body" aria-label={t('ownEditTitle')}>
        <OwnEditor {...props} />
      </section>
    </article>
  );
}

/** A change of an own entry that has just been made, with the way back. */
export interface OwnDone {
  readonly term: OwnTerm;
  readonly undo: () => Promise<OwnTerm | null>;
}

/** Says what has been done with an own entry, and takes it back on a press. */
export function OwnDoneLine({
  done,
  onUndone,
}: {
  readonly done: OwnDone;
  readonly onUndone: (term: OwnTerm) => void;
}) {
  const { t } = useOwnTranslator();
  const [outcome, setOutcome] = useState<'undone' | 'failed' | null>(null);
  const undo = async () => {
    const term = await done.undo();
    setOutcome(term === null ? 'failed' : 'undone');
    if (term !== null) onUndone(term);
  };
  return (
    <p class="problem-line own-done" role="status">
      {outcome === 'failed' && t('ownFailed')}
      {outcome === 'undone' && t('ownUndone')}
      {outcome === null && (
        <>
          {t(done.term.isDeleted ? 'ownDeleted' : 'ownSaved')}{' '}
          <button type="button" class="more" onClick={() => void undo()}>
            {t('ownUndo')}
          </button>
        </>
      )}
    </p>
  );
}
