import { exportFile } from '../../export/formats.ts';
import { listSheet } from '../../export/list-sheet.ts';
import { listCard } from '../../library/list-source.ts';
import { buildListTable } from '../../library/list-table.ts';
import { sortForms } from '../../library/sorted-forms.ts';
import type { GlossaryMeans } from '../../library/types.ts';
import { buildWordIndex } from '../../library/word-index.ts';
import { inflateText } from '../../pack/inflate-text.ts';
import { createFormWeigher, type FormWeigher } from '../../segment/weigh-forms.ts';
import type { GlossaryStore } from '../../store/glossary-store.ts';
import { beginReading, readBatches } from '../../termbase/import/read-glossary.ts';
import { type GlossaryFile, type ImportProblem, isProblem } from '../../termbase/import/types.ts';
import { gatherList } from '../../termbase/list-of-import.ts';
import { type ImportFailure, previewImport } from '../../termbase/preview-import.ts';
import type { ImportedGlossary } from '../../termbase/types.ts';
import { termRef } from '../../terms/ref.ts';
import { decodeBytes } from '../intake/decode-bytes.ts';
import type { FromImportWorker, ToImportWorker } from './import-messages.ts';

/** How long is read before the worker hears what it has been told meanwhile, in ms; progress is told as often. */
const SLICE_MS = 40;

/** What takes the messages of the page. */
export interface ImportSession {
  take(message: ToImportWorker): Promise<void>;
}

/**
 * The work of one import: reads files, a slice at a time, and keeps what they hold in one transaction at the end, so that nothing is
 * kept of an import whose worker was ended. `tell` sends to the page. Never rejects.
 */
export function createImportSession(store: GlossaryStore, tell: (message: FromImportWorker) => void): ImportSession {
  let opened: { readonly files: readonly File[]; readonly read: Promise<GlossaryFile[]> } | null = null;
  let turn = 0;
  let resume: (() => void) | null = null;
  let paused: Promise<void> | null = null;
  let prepared: Preparation | null = null;

  return {
    async take(message) {
      try {
        if (message.type === 'pause') paused ??= new Promise((resolve) => (resume = resolve));
        else if (message.type === 'resume') {
          resume?.();
          paused = null;
        } else if (message.type === 'preview') {
          turn = message.turn;
          const files = await bytesOf(message.files);
          // Another choice has been made meanwhile.
          if (turn === message.turn)
            tell({ type: 'preview', turn, preview: previewImport(files, decodeBytes, message.choices) });
        } else if (message.type === 'prepare') {
          prepared = prepare(message.means);
          // What fails here fails, and is told, when it is needed.
          if (message.isMarked)
            await prepared
              .weigher()
              .then((weigher) => weigher.prepare())
              .catch(() => {});
        } else if (message.type === 'import') await takeIn(message);
        else if (message.type === 'mark') await mark(message);
        else if (message.type === 'export') await write(message);
      } catch (error) {
        tell({ type: 'failed', reason: failureOf(error), problems: [], detail: String(error) });
      }
    },
  };

  /** The files are read once, however often they are previewed. */
  function bytesOf(files: readonly File[]): Promise<GlossaryFile[]> {
    const isSame =
      opened?.files.length === files.length && files.every((file, at) => sameFile(file, opened?.files[at]));
    if (opened === null || !isSame) {
      const read = Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      opened = { files, read };
      read.catch(() => {
        opened = null;
      });
    }
    return opened.read;
  }

  async function takeIn({ files, choices, draft }: Extract<ToImportWorker, { type: 'import' }>) {
    if (prepared === null) throw new Error('an import was not prepared');
    const { means, weigher } = prepared;
    const reading = beginReading(decodeBytes, choices);
    const list = gatherList();
    const problems: ImportProblem[] = [];
    const progress = (step: 'reading' | 'keeping', share: number, entries: number) =>
      tell({ type: 'progress', step, share, entries, problems: problems.length });
    const given = await bytesOf(files);
    let count = 0;
    let looked = performance.now();
    for (const batch of readBatches(given, reading)) {
      for (const found of batch) {
        if (isProblem(found)) problems.push(found);
        else list.add(found);
      }
      count += batch.length;
      if (performance.now() - looked < SLICE_MS) continue;
      progress('reading', reading.share, count - problems.length);
      await nextTurn();
      while (paused !== null) await paused;
      looked = performance.now();
    }
    progress('keeping', 1, count - problems.length);
    await nextTurn();
    while (paused !== null) await paused;
    const entries = list.entries();
    const { format, encoding } = reading;
    if (entries.length === 0 || format === null) {
      tell({ type: 'failed', reason: 'nothing', problems, detail: '' });
      return;
    }
    const glossary: ImportedGlossary = {
      ...draft,
      format,
      encoding,
      entries: entries.length,
      problems: problems.length,
    };
    const weighed = glossary.use === 'marked' ? await weigher() : null;
    await store.saveImport(glossary, entries, () => {
      const forms = sortForms(entries, means.traditional);
      const table = weighed === null ? null : buildListTable(glossary, entries, forms, weighed);
      return { index: buildWordIndex(forms), table };
    });
    tell({ type: 'done', glossary, problems });
  }

  async function mark({ glossary, means }: Extract<ToImportWorker, { type: 'mark' }>) {
    const entries = await store.entries(glossary.key);
    const forms = sortForms(entries, means.traditional);
    const table = buildListTable(glossary, entries, forms, await prepare(means).weigher());
    await store.change([glossary], new Map([[glossary.key, table]]));
    tell({ type: 'marked' });
  }

  async function write({ glossary, format, language }: Extract<ToImportWorker, { type: 'export' }>) {
    const entries = await store.entries(glossary.key);
    const listed = entries.map((entry) => ({
      card: listCard(termRef(glossary.key, entry.id), entry),
      met: null,
      times: 0,
    }));
    tell({ type: 'exported', file: exportFile(listSheet(glossary.name, listed), format, language) });
  }
}

/** What an import is made ready with. */
interface Preparation {
  readonly means: GlossaryMeans;
  /** What the counted words say of forms; opened when first asked for. */
  weigher(): Promise<FormWeigher>;
}

function prepare(means: GlossaryMeans): Preparation {
  let opening: Promise<FormWeigher> | undefined;
  return {
    means,
    weigher() {
      opening ??= inflateText(means.words).then(createFormWeigher);
      return opening;
    },
  };
}

function sameFile(one: File, other: File | undefined): boolean {
  return one.name === other?.name && one.size === other.size && one.lastModified === other.lastModified;
}

/** Waits until what has been sent meanwhile was taken: a timer would wait for 4 ms each time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function failureOf(error: unknown): ImportFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-room';
  return name === 'NotReadableError' || name === 'NotFoundError' ? 'unread' : 'failed';
}
