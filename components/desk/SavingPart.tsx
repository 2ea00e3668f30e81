import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardKey } from '../../lib/i18n/card-messages.ts';
import { SAVING_MESSAGES, type SavingKey } from '../../lib/i18n/saving-messages.ts';
import { extendTranslator, type Translator } from '../../lib/i18n/translator.ts';
import type { BackupProblem, RestoreStep } from '../../lib/termbase/own-backup.ts';
import { useTranslator } from '../language.ts';

/** What a file that was read would change. */
export interface RestoreShown {
  readonly file: string;
  readonly steps: readonly RestoreStep[];
  readonly same: number;
  readonly older: number;
  /** Concepts that would be hidden. */
  readonly hidden: number;
  /** How many settings are otherwise here. */
  readonly settings: number;
  /** Names of glossaries whose files are not in it. */
  readonly glossaries: readonly string[];
}

/** What came of the last thing that was done. */
export type SavingOutcome =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'restored'; readonly count: number }
  /** In words of those who keep the entries. */
  | { readonly kind: 'not-restored'; readonly words: string }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problem: BackupProblem | { readonly code: 'too-large' | 'unread' | 'damaged' };
    };

/** Saving everything, and what is left unsaved. */
export interface SavingPartProps {
  /** When a file was last saved, in ISO 8601; null where none was. */
  readonly saved: string | null;
  /** Changes since. */
  readonly unsaved: number;
  readonly shown: RestoreShown | null;
  readonly outcome: SavingOutcome | null;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onFile: (file: File) => void;
  readonly onRestore: (withSettings: boolean) => void;
  readonly onCancel: () => void;
}

/** Changes after which a reader is reminded. */
const REMIND_AFTER = 50;

/** Entries of a file that are named before it is taken. */
const MOST_NAMED = 100;

/** The line that reminds of what is in no file; nothing while there is little. */
export function SavingReminder({ unsaved, onSave }: Pick<SavingPartProps, 'unsaved' | 'onSave'>) {
  const { t } = useSavingTranslator();
  if (unsaved < REMIND_AFTER) return null;
  return (
    <p class="desk-remind" role="status">
      {t('savingRemind', { count: unsaved })}{' '}
      <button type="button" class="button" onClick={onSave}>
        {t('savingNow')}
      </button>
    </p>
  );
}

/** Everything to a file and back from one: what it would change is shown before it does. */
export function SavingPart(props: SavingPartProps) {
  const { t, language } = useSavingTranslator();
  const { saved, unsaved, shown, outcome, isBusy } = props;
  const when =
    saved === null ? '' : new Date(saved).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <details class="desk-saving" open={shown !== null || undefined}>
      <summary>{t('savingTitle')}</summary>
      <p class="soft">{t('savingIntro')}</p>
      <div class="actions">
        <button type="button" class="button" disabled={isBusy} onClick={props.onSave}>
          {t('savingNow')}
        </button>
        <label class="button file">
          <input
            type="file"
            accept=".gz,.json,application/gzip,application/json"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) props.onFile(file);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
          {t('savingRead')}
        </label>
        <span class="soft">{saved === null ? t('savingNever') : t('savingLast', { when, count: unsaved })}</span>
      </div>
      <div role="status">{outcome !== null && outcome.kind !== 'refused' && <p>{sayOutcome(t, outcome)}</p>}</div>
      {outcome?.kind === 'refused' && (
        <p class="refusal" role="alert">
          {sayRefusal(t, outcome.file, outcome.problem)}
        </p>
      )}
      {shown !== null && <RestorePart {...props} shown={shown} />}
    </details>
  );
}

function RestorePart({ shown, isBusy, onRestore, onCancel }: SavingPartProps & { readonly shown: RestoreShown }) {
  const { t } = useSavingTranslator();
  const [withSettings, setWithSettings] = useState(false);
  const { steps, same, older, hidden, settings, glossaries } = shown;
  const counts = (['new', 'later', 'conflict'] as const).map((kind) => ({
    kind,
    count: steps.filter((step) => step.kind === kind).length,
  }));
  const whole = useRef<HTMLElement>(null);
  useEffect(() => whole.current?.scrollIntoView({ block: 'nearest' }), []);
  const isNothing = steps.length === 0 && hidden === 0 && settings === 0;
  const names = { new: 'savingNew', later: 'savingLater', conflict: 'savingConflict' } as const;
  return (
    <section class="desk-restore" aria-labelledby="restore-title" ref={whole}>
      <h2 id="restore-title">{t('savingPlan', { file: shown.file })}</h2>
      {isNothing && <p>{t('savingNothing')}</p>}
      <ul>
        {counts.map(({ kind, count }) => count > 0 && <li key={kind}>{t(names[kind], { count })}</li>)}
        {hidden > 0 && <li>{t('savingHidden', { count: hidden })}</li>}
        {same > 0 && <li class="soft">{t('savingSame', { count: same })}</li>}
        {older > 0 && <li class="soft">{t('savingOlder', { count: older })}</li>}
        {glossaries.length > 0 && <li class="soft">{t('savingGlossaries', { names: glossaries.join(', ') })}</li>}
      </ul>
      {steps.length > 0 && (
        <ol class="desk-steps">
          {steps.slice(0, MOST_NAMED).map((step) => (
            <li key={step.theirs.id} class={step.kind}>
              <b lang="zh-CN">{step.theirs.forms[0]}</b>{' '}
              {step.kind === 'later' && (
                <>
                  <del lang="en">{renderingsOf(step.mine)}</del>{' '}
                </>
              )}
              {step.kind === 'conflict' && (
                <>
                  <span lang="en">{renderingsOf(step.mine)}</span>
                  {' | '}
                </>
              )}
              {step.theirs.isDeleted ? <i>{t('savingDeleted')}</i> : <span lang="en">{renderingsOf(step.theirs)}</span>}
            </li>
          ))}
        </ol>
      )}
      {steps.length > MOST_NAMED && <p class="soft">{t('savingMore', { count: steps.length - MOST_NAMED })}</p>}
      {settings > 0 && (
        <label class="desk-with-settings">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />
          {t('savingSettings', { count: settings })}
        </label>
      )}
      <div class="actions">
        {!isNothing && (
          <button type="button" class="button main" disabled={isBusy} onClick={() => onRestore(withSettings)}>
            {t('savingApply')}
          </button>
        )}
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {t('savingCancel')}
        </button>
      </div>
    </section>
  );
}

function renderingsOf(term: RestoreStep['theirs']): string {
  return term.renderings.map(({ text }) => text).join('; ') || term.note;
}

type Translate = Translator<CardKey | SavingKey>['t'];

function sayOutcome(t: Translate, outcome: Exclude<SavingOutcome, { kind: 'refused' }>): string {
  if (outcome.kind === 'saved') return t('savingDone', { file: outcome.file });
  if (outcome.kind === 'restored') return t('savingApplied', { count: outcome.count });
  return outcome.kind === 'failed' ? t('savingFailed') : outcome.words;
}

function sayRefusal(
  t: Translate,
  file: string,
  problem: Extract<SavingOutcome, { kind: 'refused' }>['problem'],
): string {
  switch (problem.code) {
    case 'too-large':
      return t('savingTooLarge', { file });
    case 'unread':
      return t('savingUnread', { file });
    case 'damaged':
    case 'not-json':
      return t('savingDamaged', { file });
    case 'later-version':
      return t('savingLaterVersion', { file });
    case 'too-many':
      return t('savingTooMany', { file, most: problem.most });
    case 'wrong-entry':
      return t('savingWrongEntry', { file, at: problem.at });
    case 'wrong-settings':
      return t('savingWrongSettings', { file });
    case 'not-ours':
      return t('savingNotOurs', { file });
  }
}

function useSavingTranslator(): Translator<CardKey | SavingKey> {
  const { language } = useTranslator();
  return useMemo(() => extendTranslator(language, SAVING_MESSAGES), [language]);
}
