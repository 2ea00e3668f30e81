import { createGlossaryStore } from '../../store/glossary-store.ts';
import type { ToImportWorker } from './import-messages.ts';
import { createImportSession } from './import-session.ts';

/** The script of the worker in which glossary files are read; it ends with the import that it was started for. */
const session = createImportSession(createGlossaryStore(), (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToImportWorker>) => void session.take(data));
