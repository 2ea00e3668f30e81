import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  LANGUAGE_CHOICES,
  parseSettings,
  SETTINGS_VERSION,
  type Settings,
  toStored,
  withSite,
} from './settings.ts';

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
    ['one bad value beside a good one', { language: 'en', silencedSites: 3 }, { language: 'en', silencedSites: [] }],
    ['bad names among good ones', { silencedSites: ['b', 1, null, 'a'] }, { language: 'auto', silencedSites: ['a', 'b'] }], // biome-ignore format: a row a case
    ['names twice', { silencedSites: ['b', 'a', 'b'] }, { language: 'auto', silencedSites: ['a', 'b'] }],
    ['keys we do not know', { language: 'zh-CN', colour: 'red' }, { language: 'zh-CN', silencedSites: [] }],
    ['a later version', { version: 99, language: 'en' }, { language: 'en', silencedSites: [] }],
    ['a version that is no number', { version: 'x', language: 'en' }, { language: 'en', silencedSites: [] }],
    ['a version before the first', { version: -Infinity, language: 'en' }, { language: 'en', silencedSites: [] }],
  ])('fall back where they are bad: %s', (_what, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  test('as version 1 wrote them are still read', () => {
    const saved = { version: 1, language: 'en', silencedSites: ['voc.com.cn', 'zznews.gov.cn'] };
    expect(parseSettings(saved)).toEqual({ language: 'en', silencedSites: ['voc.com.cn', 'zznews.gov.cn'] });
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
    expect(toStored({ language: 'en', silencedSites: [] })).toEqual({ version: SETTINGS_VERSION, language: 'en' });
    expect(toStored({ language: 'auto', silencedSites: ['a'] })).toEqual({
      version: SETTINGS_VERSION,
      silencedSites: ['a'],
    });
  });

  test('come back as they were', () => {
    const sites = fc.uniqueArray(fc.domain()).map((names) => names.toSorted());
    const anySettings = fc.record({ language: fc.constantFrom(...LANGUAGE_CHOICES), silencedSites: sites });
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseSettings(structuredClone(toStored(settings)))).toEqual(settings);
      }),
    );
  });
});

describe('withSite', () => {
  const some: Settings = { language: 'en', silencedSites: ['a', 'c'] };

  test.each<[name: string, isSilenced: boolean, silencedSites: string[]]>([
    ['b', true, ['a', 'b', 'c']],
    ['a', true, ['a', 'c']],
    ['a', false, ['c']],
    ['b', false, ['a', 'c']],
  ])('%s silenced %s leaves %j silenced and the rest alone', (name, isSilenced, silencedSites) => {
    expect(withSite(some, name, isSilenced)).toEqual({ language: 'en', silencedSites });
    expect(some.silencedSites).toEqual(['a', 'c']);
  });
});
