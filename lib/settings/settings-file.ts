import { migrate, nameAt, SETTINGS_VERSION, versionOf } from './migrations.ts';
import { DEFAULT_SETTINGS, parseSettings, SETTING_KEYS, SETTINGS, type Settings, toStored } from './settings.ts';

/** Said at the top of every settings file; a file without it is not ours. */
export const SETTINGS_FILE_PRODUCT = 'Xiangjian settings';

/**
 * Most entries that a list of a settings file may have: twice what our glossary holds, and more than a reader can have
 * hidden by hand in years. Every page reads them all, and each change hands them to every context of the extension.
 */
export const MOST_LISTED = 20_000;

/** Most keys of a settings file that are no setting of this version: a later one has a few more, not hundreds. */
export const MOST_UNKNOWN = 100;

/**
 * Largest settings file that is read, in bytes: room for two full lists, whose entries take some 50 each as we write them,
 * twice over. What is larger is something else picked by mistake; of 10 MB in all the browser keeps nothing.
 */
export const LARGEST_SETTINGS_FILE = 4_000_000;

/** What is wrong with a settings file. */
export type SettingsFileProblem =
  | { readonly code: 'too-large'; readonly bytes: number }
  /** Text in another encoding, or no text at all. */
  | { readonly code: 'not-utf8' }
  | { readonly code: 'not-json' }
  /** JSON, but not a file that {@link writeSettingsFile} made. */
  | { readonly code: 'not-ours' }
  | { readonly code: 'later-version'; readonly version: number }
  /** `where` is the key, with the place in its list if it holds one: `hiddenCategories[2]`. */
  | { readonly code: 'wrong-value'; readonly where: string }
  /** More entries than `most` at `where`, a list or `settings` as a whole. */
  | { readonly code: 'too-many'; readonly where: string; readonly most: number };

/** The settings of a file, or what is wrong with it. */
export type SettingsFileReading =
  | {
      readonly ok: true;
      readonly settings: Settings;
      /**
       * What the file holds that this version does not know, by key: keys that are no setting, in the file's order, and in
       * a file of a later version the values that are none of ours.
       */
      readonly unknown: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly problem: SettingsFileProblem };

/**
 * What is stored (anything, if nothing) as a file a person can read: JSON, indented, every setting said, ends with a newline.
 * What this version does not know is in it too, and the version of the profile where that is a later one.
 */
export function writeSettingsFile(stored: unknown): string {
  const settings = parseSettings(stored);
  const { version, ...said } = toStored(settings, stored);
  // A value that this version cannot read would have it refuse the file of its own.
  const known = version > SETTINGS_VERSION ? {} : settings;
  const file = { product: SETTINGS_FILE_PRODUCT, version, settings: { ...DEFAULT_SETTINGS, ...said, ...known } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The settings of a file. Unlike storage, a file is read whole or not at all: one wrong value and nothing is taken. A
 * setting that is not said has its default. `latest` is the version that the profile has been at: a file of a later one is
 * refused, for what it says of itself must not raise the profile beyond its own migrations. Never throws. Cost: linear,
 * some tens of ms for lists of {@link MOST_LISTED}.
 */
export function readSettingsFile(text: string, latest: number = SETTINGS_VERSION): SettingsFileReading {
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
  const { settings: said } = file;
  const version = versionOf(file);
  if (version !== file.version) return fail({ code: 'wrong-value', where: 'version' });
  if (version > Math.max(latest, SETTINGS_VERSION)) return fail({ code: 'later-version', version });

  const current = migrate({ ...said, version });
  const read: Record<string, unknown> = {};
  const names = new Map(SETTING_KEYS.map((key) => [nameAt(version, key), key]));
  // The version is said above, and a prototype is nobody's setting.
  const unknown = Object.entries(said).filter(([name]) => !names.has(name) && !['version', '__proto__'].includes(name));
  for (const [where, key] of names) {
    const value = Object.hasOwn(current, key) ? current[key] : undefined;
    if (value === undefined) continue;
    if (Array.isArray(value) && value.length > MOST_LISTED) {
      return fail({ code: 'too-many', where, most: MOST_LISTED });
    }
    const { value: taken, wrong } = SETTINGS[key].read(value);
    read[key] = taken;
    if (wrong === null) continue;
    if (version <= SETTINGS_VERSION) {
      return fail({ code: 'wrong-value', where: wrong === 'all' ? where : `${where}[${wrong}]` });
    }
    unknown.push([key, value]);
  }
  if (unknown.length > MOST_UNKNOWN) return fail({ code: 'too-many', where: 'settings', most: MOST_UNKNOWN });
  return { ok: true, settings: { ...DEFAULT_SETTINGS, ...read }, unknown: Object.fromEntries(unknown) };
}

function fail(problem: SettingsFileProblem): SettingsFileReading {
  return { ok: false, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
