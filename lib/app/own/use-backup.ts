import { useEffect, useState } from 'preact/hooks';
import type { SavingOutcome, SavingPartProps } from '../../../components/desk/SavingPart.tsx';
import type { OwnTools } from '../../../components/own/types.ts';
import { keepLastBackup, type LastBackup, lastBackup } from '../../extension/last-backup.ts';
import { reportError } from '../../extension/report-error.ts';
import { saveFile } from '../../page/window/save-file.ts';
import { createOwnTermStore } from '../../store/own-term-store.ts';
import { changesOf } from '../../termbase/own-backup.ts';
import { OWN_LIMITS, type OwnTerm } from '../../termbase/own-term.ts';
import { type BackupRead, makeBackup, readBackup, takeSettings } from './backup-file.ts';
import { glossariesHere } from './glossaries-here.ts';
import { newOwnId } from './new-own-id.ts';

const store = createOwnTermStore();

/**
 * Saving everything the reader has made, and taking it back. `terms` are the entries that are shown: another list says that something
 * has changed. `copied` is when a copy of everything was last written by itself; `sayRefused` says why a save of entries failed.
 */
export function useBackup(
  terms: readonly OwnTerm[] | 'failed' | null,
  tools: OwnTools,
  copied: string | null,
  sayRefused: (outcome: Exclude<Awaited<ReturnType<OwnTools['save']>>, { kind: 'saved' }>) => string,
): SavingPartProps {
  const [last, setLast] = useState<LastBackup | null>(null);
  const [revision, setRevision] = useState(0);
  const [read, setRead] = useState<(BackupRead & { readonly file: string }) | null>(null);
  const [outcome, setOutcome] = useState<SavingOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    Promise.all([lastBackup(), store.revision()]).then(([known, now]) => {
      setLast(known);
      setRevision(now);
    }, reportError);
  }, [terms, copied]);

  /** One thing at a time; what fails is reported and told. */
  const run = async (work: () => Promise<SavingOutcome | null>) => {
    setBusy(true);
    try {
      setOutcome(await work());
    } catch (error) {
      reportError(error);
      setOutcome({ kind: 'failed' });
    }
    setBusy(false);
  };

  return {
    saved: last?.saved ?? null,
    unsaved: Math.max(0, revision - (last?.revision ?? 0)),
    shown:
      read === null
        ? null
        : {
            ...read.plan,
            file: read.file,
            hidden: read.hidden,
            settings: read.otherwise.length,
            glossaries: read.backup.glossaries.map(({ name }) => name),
          },
    outcome,
    isBusy,
    onSave: () =>
      void run(async () => {
        const file = await makeBackup(store, await glossariesHere(), new Date().toISOString());
        saveFile(file.name, 'application/gzip', file.bytes);
        const kept = { saved: file.saved, revision: file.revision };
        await keepLastBackup(kept);
        setLast(kept);
        return { kind: 'saved', file: file.name };
      }),
    onFile: (file) =>
      void run(async () => {
        setRead(null);
        const found = await readBackup(file, store);
        if ('code' in found) return { kind: 'refused', file: file.name, problem: found };
        setRead({ ...found, file: file.name });
        return null;
      }),
    onRestore: (withSettings) =>
      void run(async () => {
        if (read === null) return null;
        const changes = changesOf(read.plan.steps, newOwnId);
        for (let at = 0; at < changes.length; at += OWN_LIMITS.changes) {
          const saved = await tools.save(changes.slice(at, at + OWN_LIMITS.changes));
          if (saved.kind !== 'saved') return { kind: 'not-restored', words: sayRefused(saved) };
        }
        await takeSettings(read.backup, withSettings);
        setRead(null);
        return { kind: 'restored', count: changes.length };
      }),
    onCancel: () => {
      setRead(null);
      setOutcome(null);
    },
  };
}
