import { useEffect, useState } from 'preact/hooks';
import { draftOf, type OwnDraft, type OwnTerm, parseOwnDraft } from '../../lib/termbase/own-term.ts';
import { briefOf } from './brief-of.ts';
import { OwnHistory } from './OwnHistory.tsx';
import { OwnTermForm } from './OwnTermForm.tsx';
import type { OwnBegun, OwnOutcome, OwnSubject, OwnTools } from './types.ts';
import { useOwnTranslator } from './use-own-translator.ts';

/** What an own entry is edited with. */
export interface OwnEditorProps {
  readonly subject: OwnSubject;
  readonly tools: OwnTools;
  /** False while the reader may not see what is pressed: then nothing is stored. */
  readonly isSeen: () => boolean;
  /** An entry has been saved or deleted; `undo` takes that back, and gives the entry as it is then, or null where it failed. */
  readonly onDone: (term: OwnTerm, undo: () => Promise<OwnTerm | null>) => void;
  readonly onCancel: () => void;
  /** Called when its size may have changed. */
  readonly onResize: () => void;
}

/** What the last save came to, where it was not made. */
type Problem = Exclude<OwnOutcome['kind'], 'saved'> | 'needs-form' | 'too-long' | 'not-seen';

/** Edits the reader's entry of a subject, or begins one. What could not be saved stays in the form. */
export function OwnEditor(props: OwnEditorProps) {
  const { tools, subject } = props;
  const { t } = useOwnTranslator();
  const [begun, setBegun] = useState<OwnBegun | 'failed' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** As it stands in another window. */
  const [theirs, setTheirs] = useState<OwnTerm | null>(null);
  const [pending, setPending] = useState<OwnDraft | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = () => void tools.begin(subject).then((one) => setBegun(one ?? 'failed'));
  useEffect(begin, []);
  useEffect(props.onResize, [begun, problem]);
  if (begun === null) return <p class="own-state">{t('deskLoading')}</p>;
  if (begun === 'failed') {
    return (
      <div class="own-state" role="alert">
        <p>{t('ownLoadFailed')}</p>
        <button type="button" class="more" onClick={begin}>
          {t('retry')}
        </button>
      </div>
    );
  }
  const { known, base, draft, fresh } = begun;

  return (
    <OwnTermForm
      key={`${begun.id} ${known?.version} ${draft === fresh}`}
      draft={draft}
      words={begun.words}
      title={t(known === null ? 'ownNewTitle' : 'ownEditTitle')}
      isBusy={isBusy}
      problem={problem !== null && <Told problem={problem} theirs={theirs} onMine={keepMine} onTheirs={takeTheirs} />}
      onAnew={draft === fresh ? null : beginAnew}
      onEdit={(draft) => tools.keep(begun, draft)}
      onSave={(draft) => void save(draft, base)}
      onCancel={() => {
        tools.keep(begun, null);
        props.onCancel();
      }}
      onDelete={known === null ? null : () => void save(null, known.version)}
    >
      {known !== null && known.version > 1 && (
        <OwnHistory
          load={() => tools.history(known.id)}
          onRestore={(version) => void save(draftOf(version), known.version)}
          onResize={props.onResize}
        />
      )}
    </OwnTermForm>
  );

  async function save(draft: OwnDraft | null, base: number): Promise<void> {
    const { id } = begun as OwnBegun;
    setPending(draft);
    if (!props.isSeen()) return setProblem('not-seen');
    if (draft !== null && draft.forms.length === 0) return setProblem('needs-form');
    if (draft !== null && parseOwnDraft(draft) === null) return setProblem('too-long');
    setBusy(true);
    const outcome = await tools.save([{ id, base, draft }]);
    setBusy(false);
    if (outcome.kind === 'conflict') setTheirs(outcome.terms[0] ?? null);
    const saved = outcome.kind === 'saved' ? outcome.terms[0] : undefined;
    if (outcome.kind !== 'saved' || saved === undefined)
      return setProblem(outcome.kind === 'saved' ? 'failed' : outcome.kind);
    tools.keep(begun as OwnBegun, null);
    const before = known === null || known.isDeleted ? null : draftOf(known);
    props.onDone(saved, async () => {
      const undone = await tools.save([{ id, base: saved.version, draft: before }]);
      return undone.kind === 'saved' ? (undone.terms[0] ?? null) : null;
    });
  }

  function keepMine(): void {
    if (pending !== null || theirs !== null) void save(pending, theirs?.version ?? 0);
  }

  function takeTheirs(): void {
    if (theirs === null || begun === null || begun === 'failed') return;
    tools.keep(begun, null);
    setProblem(null);
    setBegun({ ...begun, known: theirs, base: theirs.version, draft: theirs, fresh: theirs });
  }

  function beginAnew(): void {
    if (begun === null || begun === 'failed') return;
    tools.keep(begun, null);
    setProblem(null);
    setBegun({ ...begun, base: begun.known?.version ?? 0, draft: begun.fresh });
  }
}

/** What went wrong, in words, with what can be done. */
function Told(props: {
  readonly problem: Problem;
  readonly theirs: OwnTerm | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const { t } = useOwnTranslator();
  const { theirs } = props;
  switch (props.problem) {
    case 'not-seen':
      return <p>{t('notSeen')}</p>;
    case 'needs-form':
      return <p>{t('ownNeedsForm')}</p>;
    case 'too-long':
      return <p>{t('ownTooLong')}</p>;
    case 'full':
      return <p>{t('ownFull')}</p>;
    case 'newer':
      return <p>{t('ownNewer')}</p>;
    case 'failed':
      return <p>{t('ownFailed')}</p>;
    default:
      return (
        <>
          <p>
            {theirs === null || theirs.isDeleted ? t('ownConflictGone') : t('ownConflict', { theirs: briefOf(theirs) })}
          </p>
          <button type="button" class="more" onClick={props.onMine}>
            {t('ownKeepMine')}
          </button>
          {theirs !== null && !theirs.isDeleted && (
            <button type="button" class="more" onClick={props.onTheirs}>
              {t('ownTakeTheirs')}
            </button>
          )}
        </>
      );
  }
}
