import { useState } from 'preact/hooks';
import type { Outcome } from '../../../components/options/types.ts';
import { changeSettings } from '../../extension/settings-store.ts';
import type { Settings } from '../../settings/settings.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';

/** A change of several settings at once, and what they were before. */
interface UndoableChange {
  readonly outcome: Outcome;
  /** Null where nothing was changed. */
  readonly before: Settings | null;
}

/** Changes of the settings, the last of several at once with a way back. */
export interface Changes {
  /** What came of the last change of several settings; null after any other. */
  readonly outcome: Outcome | null;
  set(change: (current: Settings) => Settings): void;
  /** Changes several settings at once: what they were is kept to be brought back. */
  setAll(outcome: Outcome, change: (current: Settings) => Settings): void;
  /** Takes the settings of a file, or says what is wrong with it. */
  importFile(file: File): Promise<void>;
  /** Brings back what {@link Changes.setAll} has changed. */
  undo(): void;
}

/** The changes of a page of options. */
export function useChanges(): Changes {
  const [last, setLast] = useState<UndoableChange | null>(null);
  const setAll = (outcome: Outcome, change: (current: Settings) => Settings) =>
    void changeSettings((before) => {
      setLast({ outcome, before });
      return change(before);
    });
  return {
    outcome: last?.outcome ?? null,
    set(change) {
      setLast(null);
      void changeSettings(change);
    },
    setAll,
    async importFile(file) {
      const text = await file.text().catch(() => null);
      const read = text === null ? null : readSettingsFile(text);
      if (read?.ok) {
        setAll({ kind: 'imported', file: file.name, ignored: read.ignored }, () => read.settings);
      } else {
        const problem = read?.problem ?? ({ code: 'unread' } as const);
        setLast({ outcome: { kind: 'refused', file: file.name, problem }, before: null });
      }
    },
    undo() {
      if (last?.before == null) return;
      const { before, outcome } = last;
      void changeSettings(() => before);
      setLast({ outcome: { kind: 'undone', of: outcome.kind === 'shown-all' ? 'hidden' : 'file' }, before: null });
    },
  };
}
