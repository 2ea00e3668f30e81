import { describe, expect, test } from 'vitest';
import { countedGlossary, listEntry } from '../../tests/fixtures/counted-glossary.ts';
import { termRef } from '../terms/ref.ts';
import { createLibrary, type Library } from './library.ts';
import type { GlossarySource } from './types.ts';

/** A library over glossaries that can be changed under it. */
function libraryOf(...first: GlossarySource[]) {
  let sources = first;
  return {
    library: createLibrary(async () => sources),
    change(...next: GlossarySource[]) {
      sources = next;
    },
  };
}

/** The entries that each mark of a text stands for. */
async function marksIn(library: Library, text: string): Promise<string[][]> {
  const spotter = await library.spotter();
  return spotter.spot(text, {}, () => true).spans.map(({ entries }) => entries.map(({ ref }) => ref));
}

describe('spotting with several glossaries', () => {
  test('marks what either has', async () => {
    const { library } = libraryOf(
      countedGlossary('own', '1', ['云上陶谷']),
      countedGlossary('seeds', '1', ['三高四新']),
    );
    expect(await marksIn(library, '云上陶谷讲三高四新')).toEqual([['own/云上陶谷'], ['seeds/三高四新']]);
  });

  test('a surface of both is one mark for both, the entry of the first glossary first', async () => {
    const own = countedGlossary('own', '1', [listEntry('三高四新', { id: 'mine' })]);
    const seeds = countedGlossary('seeds', '1', ['三高四新']);
    expect(await marksIn(libraryOf(own, seeds).library, '讲三高四新的')).toEqual([['own/mine', 'seeds/三高四新']]);
    expect(await marksIn(libraryOf(seeds, own).library, '讲三高四新的')).toEqual([['seeds/三高四新', 'own/mine']]);
  });

  test('glossaries are named in the order of their precedence', async () => {
    const { library } = libraryOf(countedGlossary('own', '2', []), countedGlossary('seeds', '1', []));
    const stamps = [
      { key: 'own', revision: '2' },
      { key: 'seeds', revision: '1' },
    ];
    expect(await library.stamps()).toEqual(stamps);
    expect((await library.spotter()).stamps).toEqual(stamps);
  });

  test('a library of nothing marks nothing', async () => {
    const { library } = libraryOf();
    expect(await marksIn(library, '三高四新')).toEqual([]);
    expect(await library.stamps()).toEqual([]);
  });
});

describe('a layer is made ready', () => {
  test('once, however often it is spotted with', async () => {
    const own = countedGlossary('own', '1', ['云上陶谷']);
    const { library } = libraryOf(own);
    const first = await library.spotter();
    expect(await library.spotter()).toBe(first);
    expect(own.layer).toHaveBeenCalledTimes(1);
  });

  test('once for many who ask at the same time', async () => {
    const [own, seeds] = [countedGlossary('own', '1', ['云上陶谷']), countedGlossary('seeds', '1', ['三高四新'])];
    const { library } = libraryOf(own, seeds);
    const spotters = await Promise.all(Array.from({ length: 20 }, () => library.spotter()));
    expect(new Set(spotters).size).toBe(1);
    expect(own.layer).toHaveBeenCalledTimes(1);
    expect(seeds.layer).toHaveBeenCalledTimes(1);
  });

  test('again when its glossary has changed, and the others are not', async () => {
    const [own, seeds] = [countedGlossary('own', '1', ['云上陶谷']), countedGlossary('seeds', '1', ['三高四新'])];
    const { library, change } = libraryOf(own, seeds);
    const before = await library.spotter();
    const changed = countedGlossary('own', '2', ['陶瓷大道']);
    change(changed, seeds);

    const after = await library.spotter();
    expect(after).not.toBe(before);
    expect(after.stamps[0]).toEqual({ key: 'own', revision: '2' });
    expect(await marksIn(library, '云上陶谷、陶瓷大道、三高四新')).toEqual([['own/陶瓷大道'], ['seeds/三高四新']]);
    expect(changed.layer).toHaveBeenCalledTimes(1);
    expect(seeds.layer).toHaveBeenCalledTimes(1);
  });

  test('never for another order alone, which is another spotter', async () => {
    const [own, seeds] = [countedGlossary('own', '1', ['三高四新']), countedGlossary('seeds', '1', ['三高四新'])];
    const { library, change } = libraryOf(own, seeds);
    await library.spotter();
    change(seeds, own);
    expect(await marksIn(library, '三高四新')).toEqual([['seeds/三高四新', 'own/三高四新']]);
    expect(own.layer).toHaveBeenCalledTimes(1);
    expect(seeds.layer).toHaveBeenCalledTimes(1);
  });

  test('again when its glossary comes back after it has gone', async () => {
    const [own, seeds] = [countedGlossary('own', '1', ['云上陶谷']), countedGlossary('seeds', '1', ['三高四新'])];
    const { library, change } = libraryOf(own, seeds);
    await library.spotter();
    change(seeds);
    expect(await marksIn(library, '云上陶谷、三高四新')).toEqual([['seeds/三高四新']]);
    change(own, seeds);
    expect(await marksIn(library, '云上陶谷、三高四新')).toEqual([['own/云上陶谷'], ['seeds/三高四新']]);
    expect(own.layer).toHaveBeenCalledTimes(2);
    expect(seeds.layer).toHaveBeenCalledTimes(1);
  });

  test('again when that failed, and only who asked meanwhile hears of it', async () => {
    const [own, seeds] = [countedGlossary('own', '1', ['云上陶谷']), countedGlossary('seeds', '1', ['三高四新'])];
    own.layer.mockRejectedValueOnce(new Error('storage is busy'));
    const { library } = libraryOf(own, seeds);
    const [one, other] = await Promise.allSettled([library.spotter(), library.spotter()]);
    expect([one?.status, other?.status]).toEqual(['rejected', 'rejected']);
    expect(own.layer).toHaveBeenCalledTimes(1);
    expect(await marksIn(library, '云上陶谷、三高四新')).toEqual([['own/云上陶谷'], ['seeds/三高四新']]);
    expect(own.layer).toHaveBeenCalledTimes(2);
    expect(seeds.layer).toHaveBeenCalledTimes(1);
  });

  test('and kept, though the one of the revision before it fails later', async () => {
    const old = countedGlossary('own', '1', []);
    let fail = (_error: Error) => {};
    old.layer.mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    const { library, change } = libraryOf(old);
    const waiting = library.spotter();
    const now = countedGlossary('own', '2', ['云上陶谷']);
    // The sources are asked for before the layer is.
    await Promise.resolve();
    change(now);
    await library.spotter();
    fail(new Error('too late to matter'));
    await expect(waiting).rejects.toThrow('too late to matter');
    expect(await marksIn(library, '云上陶谷')).toEqual([['own/云上陶谷']]);
    expect(now.layer).toHaveBeenCalledTimes(1);
  });

  test('and what it was made of is what the spotter says, not what its glossary has become since', async () => {
    const own = countedGlossary('own', '1', []);
    const ahead = countedGlossary('own', '2', ['云上陶谷']);
    own.layer.mockImplementationOnce(ahead.layer);
    const { library } = libraryOf(own);
    expect((await library.spotter()).stamps).toEqual([{ key: 'own', revision: '2' }]);
  });
});

describe.each(['cards', 'titles'] as const)('%s', (what) => {
  const [a, b, c] = [termRef('own', '甲乙'), termRef('seeds', '丙丁'), termRef('seeds', '戊己')];
  const glossaries = () =>
    [countedGlossary('own', '1', ['甲乙']), countedGlossary('seeds', '1', ['丙丁', '戊己'])] as const;
  const refsOf = (answers: readonly ({ readonly ref: string } | null)[]) =>
    answers.map((answer) => answer?.ref ?? null);

  test('are asked of each glossary once, each for its own, and come in the order asked', async () => {
    const [own, seeds] = glossaries();
    expect(refsOf(await libraryOf(own, seeds).library[what]([c, a, b]))).toEqual([c, a, b]);
    expect(own[what].mock.calls).toEqual([[[a]]]);
    expect(seeds[what].mock.calls).toEqual([[[c, b]]]);
  });

  test('are asked for once where they are wanted twice', async () => {
    const [own, seeds] = glossaries();
    expect(refsOf(await libraryOf(own, seeds).library[what]([b, a, b, b]))).toEqual([b, a, b, b]);
    expect(seeds[what].mock.calls).toEqual([[[b]]]);
  });

  test('are not asked of a glossary that has none of them', async () => {
    const [own, seeds] = glossaries();
    await libraryOf(own, seeds).library[what]([a]);
    expect(seeds[what]).not.toHaveBeenCalled();
    expect(await libraryOf(own, seeds).library[what]([])).toEqual([]);
    expect(own[what]).toHaveBeenCalledTimes(1);
  });

  test('are null for an entry unknown to its glossary, and for one of a glossary that has gone', async () => {
    const [own, seeds] = glossaries();
    const asked = [termRef('own', '丙丁'), b, termRef('import:client', '丙丁'), termRef('seeds', '甲乙')];
    expect(refsOf(await libraryOf(own, seeds).library[what](asked))).toEqual([null, b, null, null]);
  });

  test('are null where a glossary answers too little', async () => {
    const [own, seeds] = glossaries();
    seeds[what].mockResolvedValueOnce([]);
    expect(await libraryOf(own, seeds).library[what]([b])).toEqual([null]);
  });
});

describe('a search', () => {
  const own = () => countedGlossary('own', '1', ['三高四新之窗', listEntry('新材料', { tier: 'essential' })]);
  const seeds = () => countedGlossary('seeds', '1', ['三高四新', '新材料']);
  const found = async (library: Library, query: string, limit: number) =>
    (await library.search(query, limit)).map(({ ref }) => ref);

  test('is one list over all glossaries, best first', async () => {
    const { library } = libraryOf(own(), seeds());
    expect(await found(library, '三高四新', 9)).toEqual(['seeds/三高四新', 'own/三高四新之窗']);
  });

  test('of what was found alike names the first glossary first', async () => {
    const alike = (key: 'own' | 'seeds') => countedGlossary(key, '1', ['三高四新']);
    expect(await found(libraryOf(alike('own'), alike('seeds')).library, '三高四新', 9)).toEqual([
      'own/三高四新',
      'seeds/三高四新',
    ]);
  });

  test('gives as many as were asked for, and asks each glossary for no fewer', async () => {
    const [mine, theirs] = [own(), seeds()];
    expect(await found(libraryOf(mine, theirs).library, '新', 2)).toHaveLength(2);
    expect(mine.search).toHaveBeenCalledExactlyOnceWith('新', 2);
    expect(theirs.search).toHaveBeenCalledExactlyOnceWith('新', 2);
  });

  test('says nothing of how hits are ordered', async () => {
    const [hit] = await libraryOf(own(), seeds()).library.search('新材料', 1);
    expect(hit).not.toHaveProperty('rank');
  });
});
