import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_SETTINGS } from '../../tests/fixtures/any-settings.ts';
import { processorMs } from '../../tests/fixtures/processor-ms.ts';
import { termRef } from '../terms/ref.ts';
import { SETTINGS_VERSION } from './migrations.ts';
import { DEFAULT_SETTINGS, type Settings, toStored } from './settings.ts';
import {
  LARGEST_SETTINGS_FILE,
  MOST_LISTED,
  MOST_UNKNOWN,
  readSettingsFile,
  SETTINGS_FILE_PRODUCT,
  type SettingsFileProblem,
  writeSettingsFile,
} from './settings-file.ts';

/** A file of ours with these settings in it. */
const fileOf = (settings: unknown, version: unknown = SETTINGS_VERSION) =>
  JSON.stringify({ product: SETTINGS_FILE_PRODUCT, version, settings });

/** The file of a profile that has set these. */
const fileWith = (settings: Settings) => writeSettingsFile(toStored(settings, undefined));

describe('a settings file', () => {
  test('brings back the settings it was written from', () => {
    fc.assert(
      fc.property(ANY_SETTINGS, (settings) => {
        expect(readSettingsFile(fileWith(settings))).toEqual({ ok: true, settings, unknown: {} });
      }),
    );
  });

  test('can be read by a person: it names itself and says every setting on a line of its own', () => {
    const lines = writeSettingsFile(undefined).split('\n');
    expect(lines[1]).toBe('  "product": "Xiangjian settings",');
    for (const key of Object.keys(DEFAULT_SETTINGS)) {
      expect(lines.filter((line) => line.startsWith(`    "${key}":`))).toHaveLength(1);
    }
  });

  test('may say less than all: the rest has its default', () => {
    expect(readSettingsFile(fileOf({ level: 'essential' }))).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, level: 'essential' },
      unknown: {},
    });
  });

  test('may begin with a byte order mark, and its lists may stand in any order', () => {
    const text = `\uFEFF${fileOf({ silencedSites: ['b', 'a', 'b'], hiddenCategories: ['place', 'policy'] })}`;
    expect(readSettingsFile(text)).toMatchObject({
      ok: true,
      settings: { silencedSites: ['a', 'b'], hiddenCategories: ['policy', 'place'] },
    });
  });

  test('as version 1 wrote it is still read, and nothing of it passed over', () => {
    const path = join(import.meta.dirname, '../../tests/fixtures/settings/file-version-1.json');
    expect(readSettingsFile(readFileSync(path, 'utf8'))).toEqual({
      ok: true,
      settings: {
        ...DEFAULT_SETTINGS,
        silencedSites: ['rednet.cn'],
        hiddenCategories: ['place'],
        hiddenTerms: [termRef('seeds', 'changsha'), termRef('seeds', 'rcep')],
      },
      unknown: {},
    });
  });

  test('of two full lists is read in a moment, and one of ours is never too long to be read again', () => {
    const ids = Array.from({ length: MOST_LISTED }, (_, at) => `${at}`.padStart(30, '0'));
    const hiddenTerms = ids.map((id) => termRef('seeds', id));
    const text = fileWith({ ...DEFAULT_SETTINGS, hiddenTerms, silencedSites: ids });
    expect(new TextEncoder().encode(text).length).toBeLessThan(LARGEST_SETTINGS_FILE);
    // Some tens of ms; it took seconds while each entry was looked for among all.
    expect(processorMs(() => readSettingsFile(text))).toBeLessThan(1000);
    expect(readSettingsFile(text)).toMatchObject({ ok: true, settings: { hiddenTerms } });
  });

  test('gives what this version does not know, a name of another version among it', () => {
    const unknownIn = (key: string, version: number) => {
      const reading = readSettingsFile(fileOf({ [key]: ['own/a'] }, version));
      return reading.ok && Object.keys(reading.unknown);
    };
    expect([unknownIn('hiddenConcepts', 2), unknownIn('hiddenTerms', 1)]).toEqual([
      ['hiddenConcepts'],
      ['hiddenTerms'],
    ]);
    expect([unknownIn('hiddenConcepts', 1), unknownIn('hiddenTerms', 2)]).toEqual([[], []]);
    const text = `{"product":"${SETTINGS_FILE_PRODUCT}","version":1,"settings":{"tone":1,"level":"standard","__proto__":{"level":"essential"},"version":9}}`;
    expect(readSettingsFile(text)).toEqual({ ok: true, settings: DEFAULT_SETTINGS, unknown: { tone: 1 } });
  });

  test('carries what this version does not know there and back', () => {
    const stored = { version: SETTINGS_VERSION, tone: { a: [1] }, level: 'some-more', language: 'en' };
    expect(readSettingsFile(writeSettingsFile(stored))).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, language: 'en' },
      unknown: { tone: { a: [1] } },
    });
  });

  test('of a profile that a later version has written carries its version, and is read where that has been', () => {
    const stored = { version: 9, tone: 'warm', level: 'some-more', hiddenCategories: ['river', 'place'] };
    const text = writeSettingsFile(stored);
    expect(JSON.parse(text)).toMatchObject({
      version: 9,
      settings: { tone: 'warm', level: 'some-more', opener: 'hover' },
    });
    expect(readSettingsFile(text)).toEqual({ ok: false, problem: { code: 'later-version', version: 9 } });
    expect(readSettingsFile(text, 9)).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, hiddenCategories: ['place'] },
      unknown: { tone: 'warm', level: 'some-more', hiddenCategories: ['river', 'place'] },
    });
  });

  test.each<[what: string, text: string, problem: SettingsFileProblem]>([
    ['an empty file', '', { code: 'not-json' }],
    ['half a file', writeSettingsFile(undefined).slice(0, 80), { code: 'not-json' }],
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
    ['a number in a list', fileOf({ hiddenTerms: ['own/a', 3] }), { code: 'wrong-value', where: 'hiddenTerms[1]' }],
    ['an id without its glossary', fileOf({ hiddenTerms: ['a'] }), { code: 'wrong-value', where: 'hiddenTerms[0]' }],
    ['an old name in a new file', fileOf({ hiddenConcepts: 3, level: 1 }), { code: 'wrong-value', where: 'level' }],
    [
      'a wrong value of an old name',
      fileOf({ hiddenConcepts: ['a', 3] }, 1),
      { code: 'wrong-value', where: 'hiddenConcepts[1]' },
    ],
    [
      'a text for a list of an old name',
      fileOf({ hiddenConcepts: 'a' }, 1),
      { code: 'wrong-value', where: 'hiddenConcepts' },
    ],
    ['version nought', fileOf({}, 0), { code: 'wrong-value', where: 'version' }],
    ['half a version', fileOf({}, 1.5), { code: 'wrong-value', where: 'version' }],
    ['the next version', fileOf({}, SETTINGS_VERSION + 1), { code: 'later-version', version: SETTINGS_VERSION + 1 }],
    ['the first of several that are wrong', fileOf({ opener: 1, level: 1 }), { code: 'wrong-value', where: 'level' }],
    [
      'a category that is none',
      fileOf({ hiddenCategories: ['place', 'policy', 'river'] }),
      { code: 'wrong-value', where: 'hiddenCategories[2]' },
    ],
    [
      'more than a version',
      `{"product":"${SETTINGS_FILE_PRODUCT}","version":1e300,"settings":{}}`,
      { code: 'wrong-value', where: 'version' },
    ],
    [
      'keys without end',
      fileOf(Object.fromEntries(Array.from({ length: MOST_UNKNOWN + 1 }, (_, at) => [`k${at}`, at]))),
      { code: 'too-many', where: 'settings', most: MOST_UNKNOWN },
    ],
    [
      'a list with too many entries',
      fileOf({ hiddenTerms: Array.from({ length: MOST_LISTED + 1 }, (_, at) => `own/${at}`) }),
      { code: 'too-many', where: 'hiddenTerms', most: MOST_LISTED },
    ],
    [
      'a list of an old name with too many entries',
      fileOf({ hiddenConcepts: Array.from({ length: MOST_LISTED + 1 }, () => 'a') }, 1),
      { code: 'too-many', where: 'hiddenConcepts', most: MOST_LISTED },
    ],
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
        if (reading.ok) expect(readSettingsFile(fileWith(reading.settings))).toEqual({ ...reading, unknown: {} });
      }),
    );
  });
});
