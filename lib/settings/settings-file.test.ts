import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_SETTINGS } from '../../tests/fixtures/any-settings.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from './settings.ts';
import {
  LONGEST_SETTINGS_FILE,
  readSettingsFile,
  SETTINGS_FILE_PRODUCT,
  type SettingsFileProblem,
  writeSettingsFile,
} from './settings-file.ts';

/** A file of ours with these settings in it. */
const fileOf = (settings: unknown, version: unknown = SETTINGS_VERSION) =>
  JSON.stringify({ product: SETTINGS_FILE_PRODUCT, version, settings });

describe('a settings file', () => {
  test('brings back the settings it was written from', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings, ignored: [] });
      }),
    );
  });

  test('can be read by a person: it names itself and says every setting on a line of its own', () => {
    const lines = writeSettingsFile(DEFAULT_SETTINGS).split('\n');
    expect(lines[1]).toBe('  "product": "Xiangjian settings",');
    for (const key of Object.keys(DEFAULT_SETTINGS)) {
      expect(lines.filter((line) => line.startsWith(`    "${key}":`))).toHaveLength(1);
    }
  });

  test('may say less than all: the rest has its default', () => {
    expect(readSettingsFile(fileOf({ level: 'essential' }))).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, level: 'essential' },
      ignored: [],
    });
  });

  test('may begin with a byte order mark, and its lists may stand in any order', () => {
    const text = `\uFEFF${fileOf({ silencedSites: ['b', 'a', 'b'], hiddenCategories: ['place', 'policy'] })}`;
    expect(readSettingsFile(text)).toMatchObject({
      ok: true,
      settings: { silencedSites: ['a', 'b'], hiddenCategories: ['policy', 'place'] },
    });
  });

  test('says which of its keys were passed over', () => {
    const text = `{"product":"${SETTINGS_FILE_PRODUCT}","version":1,"settings":{"tone":1,"level":"standard","__proto__":2}}`;
    expect(readSettingsFile(text)).toEqual({ ok: true, settings: DEFAULT_SETTINGS, ignored: ['tone', '__proto__'] });
  });

  test.each<[what: string, text: string, problem: SettingsFileProblem]>([
    ['an empty file', '', { code: 'not-json' }],
    ['half a file', writeSettingsFile(DEFAULT_SETTINGS).slice(0, 80), { code: 'not-json' }],
    ['a page of a newspaper', '<!doctype html><title>株洲日报</title>', { code: 'not-json' }],
    ['null', 'null', { code: 'not-ours' }],
    ['a list', '[1]', { code: 'not-ours' }],
    ['settings of something else', '{"product":"Other","version":1,"settings":{}}', { code: 'not-ours' }],
    ['our name alone', `{"product":"${SETTINGS_FILE_PRODUCT}"}`, { code: 'not-ours' }],
    ['settings that are a list', fileOf([]), { code: 'not-ours' }],
    ['a later version', fileOf({}, 99), { code: 'later-version', version: 99 }],
    ['a version that is none', fileOf({}, 'new'), { code: 'wrong-value', where: 'version' }],
    ['a level that is none', fileOf({ level: 'some' }), { code: 'wrong-value', where: 'level' }],
    ['a number for a choice', fileOf({ density: 1 }), { code: 'wrong-value', where: 'density' }],
    ['null for a choice', fileOf({ opener: null }), { code: 'wrong-value', where: 'opener' }],
    ['a text for a list', fileOf({ silencedSites: 'a.example' }), { code: 'wrong-value', where: 'silencedSites' }],
    ['a number in a list', fileOf({ hiddenConcepts: ['a', 3] }), { code: 'wrong-value', where: 'hiddenConcepts[1]' }],
    [
      'a category that is none',
      fileOf({ hiddenCategories: ['place', 'policy', 'river'] }),
      { code: 'wrong-value', where: 'hiddenCategories[2]' },
    ],
    ['a file far too long', ' '.repeat(LONGEST_SETTINGS_FILE + 1), { code: 'too-long' }],
  ])('is refused whole where it is bad: %s', (_what, text, problem) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, problem });
  });

  test('never makes reading throw, and what it gives is always settings', () => {
    const ours = fc
      .dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), 'x'), fc.jsonValue())
      .map((some) => fileOf(some));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), ours), (text) => {
        const reading = readSettingsFile(text);
        if (reading.ok)
          expect(readSettingsFile(writeSettingsFile(reading.settings))).toEqual({ ...reading, ignored: [] });
      }),
    );
  });
});
