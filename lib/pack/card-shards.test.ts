import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { compileSmallPack } from '../../tests/fixtures/small-pack.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import { type CardsParts, cutCards, openCardShards } from './card-shards.ts';
import { openCards } from './open.ts';
import { BETWEEN, openPacked } from './packed-cards.ts';
import { toPrintable } from './printable.ts';
import type { CardEntry, CardsPack } from './types.ts';

const small = compileSmallPack().cards;

/** So many cards that several shards hold them; each counts the one 300 places before it among its members. */
function manyCards(count: number): CardsPack {
  const [first] = small.cards as [CardEntry];
  const cards = Array.from({ length: count }, (_, at): CardEntry => {
    const member = { zh: `第${at}`, en: `No. ${at}`, source: null, ...(at >= 300 && { concept: at - 300 }) };
    return { ...first, id: `c${at}`, headword: `词${at}`, facts: [], links: [], members: [member] };
  });
  return { ...small, cards };
}

const ref = (at: number) => termRef('seeds', `c${at}`);

function partsOf(pack: CardsPack) {
  const { head, shards } = cutCards(pack);
  const shard = vi.fn(async (at: number) => structuredClone(shards[at]) as readonly CardEntry[]);
  return { parts: { head: structuredClone(head), shard } satisfies CardsParts, shard };
}

describe('cards in shards', () => {
  test('are those of the whole part, whatever is asked for in whatever order', async () => {
    const pack = manyCards(1000);
    const whole = openCards(structuredClone(pack));
    const sharded = openCardShards(partsOf(pack).parts);
    const asked: TermRef[] = [
      ref(999),
      ref(0),
      ref(600),
      termRef('seeds', 'none'),
      termRef('own', 'c1'),
      ref(256),
      ref(255),
    ];
    expect(await sharded.cards(asked)).toEqual(asked.map(whole.card));
    expect(sharded.titles(asked)).toEqual(asked.map(whole.title));
    expect(await sharded.cards(whole.refs)).toEqual(whole.refs.map(whole.card));
  });

  test('are read a shard at a time, each once, with those of their members', async () => {
    const { parts, shard } = partsOf(manyCards(1000));
    const sharded = openCardShards(parts);
    expect(sharded.titles([ref(700)])[0]?.headword).toBe('词700');
    expect(shard).not.toHaveBeenCalled();
    // Of the third shard, with a member in the second.
    await Promise.all([sharded.cards([ref(700)]), sharded.cards([ref(701)])]);
    expect(shard.mock.calls.map(([at]) => at)).toEqual([2, 1]);
    await sharded.cards([ref(5), ref(700), ref(999)]);
    expect(shard.mock.calls.map(([at]) => at)).toEqual([2, 1, 0, 3]);
  });

  test('one that cannot be read is asked for again by who comes next', async () => {
    const { parts, shard } = partsOf(manyCards(300));
    shard.mockRejectedValueOnce(new Error('not now'));
    const sharded = openCardShards(parts);
    await expect(sharded.cards([ref(5)])).rejects.toThrow('not now');
    expect((await sharded.cards([ref(5)]))[0]?.headword).toBe('词5');
  });
});

test('a packed part is read piece by piece, and refused where it is none', async () => {
  const pack = manyCards(300);
  const { head, shards } = cutCards(pack);
  const pieces = [head, ...shards].map((piece) => toPrintable(deflateRawSync(JSON.stringify(piece))));
  const sharded = openCardShards(await openPacked(pieces.join(BETWEEN)));
  const whole = openCards(pack);
  expect(await sharded.cards([ref(299), ref(1)])).toEqual([ref(299), ref(1)].map(whole.card));
  await expect(openPacked('')).rejects.toThrow();
});
