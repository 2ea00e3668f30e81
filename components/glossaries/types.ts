import type { ExportFormatName, Saved } from '../../lib/export/types.ts';
import type { ImportChoices, ImportProblem } from '../../lib/termbase/import/types.ts';
import type { ImportFailure, ImportPreview } from '../../lib/termbase/preview-import.ts';
import type { GlossarySettings, GlossaryUse, ImportedGlossary, ImportedKey } from '../../lib/termbase/types.ts';

/** What the reader says of a glossary before it is imported. */
export interface ImportPlan {
  readonly name: string;
  readonly use: GlossaryUse;
  /** The glossary whose contents these are to be; null for a new one. */
  readonly replaces: ImportedKey | null;
}

/** How an import stands. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly files: readonly string[] }
  | {
      readonly kind: 'preview';
      readonly files: readonly string[];
      readonly preview: ImportPreview;
      readonly choices: ImportChoices;
      readonly plan: ImportPlan;
      /** Glossaries that were read from a file of this name. */
      readonly replaceable: readonly Pick<ImportedGlossary, 'key' | 'name'>[];
    }
  | {
      readonly kind: 'running';
      readonly name: string;
      readonly step: 'reading' | 'keeping';
      /** 0 to 1. */
      readonly share: number;
      readonly entries: number;
      readonly problems: number;
      readonly isPaused: boolean;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly files: readonly string[];
      readonly entries: number;
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly files: readonly string[];
      readonly reason: ImportFailure;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'cancelled'; readonly name: string };

/** What can be done with the glossaries that are kept. */
export interface GlossaryListProps {
  readonly glossaries: readonly ImportedGlossary[];
  /** The one whose marks are being prepared; null where none is. */
  readonly preparing: ImportedKey | null;
  readonly onChange: (glossary: ImportedGlossary, settings: Partial<GlossarySettings>) => void;
  readonly onMove: (key: ImportedKey, by: -1 | 1) => void;
  readonly onDelete: (glossary: ImportedGlossary) => void;
  /** The glossary that was last written to a file, and what came of it; null before any. */
  readonly exported: { readonly key: ImportedKey; readonly saved: Saved } | null;
  readonly onExport: (glossary: ImportedGlossary, format: ExportFormatName) => void;
}
