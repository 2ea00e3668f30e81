import { describe, expect, test } from 'vitest';
import type { Doubt } from '../spot/types.ts';
import { createJudge, standsAlone } from './judge.ts';
import type { NeighbourGuards, Segmenter } from './types.ts';

/** A segmenter that cuts as told, words parted by slashes, and knows just these words. */
function segmenterOf(cut: string, words: readonly string[] = []): Segmenter {
  return { cut: () => cut.split('/'), isWord: (text) => words.includes(text) };
}

function doubtOf(text: string, surface: string): Doubt {
  const start = text.indexOf(surface);
  return { text, start, end: start + surface.length };
}

describe('standsAlone', () => {
  test.each<[what: string, cut: string, surface: string, verdict: boolean, words?: string[]]>([
    ['a word of its own', '在/株洲/的', '株洲', true],
    ['cut into several words', '在/国/开行/的', '国开行', true],
    ['a word crosses its start', '全国/开行', '国开行', false],
    ['a word crosses its end', '株洲/市民/中心', '株洲市', false],
    ['words cross both ends', '全国/开/行动', '国开行', false],
    ['held with an affix after it', '株洲市/的', '株洲', true],
    ['held with an affix before it', '在/原株洲', '株洲', true],
    ['held with a character that is no affix', '株洲话/的', '株洲', false],
    ['held with a word after it', '株洲中心', '株洲', true, ['中心']],
    ['held with two characters that are no word', '株洲中心', '株洲', false],
    ['held in the middle, both sides harmless', '新株洲市', '株洲', true],
    ['held in the middle, one side not', '大株洲市', '株洲', false],
    ['held to its end by a longer word with an affix', '在/全市', '市', true],
  ])('%s: %s', (_what, cut, surface, verdict, words) => {
    expect(standsAlone(doubtOf(cut.replaceAll('/', ''), surface), segmenterOf(cut, words))).toBe(verdict);
  });
});

describe('createJudge', () => {
  const guards: NeighbourGuards = { before: { 国: '全中' }, after: { 行: '动' } };

  test.each<[what: string, text: string, surface: string, cuts: number]>([
    ['a guarded neighbour before', '全国开行', '国开行', 1],
    ['a guarded neighbour after', '国开行动', '国开行', 1],
    ['no neighbour before', '国开行的', '国开行', 0],
    ['neighbours under no guard', '由国开行的', '国开行', 0],
    ['a guarded character that is not next to it', '全由国开行', '国开行', 0],
    ['an edge without any guard', '全株洲', '株洲', 0],
  ])('asks the segmenter only in danger: %s', (_what, text, surface, cuts) => {
    const asked: string[] = [];
    const segmenter: Segmenter = {
      cut(run) {
        asked.push(run);
        return [...run];
      },
      isWord: () => false,
    };
    expect(createJudge(guards, () => segmenter)(doubtOf(text, surface))).toBe(true);
    expect(asked).toEqual(Array(cuts).fill(text));
  });

  test('passes on what the segmenter shows', () => {
    const judge = createJudge(guards, () => segmenterOf('全国/开行'));
    expect(judge(doubtOf('全国开行', '国开行'))).toBe(false);
  });

  test('builds the segmenter at the first danger, once', () => {
    let built = 0;
    const judge = createJudge(guards, () => {
      built++;
      return segmenterOf('全/国开行');
    });
    judge(doubtOf('由国开行', '国开行'));
    expect(built).toBe(0);
    judge(doubtOf('全国开行', '国开行'));
    judge(doubtOf('全国开行', '国开行'));
    expect(built).toBe(1);
  });
});
