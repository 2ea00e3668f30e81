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
  /** Reads and keeps them. Never rejects. */
  run(choices: ImportChoices, draft: ImportDraft, traditional: string): Promise<ImportOutcome>;
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
    } else if (data.type !== 'marked') end(data);
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
    run: (choices, draft, traditional) =>
      new Promise((resolve) => {
        onEnd = resolve;
        send({ type: 'import', files, choices, draft, traditional });
      }),
    pause: () => send({ type: 'pause' }),
    resume: () => send({ type: 'resume' }),
    cancel: () => end({ type: 'cancelled' }),
  };
}

/** Makes a glossary that was for look-up alone one that is marked, with the settings given. Rejects where it cannot be kept. */
export function markGlossary(glossary: ImportedGlossary, traditional: string): Promise<void> {
  const worker = startWorker();
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      if (data.type === 'marked') resolve();
      else if (data.type === 'failed') reject(new Error(data.detail));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message ?? 'the worker did not start'));
    };
    const message: ToImportWorker = { type: 'mark', glossary, traditional };
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

function startWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
