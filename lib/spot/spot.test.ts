import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNaiveMatcher } from '../../tests/oracle/naive-matcher.ts';
import type { FormRules } from '../glossary/types.ts';
import { type TermRef, termRef } from '../terms/ref.ts';
import { foldText } from '../text/fold.ts';
import { doubtKey } from './doubt.ts';
import { createMatcher } from './matcher.ts';
import { guardsOfTable } from './neighbour-guards.ts';
import { RULE_REACH } from './rules.ts';
import { createSpotter, readyLayer } from './spot.ts';
import type { Doubt, Judge, PageContext, RejectReason, Span, SpotEntry, SpotLayer, Spotted } from './types.ts';
import { writtenLayer } from './written-layer.ts';

const ENGINES = [
  ['the matcher', createMatcher],
  ['the naive matcher', createNaiveMatcher],
] as const;

/** A form of its own entry, or of several: each sense is its rules. Entries are numbered as they come. */
type FormOfCase = string | (FormRules & { text: string }) | { text: string; senses: FormRules[] };

const conceptOf = (id: string | number): SpotEntry => ({
  ref: termRef('seeds', String(id)),
  category: 'policy',
  tier: 'standard',
});

function layerOf(forms: readonly FormOfCase[], traditional = ''): SpotLayer {
  let concepts = 0;
  const withSenses = forms.map((form) => {
    if (typeof form === 'string') return { text: form, senses: [{ entry: conceptOf(concepts++) }] };
    const { text, ...rest } = form;
    const rulesOfSenses = 'senses' in rest ? rest.senses : [rest];
    return { text, senses: rulesOfSenses.map((rules) => ({ entry: conceptOf(concepts++), rules })) };
  });
  return writtenLayer({ key: 'seeds', revision: '1' }, withSenses, traditional);
}

const idsOf = (span: Pick<Span, 'entries'> | undefined) => span?.entries.map(({ ref }) => ref.replace('seeds/', ''));

interface Case {
  readonly text: string;
  readonly forms: readonly FormOfCase[];
  readonly home?: string;
  readonly date?: string;
  /** Answers by the doubtful surface; a surface left out is a word of its own. */
  readonly verdicts?: Readonly<Record<string, boolean | undefined>>;
  readonly spans: readonly string[];
  readonly rejected?: readonly [surface: string, reason: RejectReason][];
}

const surfaceOf = ({ text, start, end }: Doubt) => text.slice(start, end);

function spotCase({ forms, text, home, date, verdicts = {} }: Case, makeMatcher: typeof createMatcher): Spotted {
  const judge: Judge = (doubt) => {
    const surface = surfaceOf(doubt);
    return Object.hasOwn(verdicts, surface) ? verdicts[surface] : true;
  };
  return createSpotter([readyLayer(layerOf(forms), makeMatcher)]).spot(text, { home, date }, judge);
}

const farApart = '，'.repeat(RULE_REACH);

const CASES: Record<string, readonly Case[]> = {
  'finds what is there': [
    { text: '', forms: ['株洲市'], spans: [] },
    { text: '没有', forms: ['株洲市'], spans: [] },
    { text: '株洲市', forms: ['株洲市'], spans: ['株洲市'] },
    { text: '（株洲市）和株洲市。', forms: ['株洲市'], spans: ['株洲市', '株洲市'] },
    { text: '可信数据空间', forms: ['可信数据', '数据空间', '可信数据空间'], spans: ['可信数据空间'] },
    { text: '可信数据空间', forms: ['可信数据', '数据空间'], spans: ['可信数据'], rejected: [['数据空间', 'overlap']] }, // biome-ignore format: a row a case
  ],
  'a Latin letter or digit beside a Latin edge continues it': [
    { text: '加入RCEP后', forms: ['RCEP'], spans: ['RCEP'] },
    { text: 'RCEPX', forms: ['RCEP'], spans: [], rejected: [['RCEP', 'latin']] },
    { text: 'XRCEP', forms: ['RCEP'], spans: [], rejected: [['RCEP', 'latin']] },
    { text: 'RCEPＸ', forms: ['RCEP'], spans: [], rejected: [['RCEP', 'latin']] },
    { text: 'RCEP2', forms: ['RCEP'], spans: [], rejected: [['RCEP', 'latin']] },
    { text: 'RCEP X', forms: ['RCEP'], spans: ['RCEP'] },
    { text: 'RCEP-X', forms: ['RCEP'], spans: ['RCEP'] },
    { text: '15GB', forms: ['5G'], spans: [], rejected: [['5G', 'latin']] },
    { text: '5GB', forms: ['5G'], spans: [], rejected: [['5G', 'latin']] },
    { text: '1.5G', forms: ['5G'], spans: [], rejected: [['5G', 'latin']] },
    { text: '1,5G', forms: ['5G'], spans: [], rejected: [['5G', 'latin']] },
    { text: '第1.5G基站', forms: ['5G基站'], spans: [], rejected: [['5G基站', 'latin']] },
    { text: '见图.5G基站', forms: ['5G基站'], spans: ['5G基站'] },
    { text: '４G、５G基站', forms: ['5G'], spans: ['５G'] },
    { text: '5G基站', forms: ['5G'], spans: ['5G'] },
    { text: '14×45', forms: ['4×4'], spans: [], rejected: [['4×4', 'latin']] },
    { text: '4x4', forms: ['4×4'], spans: ['4x4'] },
    { text: '4 ✕ 4工程', forms: ['4×4工程'], spans: ['4 ✕ 4工程'] },
  ],
  'a numeral beside a numeral edge continues it': [
    { text: '“十四五”时期', forms: ['十四五'], spans: ['十四五'] },
    { text: '八十四五岁', forms: ['十四五'], spans: [], rejected: [['十四五', 'latin']] },
    { text: '十四五六', forms: ['十四五'], spans: [], rejected: [['十四五', 'latin']] },
    { text: '第十一号文件', forms: ['一号文件'], spans: [], rejected: [['一号文件', 'latin']] },
    { text: '第一号文件', forms: ['一号文件'], spans: ['一号文件'] },
    { text: '统一十四五规划', forms: ['十四五规划'], spans: ['十四五规划'] },
  ],
  'letter case must be as written unless the form says otherwise': [
    { text: 'ppp项目', forms: ['PPP项目'], spans: [], rejected: [['ppp项目', 'letter-case']] },
    { text: 'ＰＰＰ项目', forms: ['PPP项目'], spans: ['ＰＰＰ项目'] },
    { text: 'ppp项目', forms: [{ text: 'PPP项目', anyCase: true }], spans: ['ppp项目'] },
    { text: '4X4', forms: ['4×4'], spans: ['4X4'] },
    { text: '5g', forms: ['5G'], spans: [], rejected: [['5g', 'letter-case']] },
  ],
  'quotes inside a match close where they open, and partners just beside it are taken in': [
    { text: '五好园区', forms: ['“五好”园区'], spans: ['五好园区'] },
    { text: '创建“五好”园区。', forms: ['“五好”园区'], spans: ['“五好”园区'] },
    { text: '创建“五好”园区。', forms: ['五好园区'], spans: ['“五好”园区'] },
    { text: '创建「五好」园区。', forms: ['“五好”园区'], spans: ['「五好」园区'] },
    { text: '创建"五好"园区。', forms: ['“五好”园区'], spans: ['"五好"园区'] },
    { text: '园区要“五好园区”', forms: ['五好园区'], spans: ['五好园区'] },
    { text: '创建园区“五好”。', forms: ['园区五好'], spans: ['园区“五好”'] },
    { text: '《可信数据》空间', forms: ['可信数据空间'], spans: ['《可信数据》空间'] },
    { text: '“‘五好’”园区', forms: ['五好园区'], spans: ['“‘五好’”园区'] },
    { text: '可信“数据”空间', forms: ['可信数据空间'], spans: ['可信“数据”空间'] },
    { text: '要“做到五好”园区', forms: ['五好园区'], spans: [], rejected: [['五好”园区', 'quotes']] },
    { text: '要五好“园区建设”', forms: ['五好园区'], spans: [], rejected: [['五好“园区', 'quotes']] },
    { text: '「五好”园区', forms: ['五好园区'], spans: [], rejected: [['五好”园区', 'quotes']] },
    { text: '要"做到五好"园区', forms: ['五好园区'], spans: [], rejected: [['五好"园区', 'quotes']] },
    { text: '数据"中心"算力"中枢', forms: ['数据中心', '算力中枢'], spans: ['数据"中心"'], rejected: [['算力"中枢', 'quotes']] }, // biome-ignore format: a row a case
  ],
  'a short word is itself only when printed together': [
    { text: '株 洲', forms: ['株洲'], spans: [], rejected: [['株 洲', 'gap']] },
    { text: '“放　管　服”让', forms: ['放管服'], spans: ['放　管　服'] },
    { text: '“放　管服”让', forms: ['放管服'], spans: [], rejected: [['放　管服', 'gap']] },
    { text: '，放　管　服，', forms: ['放管服'], spans: [], rejected: [['放　管　服', 'gap']] },
    { text: '株\u3000洲 市', forms: ['株洲市'], spans: [], rejected: [['株\u3000洲 市', 'gap']] },
    { text: '株\n\n洲', forms: ['株洲'], spans: [], rejected: [['株\n\n洲', 'gap']] },
    { text: '株\n洲', forms: ['株洲'], spans: ['株\n洲'] },
    { text: '株\r\n\u3000\u3000洲', forms: ['株洲'], spans: ['株\r\n\u3000\u3000洲'] },
    { text: '株\u200b洲', forms: ['株洲'], spans: ['株\u200b洲'] },
    { text: '株\ufeff洲', forms: ['株洲'], spans: ['株\ufeff洲'] },
    { text: '可 信 空 间', forms: ['可信空间'], spans: ['可 信 空 间'] },
    { text: '可信数\n据空间', forms: ['可信数据空间'], spans: ['可信数\n据空间'] },
    { text: '5\nG基站', forms: ['5G基站'], spans: [] },
  ],
  'scope holds a form to the home of the publisher': [
    { text: '，我市，', forms: [{ text: '我市', scope: ['zhuzhou'] }], home: 'zhuzhou', spans: ['我市'] },
    { text: '，我市，', forms: [{ text: '我市', scope: ['zhuzhou', 'hunan'] }], home: 'hunan', spans: ['我市'] },
    { text: '，我市，', forms: [{ text: '我市', scope: ['zhuzhou'] }], home: 'hunan', spans: [], rejected: [['我市', 'scope']] }, // biome-ignore format: a row a case
    { text: '，我市，', forms: [{ text: '我市', scope: ['zhuzhou'] }], spans: [], rejected: [['我市', 'scope']] },
  ],
  'since and until hold a form to pages of those days': [
    { text: '，市运会，', forms: [{ text: '市运会', until: '2023-12-31' }], date: '2021-10-28', spans: ['市运会'] },
    { text: '，市运会，', forms: [{ text: '市运会', until: '2023-12-31' }], date: '2023-12-31', spans: ['市运会'] },
    { text: '，市运会，', forms: [{ text: '市运会', until: '2023-12-31' }], date: '2024-01-01', spans: [], rejected: [['市运会', 'date']] }, // biome-ignore format: a row a case
    { text: '，市运会，', forms: [{ text: '市运会', until: '2023-12-31' }], spans: [], rejected: [['市运会', 'date']] },
    { text: '，市运会，', forms: [{ text: '市运会', since: '2025-01-01' }], date: '2025-01-01', spans: ['市运会'] },
    { text: '，市运会，', forms: [{ text: '市运会', since: '2025-01-01' }], date: '2024-12-31', spans: [], rejected: [['市运会', 'date']] }, // biome-ignore format: a row a case
    { text: '，市运会，', forms: [{ text: '市运会', since: '2025-01-01' }], spans: [], rejected: [['市运会', 'date']] },
  ],
  'needs wants one of its words near by, outside the form': [
    { text: '可信空间有数据', forms: [{ text: '可信空间', needs: ['数据', '要素'] }], spans: ['可信空间'] },
    { text: '要素进可信空间', forms: [{ text: '可信空间', needs: ['数据', '要素'] }], spans: ['可信空间'] },
    { text: '可信空间', forms: [{ text: '可信空间', needs: ['数据'] }], spans: [], rejected: [['可信空间', 'needs']] },
    { text: '可信空间', forms: [{ text: '可信空间', needs: ['空间'] }], spans: [], rejected: [['可信空间', 'needs']] },
    { text: '数可信空间据', forms: [{ text: '可信空间', needs: ['数据'] }], spans: [], rejected: [['可信空间', 'needs']] }, // biome-ignore format: a row a case
    { text: `${farApart.slice(2)}数据可信空间`, forms: [{ text: '可信空间', needs: ['数据'] }], spans: ['可信空间'] },
    { text: `数据${farApart}可信空间`, forms: [{ text: '可信空间', needs: ['数据'] }], spans: [], rejected: [['可信空间', 'needs']] }, // biome-ignore format: a row a case
    { text: `可信空间${farApart.slice(2)}数据`, forms: [{ text: '可信空间', needs: ['数据'] }], spans: ['可信空间'] },
    { text: `可信空间${farApart}数据`, forms: [{ text: '可信空间', needs: ['数据'] }], spans: [], rejected: [['可信空间', 'needs']] }, // biome-ignore format: a row a case
  ],
  'forbids wants none of its words near by': [
    { text: '可信空间', forms: [{ text: '可信空间', forbids: ['航天'] }], spans: ['可信空间'] },
    { text: '航天的可信空间', forms: [{ text: '可信空间', forbids: ['航天'] }], spans: [], rejected: [['可信空间', 'forbids']] }, // biome-ignore format: a row a case
    { text: '可信空间与航天', forms: [{ text: '可信空间', forbids: ['太空', '航天'] }], spans: [], rejected: [['可信空间', 'forbids']] }, // biome-ignore format: a row a case
    { text: `航天${farApart}可信空间`, forms: [{ text: '可信空间', forbids: ['航天'] }], spans: ['可信空间'] },
  ],
  'notAfter and notBefore look at what stands directly beside': [
    { text: '非常可信空间', forms: [{ text: '可信空间', notAfter: ['非常'] }], spans: [], rejected: [['可信空间', 'neighbour']] }, // biome-ignore format: a row a case
    { text: '非可信空间', forms: [{ text: '可信空间', notAfter: ['非'] }], verdicts: { 可信空间: false }, spans: [], rejected: [['可信空间', 'neighbour']] }, // biome-ignore format: a row a case
    { text: '是非可信空间', forms: [{ text: '可信空间', notAfter: ['非'] }], verdicts: { 可信空间: true }, spans: ['可信空间'] }, // biome-ignore format: a row a case
    { text: '非，可信空间', forms: [{ text: '可信空间', notAfter: ['非'] }], spans: ['可信空间'] },
    { text: '可信空间站', forms: [{ text: '可信空间', notBefore: ['站'] }], verdicts: { 可信空间: false }, spans: [], rejected: [['可信空间', 'neighbour']] }, // biome-ignore format: a row a case
    { text: '可信空间的站', forms: [{ text: '可信空间', notBefore: ['站'] }], spans: ['可信空间'] },
    { text: '非“可信”空间', forms: [{ text: '可信空间', notAfter: ['非'] }], spans: [], rejected: [['可信”空间', 'neighbour']] }, // biome-ignore format: a row a case
  ],
  'where the longest is rejected the next shorter gets its chance': [
    { text: '株洲市民中心', forms: ['株洲', '株洲市'], verdicts: { 株洲市: false }, spans: ['株洲'], rejected: [['株洲市', 'word']] }, // biome-ignore format: a row a case
    { text: '株洲市民中心', forms: ['株洲', '株洲市'], verdicts: { 株洲市: false, 株洲: false }, spans: [], rejected: [['株洲市', 'word'], ['株洲', 'word']] }, // biome-ignore format: a row a case
    { text: '株洲市长', forms: ['株洲', '株洲市', '市长'], verdicts: { 株洲市: false }, spans: ['株洲', '市长'], rejected: [['株洲市', 'word']] }, // biome-ignore format: a row a case
    { text: '可信空间站', forms: ['可信空间', { text: '可信空间站', needs: ['航天'] }], spans: ['可信空间'], rejected: [['可信空间站', 'needs']] }, // biome-ignore format: a row a case
    { text: '5G基站X', forms: ['5G', '5G基站X'], spans: ['5G基站X'] },
    { text: '5G基站XY', forms: ['5G', '5G基站X'], spans: ['5G'], rejected: [['5G基站X', 'latin']] },
  ],
  'a verdict decides Chinese forms among other Chinese characters, and no others': [
    { text: '全国开行班列', forms: ['国开行'], verdicts: { 国开行: false }, spans: [], rejected: [['国开行', 'word']] },
    { text: '由国开行牵头', forms: ['国开行'], verdicts: { 国开行: true }, spans: ['国开行'] },
    { text: '“国开行”牵头', forms: ['国开行'], verdicts: { 国开行: false }, spans: ['国开行'] },
    {
      text: '可信空间站',
      forms: ['可信空间'],
      verdicts: { 可信空间: false },
      spans: [],
      rejected: [['可信空间', 'word']],
    },
    { text: '建5G站', forms: ['5G站'], verdicts: { '5G站': false }, spans: ['5G站'] },
  ],
  'an undecided match keeps its place unmarked': [
    { text: '株洲市民中心', forms: ['株洲', '株洲市'], verdicts: { 株洲市: undefined }, spans: [], rejected: [['株洲市', 'undecided']] }, // biome-ignore format: a row a case
    { text: '株洲市长沙市', forms: ['株洲', '株洲市', '长沙市'], verdicts: { 株洲市: undefined }, spans: ['长沙市'], rejected: [['株洲市', 'undecided']] }, // biome-ignore format: a row a case
    { text: '株洲市长沙市', forms: ['株洲市', '市长沙', '长沙市'], verdicts: { 株洲市: undefined }, spans: [], rejected: [['株洲市', 'undecided'], ['市长沙', 'overlap'], ['长沙市', 'overlap']] }, // biome-ignore format: a row a case
  ],
};

describe.each(ENGINES)('a spotter on %s', (_name, makeMatcher) => {
  for (const [rule, cases] of Object.entries(CASES)) {
    test.each(cases.map((row) => [row.text, row] as const))(`${rule}: %j`, (_text, row) => {
      const { spans, rejected } = spotCase(row, makeMatcher);
      expect(spans.map(({ start, end }) => row.text.slice(start, end))).toEqual(row.spans);
      const surfaces = rejected.map(({ start, end, reason }) => [row.text.slice(start, end), reason]);
      expect(surfaces).toEqual(row.rejected ?? []);
    });
  }

  test('offsets are those of the text as given', () => {
    const { spans, rejected } = spotCase(
      { text: '🚄，“五好”园区RCEPX', forms: ['五好园区', 'RCEP'], spans: [] },
      makeMatcher,
    );
    expect(spans).toMatchObject([{ start: 3, end: 9, entries: [{ ref: 'seeds/0' }], nested: [] }]);
    expect(rejected).toEqual([{ start: 9, end: 13, ref: 'seeds/1', reason: 'latin' }]);
  });

  test.each<[what: string, forms: FormOfCase[], text: string, nested: string[]]>([
    ['of a name made of names', ['株洲', '长江大桥', '株洲长江大桥'], '株洲长江大桥', ['株洲', '长江大桥']],
    ['leftmost-longest', ['可信数据', '可信', '数据空间', '可信数据空间'], '可信数据空间', ['可信数据']],
    [
      'beside another',
      ['株洲', '北站', '站前广场', '株洲北站站前广场'],
      '株洲北站站前广场',
      ['株洲', '北站', '站前广场'],
    ],
    ['not where a short one stands in the middle', ['国航', '中国航天'], '中国航天', []],
    ['not where all but one character is the term itself', ['新区', '高新区'], '高新区', []],
    ['not where a rule says no', [{ text: '长江大桥', scope: ['wuhan'] }, '株洲长江大桥'], '株洲长江大桥', []],
    ['not where Latin runs on', ['5G', '15GB基站'], '15GB基站', []],
    ['at a start where a longer one was turned down', ['株洲', { text: '株洲市', needs: ['城'] }, '市民中心', '株洲市民中心'], '株洲市民中心', ['株洲', '市民中心']], // biome-ignore format: a row a case
  ])('the terms within a term are kept with it: %s', (_what, forms, text, nested) => {
    const { spans, rejected } = spotCase({ text, forms, spans: [] }, makeMatcher);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.nested.map(({ start, end }) => text.slice(start, end))).toEqual(nested);
    expect(rejected).toEqual([]);
  });

  test('Traditional script is read by the pairs of the glossary, in forms and in rules', () => {
    const layer = layerOf([{ text: '数据空间', needs: ['发展'] }], '数數据據间間发發');
    const surfacesIn = (text: string) =>
      createSpotter([readyLayer(layer, makeMatcher)])
        .spot(text, {}, () => true)
        .spans.map(({ start, end }) => text.slice(start, end));
    expect(surfacesIn('發展「數據」空間')).toEqual(['「數據」空間']);
    expect(surfacesIn('數據空間')).toEqual([]);
  });

  test('of several senses those whose rules hold are given, in order', () => {
    const senses = [{ scope: ['zhuzhou'] }, { scope: ['hunan', 'zhuzhou'] }, {}];
    const conceptsAt = (home: string) =>
      idsOf(spotCase({ text: '，省委，', forms: [{ text: '省委', senses }], home, spans: [] }, makeMatcher).spans[0]);
    expect(conceptsAt('zhuzhou')).toEqual(['0', '1', '2']);
    expect(conceptsAt('hunan')).toEqual(['1', '2']);
    expect(conceptsAt('changsha')).toEqual(['2']);
  });

  test('where no sense holds the first is named, with the reason of the last', () => {
    const senses = [{ scope: ['zhuzhou'] }, { needs: ['湖南'] }];
    const { rejected } = spotCase({ text: '，省委，', forms: [{ text: '省委', senses }], spans: [] }, makeMatcher);
    expect(rejected).toEqual([{ start: 1, end: 3, ref: 'seeds/0', reason: 'needs' }]);
  });

  test('letter case is asked of each sense on its own', () => {
    const forms = [{ text: 'PPP项目', senses: [{}, { anyCase: true }] }];
    expect(idsOf(spotCase({ text: 'ppp项目', forms, spans: [] }, makeMatcher).spans[0])).toEqual(['1']);
  });

  test('a doubt is a window of the text with the place of the form in it, and comes with the guards of its glossary', () => {
    const asked: Parameters<Judge>[] = [];
    const guards = guardsOfTable({ before: { 国: '全' }, after: {} });
    const layer = { ...layerOf(['国开行']), guards };
    createSpotter([readyLayer(layer, makeMatcher)]).spot('。今年全国开行班列，', {}, (...doubt) => {
      asked.push(doubt);
      return undefined;
    });
    expect(asked).toEqual([[{ text: '今年全国开行班列', start: 3, end: 6 }, guards]]);
  });
});

describe('why a surface is marked', () => {
  const person: SpotEntry = { ...conceptOf('person'), category: 'person' };
  const layer = writtenLayer(
    { key: 'seeds', revision: '1' },
    [
      { text: '云上陶谷', senses: [{ entry: conceptOf(0) }] },
      { text: '陶谷', senses: [{ entry: conceptOf(0) }] },
      { text: '陶望舒', senses: [{ entry: person }] },
      {
        text: '我市',
        senses: [{ entry: conceptOf(2), rules: { scope: ['zhuzhou'], since: '2020-01-01', until: '2029-12-31' } }],
      },
      {
        text: '国开',
        senses: [
          { entry: conceptOf(2), rules: { needs: ['球队'] } },
          { entry: conceptOf(3), rules: { needs: ['贷款', '银行'], forbids: ['开国'], notAfter: ['全'] } },
        ],
      },
      { text: 'RCEP', senses: [{ entry: conceptOf(0) }] },
      { text: '数据“五好”园区', senses: [{ entry: conceptOf(0) }] },
    ],
    '云雲数數据據园園区區',
  );

  test.for<[text: string, says: string, page?: PageContext]>([
    ['参观云上陶谷的人', '云上陶谷 long longest:1'],
    ['参观雲上陶谷的人', '云上陶谷 traditional long longest:1'],
    ['到陶谷去', '陶谷 word'],
    ['“陶谷”，到了', '陶谷 alone'],
    ['主任陶望舒说', '陶望舒 name'],
    ['签署RCEP协定', 'RCEP latin'],
    ['签署ＲＣＥＰ协定', 'RCEP spelling latin'],
    ['数据五好园区', '数据“五好”园区 spelling long'],
    ['數據“五好”園區', '数据“五好”园区 traditional long'],
    ['在我市召开', '我市 word place since:2020-01-01 until:2029-12-31', { home: 'zhuzhou', date: '2024-01-01' }],
    ['国开，从银行得到贷款', '国开 alone near:贷款 unforbidden neighbours'],
    ['国开，一支球队', '国开 alone near:球队'],
  ])('%s: %s', ([text, says, page = {}]) => {
    const { spans } = createSpotter([readyLayer(layer)]).spot(text, page, () => true);
    const reasons = spans[0]?.match.reasons.map(({ code, value }) => (value === undefined ? code : `${code}:${value}`));
    expect(spans).toHaveLength(1);
    expect([spans[0]?.match.form, ...(reasons ?? [])].join(' ')).toBe(says);
  });

  test.each<[day: string, isMarked: boolean]>([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2029-12-31', true],
    ['2030-01-01', false],
  ])('on %s a form from 2020 to 2029 is marked: %s', (date, isMarked) => {
    const { spans } = createSpotter([readyLayer(layer)]).spot('，我市，', { home: 'zhuzhou', date }, () => true);
    expect(spans.length === 1).toBe(isMarked);
  });
});

describe('several glossaries', () => {
  const entry = (ref: TermRef, category: SpotEntry['category'] = 'policy'): SpotEntry => ({
    ref,
    category,
    tier: 'standard',
  });
  const seeds = (texts: readonly string[]) =>
    writtenLayer(
      { key: 'seeds', revision: '1' },
      texts.map((text) => ({ text, senses: [{ entry: entry(termRef('seeds', text)) }] })),
    );
  const own = (texts: readonly string[]) =>
    writtenLayer(
      { key: 'own', revision: '1' },
      texts.map((text) => ({ text, senses: [{ entry: entry(termRef('own', text)) }] })),
    );
  const client = (texts: readonly string[]) =>
    writtenLayer(
      { key: 'import:client', revision: '1' },
      texts.map((text) => ({ text, senses: [{ entry: entry(termRef('import:client', text)) }] })),
    );
  const spotWith = (layers: readonly SpotLayer[], text: string) =>
    createSpotter(layers.map((layer) => readyLayer(layer))).spot(text, {}, () => true);

  const refsOf = ({ spans }: Spotted) => spans.map(({ entries }) => entries[0]?.ref);

  test('a surface that both have stands for both, the first glossary first', () => {
    const layers = [own(['三高四新']), seeds(['三高四新'])];
    const { spans } = spotWith(layers, '讲三高四新的');
    expect(spans.map(({ entries }) => entries.map(({ ref }) => ref))).toEqual([['own/三高四新', 'seeds/三高四新']]);
    expect(spotWith(layers.toReversed(), '三高四新').spans[0]?.entries[0]?.ref).toBe('seeds/三高四新');
  });

  test('the longer term has the place, whichever glossary has it', () => {
    const { spans } = spotWith([own(['数据空间']), seeds(['可信数据空间'])], '可信数据空间');
    expect(spans.map(({ start, end, entries }) => [start, end, entries[0]?.ref])).toEqual([
      [0, 6, 'seeds/可信数据空间'],
    ]);
    const other = spotWith([own(['可信数据空间']), seeds(['数据空间'])], '可信数据空间');
    expect(other.spans[0]?.entries[0]?.ref).toBe('own/可信数据空间');
    expect(other.spans[0]?.nested.map(({ entries }) => entries[0]?.ref)).toEqual(['seeds/数据空间']);
  });

  test('the term that begins first has the place, but for one that cuts into a term of the reader’s own', () => {
    expect(refsOf(spotWith([client(['数据空间']), seeds(['可信数据'])], '可信数据空间'))).toEqual(['seeds/可信数据']);
    const { spans, rejected } = spotWith([own(['数据空间']), seeds(['可信数据', '可信'])], '可信数据空间');
    expect(spans.map(({ entries }) => entries[0]?.ref)).toEqual(['seeds/可信', 'own/数据空间']);
    expect(rejected).toEqual([{ start: 0, end: 4, ref: 'seeds/可信数据', reason: 'overlap' }]);
    // Of the reader's own the first stands as ever.
    expect(refsOf(spotWith([own(['数据空间', '可信数据']), seeds([])], '可信数据空间'))).toEqual(['own/可信数据']);
  });

  test('within a longer term the reader’s own have their places before all others', () => {
    const layers = [own(['产业转移']), seeds(['湘南湘西承接产业转移', '承接产业', '湘南湘西'])];
    const [span] = spotWith(layers, '湘南湘西承接产业转移').spans;
    expect(span?.entries[0]?.ref).toBe('seeds/湘南湘西承接产业转移');
    expect(span?.nested.map(({ entries }) => entries[0]?.ref)).toEqual(['seeds/湘南湘西', 'own/产业转移']);
  });

  const FORM = fc.string({ unit: fc.constantFrom(...'株洲市长'), minLength: 2, maxLength: 5 });
  const TEXT = fc.string({ unit: fc.constantFrom(...'株洲市长株洲市长，'), maxLength: 30 });

  test('no term of another glossary cuts into one of the reader’s own', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(FORM, { maxLength: 4 }),
        fc.uniqueArray(FORM, { maxLength: 8 }),
        TEXT,
        (a, b, input) => {
          const alone = spotWith([own(a)], input).spans;
          const { spans } = spotWith([own(a), seeds(b)], input);
          for (const { start, end } of alone) {
            const over = spans.filter((span) => span.start < end && start < span.end);
            expect(over.map((span) => span.start <= start && end <= span.end)).toEqual([true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a late answer about either adds marks and never moves one', () => {
    const answers = fc.func(fc.record({ verdict: fc.boolean(), isEarly: fc.boolean() }));
    const forms = fc.uniqueArray(FORM, { maxLength: 6 });
    fc.assert(
      fc.property(forms, forms, TEXT, answers, (a, b, input, answer) => {
        const spotter = createSpotter([own(a), seeds(b)].map((layer) => readyLayer(layer)));
        const asked = (doubt: Doubt) => answer(doubtKey(doubt));
        const early = spotter.spot(input, {}, (doubt) => (asked(doubt).isEarly ? asked(doubt).verdict : undefined));
        const late = spotter.spot(input, {}, (doubt) => asked(doubt).verdict);
        const key = ({ start, end, entries }: Span) => `${start} ${end} ${entries[0]?.ref}`;
        const lateKeys = new Set(late.spans.map(key));
        expect(early.spans.map(key).filter((span) => !lateKeys.has(span))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('where the rules of one say no the other still stands for the surface', () => {
    const strict = writtenLayer({ key: 'own', revision: '1' }, [
      { text: '三高四新', senses: [{ entry: entry(termRef('own', 'a')), rules: { needs: ['湖南'] } }] },
    ]);
    expect(spotWith([strict, seeds(['三高四新'])], '三高四新').spans[0]?.entries.map(({ ref }) => ref)).toEqual([
      'seeds/三高四新',
    ]);
  });

  test('they are named in the order of their precedence', () => {
    const spotter = createSpotter([own(['甲乙']), seeds(['甲乙'])].map((layer) => readyLayer(layer)));
    expect(spotter.stamps.map(({ key }) => key)).toEqual(['own', 'seeds']);
  });

  test('are as one glossary that has the forms of both', () => {
    const form = fc.string({ unit: fc.constantFrom(...'株洲市长'), minLength: 2, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom(...'株洲市长，'), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { maxLength: 6 }),
        fc.uniqueArray(form, { maxLength: 6 }),
        text,
        (a, b, input) => {
          const apart = spotWith([client(a), seeds(b)], input);
          const together = spotWith([client([...new Set([...a, ...b])])], input);
          const places = ({ spans }: Spotted) => spans.map(({ start, end, nested }) => [start, end, nested.length]);
          expect(places(apart)).toEqual(places(together));
          for (const { start, end, entries } of apart.spans) {
            const surface = input.slice(start, end);
            const expected = [
              a.includes(surface) && `import:client/${surface}`,
              b.includes(surface) && `seeds/${surface}`,
            ];
            expect(entries.map(({ ref }) => ref)).toEqual(expected.filter(Boolean));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('for any glossary and any page', () => {
  const CHARACTERS = [...'株洲洲市市长五好园区十四4x5G', '🚄', '𠮷', '“', '”', '"', '"', ' ', '\n', '，', '\ud842'];
  /** Few, so that forms overlap often. */
  const HAN = [...'株洲市长'];
  const text = (characters: readonly string[]) => fc.string({ unit: fc.constantFrom(...characters), maxLength: 50 });
  const formText = fc
    .string({ unit: fc.constantFrom(...'株洲市长五好园十四4xG', '𠮷'), minLength: 2, maxLength: 5 })
    .filter((form) => form.length > 1);
  const words = fc.option(fc.array(fc.constantFrom('市', '好', '长沙', 'x'), { minLength: 1, maxLength: 2 }), {
    nil: undefined,
  });
  const rules = fc.record<FormRules>({
    needs: words,
    forbids: words,
    notAfter: words,
    notBefore: words,
    scope: fc.constantFrom(undefined, undefined, ['zhuzhou'], ['hunan']),
    anyCase: fc.constantFrom(undefined, true),
  });
  const form = fc.oneof(
    formText,
    fc.record({ text: formText, senses: fc.array(rules, { minLength: 1, maxLength: 3 }) }),
  );
  const layer = fc.array(form, { maxLength: 12 }).map((forms) => layerOf(forms));
  const page = fc.constantFrom({}, { home: 'zhuzhou' }, { home: 'hunan' });
  /** Answers drawn once for each doubt, whenever it is asked. */
  const verdicts = fc.func(fc.constantFrom(true, false, undefined));

  test('both engines give the same', () => {
    fc.assert(
      fc.property(layer, text(CHARACTERS), page, verdicts, (forms, input, sense, answer) => {
        const judge: Judge = (doubt) => answer(doubtKey(doubt));
        const [fast, naive] = ENGINES.map(([, engine]) =>
          createSpotter([readyLayer(forms, engine)]).spot(input, sense, judge),
        );
        expect(fast).toEqual(naive);
      }),
      { numRuns: 500 },
    );
  });

  test('spans rise, stay in bounds, never overlap, never split a surrogate pair and name a form with its entries', () => {
    fc.assert(
      fc.property(layer, text(CHARACTERS), page, verdicts, (forms, input, sense, answer) => {
        const { spans } = createSpotter([readyLayer(forms)]).spot(input, sense, (doubt) => answer(doubtKey(doubt)));
        let free = 0;
        for (const { start, end, entries } of spans) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(isInsidePair(input, start) || isInsidePair(input, end)).toBe(false);
          const folded = foldText(input.slice(start, end));
          const own = forms.sensesOf(forms.patterns.indexOf(folded)).map((sense) => sense.entry);
          expect(entries.length).toBeGreaterThan(0);
          expect(entries.filter((entry) => own.includes(entry))).toEqual(entries);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['person', '毛腾飞', ['毛腾飞']],
    ['place', '毛腾飞', []],
    ['person', '田越', []],
  ] as const)('of a %s, %s after another word is in doubt only where it can hide', (category, name, expected) => {
    const entry: SpotEntry = { ...conceptOf(0), category };
    const layer = writtenLayer({ key: 'seeds', revision: '1' }, [{ text: name, senses: [{ entry }] }]);
    const text = `厅长${name}一行`;
    const { spans } = createSpotter([readyLayer(layer)]).spot(text, {}, () => false);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('rejections come in the order of their starts', () => {
    fc.assert(
      fc.property(layer, text(CHARACTERS), page, verdicts, (forms, input, sense, answer) => {
        const { rejected } = createSpotter([readyLayer(forms)]).spot(input, sense, (doubt) => answer(doubtKey(doubt)));
        const starts = rejected.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  test('spotting a text again gives the same, whatever was spotted between', () => {
    fc.assert(
      fc.property(layer, text(CHARACTERS), text(CHARACTERS), verdicts, (forms, input, other, answer) => {
        const judge: Judge = (doubt) => answer(doubtKey(doubt));
        const spotter = createSpotter([readyLayer(forms)]);
        const first = structuredClone(spotter.spot(input, {}, judge));
        spotter.spot(other, {}, judge);
        expect(spotter.spot(input, {}, judge)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test('a late answer adds marks and never moves one', () => {
    const short = fc.string({ unit: fc.constantFrom(...HAN), minLength: 2, maxLength: 5 });
    const answers = fc.func(fc.record({ verdict: fc.boolean(), isEarly: fc.boolean() }));
    fc.assert(
      fc.property(fc.array(short, { maxLength: 8 }), text([...HAN, ...HAN, '，']), answers, (forms, input, answer) => {
        const spotter = createSpotter([readyLayer(layerOf(forms))]);
        const asked = (doubt: Doubt) => answer(doubtKey(doubt));
        const early = spotter.spot(input, {}, (doubt) => (asked(doubt).isEarly ? asked(doubt).verdict : undefined));
        const late = spotter.spot(input, {}, (doubt) => asked(doubt).verdict);
        const key = ({ start, end, match }: Span) => `${start} ${end} ${match.form}`;
        const lateKeys = new Set(late.spans.map(key));
        expect(early.spans.map(key).filter((span) => !lateKeys.has(span))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

function isInsidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
