import { expect, test } from 'vitest';
import { EMPTY_DRAFT, type OwnDraft, type OwnTerm } from '../termbase/own-term.ts';
import { headOfLines, linesOfOwn, writeOwnLines } from './own-lines.ts';
import { plainText } from './plain-text.ts';

const own = (draft: Partial<OwnDraft>, changed = '2026-11-30T08:00:00.000Z'): OwnTerm => ({
  ...EMPTY_DRAFT,
  ...draft,
  id: 'a1',
  version: 1,
  created: changed,
  changed,
  isDeleted: false,
});

const FAIR = own({
  forms: ['渌湘灯会', '灯会'],
  renderings: [
    { text: 'Lantern Show', status: 'forbidden' },
    { text: 'Lu-Xiang Lantern Fair', status: 'preferred' },
  ],
  note: 'Held each\nFebruary.',
});

test('OmegaT has a line for each form, with what may be said and never what must not', () => {
  expect(linesOfOwn(FAIR, 'omegat', 'en')).toEqual([
    '渌湘灯会\tLu-Xiang Lantern Fair\tpreferred. Held each February.',
    '灯会\tLu-Xiang Lantern Fair\tpreferred. Held each February.',
  ]);
  expect(linesOfOwn(own({ forms: ['灯会'] }), 'omegat', 'en')).toEqual([]);
});

test('a table has a row for each entry, one without a rendering too', () => {
  expect(linesOfOwn(FAIR, 'row', 'en')).toEqual(['渌湘灯会\tLu-Xiang Lantern Fair\tHeld each February.']);
  expect(linesOfOwn(own({ forms: ['灯会'] }), 'row', 'en')).toEqual(['灯会\t\t']);
});

test('no entry makes two lines of one, nor another column', () => {
  const hostile = own({
    forms: ['灯\t会\r\n#x'],
    renderings: [{ text: 'a\u0000\n\tb', status: 'preferred' }],
    note: 'c\u0007\td',
  });
  for (const format of ['omegat', 'row'] as const) {
    const [line = '', ...others] = linesOfOwn(hostile, format, 'en');
    expect(others).toEqual([]);
    expect(line.split('\t')).toHaveLength(3);
    expect(plainText(line)).toBe(line);
    expect(line).not.toContain('\n');
  }
});

test('a whole file is headed, ends with a line end, has a line once, and what was saved last stands last', () => {
  const late = own(
    { forms: ['夜市'], renderings: [{ text: 'Night Market', status: 'admitted' }] },
    '2026-12-01T00:00:00.000Z',
  );
  const text = writeOwnLines([late, FAIR, FAIR], 'omegat', 'en');
  expect(text.split('\n').map((line) => line.split('\t')[0])).toEqual([
    headOfLines('omegat'),
    '渌湘灯会',
    '灯会',
    '夜市',
    '',
  ]);
  expect(writeOwnLines([], 'row', 'en')).toBe('');
});
