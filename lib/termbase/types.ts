import type { Hue } from '../glossary/hues.ts';
import type { GlossaryKey } from '../terms/ref.ts';
import type { ImportFormat } from './import/types.ts';

/** Key of an imported glossary. */
export type ImportedKey = Extract<GlossaryKey, `import:${string}`>;

/** A hue that the marks of a glossary may have. */
export type GlossaryHue = Exclude<Hue, 'page'>;

/** What the terms of an imported glossary are for: marks on pages and look-up, or look-up alone, as of a dictionary. */
export const GLOSSARY_USES = ['marked', 'lookup'] as const;
export type GlossaryUse = (typeof GLOSSARY_USES)[number];

/** What a reader may change of a glossary that is kept. */
export interface GlossarySettings {
  /** As lists and cards call it. */
  readonly name: string;
  readonly use: GlossaryUse;
  /**
   * Where it stands among glossaries: the smaller first. Below 0 before the seeds, as a client's own list; from 0 after them.
   * Look-up alone comes after all that is marked, whatever its order.
   */
  readonly order: number;
  /** Hosts on whose pages, and those below them, it is marked; on every page where there are none. */
  readonly hosts: readonly string[];
  /** The colour of its marks; null for that of policy terms. */
  readonly hue: GlossaryHue | null;
}

/** A glossary that was imported, without its entries: what the list of glossaries shows. */
export interface ImportedGlossary extends GlossarySettings {
  readonly key: ImportedKey;
  /** Another one whenever entries were read anew. */
  readonly revision: string;
  /** How often its settings have changed since. */
  readonly changes: number;
  /** Names of the files it was read from; never empty. */
  readonly files: readonly string[];
  /** What the file calls itself; empty where it does not say. */
  readonly title: string;
  /** The file's licence line; empty where it has none. */
  readonly licence: string;
  readonly format: ImportFormat;
  /** A WHATWG label; null for a kind of file that has none. */
  readonly encoding: string | null;
  readonly entries: number;
  /** How many rows could not be read. */
  readonly problems: number;
  /** Day of the import, YYYY-MM-DD. */
  readonly imported: string;
  /** When it was deleted, in ms since 1970: it is kept for a while, so that this can be taken back. */
  readonly deleted?: number | undefined;
}
