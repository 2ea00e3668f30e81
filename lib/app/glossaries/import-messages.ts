import type { ExportFile } from '../../export/formats.ts';
import type { ExportFormatName } from '../../export/types.ts';
import type { Language } from '../../i18n/language.ts';
import type { GlossaryMeans } from '../../library/types.ts';
import type { ImportChoices, ImportProblem } from '../../termbase/import/types.ts';
import type { ImportFailure, ImportPreview } from '../../termbase/preview-import.ts';
import type { ImportedGlossary } from '../../termbase/types.ts';

/** A glossary as it is to be kept, before what only reading tells. */
export type ImportDraft = Omit<ImportedGlossary, 'format' | 'encoding' | 'entries' | 'problems'>;

/** What the page tells the worker of an import. */
export type ToImportWorker =
  | {
      readonly type: 'preview';
      readonly turn: number;
      readonly files: readonly File[];
      readonly choices: ImportChoices;
    }
  | {
      readonly type: 'import';
      readonly files: readonly File[];
      readonly choices: ImportChoices;
      readonly draft: ImportDraft;
    }
  /** What an import needs beside its files, ahead of it; `isMarked` where it will have marks, as far as is known. */
  | { readonly type: 'prepare'; readonly means: GlossaryMeans; readonly isMarked: boolean }
  | { readonly type: 'pause' | 'resume' }
  /** Makes what spotting needs of a glossary that is kept, and keeps it with its changed settings. */
  | { readonly type: 'mark'; readonly glossary: ImportedGlossary; readonly means: GlossaryMeans }
  /** Writes a glossary that is kept as a file. */
  | {
      readonly type: 'export';
      readonly glossary: ImportedGlossary;
      readonly format: ExportFormatName;
      readonly language: Language;
    };

/** What the worker of an import tells the page. */
export type FromImportWorker =
  | { readonly type: 'preview'; readonly turn: number; readonly preview: ImportPreview }
  | {
      readonly type: 'progress';
      readonly step: 'reading' | 'keeping';
      /** How much has been read, 0 to 1. */
      readonly share: number;
      readonly entries: number;
      readonly problems: number;
    }
  | { readonly type: 'done'; readonly glossary: ImportedGlossary; readonly problems: readonly ImportProblem[] }
  | { readonly type: 'marked' }
  | { readonly type: 'exported'; readonly file: ExportFile }
  | {
      readonly type: 'failed';
      readonly reason: ImportFailure;
      readonly problems: readonly ImportProblem[];
      /** What the browser said, for the log. */
      readonly detail: string;
    };
