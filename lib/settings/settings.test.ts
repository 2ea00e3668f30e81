import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_REF, ANY_SETTINGS } from '../../tests/fixtures/any-settings.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import { SETTINGS_VERSION } from './migrations.ts';
import {
  DEFAULT_SETTINGS,
  LANGUAGE_CHOICES,
  parseSettings,
  resetStored,
  SETTING_KEYS,
  type Settings,
  toStored,
  withCategory,
  withSite,
  withTerm,
} from './settings.ts';

/** The defaults with some of them changed. */
const changed = (some: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...some });
const seed = (id: string) => termRef('seeds', id);
/** What is stored where nothing was. */
const storedOf = (settings: Settings) => toStored(settings, undefined);

describe('stored settings', () => {
  test.each<[what: string, stored: unknown, settings: Settings]>([
    ['nothing stored', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a string', 'en', DEFAULT_SETTINGS],
    ['an array', ['en'], DEFAULT_SETTINGS],
    ['an empty record', {}, DEFAULT_SETTINGS],
    ['a version alone', { version: 1 }, DEFAULT_SETTINGS],
    ['a language that is none', { version: 1, language: 'fr' }, DEFAULT_SETTINGS],
    ['a language that is no text', { version: 1, language: { en: true } }, DEFAULT_SETTINGS],
    ['sites that are no list', { version: 1, silencedSites: 'a.example' }, DEFAULT_SETTINGS],
    ['one bad value beside a good one', { language: 'en', silencedSites: 3 }, changed({ language: 'en' })],
    ['bad names among good ones', { silencedSites: ['b', 1, null, 'a'] }, changed({ silencedSites: ['a', 'b'] })],
    ['names twice', { silencedSites: ['b', 'a', 'b'] }, changed({ silencedSites: ['a', 'b'] })],
    ['keys we do not know', { language: 'zh-CN', colour: 'red' }, changed({ language: 'zh-CN' })],
    ['a later version', { version: 99, language: 'en' }, changed({ language: 'en' })],
    ['a version that is no number', { version: 'x', language: 'en' }, changed({ language: 'en' })],
    ['a version before the first', { version: -Infinity, language: 'en' }, changed({ language: 'en' })],
    ['a level that is none', { level: 'some' }, DEFAULT_SETTINGS],
    [
      'categories that are none among others',
      { hiddenCategories: ['x', 'place', 'policy'] },
      changed({ hiddenCategories: ['policy', 'place'] }),
    ],
    [
      'terms twice, and what is none',
      { version: 2, hiddenTerms: ['own/b', 'own/a', 'own/b', 2, 'b', 'own/'] },
      changed({ hiddenTerms: ['own/a', 'own/b'] as TermRef[] }),
    ],
    ['the name of a setting before it was one', { hiddenTerms: ['own/a'] }, DEFAULT_SETTINGS],
    ['the name of a setting after it was one', { version: 2, hiddenConcepts: ['a'] }, DEFAULT_SETTINGS],
  ])('fall back where they are bad: %s', (_what, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  test('as version 1 wrote them are still read', () => {
    const path = join(import.meta.dirname, '../../tests/fixtures/settings/stored-version-1.json');
    const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const written: Partial<Settings> = {
      language: 'en',
      silencedSites: ['voc.com.cn', 'zznews.gov.cn'],
      level: 'everything',
      density: 'all',
      hiddenCategories: ['firm', 'person'],
      hiddenTerms: [seed('rcep'), seed('three-highlands-four-new')],
      colours: 'contrast',
      cardOrder: 'zh',
      opener: 'click',
    };
    const settings = changed(written);
    expect(parseSettings(saved)).toEqual(settings);
    expect(toStored(settings, saved)).toEqual({ ...written, version: SETTINGS_VERSION });
  });

  test('never throw, whatever is stored', () => {
    const ofOurKeys = fc.record({ version: fc.anything(), language: fc.anything(), silencedSites: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), ofOurKeys), (stored) => {
        expect(LANGUAGE_CHOICES).toContain(parseSettings(stored).language);
      }),
    );
  });

  test('hold only what differs from the defaults', () => {
    expect(storedOf(DEFAULT_SETTINGS)).toEqual({ version: SETTINGS_VERSION });
    expect(storedOf(changed({ language: 'en' }))).toEqual({ version: SETTINGS_VERSION, language: 'en' });
    expect(storedOf(changed({ silencedSites: ['a'] }))).toEqual({
      version: SETTINGS_VERSION,
      silencedSites: ['a'],
    });
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        expect(parseSettings(structuredClone(storedOf(settings)))).toEqual(settings);
      }),
    );
  });
});

describe('settings that a later version has stored', () => {
  const later = Object.freeze({
    version: 3,
    level: 'some-more',
    language: 'en',
    hiddenTerms: ['own/a'],
    hiddenCategories: ['river', 'place'],
    tone: 'warm',
    nested: { a: [1] },
  });
  const read = parseSettings(later);

  test('are read as far as they are known', () => {
    expect(read).toEqual(changed({ language: 'en', hiddenTerms: ['own/a' as TermRef], hiddenCategories: ['place'] }));
  });

  test('are written back as they were where nothing is changed', () => {
    expect(toStored(read, later)).toEqual(later);
  });

  test('keep their version and all else where one is changed', () => {
    expect(toStored({ ...read, density: 'all' }, later)).toEqual({ ...later, density: 'all' });
    expect(toStored({ ...read, level: 'essential' }, later)).toEqual({ ...later, level: 'essential' });
    const hidden = withTerm(read, termRef('own', 'b'), true);
    expect(toStored(hidden, later)).toEqual({ ...later, hiddenTerms: ['own/a', 'own/b'] });
  });

  test('lose only what is set back to how it began', () => {
    const { language, ...rest } = later;
    expect(toStored({ ...read, language: 'auto' }, later)).toEqual(rest);
    expect(toStored(DEFAULT_SETTINGS, later)).toEqual({
      version: 3,
      level: 'some-more',
      tone: 'warm',
      nested: later.nested,
    });
  });

  test('come back as they were set, whatever they are, and keep what we do not know', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, ANY_SETTINGS, (before, after) => {
        const stored = { ...storedOf(before), version: SETTINGS_VERSION + 1, tone: 'warm' };
        const written = toStored(after, stored);
        expect(parseSettings(structuredClone(written))).toEqual(after);
        expect(written).toMatchObject({ version: SETTINGS_VERSION + 1, tone: 'warm' });
      }),
    );
  });

  test('reset, keep their version and what we do not know', () => {
    expect(resetStored(later)).toEqual({ version: 3, tone: 'warm', nested: later.nested });
    expect(resetStored({ version: 1, hiddenConcepts: ['a'], level: 7 })).toEqual({ version: SETTINGS_VERSION });
  });
});

describe('settings that a later build of this version has stored', () => {
  // A setting more, or a choice more of one, is no change of shape.
  const stored = { version: SETTINGS_VERSION, tone: 'warm', level: 'some-more', language: 'en' };

  test('keep what we do not know, whatever else is changed', () => {
    const read = parseSettings(stored);
    expect(toStored({ ...read, density: 'all' }, stored)).toEqual({ ...stored, density: 'all' });
    expect(toStored({ ...read, level: 'essential' }, stored)).toEqual({ ...stored, level: 'essential' });
    expect(toStored(parseSettings({ tone: 'warm', version: 1 }), { tone: 'warm', version: 1 })).toEqual({
      version: SETTINGS_VERSION,
      tone: 'warm',
    });
  });
});

describe('settings that are broken', () => {
  const huge = Array.from({ length: 200_000 }, (_, at) => at);
  test.each<[what: string, broken: Readonly<Record<string, unknown>>]>([
    ['null', { level: null, hiddenTerms: null, silencedSites: null, hiddenCategories: null }],
    ['lists', { level: ['standard'], colours: [], opener: [[]] }],
    ['records', { level: {}, hiddenTerms: { 0: 'own/a', length: 1 }, silencedSites: { a: 1 } }],
    ['numbers', { level: 0, hiddenTerms: Number.NaN, opener: Number.POSITIVE_INFINITY }],
    ['huge', { hiddenTerms: huge, silencedSites: huge, level: 'x'.repeat(1_000_000) }],
    ['names of what every record has', { constructor: 'x', toString: 'x', hasOwnProperty: 'x', valueOf: 'x' }],
    ['a prototype in JSON', JSON.parse('{"__proto__":{"level":"everything"}}')],
    ['a prototype in truth', Object.create({ level: 'everything', hiddenTerms: ['own/a'] })],
  ])('are read as defaults, key by key: %s', (_what, broken) => {
    expect(parseSettings(broken)).toEqual(DEFAULT_SETTINGS);
    const beside = Object.assign(Object.create(Object.getPrototypeOf(broken)), broken, { density: 'all', version: 2 });
    expect(parseSettings(beside)).toEqual(changed({ density: 'all' }));
    expect(parseSettings(toStored(parseSettings(beside), beside))).toEqual(changed({ density: 'all' }));
  });

  test.each([null, 'x', [3], 7])('as a whole are put in the place of: %j', (stored) => {
    expect(toStored(changed({ opener: 'click' }), stored)).toEqual({ version: SETTINGS_VERSION, opener: 'click' });
  });
});

test('every setting has a default, which is not stored', () => {
  expect(Object.keys(DEFAULT_SETTINGS)).toEqual(SETTING_KEYS);
  expect(DEFAULT_SETTINGS).toEqual({
    language: 'auto',
    silencedSites: [],
    level: 'standard',
    density: 'first',
    inkShare: '12',
    hiddenCategories: [],
    hiddenTerms: [],
    colours: 'standard',
    cardOrder: 'auto',
    cardLanguages: 'first',
    opener: 'hover',
    hoverDelay: 220,
    cardSide: 'below',
    cardText: 'normal',
    compactCards: false,
    selectionCard: 'seal',
    pageAnswers: 'rest',
    printTerms: false,
  });
});

describe('withSite', () => {
  const some = changed({ language: 'en', silencedSites: ['a', 'c'] });

  test.each<[name: string, isSilenced: boolean, silencedSites: string[]]>([
    ['b', true, ['a', 'b', 'c']],
    ['a', true, ['a', 'c']],
    ['a', false, ['c']],
    ['b', false, ['a', 'c']],
  ])('%s silenced %s leaves %j silenced and the rest alone', (name, isSilenced, silencedSites) => {
    expect(withSite(some, name, isSilenced)).toEqual({ ...some, silencedSites });
    expect(some.silencedSites).toEqual(['a', 'c']);
  });
});

describe('withTerm', () => {
  test('hides an entry and shows it again', () => {
    const hidden = withTerm(withTerm(DEFAULT_SETTINGS, seed('b'), true), seed('a'), true);
    expect(hidden).toEqual(changed({ hiddenTerms: [seed('a'), seed('b')] }));
    expect(withTerm(hidden, seed('a'), true)).toEqual(hidden);
    expect(withTerm(hidden, seed('b'), false)).toEqual(changed({ hiddenTerms: [seed('a')] }));
    expect(withTerm(hidden, termRef('own', 'b'), false)).toEqual(hidden);
  });

  test('leaves all else alone', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, ANY_REF, fc.boolean(), (settings, ref, isHidden) => {
        const { hiddenTerms, ...rest } = withTerm(settings, ref, isHidden);
        expect(hiddenTerms.includes(ref)).toBe(isHidden);
        expect(settings).toMatchObject(rest);
        expect(hiddenTerms.filter((other) => other !== ref)).toEqual(settings.hiddenTerms.filter((r) => r !== ref));
      }),
    );
  });
});

test('withCategory hides a category and shows it again', () => {
  const hidden = withCategory(withCategory(DEFAULT_SETTINGS, 'place', true), 'policy', true);
  expect(hidden).toEqual(changed({ hiddenCategories: ['policy', 'place'] }));
  expect(withCategory(hidden, 'policy', true)).toEqual(hidden);
  expect(withCategory(hidden, 'policy', false)).toEqual(changed({ hiddenCategories: ['place'] }));
  expect(withCategory(hidden, 'firm', false)).toEqual(hidden);
});
