import { DEFAULT_SETTINGS, parseSettings, SETTINGS_VERSION, type Settings } from './settings.ts';

/** Said at the top of every settings file; a file without it is not ours. */
export const SETTINGS_FILE_PRODUCT = 'Xiangjian settings';

/**
 * Longest settings file that is read, in UTF-16 units. A thousand hidden concepts fill 40,000; what is longer is
 * something else picked by mistake.
 */
export const LONGEST_SETTINGS_FILE = 1_000_000;

/** What is wrong with a settings file. */
export type SettingsFileProblem =
  | { readonly code: 'too-long' }
  | { readonly code: 'not-json' }
  /** JSON, but not a file that {@link writeSettingsFile} made. */
  | { readonly code: 'not-ours' }
  | { readonly code: 'later-version'; readonly version: number }
  /** `where` is the key, with the place in its list if it holds one: `hiddenCategories[2]`. */
  | { readonly code: 'wrong-value'; readonly where: string };

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
 * setting that is not said has its default. Never throws.
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

  const settings = parseSettings({ ...said, version });
  const keys = Object.keys(said);
  for (const key of keys) {
    const where = isSetting(key) ? wrongPlace(key, said[key], settings[key]) : null;
    if (where !== null) return fail({ code: 'wrong-value', where });
  }
  return { ok: true, settings, ignored: keys.filter((key) => !isSetting(key)) };
}

/** Where a value was not taken as it is said, or null where it was. */
function wrongPlace(key: string, said: unknown, taken: string | readonly string[]): string | null {
  if (typeof taken === 'string') return said === taken ? null : key;
  if (!Array.isArray(said)) return key;
  const at = said.findIndex((item) => !taken.includes(item));
  return at < 0 ? null : `${key}[${at}]`;
}

function isSetting(key: string): key is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, key);
}

function fail(problem: SettingsFileProblem): SettingsFileReading {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
