import { buildListTable } from '../../library/list-table.ts';
import { buildWordIndex } from '../../library/word-index.ts';
import type { GlossaryStore } from '../../store/glossary-store.ts';
import { beginReading, readGlossary } from '../../termbase/import/read-glossary.ts';
import { type GlossaryFile, type ImportProblem, isProblem } from '../../termbase/import/types.ts';
import { gatherList } from '../../termbase/list-of-import.ts';
import { type ImportFailure, previewImport } from '../../termbase/preview-import.ts';
import type { ImportedGlossary } from '../../termbase/types.ts';
import { decodeBytes } from '../intake/decode-bytes.ts';
import type { FromImportWorker, ToImportWorker } from './import-messages.ts';

/** How long is read before the worker hears what it has been told meanwhile, in ms; progress is told as often. */
const SLICE_MS = 40;

/** Entries between two looks at the clock. */
const ENTRIES_A_LOOK = 64;

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
        } else if (message.type === 'import') await takeIn(message);
        else if (message.type === 'mark') await mark(message);
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

  async function takeIn({ files, choices, draft, traditional }: Extract<ToImportWorker, { type: 'import' }>) {
    const reading = beginReading(decodeBytes, choices);
    const list = gatherList();
    const problems: ImportProblem[] = [];
    const progress = (step: 'reading' | 'keeping', share: number, entries: number) =>
      tell({ type: 'progress', step, share, entries, problems: problems.length });
    const given = await bytesOf(files);
    let count = 0;
    let looked = performance.now();
    for (const found of readGlossary(given, reading)) {
      if (isProblem(found)) problems.push(found);
      else list.add(found);
      if (++count % ENTRIES_A_LOOK !== 0 || performance.now() - looked < SLICE_MS) continue;
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
    const table = glossary.use === 'marked' ? buildListTable(glossary, entries, traditional) : null;
    await store.saveImport({ glossary, index: buildWordIndex(entries, traditional), table, entries });
    tell({ type: 'done', glossary, problems });
  }

  async function mark({ glossary, traditional }: Extract<ToImportWorker, { type: 'mark' }>) {
    const table = buildListTable(glossary, await store.entries(glossary.key), traditional);
    await store.change([glossary], new Map([[glossary.key, table]]));
    tell({ type: 'marked' });
  }
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
