import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageTranslator } from '../../lib/i18n/page-messages.ts';
import { LARGEST_SETTINGS_FILE } from '../../lib/settings/settings-file.ts';
import { usePageTranslator } from '../language.ts';
import type { Outcome } from './types.ts';

/** All settings to a file and back from one, and back to how they began. */
export function FilePart(props: {
  readonly outcome: Outcome | null;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
}) {
  const { t } = usePageTranslator();
  return (
    <>
      <p class="soft">{t('settingsFileIntro')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={props.onExport}>
          {t('exportSettings')}
        </button>
        <label class="button file">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) props.onImport(file);
              // The same file, mended, may be chosen again.
              currentTarget.value = '';
            }}
          />
          {t('importSettings')}
        </label>
        <Reset onReset={props.onReset} />
      </div>
      <OutcomeOfFile outcome={props.outcome} onUndo={props.onUndo} />
    </>
  );
}

/** A button that asks once more in its own place. The focus follows. */
function Reset({ onReset }: { readonly onReset: () => void }) {
  const { t } = usePageTranslator();
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const control = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // Null before anything was pressed: the page does not take the focus of its own accord.
    if (isAsking !== null) control.current?.focus();
  }, [isAsking]);
  if (isAsking !== true) {
    return (
      <button type="button" class="button" ref={control} onClick={() => setAsking(true)}>
        {t('resetSettings')}
      </button>
    );
  }
  return (
    <fieldset class="ask">
      <legend>{t('resetAsk')}</legend>
      <button
        type="button"
        class="button main"
        onClick={() => {
          setAsking(false);
          onReset();
        }}
      >
        {t('resetYes')}
      </button>
      <button type="button" class="button" ref={control} onClick={() => setAsking(false)}>
        {t('resetNo')}
      </button>
    </fieldset>
  );
}

function OutcomeOfFile({ outcome, onUndo }: { readonly outcome: Outcome | null; readonly onUndo: () => void }) {
  const { t } = usePageTranslator();
  const isDone = outcome?.kind === 'imported' || outcome?.kind === 'reset';
  return (
    <>
      <div class="outcome" role="status">
        {isDone && (
          <>
            <p>{outcome.kind === 'reset' ? t('resetDone') : t('importDone', { file: outcome.file })}</p>
            {outcome.kind === 'imported' && outcome.unknown.length > 0 && (
              <p class="soft">{t('importUnknown', { keys: outcome.unknown.map(shortened).join(', ') })}</p>
            )}
            <button type="button" class="button" onClick={onUndo}>
              {t('undo')}
            </button>
          </>
        )}
        {outcome?.kind === 'undone' && outcome.of === 'file' && <p>{t('undone')}</p>}
      </div>
      {outcome?.kind === 'refused' && (
        <p class="refusal" role="alert">
          {refusal(t, outcome)}
        </p>
      )}
    </>
  );
}

function refusal(t: PageTranslator['t'], { file, problem }: Extract<Outcome, { kind: 'refused' }>): string {
  switch (problem.code) {
    case 'too-large':
      return t('fileTooLarge', { file, size: megabytes(problem.bytes), most: megabytes(LARGEST_SETTINGS_FILE) });
    case 'unread':
      return t('fileUnread', { file });
    case 'not-utf8':
      return t('fileNotUtf8', { file });
    case 'not-json':
      return t('fileNotJson', { file });
    case 'not-ours':
      return t('fileNotOurs', { file });
    case 'later-version':
      return t('fileLater', { file, version: problem.version });
    case 'too-many':
      return t('fileTooMany', { file, where: problem.where, most: problem.most });
    case 'wrong-value':
      return t('fileWrongValue', { file, where: problem.where });
  }
}

/** Longest name of a key that is said whole, in UTF-16 units: names of settings are shorter. */
const LONGEST_KEY = 40;

function shortened(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
