import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parseWordCounts } from '../../tools/pack/word-counts.ts';
import { guardsOfTable } from '../spot/neighbour-guards.ts';
import type { Doubt, Touched } from '../spot/types.ts';
import { createJudge, createJudges, standsAlone } from './judge.ts';
import type { Vocabulary } from './types.ts';
import { openWordCosts, packWordCosts } from './word-costs.ts';

const COUNTS = join(import.meta.dirname, '..', '..', 'seeds', 'words.tsv');

/** Words that cost 100, or what is said behind a colon; characters cost 150. */
function wordsOf(...words: readonly string[]): Vocabulary {
  const costs = new Map(
    words.map((word) => {
      const [text = '', cost = '100'] = word.split(':');
      return [text, Number(cost)];
    }),
  );
  return {
    costOf: (word) => costs.get(word) ?? (word.length === 1 ? 150 : undefined),
    longest: 8,
    isVerb: () => false,
  };
}

function doubtOf(text: string, surface: string, touched?: Touched): Doubt {
  const start = text.indexOf(surface);
  return { text, start, end: start + surface.length, touched };
}

describe('standsAlone', () => {
  test.each<[what: string, text: string, surface: string, verdict: boolean, words: string[]]>([
    ['a word of its own', '在株洲的', '株洲', true, ['株洲']],
    ['no word at all, and nothing against it', '在株洲的', '株洲', true, []],
    ['a word crosses its start, and reads cheaper', '全国开行', '国开行', false, ['全国', '开行']],
    ['a word crosses its end, and reads cheaper', '株洲市民中心', '株洲市', false, ['株洲', '市民', '中心']],
    [
      'a word crosses its end, and reads dearer',
      '财政部门户网站',
      '财政部',
      true,
      ['财政部', '财政', '部门', '门户', '网站'],
    ],
    ['both readings cost about the same', '农行业绩', '农行', false, ['农行:145', '业绩:205', '行业:55']],
    [
      'a long form, both readings about the same',
      '国家机关工作人员',
      '国家机关',
      true,
      ['国家机关', '工作人员', '国家', '机关工作人员:90'],
    ],
    ['a long form drawn out by a character', '清华大学生', '清华大学', false, ['清华大学', '清华', '大学生']],
    ['a count of things is not long', '三个代表队', '三个代表', false, ['三个代表', '三个', '代表队', '队:105']],
    ['a long form drawn out to a thing', '文化旅游业', '文化旅游', true, ['文化旅游', '文化', '旅游', '旅游业']],
    [
      'a longer word takes its end, and reads hardly dearer',
      '属中亚热带',
      '中亚',
      false,
      ['中亚', '热带', '亚热带:60', '属:50'],
    ],
    ['an adjective after a count', '一道长沙滩', '长沙', false, ['一道', '长沙', '沙滩', '滩:90']],
    ['the same without a count', '在长沙滩头', '长沙', true, ['长沙', '沙滩', '滩头']],
    ['a conjunction after it', '市科协同教育局', '科协', true, ['科协', '协同:60', '教育局']],
    ['held with an affix after it', '株洲市的', '株洲', true, ['株洲市:10']],
    ['held with a character that is no affix', '株洲话的', '株洲', false, ['株洲话:10']],
    ['held with words beside it', '新株洲中心城区', '株洲', true, ['新株洲中心城区:10', '中心', '城区']],
    ['held with what is no word', '株洲中心', '株洲', false, ['株洲中心:10']],
    ['a preposition before it', '对外交部说', '外交部', true, ['对外:60', '交部:140', '外交部']],
    ['a locative after it, as a word with it', '动员会上', '动员会', true, ['动员会:140', '动员:90', '会上:60']],
  ])('%s', (_what, text, surface, verdict, words) => {
    expect(standsAlone(doubtOf(text, surface), wordsOf(...words))).toBe(verdict);
  });

  test.each<[what: string, text: string, verdict: boolean, words: string[]]>([
    ['is part of a word on its own side', '财政部门户', true, ['财政部', '门户', '财政', '部门']],
    ['is a word by itself', '财政部门的', false, ['财政部', '财政', '门:20']],
    [
      'is part of a word, but the other reading is as cheap',
      '财政部门户',
      false,
      ['财政部:120', '门户', '财政:40', '部门:35'],
    ],
  ])('a neighbour that a rule speaks against %s', (_what, text, verdict, words) => {
    const doubt = doubtOf(text, '财政部', { before: false, after: true });
    expect(standsAlone(doubt, wordsOf(...words))).toBe(verdict);
  });
});

const guards = guardsOfTable({ before: { 国开: '全中' }, after: { 开行: '动' } });
const AGAINST = ['全国', '开行'];

describe('createJudge', () => {
  /** Words without words, and how often they were asked for the first character of a text. */
  function watched(): { asked: number; readonly words: Vocabulary } {
    const watch = {
      asked: 0,
      words: {
        costOf(word: string) {
          if (word === '国开行') watch.asked++;
          return word.length === 1 ? 100 : undefined;
        },
        longest: 3,
        isVerb: () => false,
      },
    };
    return watch;
  }

  test.each<[what: string, text: string, touched: Touched | undefined, looks: boolean]>([
    ['a guarded neighbour before', '全国开行', undefined, true],
    ['a guarded neighbour after', '国开行动', undefined, true],
    ['no neighbour before', '国开行的', undefined, false],
    ['neighbours under no guard', '由国开行的', undefined, false],
    ['a guarded character that is not next to it', '全由国开行', undefined, false],
    ['a neighbour that a rule speaks against', '由国开行的', { before: true, after: false }, true],
  ])('looks at the words only in danger: %s', (_what, text, touched, looks) => {
    const watch = watched();
    createJudge(watch.words)(doubtOf(text, '国开行', touched), guards);
    expect(watch.asked > 0).toBe(looks);
  });

  test('looks at everything where there are no guards, and once at one window', () => {
    const watch = watched();
    const judge = createJudge(watch.words);
    judge(doubtOf('由国开行的', '国开行'), null);
    const { asked } = watch;
    expect(asked).toBeGreaterThan(0);
    judge(doubtOf('由国开行的', '国开行'), null);
    expect(watch.asked).toBe(asked);
  });

  test('tells windows apart by the place of the surface in them', () => {
    const judge = createJudge(wordsOf(...AGAINST, '国开行'));
    const text = '全国开行由国开行';
    expect(judge({ text, start: 1, end: 4 }, null)).toBe(false);
    expect(judge({ text, start: 5, end: 8 }, null)).toBe(true);
  });

  test('reads Traditional script', () => {
    const judge = createJudge(wordsOf(...AGAINST), '国國开開');
    expect(judge(doubtOf('全國開行', '國開行'), guards)).toBe(false);
  });
});

describe('createJudges', () => {
  const dangerous = doubtOf('全国开行', '国开行');

  test('has nothing to say in a danger until the words are there, and then the same as who waited', async () => {
    const { now, patient } = createJudges(async () => wordsOf(...AGAINST));
    expect(now(doubtOf('由国开行', '国开行'), guards)).toBe(true);
    expect(now(dangerous, guards)).toBeUndefined();
    const judge = await patient();
    expect([judge(dangerous, guards), now(dangerous, guards)]).toEqual([false, false]);
  });

  test('loads the words for who waits, once for all', async () => {
    const load = vi.fn(async () => wordsOf());
    const { now, patient } = createJudges(load);
    now(dangerous, guards);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([patient(), patient()]);
    await patient();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('says so where they cannot be loaded, and tries again with the next who asks', async () => {
    const load = vi.fn(async () => wordsOf());
    load.mockRejectedValueOnce(new Error('the words are broken'));
    const { now, patient } = createJudges(load);
    await expect(patient()).rejects.toThrow('the words are broken');
    expect(now(dangerous, guards)).toBeUndefined();
    expect((await patient())(dangerous, guards)).toBe(true);
  });
});

describe('with the counted words', () => {
  let words: Vocabulary;
  beforeAll(() => {
    words = openWordCosts(packWordCosts(parseWordCounts(readFileSync(COUNTS, 'utf8'))));
  });

  test.each([
    ['出席对接会上', '对接会'],
    ['召开专题学习贯彻', '专题学习'],
    ['维护世界和平稳定作出', '世界和平稳定'],
    ['国民经济运行情况', '经济运行'],
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
    ['发展文化旅游业', '文化旅游'],
    ['共同的政治基础上', '政治基础'],
    ['成立志愿服务队', '志愿服务'],
    ['除夕夜的春晚', '除夕'],
    ['看黄河水流过', '黄河'],
    ['在南通过江后', '南通'],
  ])('in %s, %s stands', (text, surface) => {
    expect(standsAlone(doubtOf(text, surface), words)).toBe(true);
  });

  test.each([
    ['全国开行', '国开行'],
    ['国土安全部长诺姆', '国土安全部'],
    ['以及巴勒斯坦各派别实现', '巴勒斯坦各派'],
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
    ['发展中国家', '中国'],
    ['各省政府', '省政府'],
    ['城市政府', '市政府'],
    ['国务院校', '国务院'],
    ['外交部分', '外交部'],
    ['教育部门户籍', '教育部'],
    ['中央宣传部委托', '部委'],
    ['工商协会', '商协会'],
    ['我们经常德育', '常德'],
    ['长时间居家令人烦闷', '居家令'],
    ['园中车马喧阗', '中车'],
    ['账目说清明天再签', '清明'],
    ['中韩正在磋商', '韩正'],
    ['新规上周起施行', '规上'],
  ])('in %s, %s does not', (text, surface) => {
    expect(standsAlone(doubtOf(text, surface), words)).toBe(false);
  });
});
