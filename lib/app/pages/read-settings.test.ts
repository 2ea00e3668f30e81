import { expect, test, vi } from 'vitest';
import { LARGEST_SETTINGS_FILE, writeSettingsFile } from '../../settings/settings-file.ts';
import { readSettingsIn } from './read-settings.ts';

const fileOf = (...parts: BlobPart[]) => new File(parts, 'a.json');

test('a file is read as UTF-8, with or without a byte order mark', async () => {
  for (const mark of ['', '\uFEFF']) {
    const read = await readSettingsIn(fileOf(mark, writeSettingsFile({ version: 2, level: 'essential' })), 2);
    expect(read).toMatchObject({ ok: true, settings: { level: 'essential' } });
  }
});

test('a file that is too large is refused before it is read', async () => {
  const file = fileOf(new Uint8Array(LARGEST_SETTINGS_FILE + 1));
  const arrayBuffer = vi.spyOn(file, 'arrayBuffer');
  const problem = { code: 'too-large', bytes: LARGEST_SETTINGS_FILE + 1 };
  expect(await readSettingsIn(file, 2)).toEqual({ ok: false, problem });
  expect(arrayBuffer).not.toHaveBeenCalled();
  const atMost = fileOf(' '.repeat(LARGEST_SETTINGS_FILE));
  expect(await readSettingsIn(atMost, 2)).toEqual({ ok: false, problem: { code: 'not-json' } });
});

test.each<[what: string, bytes: number[]]>([
  ['GB 18030', [0x7b, 0x22, 0xd6, 0xea, 0x22, 0x7d]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ['half a character', [0x22, 0xe6, 0xa0]],
  ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
  ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
])('what is no UTF-8 is refused: %s', async (_what, bytes) => {
  expect(await readSettingsIn(fileOf(new Uint8Array(bytes)), 2)).toEqual({ ok: false, problem: { code: 'not-utf8' } });
});

test('a file that has gone meanwhile is said to be unread', async () => {
  const file = fileOf('{}');
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  expect(await readSettingsIn(file, 2)).toEqual({ ok: false, problem: { code: 'unread' } });
});
