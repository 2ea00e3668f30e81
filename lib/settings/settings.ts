import { EXPLAINED_KINDS } from '../derive/types.ts';
import { CATEGORIES } from '../glossary/types.ts';
import { DWELL_MS } from '../hover/delays.ts';
import { parseTermRef, type TermRef } from '../terms/ref.ts';
import { migrate, SETTINGS_VERSION, versionOf } from './migrations.ts';
import { isOrNot, oneOf, type Setting, setOf, someOf, sorted, type ValueOf, wholeBetween } from './setting-kinds.ts';

/** Languages of the interface; `auto` follows the browser. */
export const LANGUAGE_CHOICES = ['auto', 'zh-CN', 'zh-TW', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** How much is marked: tiers up to this one. `everything` takes in the everyday terms, which residents know. */
export const LEVELS = ['essential', 'standard', 'everything'] as const;
export type Level = (typeof LEVELS)[number];

/** Which occurrences of a concept show a mark; the others are live under the pointer all the same. */
export const DENSITIES = ['first', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * Share of a text's Han characters that is painted at most, in percent; `all` paints every term that `density` lets. What
 * is not painted is live under the pointer all the same.
 */
export const INK_SHARES = ['6', '12', '20', 'all'] as const;
export type InkShare = (typeof INK_SHARES)[number];

/** The colours of marks and cards; `contrast` is darker on light and lighter on dark, and its rules are solid. */
export const COLOURS = ['standard', 'contrast'] as const;
export type Colours = (typeof COLOURS)[number];

/** Which language of a card comes first; `auto` is that of the interface. */
export const CARD_ORDERS = ['auto', 'zh', 'en'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

/** Which languages facts, notes and usage are told in: the first one, or both, one above the other or side by side. */
export const CARD_LANGUAGES = ['first', 'stacked', 'beside'] as const;
export type CardLanguages = (typeof CARD_LANGUAGES)[number];

/** What opens a card besides a click: resting on a term, the same with a key held, or nothing. */
export const OPENERS = ['hover', 'alt', 'ctrl', 'shift', 'click'] as const;
export type Opener = (typeof OPENERS)[number];

/** Shortest rest on a term before its card opens that can be set, in ms: below, cards flash wherever the pointer passes. */
export const SHORTEST_DWELL_MS = 120;

/** Longest such rest, in ms: nobody waits longer for a card that a click opens at once. */
export const LONGEST_DWELL_MS = 800;

/** On which side of its term a card opens where both have room; by lines that run downward, before or after their beginning. */
export const CARD_SIDES = ['below', 'above'] as const;
export type CardSide = (typeof CARD_SIDES)[number];

/** How large a card is set. */
export const CARD_TEXTS = ['small', 'normal', 'large'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

/** What can be hidden as a whole, in the order of the settings file: categories of terms, and what pages say of themselves. */
export const HIDEABLE = [...CATEGORIES, ...EXPLAINED_KINDS] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** How a reader asks for the card of a selection: by the seal beside it or the key, by the key alone, or not at all. */
export const SELECTION_CARDS = ['seal', 'key', 'off'] as const;
export type SelectionCard = (typeof SELECTION_CARDS)[number];

/**
 * What has the days, figures and places of a page answered under the pointer, which have no mark: a second's rest or Alt
 * held; Alt alone; nothing.
 */
export const PAGE_ANSWERS = ['rest', 'key', 'off'] as const;
export type PageAnswers = (typeof PAGE_ANSWERS)[number];

/** What a reader can set: each setting is declared here and nowhere else. In the order of the settings file. */
export const SETTINGS = {
  language: oneOf(LANGUAGE_CHOICES, 'auto'),
  /** Names of the sites switched off, as `siteOf` gives them. */
  silencedSites: setOf((name) => (typeof name === 'string' ? name : null)),
  level: oneOf(LEVELS, 'standard'),
  density: oneOf(DENSITIES, 'first'),
  inkShare: oneOf(INK_SHARES, '12'),
  /** Categories that are not marked, and kinds of what a page says of itself that are not shown. */
  hiddenCategories: someOf(HIDEABLE),
  /** Entries the reader knows and wants unmarked. */
  hiddenTerms: setOf(parseTermRef),
  colours: oneOf(COLOURS, 'standard'),
  cardOrder: oneOf(CARD_ORDERS, 'auto'),
  cardLanguages: oneOf(CARD_LANGUAGES, 'first'),
  opener: oneOf(OPENERS, 'hover'),
  /** In ms. */
  hoverDelay: wholeBetween(SHORTEST_DWELL_MS, LONGEST_DWELL_MS, DWELL_MS),
  cardSide: oneOf(CARD_SIDES, 'below'),
  cardText: oneOf(CARD_TEXTS, 'normal'),
  /** True where a card that is only pointed at opens as its headword, rendering and a line, and grows when it is asked to. */
  compactCards: isOrNot(false),
  selectionCard: oneOf(SELECTION_CARDS, 'seal'),
  pageAnswers: oneOf(PAGE_ANSWERS, 'rest'),
  /** True where a page is printed with its marks and, after its text, a list of its terms. */
  printTerms: isOrNot(false),
} as const satisfies Record<string, Setting<unknown>>;

/** Name of a setting. */
export type SettingKey = keyof typeof SETTINGS;

/** What a reader has set. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

/** The names of all settings, in the order of the settings file. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** What holds until the reader changes it. */
export const DEFAULT_SETTINGS: Settings = settingsBy((key) => SETTINGS[key].fallback);

/** What is stored: what differs from the defaults, with the version of its shape. */
export type StoredSettings = { readonly version: number } & Readonly<Record<string, unknown>>;

/**
 * Settings from storage, key by key: what is missing or not of its shape falls back to its default, and so does what is
 * no key of the stored record itself. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  const current = migrate(stored);
  return settingsBy((key) => SETTINGS[key].read(Object.hasOwn(current, key) ? current[key] : undefined).value);
}

/**
 * What to store for settings that take the place of `before`, what is stored now (anything, if nothing): the differences
 * from the defaults. Whatever of `before` this version does not know stays, keys, values and a later version alike, but for
 * the settings that are no longer what they are read as: going back to an older build loses nothing but what is changed
 * there. A later build need not have raised the version, for a setting more is no change of shape.
 */
export function toStored(settings: Settings, before: unknown): StoredSettings {
  const current: Readonly<Record<string, unknown>> = isRecord(before) ? migrate(before) : {};
  const read = parseSettings(current);
  const stored: Record<string, unknown> = { ...current, version: Math.max(versionOf(current), SETTINGS_VERSION) };
  for (const key of SETTING_KEYS) {
    if (isSame(settings[key], read[key])) continue;
    if (isSame(settings[key], DEFAULT_SETTINGS[key])) delete stored[key];
    else stored[key] = settings[key];
  }
  return stored as StoredSettings;
}

/** What to store for settings that are all as they began; what this version does not know stays. */
export function resetStored(before: unknown): StoredSettings {
  const { version, ...others } = toStored(DEFAULT_SETTINGS, before);
  const unknown = Object.entries(others).filter(([key]) => !Object.hasOwn(SETTINGS, key));
  return { ...Object.fromEntries(unknown), version };
}

/** Settings as they are least in the way: each concept marked where it first occurs and nowhere else, and few of them. */
export function quiet(settings: Settings): Settings {
  return { ...settings, density: 'first', inkShare: '6' };
}

/** Settings with one site switched off or on again. */
export function withSite(settings: Settings, name: string, isSilenced: boolean): Settings {
  return { ...settings, silencedSites: withItem(settings.silencedSites, name, isSilenced) };
}

/** Settings with one entry hidden, or shown again. */
export function withTerm(settings: Settings, ref: TermRef, isHidden: boolean): Settings {
  return { ...settings, hiddenTerms: withItem(settings.hiddenTerms, ref, isHidden) };
}

/** Settings with one category or kind hidden, or shown again. */
export function withCategory(settings: Settings, category: Hideable, isHidden: boolean): Settings {
  const hidden = withItem(settings.hiddenCategories, category, isHidden);
  return { ...settings, hiddenCategories: HIDEABLE.filter((one) => hidden.includes(one)) };
}

function withItem<T extends string>(items: readonly T[], item: T, isIn: boolean): readonly T[] {
  const others = items.filter((other) => other !== item);
  return isIn ? sorted([...others, item]) : others;
}

function settingsBy(get: (key: SettingKey) => Settings[SettingKey]): Settings {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, get(key)])) as unknown as Settings;
}

function isSame(a: Settings[SettingKey], b: Settings[SettingKey]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
