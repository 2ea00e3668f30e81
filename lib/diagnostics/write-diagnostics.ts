import type { Language } from '../i18n/language.ts';
import type { PackInfo } from '../pack/types.ts';
import { SETTING_KEYS, type Settings } from '../settings/settings.ts';
import type { GlossaryStamp } from '../terms/ref.ts';
import type { LoggedError } from './types.ts';

/** What whoever looks into a fault needs to know of an installation. */
export interface Diagnostics {
  /** The extension's own. */
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly language: Language;
  /** Null where the background did not answer. */
  readonly pack: PackInfo | null;
  /** In the order of their precedence. */
  readonly glossaries: readonly GlossaryStamp[];
  readonly settings: Settings;
  /** How many sites the reader has added. */
  readonly addedSites: number;
  /** The last raised last. */
  readonly errors: readonly LoggedError[];
}

/**
 * Diagnostics as plain text, in English for whoever reads the report. What a reader reads and knows is nobody's business:
 * sites and hidden terms are counted and not named, an imported glossary goes without its name.
 */
export function writeDiagnostics(diagnostics: Diagnostics): string {
  const { version, browser, language, pack, glossaries, settings, addedSites, errors } = diagnostics;
  const lines = [
    `Xiangjian ${version}`,
    `browser: ${browser}`,
    `interface: ${language}`,
    `pack: ${pack === null ? 'the background does not answer' : packLine(pack)}`,
    `glossaries: ${glossaries.length}${glossaries.map((stamp) => `, ${nameOf(stamp)} ${stamp.revision}`).join('')}`,
    `settings: ${SETTING_KEYS.map((key) => `${key} ${valueIn(settings, key)}`).join('; ')}`,
    `added sites: ${addedSites}`,
    `errors since the browser started: ${errors.length}`,
  ];
  const last = errors.map(
    ({ context, message, frames, times, at }) =>
      `\n${at} ${context}${times === 1 ? '' : ` (${times} times)`}\n${[message, ...frames.map((frame) => `  ${frame}`)].join('\n')}`,
  );
  return `${[...lines, ...last].join('\n')}\n`;
}

function packLine({ version, format, counts }: PackInfo): string {
  return `${version}, format ${format}, ${Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`;
}

/** A client's name may be in that of an imported one. */
function nameOf({ key }: GlossaryStamp): string {
  return key.startsWith('import:') ? 'import' : key;
}

function valueIn(settings: Settings, key: keyof Settings): string {
  if (key === 'hiddenCategories') return `[${settings[key].join(' ')}]`;
  const value = settings[key];
  return typeof value === 'object' ? `${value.length}` : `${value}`;
}
