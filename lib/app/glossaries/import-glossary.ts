import type { ExportFile } from '../../export/formats.ts';
import type { ExportFormatName } from '../../export/types.ts';
import type { Language } from '../../i18n/language.ts';
import type { GlossaryMeans } from '../../library/types.ts';
import type { ImportChoices } from '../../termbase/import/types.ts';
import type { ImportPreview } from '../../termbase/preview-import.ts';
import type { ImportedGlossary } from '../../termbase/types.ts';
import type { FromImportWorker, ImportDraft, ToImportWorker } from './import-messages.ts';

/** How an import ends; `cancelled` leaves nothing behind. */
export type ImportOutcome = Extract<FromImportWorker, { type: 'done' | 'failed' }> | { readonly type: 'cancelled' };

/** How far an import is. */
export type ImportProgress = Extract<FromImportWorker, { type: 'progress' }>;

/** What came of a preview. */
type Previewed = ImportPreview | Extract<FromImportWorker, { type: 'failed' }> | null;

/** Files that are being taken in, in a worker of their own. */
export interface GlossaryImport {
  /** What they hold, read by these choices; null where a later one was asked for, or the import has ended. */
  preview(choices: ImportChoices): Promise<Previewed>;
  /** Gives what {@link run} needs beside the files; what takes time and needs no files is done at once. */
  prepare(means: GlossaryMeans, isMarked: boolean): void;
  /** Reads and keeps them, once prepared. Never rejects. */
  run(choices: ImportChoices, draft: ImportDraft): Promise<ImportOutcome>;
  pause(): void;
  resume(): void;
  /** Ends the worker; what it was writing is taken back by the browser. */
  cancel(): void;
}

/** Starts the worker for an import. `onProgress` hears of it some twenty times a second. */
export function openImport(files: readonly File[], onProgress: (progress: ImportProgress) => void): GlossaryImport {
  const worker = startWorker();
  let turn = 0;
  let onPreview: (preview: Previewed) => void = () => {};
  let onEnd: ((outcome: ImportOutcome) => void) | null = null;
  const send = (message: ToImportWorker) => worker.postMessage(message);
  const end = (outcome: ImportOutcome) => {
    worker.terminate();
    if (outcome.type === 'failed') onPreview(outcome);
    onPreview(null);
    onEnd?.(outcome);
  };
  worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
    if (data.type === 'progress') onProgress(data);
    else if (data.type === 'preview') {
      if (data.turn === turn) onPreview(data.preview);
    } else if (data.type === 'done' || data.type === 'failed') end(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end({ type: 'failed', reason: 'failed', problems: [], detail: event.message ?? 'the worker did not start' });
  };
  return {
    preview(choices) {
      onPreview(null);
      return new Promise((resolve) => {
        onPreview = resolve;
        send({ type: 'preview', turn: ++turn, files, choices });
      });
    },
    prepare: (means, isMarked) => send({ type: 'prepare', means, isMarked }),
    run: (choices, draft) =>
      new Promise((resolve) => {
        onEnd = resolve;
        send({ type: 'import', files, choices, draft });
      }),
    pause: () => send({ type: 'pause' }),
    resume: () => send({ type: 'resume' }),
    cancel: () => end({ type: 'cancelled' }),
  };
}

/** Makes a glossary that was for look-up alone one that is marked, with the settings given. Rejects where it cannot be kept. */
export async function markGlossary(glossary: ImportedGlossary, means: GlossaryMeans): Promise<void> {
  await askWorker({ type: 'mark', glossary, means }, 'marked');
}

/** A glossary that is kept as a file. Rejects where it cannot be read or written. */
export async function exportGlossary(
  glossary: ImportedGlossary,
  format: ExportFormatName,
  language: Language,
): Promise<ExportFile> {
  return (await askWorker({ type: 'export', glossary, format, language }, 'exported')).file;
}

/** Asks a worker of its own for one thing; rejects with what it says where that fails. */
function askWorker<T extends FromImportWorker['type']>(
  message: ToImportWorker,
  wanted: T,
): Promise<Extract<FromImportWorker, { type: T }>> {
  const worker = startWorker();
  return new Promise<Extract<FromImportWorker, { type: T }>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      if (data.type === wanted) resolve(data as Extract<FromImportWorker, { type: T }>);
      else if (data.type === 'failed') reject(new Error(data.detail));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message ?? 'the worker did not start'));
    };
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

function startWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
