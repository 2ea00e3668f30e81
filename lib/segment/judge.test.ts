import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Doubt, NeighbourGuards } from '../spot/types.ts';
import { DICTIONARY } from './dictionary.ts';
import { createJudge, createJudges, standsAlone } from './judge.ts';
import { createSegmentitSegmenter } from './segmentit.ts';
import type { Segmenter } from './types.ts';

/**
 * A segmenter that cuts as told, words parted by slashes, and any other run into single characters. It knows the words
 * of the cut, and these; a word told in brackets is a guess that no dictionary has.
 */
function segmenterOf(cut: string, words: readonly string[] = []): Segmenter {
  const told = cut.split('/').map((word) => word.replace(/[()]/g, ''));
  const known = new Set([...words, ...cut.split('/').filter((word) => word.length > 1 && !word.startsWith('('))]);
  return {
    cut: (run) => (run === told.join('') ? told : known.has(run) ? [run] : [...run]),
    isWord: (text) => known.has(text),
  };
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
    ['held with a word that stands before names', '据株洲', '株洲', true],
    ['held with a word that stands after names', '株洲里', '株洲', true],
    ['held with that word on the wrong side', '里株洲', '株洲', false],
    ['crossed, and read in fewer words as itself', '星/沙发/展', '星沙', true, ['发展']],
    ['crossed, and read in fewer words, with a preposition left', '已/经商/务/部', '商务部', true],
    ['crossed, and read in as many, with a preposition left', '在/会/同财/政/部', '财政部', true],
    ['crossed, and read in as many, with a locative left', '对接/会上', '对接会', true],
    ['crossed, and read in as many, with a bank left', '黄/河边', '黄河', true],
    ['crossed, and read in as many, with a conjunction left', '和文/旅', '文旅', true],
    ['crossed, and read in as many, with half a word left', '农/行业', '农行', false],
    ['crossed, and read in as many, with the locative on the wrong side', '上两/会', '两会', false],
    ['crossed on both sides, with one half a word left', '全两/会上', '两会', false],
    ['crossed, and read in more words as itself', '其中/车上', '中车', false],
    ['crossed only by a guess', '酒仙/(湖环湖)/一圈', '酒仙湖', true],
    ['crossed, and read in fewer words, with a character left', '小/红/书包', '小红书', false],
    ['held by a guess that takes the first of a word', '(瞿海参)/加', '瞿海', true, ['参加']],
    ['held by a guess that takes what is no word', '(隆回宫)/一折', '隆回', false],
    ['held by a guess that is one too long, read in as many', '长/(瞿海参)/加', '瞿海', true, ['参加']],
    ['held by a guess that is right', '(常德华)/说', '常德', false],
    ['held by a guess with a family name before it', '(周长沙)/说', '长沙', false],
    ['crossed by a guess and by a word', '(永安)/化工', '安化', false],
  ])('%s: %s', (_what, cut, surface, verdict, words) => {
    const text = cut.replace(/[/()]/g, '');
    expect(standsAlone(doubtOf(text, surface), segmenterOf(cut, words))).toBe(verdict);
  });
});

const guards: NeighbourGuards = { before: { 国: '全中' }, after: { 行: '动' } };

describe('createJudge', () => {
  /** A segmenter that cuts everything apart, and what it was asked. */
  function watched(): { readonly asked: string[]; readonly segmenter: Segmenter } {
    const asked: string[] = [];
    return {
      asked,
      segmenter: {
        cut(run) {
          asked.push(run);
          return [...run];
        },
        isWord: () => false,
      },
    };
  }

  test.each<[what: string, text: string, surface: string, cuts: number]>([
    ['a guarded neighbour before', '全国开行', '国开行', 1],
    ['a guarded neighbour after', '国开行动', '国开行', 1],
    ['no neighbour before', '国开行的', '国开行', 0],
    ['neighbours under no guard', '由国开行的', '国开行', 0],
    ['a guarded character that is not next to it', '全由国开行', '国开行', 0],
    ['an edge without any guard', '全株洲', '株洲', 0],
  ])('asks the segmenter only in danger: %s', (_what, text, surface, cuts) => {
    const { asked, segmenter } = watched();
    expect(createJudge(segmenter)(doubtOf(text, surface), guards)).toBe(true);
    expect(asked).toEqual(Array(cuts).fill(text));
  });

  test('asks it about everything where there are no guards', () => {
    const { asked, segmenter } = watched();
    expect(createJudge(segmenter)(doubtOf('由国开行的', '国开行'), null)).toBe(true);
    expect(asked).toEqual(['由国开行的']);
  });

  test('asks it once about one window', () => {
    const { asked, segmenter } = watched();
    const judge = createJudge(segmenter);
    const doubt = doubtOf('全国开行', '国开行');
    expect([judge(doubt, guards), judge(doubt, guards)]).toEqual([true, true]);
    expect(asked).toEqual(['全国开行']);
  });

  test('tells windows apart by the place of the surface in them', () => {
    const judge = createJudge(segmenterOf('全国/开行/全/国开行'));
    const text = '全国开行全国开行';
    expect(judge({ text, start: 1, end: 4 }, null)).toBe(false);
    expect(judge({ text, start: 5, end: 8 }, null)).toBe(true);
  });

  test('passes on what the segmenter shows', () => {
    const judge = createJudge(segmenterOf('全国/开行'));
    expect(judge(doubtOf('全国开行', '国开行'), guards)).toBe(false);
    expect(judge(doubtOf('全国开行', '国开行'), guards)).toBe(false);
  });

  test('reads Traditional script', () => {
    const judge = createJudge(segmenterOf('全国/开行'), '国國开開');
    expect(judge(doubtOf('全國開行', '國開行'), guards)).toBe(false);
  });
});

describe('createJudges', () => {
  const dangerous = doubtOf('全国开行', '国开行');

  test('has nothing to say in a danger until the segmenter is there, and then the same as who waited', async () => {
    const { now, patient } = createJudges(async () => segmenterOf('全国/开行'));
    expect(now(doubtOf('由国开行', '国开行'), guards)).toBe(true);
    expect(now(dangerous, guards)).toBeUndefined();
    const judge = await patient();
    expect([judge(dangerous, guards), now(dangerous, guards)]).toEqual([false, false]);
  });

  test('loads the segmenter for who waits, once for all', async () => {
    const load = vi.fn(async () => segmenterOf('全/国开行'));
    const { now, patient } = createJudges(load);
    now(dangerous, guards);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([patient(), patient()]);
    await patient();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('says so where it cannot be loaded, and tries again with the next who asks', async () => {
    const load = vi.fn(async () => segmenterOf('全/国开行'));
    load.mockRejectedValueOnce(new Error('the dictionary is broken'));
    const { now, patient } = createJudges(load);
    await expect(patient()).rejects.toThrow('the dictionary is broken');
    expect(now(dangerous, guards)).toBeUndefined();
    expect((await patient())(dangerous, guards)).toBe(true);
  });
});

describe('with the real dictionary', () => {
  let segmenter: Segmenter;
  beforeAll(() => {
    segmenter = createSegmentitSegmenter(DICTIONARY);
  });

  test.each([
    ['出席对接会上', '对接会'],
    ['每年都对两会上的', '两会'],
    ['可以在酒仙湖环湖一圈', '酒仙湖'],
    ['首席执行官田越一行', '田越'],
    ['国务院台湾事务办公室', '国务院'],
    ['益阳市委书记', '益阳'],
    ['农业和文旅融合', '文旅'],
    ['交流与共赢', '共赢'],
    ['会同财政部将', '财政部'],
    ['报经商务部批准', '商务部'],
    ['对外交部发言人', '外交部'],
    ['大数据及物联网', '物联网'],
    ['石峰区内企业', '石峰区'],
    ['星沙发展', '星沙'],
    ['全总工作会议', '全总'],
    ['教育部门户网站', '教育部'],
    ['省政府秘书长瞿海参加会见', '瞿海'],
  ])('in %s, %s stands', (text, surface) => {
    expect(standsAlone(doubtOf(text, surface), segmenter)).toBe(true);
  });

  test.each([
    ['全国开行', '国开行'],
    ['今年全国开行动车组', '国开行'],
    ['我市长期', '市长'],
    ['城市长远', '市长'],
    ['武汉市长江大桥', '市长'],
    ['其中车辆', '中车'],
    ['集中车间', '中车'],
    ['途中车上', '中车'],
    ['其中英国', '中英'],
    ['施工行为', '工行'],
    ['化工行业', '工行'],
    ['惠农行业', '农行'],
    ['修建行动', '建行'],
    ['中南大学', '南大'],
    ['双双创下', '双创'],
    ['进出口双创下新高', '双创'],
    ['发展中国家', '中国'],
    ['各省政府', '省政府'],
    ['城市政府', '市政府'],
    ['国务院校', '国务院'],
    ['外交部分', '外交部'],
    ['教育部门户籍', '教育部'],
    ['中央宣传部委托', '部委'],
    ['工商协会', '商协会'],
    ['我们经常德育', '常德'],
    ['背着一个小红书包', '小红书'],
    ['长时间居家令人烦闷', '居家令'],
    ['园中车马喧阗', '中车'],
    ['账目说清明天再签', '清明'],
  ])('in %s, %s does not', (text, surface) => {
    expect(standsAlone(doubtOf(text, surface), segmenter)).toBe(false);
  });
});
