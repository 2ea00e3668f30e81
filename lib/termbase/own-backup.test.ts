import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSettingsFile } from '../settings/settings-file.ts';
import {
  type BackedUpTerm,
  type Backup,
  changesOf,
  MOST_BACKED_UP,
  markOf,
  parseBackup,
  planRestore,
  writeBackup,
} from './own-backup.ts';
import { EMPTY_DRAFT, type OwnTerm } from './own-term.ts';

const SETTINGS = writeSettingsFile({ hiddenTerms: ['seeds/hunan'] });

function term(id: string, words: Partial<OwnTerm> = {}): OwnTerm {
  const times = { version: 1, created: '2026-11-01T00:00:00.000Z', changed: '2026-11-01T00:00:00.000Z' };
  return { ...EMPTY_DRAFT, forms: [`词条${id}`], ...times, isDeleted: false, id, ...words };
}

/** An entry that had been each of these, the last now. */
function grown(...versions: OwnTerm[]): BackedUpTerm {
  const now = versions.at(-1) as OwnTerm;
  return { term: { ...now, version: versions.length }, earlier: versions.slice(0, -1).map(markOf) };
}

const backupOf = (terms: readonly BackedUpTerm[]): Backup => ({
  saved: '2026-11-30T12:00:00.000Z',
  settings: SETTINGS,
  terms,
  glossaries: [{ name: '客户词表', file: 'client.tsv', licence: 'CC0', entries: 3 }],
});

describe('a backup', () => {
  test('comes back from its file as it was, ten thousand entries too', () => {
    const terms = Array.from({ length: 10_000 }, (_, at) => {
      const places = [
        {
          sentence: `又说词条${at}。\u2028`,
          start: 2,
          end: 4,
          title: '',
          publisher: '',
          date: '2026-11-30',
          address: '',
        },
      ];
      return grown(term(`${at}`), term(`${at}`, { note: `“${at}”\n第二行`, places }));
    });
    const read = parseBackup(writeBackup(backupOf(terms)));
    expect(read.ok && read.backup.terms).toEqual(terms);
    expect(read.ok && read.backup.glossaries).toEqual(backupOf([]).glossaries);
    expect(read.ok && JSON.parse(read.backup.settings)).toEqual(JSON.parse(SETTINGS));
  });

  test('that is not whole and ours is refused, and why is said', () => {
    const file = JSON.parse(writeBackup(backupOf([grown(term('a')), grown(term('b'))])));
    const refusal = (change: object) => {
      const read = parseBackup(JSON.stringify({ ...file, ...change }));
      return read.ok ? null : read.problem;
    };
    expect(refusal({})).toBeNull();
    expect(refusal({ product: 'other' })).toEqual({ code: 'not-ours' });
    expect(refusal({ version: 2 })).toEqual({ code: 'later-version', version: 2 });
    expect(refusal({ terms: [file.terms[0], { ...file.terms[1], forms: [] }] })).toEqual({
      code: 'wrong-entry',
      at: 2,
    });
    expect(refusal({ terms: [file.terms[0], file.terms[0]] })).toEqual({ code: 'not-ours' });
    expect(refusal({ settings: { ...file.settings, settings: { level: 'none such' } } })).toEqual({
      code: 'wrong-settings',
    });
    expect(refusal({ terms: Array.from({ length: MOST_BACKED_UP + 1 }, () => 0) })).toEqual({
      code: 'too-many',
      most: MOST_BACKED_UP,
    });
    expect(parseBackup('{"product"')).toEqual({ ok: false, problem: { code: 'not-json' } });
  });
});

describe('what a backup would change', () => {
  const [first, second, third] = [term('a'), term('a', { note: '二' }), term('a', { note: '三' })] as const;
  const kindsOf = (mine: BackedUpTerm[], theirs: BackedUpTerm[]) => {
    const { steps, same, older } = planRestore(mine, theirs);
    return [steps.map(({ kind }) => kind), same, older];
  };

  test('an entry that is not here is new, one of the same contents nothing', () => {
    expect(kindsOf([], [grown(first)])).toEqual([['new'], 0, 0]);
    expect(kindsOf([grown(first)], [grown(first)])).toEqual([[], 1, 0]);
    expect(kindsOf([], [grown(first, { ...first, isDeleted: true })])).toEqual([[], 0, 0]);
  });

  test('what was made from what is here is later; what is here was made from is older', () => {
    expect(kindsOf([grown(first)], [grown(first, second)])).toEqual([['later'], 0, 0]);
    expect(kindsOf([grown(first, second)], [grown(first)])).toEqual([[], 0, 1]);
    expect(kindsOf([grown(first)], [grown(first, { ...first, isDeleted: true })])).toEqual([['later'], 0, 0]);
  });

  test('changed on both sides, both are kept; where one side deleted it, the other', () => {
    const mine = grown(first, second);
    const { steps } = planRestore([mine], [grown(first, third)]);
    expect(steps).toEqual([{ kind: 'conflict', mine: mine.term, theirs: { ...third, version: 2 } }]);
    const [change] = changesOf(steps, () => 'other');
    expect(change).toMatchObject({ id: 'other', base: 0, draft: { note: '三' } });
    const deleted = grown(first, { ...first, isDeleted: true });
    expect(kindsOf([deleted], [grown(first, third)])).toEqual([['later'], 0, 0]);
    expect(kindsOf([mine], [deleted])).toEqual([[], 0, 1]);
  });

  test('what is carried out asks for nothing more, and loses nothing, whatever was changed where', () => {
    const versions = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 4 });
    const side = fc.dictionary(fc.constantFrom('a', 'b', 'c'), versions, { noNullPrototype: true });
    const terms = (notes: Record<string, string[]>) =>
      Object.entries(notes).map(([id, all]) => grown(...all.map((note) => term(id, { note }))));
    fc.assert(
      fc.property(side, side, (here, there) => {
        const [mine, theirs] = [terms(here), terms(there)];
        let ids = 0;
        const { steps } = planRestore(mine, theirs);
        const after = new Map(mine.map((one) => [one.term.id, one]));
        for (const { id, base, draft } of changesOf(steps, () => `new-${ids++}`)) {
          const before = after.get(id);
          expect(base).toBe(before?.term.version ?? 0);
          const earlier = before === undefined ? [] : [...before.earlier, markOf(before.term)];
          after.set(id, { term: term(id, { ...draft, version: base + 1 }), earlier });
        }
        // Every note of both sides stands somewhere, now or in what an entry was.
        const marks = new Set([...after.values()].flatMap(({ term, earlier }) => [markOf(term), ...earlier]));
        for (const { term } of theirs) if (!after.has(term.id)) expect(marks).toContain(markOf(term));
        for (const { term } of mine) expect(marks).toContain(markOf(term));
        const again = planRestore([...after.values()], theirs).steps.filter(({ kind }) => kind !== 'conflict');
        expect(again).toEqual([]);
      }),
    );
  });
});
