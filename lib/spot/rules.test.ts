import { describe, expect, test } from 'vitest';
import type { FormRules } from '../glossary/types.ts';
import { createFoldTable } from '../text/fold.ts';
import { checkRules, RULE_REACH } from './rules.ts';
import type { PageContext } from './types.ts';

const PLAIN = createFoldTable();

/** What the rules say of the bracketed part of a text: the rule broken, or all that spoke for it. */
function outcomeOf(rules: FormRules, marked: string, page: PageContext = {}, table = PLAIN): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const outcome = checkRules(rules, marked.replace(/[[\]]/g, ''), start, end, page, table);
  if (outcome.broken !== null) return `no: ${outcome.broken}`;
  const held = outcome.held.map(({ code, value }) => (value === undefined ? code : `${code} ${value}`));
  const { touched } = outcome;
  const unless = touched === undefined ? [] : [`if not ${touched.before ? 'before' : 'after'}`];
  return ['yes', ...held, ...unless].join(', ');
}

const HOME = { home: 'zhuzhou' };

test.each<[what: string, rules: FormRules, marked: string, page: PageContext, outcome: string]>([
  ['no rules', {}, '在[我市]说', {}, 'yes'],
  ['rules that say nothing of the place', { anyCase: true }, '在[我市]说', {}, 'yes'],

  ['scope, the home', { scope: ['zhuzhou'] }, '[我市]', HOME, 'yes, place'],
  ['scope, one of several', { scope: ['hunan', 'zhuzhou'] }, '[我市]', HOME, 'yes, place'],
  ['scope, another home', { scope: ['hunan'] }, '[我市]', HOME, 'no: scope'],
  ['scope, no home known', { scope: ['hunan'] }, '[我市]', { date: '2024-01-01' }, 'no: scope'],
  ['scope of nowhere', { scope: [] }, '[我市]', HOME, 'no: scope'],

  ['since, the day before', { since: '2024-03-01' }, '[市长]', { date: '2024-02-29' }, 'no: date'],
  ['since, the day', { since: '2024-03-01' }, '[市长]', { date: '2024-03-01' }, 'yes, since 2024-03-01'],
  ['since, the day after', { since: '2024-03-01' }, '[市长]', { date: '2024-03-02' }, 'yes, since 2024-03-01'],
  ['since, no day known', { since: '2024-03-01' }, '[市长]', HOME, 'no: date'],
  ['until, the day before', { until: '2024-12-31' }, '[市长]', { date: '2024-12-30' }, 'yes, until 2024-12-31'],
  ['until, the day', { until: '2024-12-31' }, '[市长]', { date: '2024-12-31' }, 'yes, until 2024-12-31'],
  ['until, the day after', { until: '2024-12-31' }, '[市长]', { date: '2025-01-01' }, 'no: date'],
  ['until, no day known', { until: '2024-12-31' }, '[市长]', HOME, 'no: date'],

  ['needs, before', { needs: ['贷款'] }, '贷款，[国开]', {}, 'yes, near 贷款'],
  ['needs, after', { needs: ['贷款'] }, '[国开]的贷款', {}, 'yes, near 贷款'],
  ['needs, touching', { needs: ['贷款'] }, '[国开]贷款', {}, 'yes, near 贷款'],
  ['needs, the first of its words', { needs: ['银行', '贷款'] }, '贷款[国开]银行', {}, 'yes, near 银行'],
  ['needs, none', { needs: ['贷款', '银行'] }, '一[国开]二', {}, 'no: needs'],
  ['needs, within the form itself', { needs: ['国开'] }, '[国开]', {}, 'no: needs'],
  ['needs, across the form', { needs: ['贷款'] }, '贷[国开]款', {}, 'no: needs'],
  ['needs of nothing', { needs: [] }, '[国开]', {}, 'no: needs'],

  ['forbids, none', { forbids: ['球队'] }, '一[国开]二', {}, 'yes, unforbidden'],
  ['forbids, before', { forbids: ['球员', '球队'] }, '球队[国开]', {}, 'no: forbids'],
  ['forbids, after', { forbids: ['球队'] }, '[国开]，球队', {}, 'no: forbids'],

  ['notAfter, touching', { notAfter: ['全', '国外'] }, '国外[国开]', {}, 'no: neighbour'],
  ['notAfter, one character touching', { notAfter: ['全', '外'] }, '外[国开]', {}, 'yes, neighbours, if not before'],
  ['notBefore, one character touching', { notBefore: ['行'] }, '[国开]行', {}, 'yes, neighbours, if not after'],
  ['notBefore, one digit touching', { notBefore: ['5'] }, '[国开]5', {}, 'no: neighbour'],
  [
    'notAfter, one character, where a place is asked for',
    { scope: ['zhuzhou'], notAfter: ['锡'] },
    '无锡[市委]',
    HOME,
    'no: neighbour',
  ],
  ['several of what has a scope', { scope: ['zhuzhou'] }, '两[省政府]', HOME, 'no: neighbour'],

  ['domestic, another country before it', { domestic: true }, '法国[外交部]', {}, 'no: elsewhere'],
  ['domestic, its short name', { domestic: true }, '，美[商务部]', {}, 'no: elsewhere'],
  ['domestic, its office', { domestic: true }, '越南总理责成[公安部]', {}, 'no: elsewhere'],
  ['domestic, its speaker', { domestic: true }, '新加坡总理说，[教育部]', {}, 'no: elsewhere'],
  ['domestic, of a country that is not named', { domestic: true }, '某国[财政部]', {}, 'no: elsewhere'],
  ['domestic, its name a word before what no ministry is', { domestic: true }, '，以[党章]为据', {}, 'yes'],
  ['domestic, its name before a ministry', { domestic: true }, '，以[外交部]称', {}, 'no: elsewhere'],
  ['domestic, heard by somebody of another', { domestic: true }, '法国总统接受[央视]采访', {}, 'yes'],
  ['domestic, dealing with another', { domestic: true }, '就美国加征关税，[商务部]', {}, 'yes'],
  ['domestic, after a day of the month', { domestic: true }, '5月6日[农业部]召开', {}, 'yes'],
  ['domestic, beside the money of another', { domestic: true }, '里拉再创新低，[央行]连夜开会', {}, 'no: elsewhere'],
  ['domestic, beside our money', { domestic: true }, '人民币对日元升值，[央行]表示', {}, 'yes'],
  ['of a nation, another before it', { nation: '英国' }, '关注澳大利亚[工党]胜选', {}, 'no: elsewhere'],
  ['of a nation, another before its kind', { nation: '美国' }, '德国自由[民主党]宣布', {}, 'no: elsewhere'],
  ['of a nation, its own before it', { nation: '英国' }, '英国[工党]胜选', {}, 'yes'],
  ['of a nation, another in the clause', { nation: '英国' }, '德国媒体报道说[工党]', {}, 'yes'],
  ['a short title in its marks', { titled: true }, '小说《[边城]》', {}, 'yes'],
  ['a short title without them', { titled: true }, '北国[边城]', {}, 'no: needs'],
  ['a short title in a longer one', { titled: true }, '《中国[国土报]》', {}, 'no: needs'],
  ['what it needs, given by the page', { needs: ['常德'], homes: ['zhuzhou'] }, '[石门]', HOME, 'yes, place'],
  ['what it needs, not given by another', { needs: ['常德'], homes: ['changde'] }, '[石门]', HOME, 'no: needs'],
  ['the nearer of two places', { local: 'shared' }, '湖南代表团听取了浙江省消费[八大行动]', {}, 'no: elsewhere'],
  ['a place gone to', { local: 'shared' }, '湘西的人员赴济南章丘考察[龙山]文化', {}, 'no: elsewhere'],
  ['two places together', { local: 'shared' }, '湖南与浙江两省的[八大行动]', {}, 'yes'],
  ['counted, with what it needs', { counted: true, needs: ['利润表'] }, '利润表等[三张表]', {}, 'yes, near 利润表'],
  ['counted, with a place alone', { counted: true, needs: ['湖南'] }, '湖南一家幼儿园的[九个必须]', {}, 'no: needs'],
  ['domestic, of ours', { domestic: true }, '中国[外交部]', {}, 'yes'],
  ['domestic, of a party of another country', { domestic: true }, '越共[中宣部]近日', {}, 'no: elsewhere'],
  ['domestic, of two countries together', { domestic: true }, '中越共同[教育部]', {}, 'yes'],
  ['domestic, which of two countries told', { domestic: true }, '刚果（金）[东部地区]', {}, 'no: elsewhere'],
  ['domestic, visited from another', { domestic: true }, '正在韩国访问的[国务院]', {}, 'yes'],
  ['domestic, of a former time', { domestic: true }, '清末新政期间，巡警部改组为[民政部]', {}, 'no: elsewhere'],
  ['domestic, of ours in what is of a former time', { domestic: true }, '光绪年间的旧址，今由[教育部]使用', {}, 'yes'],

  ['named, a river of the name elsewhere', { local: 'named' }, '贵州遵义也有一条[湘江]，', {}, 'no: elsewhere'],
  ['named, a street called after it', { local: 'named' }, '广东开平的[长沙]街道', {}, 'no: elsewhere'],
  ['named, told of with Hunan', { local: 'named' }, '从广西到湖南，也有一条[湘江]', {}, 'yes'],
  ['named, with another beside it', { local: 'named' }, '贵州代表团参观[湘江]新区', {}, 'yes'],
  ['figurative, in quotes', { figurative: true }, '既要防“[黑天鹅]”', {}, 'yes'],
  ['figurative, a nickname in quotes', { figurative: true }, '街坊都叫他“[老路]”', {}, 'no: needs'],
  ['local, owned by another place', { local: 'owned' }, '陕西宝鸡的[炎帝陵]', {}, 'no: elsewhere'],
  ['local, owned by a county of another', { local: 'owned' }, '广西扶绥县[新宁镇]', {}, 'no: elsewhere'],
  ['local, in a list with another', { local: 'owned' }, '江西、[炎帝陵]', {}, 'yes'],
  ['local, visited from another', { local: 'owned' }, '上海游客来到[炎帝陵]', {}, 'yes'],
  ['local, another said it', { scope: ['zhuzhou'] }, '江西日报发文称，[我省]', HOME, 'no: elsewhere'],
  ['local, said to stand elsewhere', { local: 'owned' }, '[天门山]，就在安徽当涂', {}, 'no: elsewhere'],
  ['local, led to by another place', { local: 'shared' }, '湘潭商会到了江西上饶，沿[桃江]而下', {}, 'no: elsewhere'],
  [
    'local and shared, another governs it',
    { local: 'shared' },
    '成都提出打造[高地]，湖南企业前去',
    {},
    'no: elsewhere',
  ],
  ['local and shared, ours before it', { local: 'shared' }, '湖南与广东相比，[高地]更高', {}, 'yes'],
  ['domestic, a city abroad', { domestic: true }, '芝加哥的汽车[工会]', {}, 'no: elsewhere'],
  [
    'domestic, who speaks having been to 中',
    { domestic: true },
    '法国总统看望中学生时称，[教育部]',
    {},
    'no: elsewhere',
  ],
  ['counted, in plain speech', { counted: true }, '送走[四个意识]清醒的人', {}, 'no: needs'],
  ['counted, in quotes', { counted: true }, '送走“[四个意识]”清醒的人', {}, 'yes'],
  ['counted, beside politics', { counted: true }, '增强[四个意识]', {}, 'yes'],
  ['local and shared, another in the sentence', { local: 'shared' }, '贵州实施[强省会]行动', {}, 'no: elsewhere'],
  ['local and shared, Hunan as well', { local: 'shared' }, '贵州和湖南实施[强省会]行动', {}, 'yes'],
  ['local and shared, another in the next sentence', { local: 'shared' }, '实施[强省会]行动。贵州', {}, 'yes'],

  ['figurative, with public affairs near', { figurative: true }, '粮食是经济的[压舱石]', {}, 'yes'],
  ['figurative, with none', { figurative: true }, '沉船里有几块[压舱石]', {}, 'no: needs'],
  ['notAfter, the end of a longer word', { notAfter: ['外国'] }, '国[国开]', {}, 'yes, neighbours'],
  ['notAfter, apart', { notAfter: ['全'] }, '全，[国开]', {}, 'yes, neighbours'],
  ['notAfter, on the other side', { notAfter: ['全'] }, '[国开]全', {}, 'yes, neighbours'],
  ['notBefore, touching', { notBefore: ['行', '始大典'] }, '[国开]始大典', {}, 'no: neighbour'],
  ['notBefore, apart', { notBefore: ['行'] }, '[国开]，行', {}, 'yes, neighbours'],
  ['notBefore, on the other side', { notBefore: ['行'] }, '行[国开]', {}, 'yes, neighbours'],
  ['both sides', { notAfter: ['全'], notBefore: ['行'] }, '在[国开]说', {}, 'yes, neighbours'],
])('%s', (_what, rules, marked, page, outcome) => {
  expect(outcomeOf(rules, marked, page)).toBe(outcome);
});

describe('of several rules', () => {
  const rules: FormRules = {
    scope: ['zhuzhou'],
    since: '2020-01-01',
    until: '2029-12-31',
    notAfter: ['全'],
    notBefore: ['行'],
    needs: ['贷款'],
    forbids: ['球队'],
  };
  const page = { home: 'zhuzhou', date: '2024-01-01' };

  test('each that holds is said, in their order', () => {
    expect(outcomeOf(rules, '贷款，[国开]', page)).toBe(
      'yes, place, since 2020-01-01, until 2029-12-31, near 贷款, unforbidden, neighbours',
    );
  });

  test.each<[what: string, marked: string, page: PageContext, broken: string]>([
    ['where', '球队，全[国开]', { date: '2019-12-31' }, 'scope'],
    ['when', '球队，全[国开]', { ...page, date: '2019-12-31' }, 'date'],
    ['until when', '球队，全[国开]', { ...page, date: '2030-01-01' }, 'date'],
    ['what stands before', '球队，全[国开]', page, 'neighbour'],
    ['what stands after', '球队，[国开]行', page, 'neighbour'],
    ['what must be near', '球队，[国开]', page, 'needs'],
    ['what must not be near', '贷款，球队，[国开]', page, 'forbids'],
  ])('the first that says no is named: %s', (_what, marked, at, broken) => {
    expect(outcomeOf(rules, marked, at)).toBe(`no: ${broken}`);
  });
});

describe('the reach of needs and forbids', () => {
  const gap = (units: number) => '，'.repeat(units);
  /** As far as a word of two units may begin or end and still stand in reach whole. */
  const LAST = RULE_REACH - 2;

  test.each<[what: string, marked: string, isNear: boolean]>([
    ['before, the last place in reach', `${gap(9)}贷款${gap(LAST)}[国开]${gap(200)}`, true],
    ['before, a unit farther', `${gap(9)}贷款${gap(LAST + 1)}[国开]${gap(200)}`, false],
    ['after, the last place in reach', `${gap(200)}[国开]${gap(LAST)}贷款`, true],
    ['after, a unit farther', `${gap(200)}[国开]${gap(LAST + 1)}贷款`, false],
    ['before, near the beginning of a long text', `贷款，[国开]${gap(200)}`, true],
    ['at the end of a long text it is in reach of no beginning', `[国开]${gap(200)}贷款`, false],
  ])('%s', (_what, marked, isNear) => {
    expect(outcomeOf({ needs: ['贷款'] }, marked)).toBe(isNear ? 'yes, near 贷款' : 'no: needs');
    expect(outcomeOf({ forbids: ['贷款'] }, marked)).toBe(isNear ? 'no: forbids' : 'yes, unforbidden');
  });
});

describe('Traditional text', () => {
  const table = createFoldTable('贷貸款款队隊');

  test.each<[rules: FormRules, marked: string, outcome: string]>([
    [{ needs: ['贷款'] }, '貸款，[国开]', 'yes, near 贷款'],
    [{ needs: ['贷款'] }, '[国开]，貸款', 'yes, near 贷款'],
    [{ forbids: ['球队'] }, '[国开]球隊', 'no: forbids'],
    [{ notAfter: ['球队'] }, '球隊[国开]', 'no: neighbour'],
    [{ notBefore: ['贷款'] }, '[国开]貸款', 'no: neighbour'],
  ])('is read by the pairs of the glossary: %j of %s', (rules, marked, outcome) => {
    expect(outcomeOf(rules, marked, {}, table)).toBe(outcome);
    expect(outcomeOf(rules, marked, {}, PLAIN)).not.toBe(outcome);
  });
});
