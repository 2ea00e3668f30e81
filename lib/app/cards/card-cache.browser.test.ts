import { beforeEach, describe, expect, test } from 'vitest';
import { extension } from '../../../tests/browser/fake-extension.ts';
import { serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import type { TermRef } from '../../terms/ref.ts';
import { createCardCache } from './card-cache.ts';

const [PLAN, CENTRE, GONE] = ['seeds/plan', 'seeds/centre', 'seeds/gone'] as [TermRef, TermRef, TermRef];

beforeEach(() => extension.reset());

describe('a cache of cards', () => {
  test('many are asked for in one message, each once, and those there are none of only once too', async () => {
    serveSmallGlossary();
    const cache = createCardCache();
    const cards = await cache.cards([PLAN, GONE, PLAN, CENTRE]);
    expect([...(cards?.keys() ?? [])]).toEqual([PLAN, CENTRE]);
    expect(cards?.get(PLAN)?.headword).toBe('云上陶谷计划');
    expect(await cache.card(CENTRE)).toMatchObject({ headword: '窑炉调度中心' });
    expect(await cache.card(GONE)).toBeNull();
    expect(extension.asked('cards.get')).toEqual([{ refs: [PLAN, GONE, CENTRE] }]);
  });

  test('where the background does not answer there are none now, and they are asked for again', async () => {
    const cache = createCardCache();
    expect(await cache.cards([PLAN])).toBeNull();
    expect(await cache.card(PLAN)).toBeNull();
    expect(await cache.titles([PLAN])).toBeNull();
    serveSmallGlossary();
    expect((await cache.cards([PLAN]))?.size).toBe(1);
  });

  test('titles come for many, without those there are none of; for none nothing is asked', async () => {
    serveSmallGlossary();
    const cache = createCardCache();
    expect(await cache.titles([])).toEqual(new Map());
    expect(extension.sent).toEqual([]);
    expect([...((await cache.titles([GONE, PLAN, PLAN])) ?? [])]).toEqual([
      [PLAN, { ref: PLAN, headword: '云上陶谷计划', category: 'policy' }],
    ]);
  });

  test('an answer that was on its way when it was emptied does not fill it again', async () => {
    let answer: (() => void) | null = null;
    extension.background['cards.get'] = () =>
      new Promise((resolve) => {
        answer = () => resolve([null]);
      });
    const cache = createCardCache();
    const early = cache.card(PLAN);
    await Promise.resolve();
    cache.clear();
    (answer as (() => void) | null)?.();
    expect(await early).toBeNull();
    extension.background = {};
    serveSmallGlossary();
    expect(await cache.card(PLAN)).toMatchObject({ headword: '云上陶谷计划' });
  });
});
