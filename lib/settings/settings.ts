import { CATEGORIES, type Category } from '../glossary/types.ts';

/** Languages of the interface; `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', 'zh-CN', 'zh-TW', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** How much is marked: tiers up to this one. `everything` takes in the everyday terms, which residents know. */
export const LEVELS = ['essential', 'standard', 'everything'] as const;
export type Level = (typeof LEVELS)[number];

/** Which occurrences of a concept show a mark; the others are live under the pointer all the same. */
export const DENSITIES = ['first', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

/** The colours of marks and cards; `contrast` is darker on light and lighter on dark, and its rules are solid. */
export const COLOURS = ['standard', 'contrast'] as const;
export type Colours = (typeof COLOURS)[number];

/** Which language of a card comes first; `auto` is that of the interface. */
export const CARD_ORDERS = ['auto', 'zh', 'en'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

/** What opens a card: resting on a term too, or a click alone. */
export const OPENERS = ['hover', 'click'] as const;
export type Opener = (typeof OPENERS)[number];

/** What a reader can set. */
export interface Settings {
  readonly language: LanguageChoice;
  /** Names of the sites switched off, as `siteOf` gives them; sorted, unique. */
  readonly silencedSites: readonly string[];
  readonly level: Level;
  readonly density: Density;
  /** Categories that are not marked; in the order of `CATEGORIES`, unique. */
  readonly hiddenCategories: readonly Category[];
  /** Ids of the concepts the reader knows and wants unmarked; sorted, unique. */
  readonly hiddenConcepts: readonly string[];
  readonly colours: Colours;
  readonly cardOrder: CardOrder;
  readonly opener: Opener;
}

/** What holds until the reader changes it. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  silencedSites: [],
  level: 'standard',
  density: 'first',
  hiddenCategories: [],
  hiddenConcepts: [],
  colours: 'standard',
  cardOrder: 'auto',
  opener: 'hover',
};

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
  const fallback = DEFAULT_SETTINGS;
  return {
    language: oneOf(LANGUAGE_CHOICES, current.language, fallback.language),
    silencedSites: toSortedSet(stringsIn(current.silencedSites)),
    level: oneOf(LEVELS, current.level, fallback.level),
    density: oneOf(DENSITIES, current.density, fallback.density),
    hiddenCategories: CATEGORIES.filter((category) => stringsIn(current.hiddenCategories).includes(category)),
    hiddenConcepts: toSortedSet(stringsIn(current.hiddenConcepts)),
    colours: oneOf(COLOURS, current.colours, fallback.colours),
    cardOrder: oneOf(CARD_ORDERS, current.cardOrder, fallback.cardOrder),
    opener: oneOf(OPENERS, current.opener, fallback.opener),
  };
}

/** What to store for settings: the differences from the defaults. */
export function toStored(settings: Settings): StoredSettings {
  const isDefault = (key: keyof Settings) => JSON.stringify(settings[key]) === JSON.stringify(DEFAULT_SETTINGS[key]);
  const changed = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter((key) => !isDefault(key));
  return { version: SETTINGS_VERSION, ...Object.fromEntries(changed.map((key) => [key, settings[key]])) };
}

/** Settings with one site switched off or on again. */
export function withSite(settings: Settings, name: string, isSilenced: boolean): Settings {
  const others = settings.silencedSites.filter((other) => other !== name);
  return { ...settings, silencedSites: isSilenced ? toSortedSet([...others, name]) : others };
}

/** Settings with one concept hidden by its id, or shown again. */
export function withConcept(settings: Settings, id: string, isHidden: boolean): Settings {
  const others = settings.hiddenConcepts.filter((other) => other !== id);
  return { ...settings, hiddenConcepts: isHidden ? toSortedSet([...others, id]) : others };
}

/** Settings with one category hidden, or shown again. */
export function withCategory(settings: Settings, category: Category, isHidden: boolean): Settings {
  const hidden = new Set(settings.hiddenCategories);
  if (isHidden) hidden.add(category);
  else hidden.delete(category);
  return { ...settings, hiddenCategories: CATEGORIES.filter((one) => hidden.has(one)) };
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function toSortedSet(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
