import type { GlossariesKey } from '../../lib/i18n/glossaries-messages.ts';
import type { ImportChoices } from '../../lib/termbase/import/types.ts';
import type { ImportFailure } from '../../lib/termbase/preview-import.ts';
import { usePageTranslator } from '../language.ts';
import { grouped, problemsSaid } from './format-names.ts';
import { ImportPreviewPart } from './ImportPreviewPart.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { ImportPlan, ImportState } from './types.ts';

/** What can be done with an import. */
export interface ImportPartProps {
  readonly state: ImportState;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onPlan: (plan: ImportPlan) => void;
  readonly onImport: () => void;
  readonly onPause: (isPaused: boolean) => void;
  readonly onCancel: () => void;
  readonly onSaveProblems: () => void;
  readonly onDismiss: () => void;
}

const FAILURES: Readonly<Record<ImportFailure, GlossariesKey>> = {
  nothing: 'glossariesFailedNothing',
  'no-room': 'glossariesFailedRoom',
  unread: 'glossariesFailedUnread',
  failed: 'glossariesFailedOther',
};

/** Where files come in, from the choice of them to what came of it. */
export function ImportPart(props: ImportPartProps) {
  const { t } = usePageTranslator();
  const { state } = props;
  if (state.kind === 'preview') {
    return (
      <ImportPreviewPart
        state={state}
        onChoices={props.onChoices}
        onPlan={props.onPlan}
        onImport={props.onImport}
        onCancel={props.onCancel}
      />
    );
  }
  if (state.kind === 'running') return <Running {...props} state={state} />;
  return (
    <section class="import">
      {state.kind === 'opening' ? (
        <p role="status" class="opening">
          {t('glossariesOpening', { file: state.files.join(', ') })}
          <progress aria-label={t('glossariesOpening', { file: '' })} />
          <button type="button" class="button" onClick={props.onCancel}>
            {t('glossariesCancel')}
          </button>
        </p>
      ) : (
        <p class="chooser">
          <label class="button main file">
            <input
              type="file"
              multiple
              onChange={({ currentTarget }) => {
                if (currentTarget.files !== null && currentTarget.files.length > 0)
                  props.onFiles([...currentTarget.files]);
                // The same file, mended, may be chosen again.
                currentTarget.value = '';
              }}
            />
            {t('glossariesChoose')}
          </label>
          <span class="soft">{t('glossariesDropHint')}</span>
        </p>
      )}
      <Outcome {...props} />
    </section>
  );
}

function Running(props: ImportPartProps & { readonly state: Extract<ImportState, { kind: 'running' }> }) {
  const { t } = usePageTranslator();
  const { name, step, share, entries, problems, isPaused } = props.state;
  const values = { name, entries: grouped(entries) };
  const said = isPaused ? 'glossariesPaused' : step === 'reading' ? 'glossariesReading' : 'glossariesKeeping';
  return (
    <section class="import running" aria-label={name}>
      <p>{t(said, values)}</p>
      {step === 'keeping' ? (
        <progress aria-label={t(said, values)} />
      ) : (
        <progress aria-label={name} value={share} max={1} />
      )}
      {problems > 0 && <p class="soft">{problemsSaid(t, problems)}</p>}
      <p class="buttons">
        {(step === 'reading' || isPaused) && (
          <button type="button" class="button" onClick={() => props.onPause(!isPaused)}>
            {t(isPaused ? 'glossariesResume' : 'glossariesPause')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onCancel}>
          {t('glossariesCancel')}
        </button>
      </p>
    </section>
  );
}

function Outcome({ state, onSaveProblems, onDismiss }: ImportPartProps) {
  const { t } = usePageTranslator();
  const isOver = state.kind === 'done' || state.kind === 'failed' || state.kind === 'cancelled';
  const problems = state.kind === 'done' || state.kind === 'failed' ? state.problems : [];
  const files = state.kind === 'done' || state.kind === 'failed' ? state.files : [];
  return (
    <>
      <div role="status" class="outcome">
        {state.kind === 'done' && <p>{t('glossariesDone', { name: state.name, entries: grouped(state.entries) })}</p>}
        {state.kind === 'cancelled' && <p>{t('glossariesCancelled', { name: state.name })}</p>}
      </div>
      {state.kind === 'failed' && (
        <p class="warning" role="alert">
          {t(FAILURES[state.reason], { name: state.name })}
        </p>
      )}
      {problems.length > 0 && (
        <section class="all-problems">
          {state.kind === 'done' && <p>{problemsSaid(t, problems.length)}</p>}
          <ProblemList files={files} problems={problems} />
        </section>
      )}
      {isOver && (
        <p class="buttons">
          {problems.length > 0 && (
            <button type="button" class="button" onClick={onSaveProblems}>
              {t('glossariesSaveProblems')}
            </button>
          )}
          <button type="button" class="button" onClick={onDismiss}>
            {t('glossariesDismiss')}
          </button>
        </p>
      )}
    </>
  );
}
