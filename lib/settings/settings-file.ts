import { migrate, nameAt, SETTINGS_VERSION } from './migrations.ts';
import { DEFAULT_SETTINGS, SETTING_KEYS, SETTINGS, type Settings } from './settings.ts';

/** Said at the top of every settings file; a file without it is not ours. */
export const SETTINGS_FILE_PRODUCT = 'Xiangjian settings';

/**
 * Most entries that a list of a settings file may have: every tab reads them all. More than a reader can have hidden by
 * hand in years.
 */
export const MOST_LISTED = 60_000;

/**
 * Longest settings file that is read, in UTF-16 units: room for one full list, whose entries take some 40 each as we
 * write them. What is longer is something else picked by mistake.
 */
export const LONGEST_SETTINGS_FILE = 4_000_000;

/** What is wrong with a settings file. */
export type SettingsFileProblem =
  | { readonly code: 'too-long' }
  | { readonly code: 'not-json' }
  /** JSON, but not a file that {@link writeSettingsFile} made. */
  | { readonly code: 'not-ours' }
  | { readonly code: 'later-version'; readonly version: number }
  /** `where` is the key, with the place in its list if it holds one: `hiddenCategories[2]`. */
  | { readonly code: 'wrong-value'; readonly where: string }
  /** A list, `where`, of more than {@link MOST_LISTED} entries. */
  | { readonly code: 'too-many'; readonly where: string };

/** The settings of a file, or what is wrong with it. */
export type SettingsFileReading =
  | {
      readonly ok: true;
      readonly settings: Settings;
      /** Keys of the file that are no setting and were passed over; in the file's order. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly problem: SettingsFileProblem };

/** Settings as a file a person can read: JSON, indented, every setting said, ends with a newline. */
export function writeSettingsFile(settings: Settings): string {
  const file = { product: SETTINGS_FILE_PRODUCT, version: SETTINGS_VERSION, settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The settings of a file. Unlike storage, a file is read whole or not at all: one wrong value and nothing is taken. A
 * setting that is not said has its default. Never throws. Cost: linear, some tens of ms for
 * lists of {@link MOST_LISTED}.
 */
export function readSettingsFile(text: string): SettingsFileReading {
  if (text.length > LONGEST_SETTINGS_FILE) return fail({ code: 'too-long' });
  let file: unknown;
  try {
    // Editors on Windows put a byte order mark before it.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'not-json' });
  }
  if (!isRecord(file) || file.product !== SETTINGS_FILE_PRODUCT || !isRecord(file.settings)) {
    return fail({ code: 'not-ours' });
  }
  const { version, settings: said } = file;
  if (!Number.isInteger(version) || (version as number) < 1) return fail({ code: 'wrong-value', where: 'version' });
  if ((version as number) > SETTINGS_VERSION) return fail({ code: 'later-version', version: version as number });

  const current = migrate({ ...said, version });
  const read: Record<string, unknown> = {};
  for (const key of SETTING_KEYS) {
    const value = current[key];
    if (value === undefined) continue;
    const where = nameAt(version as number, key);
    if (Array.isArray(value) && value.length > MOST_LISTED) return fail({ code: 'too-many', where });
    const taken = SETTINGS[key].read(value);
    if (taken.wrong === 'all') return fail({ code: 'wrong-value', where });
    if (taken.wrong !== null) return fail({ code: 'wrong-value', where: `${where}[${taken.wrong}]` });
    read[key] = taken.value;
  }
  const known = new Set(SETTING_KEYS.map((key) => nameAt(version as number, key)));
  const ignored = Object.keys(said).filter((key) => !known.has(key));
  return { ok: true, settings: { ...DEFAULT_SETTINGS, ...read }, ignored };
}

function fail(problem: SettingsFileProblem): SettingsFileReading {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
