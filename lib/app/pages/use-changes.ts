import { useState } from 'preact/hooks';
import type { Outcome } from '../../../components/options/types.ts';
import { changeStored, loadStored } from '../../extension/settings-store.ts';
import { versionOf } from '../../settings/migrations.ts';
import { parseSettings, resetStored, type Settings, type StoredSettings, toStored } from '../../settings/settings.ts';
import { type StoredChange, takeBack } from '../../settings/take-back.ts';
import { readSettingsIn } from './read-settings.ts';
import type { Saving } from './use-saving.ts';

/** What came of a change of several settings at once, and the way back. */
interface Told {
  readonly outcome: Outcome;
  /** Null where there is nothing to take back. */
  readonly change: StoredChange | null;
}

/** Changes of the settings, the last of several at once with a way back. What cannot be stored changes nothing. */
export interface Changes {
  /** What came of the last change of several settings; null after any other. */
  readonly outcome: Outcome | null;
  set(change: (current: Settings) => Settings): void;
  /** Shows all hidden entries again. */
  showAllAgain(): void;
  reset(): void;
  /** Takes the settings of a file, or says what is wrong with it. */
  importFile(file: File): Promise<void>;
  /** Takes the last change of several settings back; what was changed since stays. */
  undo(): void;
}

/** The changes of a page of options. */
export function useChanges({ attempt }: Saving): Changes {
  const [told, setTold] = useState<Told | null>(null);
  /** Changes what is stored, and once it is says what came of it. */
  const change = async (
    make: (before: StoredSettings) => StoredSettings,
    tell: (change: StoredChange) => Told | null,
  ): Promise<void> => {
    const made = await attempt(changeStored(make));
    if (made !== null) setTold(tell(made));
  };
  return {
    outcome: told?.outcome ?? null,
    set: (make) =>
      void change(
        (before) => toStored(make(parseSettings(before)), before),
        () => null,
      ),
    showAllAgain: () =>
      void change(
        (before) => toStored({ ...parseSettings(before), hiddenTerms: [] }, before),
        (made) => ({
          outcome: { kind: 'shown-all', count: parseSettings(made.before).hiddenTerms.length },
          change: made,
        }),
      ),
    reset: () => void change(resetStored, (made) => ({ outcome: { kind: 'reset' }, change: made })),
    async importFile(file) {
      const stored = await loadStored().catch(() => undefined);
      const read = await readSettingsIn(file, versionOf((stored ?? {}) as Record<string, unknown>));
      if (!read.ok) {
        setTold({ outcome: { kind: 'refused', file: file.name, problem: read.problem }, change: null });
        return;
      }
      await change(
        (before) => toStored(read.settings, { ...before, ...read.unknown }),
        (made) => ({
          outcome: { kind: 'imported', file: file.name, unknown: Object.keys(read.unknown) },
          change: made,
        }),
      );
    },
    undo() {
      const undone = told?.change ?? null;
      if (told === null || undone === null) return;
      const of = told.outcome.kind === 'shown-all' ? 'hidden' : 'file';
      void change(
        (current) => takeBack(current, undone),
        () => ({ outcome: { kind: 'undone', of }, change: null }),
      );
    },
  };
}
