import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_SETTINGS } from '../../tests/fixtures/any-settings.ts';
import {
  DEFAULT_SETTINGS,
  LANGUAGE_CHOICES,
  parseSettings,
  SETTINGS_VERSION,
  type Settings,
  toStored,
  withCategory,
  withConcept,
  withSite,
} from './settings.ts';

/** The defaults with some of them changed. */
const changed = (some: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...some });

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
    ['concepts twice', { hiddenConcepts: ['b', 'a', 'b', 2] }, changed({ hiddenConcepts: ['a', 'b'] })],
  ])('fall back where they are bad: %s', (_what, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  test('as version 1 wrote them are still read', () => {
    const saved = { version: 1, language: 'en', silencedSites: ['voc.com.cn', 'zznews.gov.cn'] };
    expect(parseSettings(saved)).toEqual(changed({ language: 'en', silencedSites: ['voc.com.cn', 'zznews.gov.cn'] }));
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
    expect(toStored(DEFAULT_SETTINGS)).toEqual({ version: SETTINGS_VERSION });
    expect(toStored(changed({ language: 'en' }))).toEqual({ version: SETTINGS_VERSION, language: 'en' });
    expect(toStored(changed({ silencedSites: ['a'] }))).toEqual({
      version: SETTINGS_VERSION,
      silencedSites: ['a'],
    });
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        expect(parseSettings(structuredClone(toStored(settings)))).toEqual(settings);
      }),
    );
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

test('withConcept hides a concept and shows it again', () => {
  const hidden = withConcept(withConcept(DEFAULT_SETTINGS, 'b', true), 'a', true);
  expect(hidden).toEqual(changed({ hiddenConcepts: ['a', 'b'] }));
  expect(withConcept(hidden, 'b', false)).toEqual(changed({ hiddenConcepts: ['a'] }));
});

test('withCategory hides a category and shows it again', () => {
  const hidden = withCategory(withCategory(DEFAULT_SETTINGS, 'place', true), 'policy', true);
  expect(hidden).toEqual(changed({ hiddenCategories: ['policy', 'place'] }));
  expect(withCategory(hidden, 'policy', false)).toEqual(changed({ hiddenCategories: ['place'] }));
});
