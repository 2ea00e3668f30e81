/** Languages of the interface; `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', 'zh-CN', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** What a reader can set. */
export interface Settings {
  readonly language: LanguageChoice;
  /** Names of the sites switched off, as `siteOf` gives them; sorted, unique. */
  readonly silencedSites: readonly string[];
}

/** What holds until the reader changes it. */
export const DEFAULT_SETTINGS: Settings = { language: 'auto', silencedSites: [] };

/** Version of the stored shape. A change of shape raises it and adds a migration to {@link MIGRATIONS}. */
export const SETTINGS_VERSION = 1;

/** Only what differs from the defaults is stored, with the version of its shape. */
export type StoredSettings = { readonly version: number } & Partial<Settings>;

/** `MIGRATIONS[n]` takes the shape of version n to that of n + 1. None yet: version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {};

/** Settings from storage. What is missing or not of its shape falls back to its default; never throws. */
export function parseSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  let current = stored;
  const first = typeof stored.version === 'number' && stored.version >= 1 ? stored.version : 1;
  for (let version = first; version < SETTINGS_VERSION; version++) {
    current = MIGRATIONS[version]?.(current) ?? current;
  }
  const { language, silencedSites } = current;
  return {
    language: LANGUAGE_CHOICES.find((choice) => choice === language) ?? DEFAULT_SETTINGS.language,
    silencedSites: Array.isArray(silencedSites)
      ? toSortedSet(silencedSites.filter((name): name is string => typeof name === 'string'))
      : DEFAULT_SETTINGS.silencedSites,
  };
}

/** What to store for settings: the differences from the defaults. */
export function toStored(settings: Settings): StoredSettings {
  return {
    version: SETTINGS_VERSION,
    ...(settings.language !== DEFAULT_SETTINGS.language && { language: settings.language }),
    ...(settings.silencedSites.length > 0 && { silencedSites: settings.silencedSites }),
  };
}

/** Settings with one site switched off or on again. */
export function withSite(settings: Settings, name: string, isSilenced: boolean): Settings {
  const others = settings.silencedSites.filter((other) => other !== name);
  return { ...settings, silencedSites: isSilenced ? toSortedSet([...others, name]) : others };
}

function toSortedSet(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
