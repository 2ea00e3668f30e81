import { useEffect, useState } from 'preact/hooks';
import type { ExportFormatName, Saved } from '../../export/types.ts';
import { reportError } from '../../extension/report-error.ts';
import type { Language } from '../../i18n/language.ts';
import { saveFile } from '../../page/window/save-file.ts';
import { createGlossaryStore } from '../../store/glossary-store.ts';
import { changed, moveGlossary } from '../../termbase/catalogue.ts';
import type { GlossarySettings, ImportedGlossary, ImportedKey } from '../../termbase/types.ts';
import type { Saving } from '../pages/use-saving.ts';
import { tellCatalogue, watchCatalogue } from './catalogue-turn.ts';
import { exportGlossary, markGlossary } from './import-glossary.ts';
import { loadMeans } from './load-means.ts';

/** The imported glossaries as a page has them. */
export interface KeptGlossaries {
  /** Null until they have been read; deleted ones that can be brought back are among them. */
  readonly glossaries: readonly ImportedGlossary[] | null;
  /** The one whose marks are being prepared. */
  readonly preparing: ImportedKey | null;
  /** The one that was deleted last on this page. */
  readonly deleted: ImportedGlossary | null;
  /** Reads them anew and has the background do so. */
  refresh(): void;
  change(glossary: ImportedGlossary, settings: Partial<GlossarySettings>): void;
  move(key: ImportedKey, by: -1 | 1): void;
  /** Takes a glossary out of everything at once; what it holds goes for good with the next one, or later. */
  remove(glossary: ImportedGlossary): void;
  undo(): void;
  /** What came of the last glossary that was written to a file; null before any. */
  readonly exported: { readonly key: ImportedKey; readonly saved: Saved } | null;
  /** Has the browser save a glossary as a file. */
  export(glossary: ImportedGlossary, format: ExportFormatName): void;
}

const store = createGlossaryStore();

/** See {@link KeptGlossaries}. */
export function useGlossaries(saving: Saving, language: Language): KeptGlossaries {
  const [glossaries, setGlossaries] = useState<readonly ImportedGlossary[] | null>(null);
  const [preparing, setPreparing] = useState<ImportedKey | null>(null);
  const [exported, setExported] = useState<KeptGlossaries['exported']>(null);
  const [deleted, setDeleted] = useState<ImportedGlossary | null>(null);

  const read = async () => {
    const all = await saving.attempt(store.catalogue());
    if (all !== null) setGlossaries(all);
    return all;
  };
  const refresh = async () => {
    const all = await read();
    if (all !== null) await saving.attempt(tellCatalogue(all.length));
  };
  const keep = async (changes: readonly ImportedGlossary[]) => {
    // Drawn as asked for; what could not be kept goes back when it is read.
    setGlossaries((all) => all?.map((one) => changes.find(({ key }) => key === one.key) ?? one) ?? null);
    await saving.attempt(store.change(changes));
    await refresh();
  };
  useEffect(() => {
    const stop = new AbortController();
    void purge();
    watchCatalogue(() => void read(), stop.signal);
    return () => stop.abort();
  }, []);

  /** What was deleted by an earlier page goes for good; an import of which the background was not told is told of. */
  async function purge(): Promise<void> {
    const all = await saving.attempt(store.catalogue());
    if (all === null) return;
    for (const { key, deleted: when } of all) if (when !== undefined) await saving.attempt(store.remove(key));
    await refresh();
  }

  return {
    glossaries,
    preparing,
    deleted,
    refresh: () => void refresh(),
    change(glossary, settings) {
      const next = changed(glossary, settings);
      if (settings.use !== 'marked') return void keep([next]);
      setPreparing(glossary.key);
      void (async () => {
        await saving.attempt(loadMeans().then((means) => markGlossary(next, means)));
        await refresh();
        setPreparing(null);
      })();
    },
    move: (key, by) => void keep(moveGlossary(glossaries ?? [], key, by)),
    remove(glossary) {
      const last = deleted;
      setDeleted(glossary);
      void keep([{ ...changed(glossary, {}), deleted: Date.now() }]).then(async () => {
        if (last === null || last.key === glossary.key) return;
        await saving.attempt(store.remove(last.key));
        await refresh();
      });
    },
    undo() {
      if (deleted === null) return;
      setDeleted(null);
      const { deleted: _, ...back } = changed(changed(deleted, {}), {});
      void keep([back]);
    },
    exported,
    export(glossary, format) {
      const { key, entries } = glossary;
      setExported(null);
      exportGlossary(glossary, format, language).then(
        ({ name, mime, content }) => {
          saveFile(name, mime, content);
          setExported({ key, saved: { file: name, count: entries } });
        },
        (error) => {
          reportError(error);
          setExported({ key, saved: 'failed' });
        },
      );
    },
  };
}
