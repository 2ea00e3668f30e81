import type { PageSaying } from '../../lib/card/page-saying.ts';
import type { Card, CardFact, CardLink, CardUse, Source } from '../../lib/card/types.ts';
import type { TextReading } from '../../lib/library/types.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { CardProps } from './Card.tsx';
import type { CardWindowProps } from './CardWindow.tsx';

const nothing = () => {};

/** An entry of the seeds, invented. */
const seed = (id: string) => termRef('seeds', id);

const DAILY = { zh: '株洲日报', en: 'Zhuzhou Daily' };
const EVENING = { zh: '长沙晚报', en: 'Changsha Evening News' };

/** An article invented for the fixtures. */
const source = (date: string, headline: string, more: Partial<Source> = {}): Source => ({
  id: `${date}-${headline}`,
  headline,
  publisher: DAILY,
  date,
  dateInferred: false,
  ...more,
});

const TYPICAL_FACTS: readonly CardFact[] = [
  {
    zh: '市里清点云上陶谷二期进度，12 座窑炉已有 9 座点火。',
    en: 'The city took stock of the second phase of Cloud Kiln Valley: 9 of 12 kilns have been lit.',
    source: source('2024-12-25', '云上陶谷二期窑炉陆续点火'),
  },
  {
    zh: '云上陶谷引来 31 家釉料与模具企业，签约 46.2 亿元。',
    en: 'Cloud Kiln Valley drew 31 makers of glazes and moulds, with contracts worth 4.62 billion yuan.',
    happened: '2022-08-20',
    source: source('2022-08-24', '陶谷添新邻：三十一家企业一周落户'),
  },
  {
    zh: '省里把云上陶谷列为数字窑炉试点，试期两年。',
    en: 'The province named Cloud Kiln Valley a trial site for digital kilns, for two years.',
    note: { zh: '同日另一版作“三年”。', en: 'Another page of the same day says three years.' },
    source: source('2021-10-28', '数字窑炉试点名单公布', { publisher: EVENING, dateInferred: true }),
  },
];

const TYPICAL: Card = {
  ref: seed('cloud-kiln-valley'),
  category: 'project',
  tier: 'essential',
  headword: '云上陶谷',
  pinyin: 'yún shàng táo gǔ',
  forms: [
    { text: '云上陶谷数字窑炉产业园', kind: 'full', pinyin: 'yún shàng táo gǔ shùzì yáolú chǎnyèyuán' },
    { text: '陶谷', kind: 'short', pinyin: 'táo gǔ' },
  ],
  misreadings: ['云上陶各'],
  gloss: {
    zh: '醴陵把陶瓷厂的窑炉接上同一套调度系统的园区，分两期建设。',
    en: 'An industrial park in Liling that runs the kilns of its porcelain works from one control system.',
  },
  renderings: [
    { text: 'Cloud Kiln Valley', status: 'official', where: 'https://www.taogu.example/en', year: 2021 },
    { text: 'Taogu Valley on the Cloud', status: 'press', where: 'Hunan Today', year: 2022 },
    { text: 'Cloud Ceramics Valley', status: 'suggested' },
  ],
  facts: TYPICAL_FACTS,
  links: [
    { ref: seed('liling'), headword: '醴陵市', category: 'place', type: 'located-in', inverse: false },
    { ref: seed('kilns-to-the-cloud'), headword: '窑炉上云', category: 'programme', type: 'part-of', inverse: false },
    {
      ref: seed('tao-wangshu'),
      headword: '陶望舒',
      category: 'person',
      type: 'holds-office-in',
      inverse: true,
      office: { zh: '园区主任', en: 'director of the park' },
      asOf: '2022-08-24',
    },
    { ref: seed('underglaze-colours'), headword: '釉下五彩', category: 'technology', type: 'related', inverse: false },
  ],
  background: false,
};

const TYPICAL_PROPS: CardProps = {
  card: TYPICAL,
  surface: '云上陶谷',
  match: {
    form: '云上陶谷',
    reasons: [{ code: 'long' }, { code: 'longest', value: '1' }],
  },
  parts: [],
  otherSenses: [],
  loadTitles: async () => [],
  loadCard: async () => null,
  loadSections: null,
  pageDate: '2022-08-24',
  isOnPage: true,
  isPinned: false,
  isHidden: false,
  canGoBack: false,
  canGoForward: false,
  sayings: [],
  onJump: nothing,
  onOpen: nothing,
  onBack: nothing,
  onForward: nothing,
  onPin: nothing,
  onClose: nothing,
  onSpeak: nothing,
  onHide: nothing,
  onPanel: nothing,
  own: null,
  bodyRef: null,
};

/** Someone who holds an office in the entry. */
function officeLink(id: string, headword: string, [zh, en]: readonly [string, string], asOf: string): CardLink {
  return {
    ref: seed(id),
    headword,
    category: 'person',
    type: 'holds-office-in',
    inverse: true,
    office: { zh, en },
    asOf,
  };
}

const withCard = (card: Partial<Card>, props: Partial<CardProps> = {}): CardProps => ({
  ...TYPICAL_PROPS,
  surface: null,
  match: null,
  ...props,
  card: { ...TYPICAL, ...card },
});

/** All items of the evening news, July 2012 to June 2026. */
const ITEMS_BY_YEAR = [2678, 5581, 4980, 4777, 4769, 5058, 5330, 5682, 5895, 5544, 5309, 5042, 5132, 4962, 2104];

const use = (first: string, years: readonly number[]): CardUse => ({
  first,
  years,
  total: years.reduce((total, items) => total + items, 0),
  all: ITEMS_BY_YEAR,
});

const MANY_FACTS: readonly CardFact[] = Array.from({ length: 40 }, (_, at) => {
  const year = 2024 - Math.floor(at / 10);
  const day = `${year}-${String(12 - (at % 10)).padStart(2, '0')}-0${1 + (at % 9)}`;
  return {
    zh: `联席会第 ${40 - at} 次碰头，议定货运班列加开 ${at + 2} 列，并把沿线 ${at + 5} 处货场的开放时间一并延长到夜里十点。`,
    en: `At its meeting no. ${40 - at} the council agreed on ${at + 2} more freight trains and longer hours, until ten at night, for ${at + 5} goods yards along the line.`,
    ...(at % 4 === 0 ? { happened: day.slice(0, 7) } : {}),
    source: source(
      day,
      `湘赣边货运班列第${40 - at}次联席会在株洲召开 沿线各县区物流园、口岸与铁路部门同意统一时刻并共享仓位`,
      {
        dateInferred: at % 7 === 3,
      },
    ),
  };
});

const LINK_KINDS = ['part-of', 'located-in', 'holds-office-in', 'organised-by', 'subsidiary-of', 'related'] as const;
const MANY_LINKS: readonly CardLink[] = Array.from({ length: 60 }, (_, at) => {
  const type = LINK_KINDS[at % LINK_KINDS.length] as CardLink['type'];
  return {
    ref: seed(`yard-${at}`),
    headword: at % 9 === 0 ? `湘赣边第${at + 1}货运与冷链综合物流服务中心` : `货场${at + 1}号`,
    category: 'place',
    type,
    inverse: true,
    ...(type === 'holds-office-in'
      ? {
          office: { zh: '常务副主任兼总调度', en: 'executive deputy director and chief dispatcher' },
          asOf: '2024-03-02',
        }
      : {}),
  };
});

/** The card's props by name: each is a state a reader can meet. All of it is invented. */
export const CARD_FIXTURES = {
  typical: TYPICAL_PROPS,
  undated: { ...TYPICAL_PROPS, pageDate: null },
  pinned: { ...TYPICAL_PROPS, surface: null, match: null, isPinned: true, canGoBack: true },
  short: withCard({
    ref: seed('wine-lees-lane'),
    category: 'place',
    headword: '酒糟巷',
    pinyin: 'Jiǔzāo Xiàng',
    forms: [],
    misreadings: [],
    gloss: { zh: '株洲老城的一条巷子。', en: 'A lane in the old town of Zhuzhou.' },
    renderings: [{ text: 'Jiuzao Lane', status: 'suggested' }],
    facts: TYPICAL_FACTS.slice(1, 2),
    links: [],
  }),
  empty: withCard({
    ref: seed('lantern-hour'),
    category: 'slogan',
    headword: '掌灯时分',
    pinyin: 'zhǎngdēng shífēn',
    forms: [],
    misreadings: [],
    gloss: {
      zh: '傍晚点灯的时候，常用作夜间市集的招牌。',
      en: 'The hour of lighting lamps; often the name of a night market.',
    },
    renderings: [{ text: 'lamp-lighting hour', status: 'suggested' }],
    facts: [],
    links: [],
    background: true,
  }),
  long: withCard(
    {
      ref: seed('freight-council'),
      category: 'body',
      headword: '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室',
      pinyin:
        'Xiāng-Gàn biān qūyù hézuò shìfànqū huòyùn bānliè yǔ duōshì liányùn shūniǔ jiànshè xiétiáo tuījìn gōngzuò lǐngdǎo xiǎozǔ liánxí huìyì bàngōngshì',
      forms: Array.from({ length: 9 }, (_, at) => ({
        text: `货运班列联席会议${'办公室筹备组'.slice(0, at % 7)}${at + 1}`,
        kind: (['full', 'short', 'variant', 'historical'] as const)[at % 4] ?? 'full',
        pinyin: 'huòyùn bānliè liánxí huìyì',
      })),
      gloss: {
        zh: '协调湘赣两省边界各县货运班列时刻、仓位与口岸手续的联席会议的常设办公室，设在株洲，由两省交通、商务、海关与铁路部门各派一人轮值。',
        en: 'The standing office, in Zhuzhou, of the joint meeting that settles timetables, storage and customs for freight trains in the counties along the Hunan–Jiangxi border; transport, commerce, customs and the railway each second one person in turn.',
      },
      renderings: [
        {
          text: 'Office of the Joint Meeting of the Leading Group for the Coordination and Promotion of Freight Trains and Multimodal Hubs in the Hunan–Jiangxi Border Demonstration Zone for Regional Cooperation, Zhuzhou',
          status: 'official',
          where: 'https://english.transport-and-multimodal-logistics.hunan-jiangxi.example/about/office',
          year: 2019,
        },
        { text: 'Border Freight Office', status: 'press', where: 'Xiang Gan Review', year: 2023 },
      ],
      facts: MANY_FACTS,
      links: MANY_LINKS,
      note: {
        zh: '2021 年机构改革前设在萍乡。',
        en: 'Before the reform of 2021 it sat in Pingxiang.',
      },
    },
    { pageDate: '2023-06-30' },
  ),
  /** Facts that explain the term, and more that only mention it, on both sides of the page's day. */
  mentioned: withCard({
    facts: [
      { ...(TYPICAL_FACTS[0] as CardFact), isMention: true },
      ...TYPICAL_FACTS.slice(1),
      ...MANY_FACTS.slice(24, 28).map((fact) => ({ ...fact, isMention: true })),
      { ...(TYPICAL_FACTS[0] as CardFact), source: source('2025-03-01', '云上陶谷二期全部点火') },
    ].toSorted((a, b) => b.source.date.localeCompare(a.source.date)),
    links: [],
  }),
  linked: withCard({
    ref: seed('border-yard'),
    category: 'place',
    headword: '湘赣边货场',
    pinyin: 'Xiāng-Gàn biān huòchǎng',
    forms: [],
    misreadings: [],
    gloss: { zh: '两省边界上的货场群。', en: 'The goods yards along the border of the two provinces.' },
    renderings: [{ text: 'Border Goods Yards', status: 'suggested' }],
    facts: [],
    links: MANY_LINKS,
    background: true,
  }),
  laterOnly: withCard({ facts: TYPICAL_FACTS }, { pageDate: '2020-01-02' }),
  misreading: {
    ...TYPICAL_PROPS,
    surface: '云上陶各',
    match: { form: '云上陶各', reasons: [{ code: 'long' }] },
  },
  traditional: {
    ...TYPICAL_PROPS,
    surface: '雲上陶谷',
    match: { form: '云上陶谷', reasons: [{ code: 'traditional' }, { code: 'long' }] },
  },
  senses: withCard(
    { headword: '陶谷', pinyin: 'táo gǔ', forms: [{ text: '云上陶谷', kind: 'full', pinyin: 'yún shàng táo gǔ' }] },
    {
      surface: '陶谷',
      otherSenses: [seed('taogu-town'), seed('taogu-company')],
      loadTitles: async () => [
        { ref: seed('taogu-town'), headword: '陶谷镇', category: 'place' },
        { ref: seed('taogu-company'), headword: '醴陵陶谷实业股份有限公司', category: 'firm' },
      ],
      match: {
        form: '陶谷',
        reasons: [
          { code: 'word' },
          { code: 'place' },
          { code: 'since', value: '2021-01-01' },
          { code: 'near', value: '窑炉' },
          { code: 'unforbidden' },
          { code: 'part', value: '陶谷镇人民政府' },
        ],
      },
    },
  ),
  parts: withCard(
    {
      ref: seed('liling-demonstration-belt'),
      headword: '醴陵云上陶谷釉下五彩一体化发展示范带',
      pinyin: 'Lǐlíng yún shàng táo gǔ yòu xià wǔ cǎi yītǐhuà fāzhǎn shìfàn dài',
      renderings: [
        { text: 'Liling demonstration belt for Cloud Kiln Valley and underglaze colours', status: 'suggested' },
      ],
    },
    {
      surface: '醴陵云上陶谷釉下五彩一体化发展示范带',
      parts: [
        { surface: '醴陵', refs: [seed('liling')] },
        { surface: '云上陶谷', refs: [seed('cloud-kiln-valley')] },
        { surface: '釉下五彩', refs: [seed('underglaze-colours'), termRef('own', 'five-colours')] },
        { surface: '一体化发展示范带', refs: [seed('demonstration-belt')] },
      ],
    },
  ),
  /** Terms of the reader's own and of a client's glossary stand within it. */
  yours: withCard(
    { headword: '醴陵云上陶谷釉下五彩示范带', pinyin: null },
    {
      surface: '醴陵云上陶谷釉下五彩示范带',
      parts: [
        { surface: '醴陵', refs: [seed('liling')] },
        { surface: '云上陶谷', refs: [termRef('own', 'valley'), seed('cloud-kiln-valley')] },
        { surface: '釉下五彩', refs: [termRef('import:client', '釉下五彩')] },
      ],
      loadCard: async (ref) => ({
        ...TYPICAL,
        ref,
        renderings: [
          {
            text: ref === 'own/valley' ? 'Valley of Kilns above the Clouds' : 'five-colour underglaze ware',
            status: 'preferred',
          },
        ],
        ...(ref !== 'own/valley' && { from: { name: 'Client glossary', file: 'client.tbx', licence: '' } }),
      }),
    },
  ),
  /** A reader's own entry that says which renderings are to be taken, with a note of several lines. */
  judged: withCard({
    ref: termRef('own', '3b1c'),
    category: 'project',
    headword: '渌江夜航',
    pinyin: 'Lù Jiāng yèháng',
    forms: [{ text: '夜航渌江', kind: 'variant', pinyin: null }],
    misreadings: [],
    gloss: null,
    renderings: [
      { text: 'Lu River Night Cruise', status: 'preferred' },
      { text: 'night cruise on the Lu', status: 'admitted' },
      { text: '渌江夜航', status: 'asIs' },
      { text: 'Lujiang Night Voyage', status: 'forbidden' },
    ],
    facts: [],
    links: [],
    note: 'The client writes Lu River, never Lushui.\n船票上的英文另定。',
  }),
  /** A reader's own entry of which only the name is known. */
  nameOnly: withCard({
    ref: termRef('own', '7f3a'),
    category: 'body',
    headword: '渌江夜航调度室',
    pinyin: null,
    forms: [{ text: '夜航室', kind: 'short', pinyin: null }],
    misreadings: [],
    gloss: null,
    renderings: [],
    facts: [],
    links: [],
  }),
  /** The least there is: a name, a misreading of which is printed. */
  misreadName: withCard(
    {
      ref: termRef('import:client', '42'),
      headword: '渌江夜航',
      pinyin: null,
      forms: [],
      misreadings: ['录江夜航'],
      gloss: null,
      renderings: [],
      facts: [],
      links: [],
    },
    { surface: '录江夜航' },
  ),
  coined: withCard({
    origin: {
      zh: '醴陵市委全会首次提出。',
      en: 'First laid down by a plenary session of the city’s Party committee.',
      date: '2020-11',
      where: 'https://www.taogu.example/2020/plenum.html',
    },
    usage: {
      zh: '多与“点火”“上云”连用；勿与“陶谷镇”相混。',
      en: 'Goes with “lit” and “to the cloud”; not to be confused with Taogu Town.',
    },
  }),
  coinedLong: withCard({
    origin: {
      zh: '说法不一：一说出自园区招商手册，一说出自市政府工作报告，较早的一处见于 2020 年秋的一次座谈，当时写作“云中陶谷”，翌年才改用今名。',
      en: 'Told in two ways: by some it is from a brochure of the park, by others from the city’s government report; the earlier place is a meeting in the autumn of 2020, where it was written 云中陶谷, and it took its present form the year after.',
      where: 'Liling Local Chronicles Office, notes for the yearbook of 2021',
    },
    usage: {
      zh: '在标题里常省作“陶谷”，正文首次出现须写全称；与“窑炉上云”并列时，前者指地方，后者指做法。英文不宜直译为 cloud pottery valley，读者会以为是一处景点；介绍企业时可只说 the kiln park。口语里也说“谷里”。',
      en: 'Headlines shorten it to 陶谷, the text gives it whole at its first mention. Beside “kilns to the cloud” it is the place and that is the practice. Do not render it word for word as “cloud pottery valley”, which readers take for a sight to see; of its firms “the kiln park” is enough. In speech it is also 谷里.',
    },
  }),
  /** Yesterday's word: much used for a while, and little now. */
  used: withCard(
    {
      category: 'policy',
      headword: '供窑侧结构性改革',
      pinyin: 'gōngyáo cè jiégòuxìng gǎigé',
      use: use('2015-11-10', [0, 0, 0, 9, 188, 220, 110, 91, 57, 37, 24, 21, 9, 4, 2]),
    },
    { pageDate: '2022-08-24' },
  ),
  /** Today's word, on a card without facts. */
  usedNow: withCard({
    category: 'policy',
    headword: '新质陶瓷力',
    pinyin: 'xīn zhì táocílì',
    forms: [],
    misreadings: [],
    facts: [],
    links: [],
    background: true,
    use: use('2023-09-08', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 267, 204, 94]),
  }),
  /** The fewest items of which a course is told, from the start of the counts. */
  usedSeldom: withCard(
    { use: use('2012-11-08', [3, 4, 2, 4, 1, 0, 2, 1, 1, 1, 1, 0, 0, 0, 0]), links: [] },
    { pageDate: null, isOnPage: false },
  ),
  /** Half of all items, in every year, under a name that fills its line. */
  usedAlways: withCard(
    {
      headword: '全国陶瓷系统工作会议',
      pinyin: 'quánguó táocí xìtǒng gōngzuò huìyì',
      use: use(
        '2012-07-02',
        ITEMS_BY_YEAR.map((items) => Math.round(items / 2)),
      ),
    },
    { pageDate: '2024-12-25' },
  ),
  /** Renderings tied to forms, with the short form printed. */
  tied: withCard(
    {
      renderings: [
        {
          text: 'Cloud Kiln Valley Industrial Park',
          status: 'official',
          for: ['云上陶谷数字窑炉产业园'],
          where: 'own name',
        },
        { text: 'Cloud Kiln Valley', status: 'press', where: 'Hunan Today', year: 2022 },
        { text: 'Kiln Valley', status: 'press', for: ['陶谷'], where: 'Hunan Today', year: 2023 },
      ],
    },
    { surface: '陶谷', match: { form: '陶谷', reasons: [{ code: 'word' }] } },
  ),
  /** A rendering of which only a copy could be read. */
  copied: withCard({
    renderings: [
      {
        text: 'Cloud Kiln Valley',
        status: 'official',
        where: 'Gazette of the Provincial Government, no. 14',
        seen: 'https://mirror.example/gazette/14.html',
        year: 2021,
      },
      {
        text: 'Valley',
        status: 'official',
        where: 'https://www.taogu.example/en',
        seen: 'https://mirror.example/taogu',
      },
    ],
  }),
  hidden: { ...TYPICAL_PROPS, isHidden: true, isPinned: true },
  /** Nothing that can be done with it. */
  bare: withCard(
    { renderings: [], forms: [], misreadings: [], facts: [], links: [], gloss: { zh: '—', en: '—' } },
    { onPin: null, onClose: null, onSpeak: null, onHide: null, onPanel: null },
  ),
  latin: withCard({
    headword: 'RCEP',
    pinyin: 'RCEP',
    category: 'document',
    gloss: {
      zh: '《区域全面经济伙伴关系协定》，2022年1月1日对首批10国生效。',
      en: 'A free-trade agreement of Asian and Pacific states, in force for its first ten members since 1 January 2022.',
    },
    renderings: [
      { text: 'RCEP', status: 'official', where: 'own name' },
      {
        text: 'Regional Comprehensive Economic Partnership',
        status: 'official',
        where: 'https://rcepsec.example/legal-text/',
        year: 2020,
      },
    ],
  }),
  members: withCard({
    ref: seed('three-kilns-one-river'),
    category: 'policy',
    headword: '三窑一河',
    pinyin: 'sān yáo yī hé',
    forms: [],
    misreadings: [],
    gloss: {
      zh: '三片窑区与一条河道一并整治的计划。',
      en: 'A plan to restore three kiln districts and a river together.',
    },
    renderings: [{ text: 'Three Kilns and One River', status: 'press', where: 'Hunan Today', year: 2022 }],
    members: [
      {
        ref: seed('eastern-kilns'),
        zh: '东窑',
        en: 'the eastern kilns',
        source: source('2021-10-28', '三窑一河怎么治'),
      },
      { zh: '西窑', en: 'the western kilns', source: source('2021-10-28', '三窑一河怎么治') },
      { ref: seed('wangcheng-slope'), zh: '望城坡古窑址群', en: 'the old kiln site at Wangcheng Slope', source: null },
      { zh: '渌水', en: 'the Lu River', source: null },
    ],
    links: TYPICAL.links.slice(0, 1),
  }),
  /** A shorthand of shorthands, each with what it counts; the links repeat some of it. */
  membersNested: withCard(
    {
      ref: seed('three-crafts-four-kilns'),
      category: 'slogan',
      headword: '三艺四窑',
      pinyin: 'sān yì sì yáo',
      forms: [{ text: '“三艺四窑”工程', kind: 'variant', pinyin: '“sān yì sì yáo” gōngchéng' }],
      misreadings: [],
      members: [
        {
          ref: seed('three-crafts'),
          zh: '三艺',
          en: 'the three crafts',
          source: null,
          items: [
            { zh: '制泥', en: 'clay' },
            { ref: seed('glazing'), zh: '施釉', en: 'glaze' },
            { zh: '烧成', en: 'firing' },
          ],
        },
        { zh: '四窑', en: 'the four kilns', source: null },
      ],
      links: [
        { ref: seed('three-crafts'), headword: '三艺', category: 'slogan', type: 'part-of', inverse: true },
        { ref: seed('glazing'), headword: '施釉', category: 'technology', type: 'related', inverse: false },
        ...TYPICAL.links.slice(0, 1),
      ],
    },
    { surface: '“三艺四窑”工程' },
  ),
  /** Persons with more than one office, in no order. */
  offices: withCard({
    links: [
      officeLink('yi-yaosheng', '易窑生', ['总工程师', 'chief engineer'], '2023'),
      officeLink('tao-wangshu', '陶望舒', ['园区副主任', 'deputy director'], '2022-08-24'),
      officeLink('tao-wangshu', '陶望舒', ['园区主任', 'director of the park'], '2024-01-08'),
    ],
  }),
  membersMany: withCard({
    ref: seed('twelve-yards'),
    category: 'policy',
    headword: '十二货场',
    pinyin: 'shí’èr huòchǎng',
    forms: [],
    misreadings: [],
    gloss: {
      zh: '边界线上先行扩建的十二处货场。',
      en: 'The twelve goods yards along the border to be enlarged first.',
    },
    renderings: [{ text: 'the Twelve Yards', status: 'suggested' }],
    members: Array.from({ length: 12 }, (_, at) => ({
      zh: at === 6 ? '湘赣边第七货运与冷链综合物流服务中心' : `货场${at + 1}号`,
      en: at === 6 ? 'Integrated Freight and Cold-chain Logistics Centre No. 7 of the border zone' : `Yard ${at + 1}`,
      source: source('2023-03-14', '十二货场今年扩建'),
      ...(at % 3 === 0 ? { ref: seed(`yard-${at}`) } : {}),
    })),
    facts: [],
    links: [],
  }),
  membersUnknown: withCard({
    ref: seed('seven-gates'),
    category: 'slogan',
    headword: '七门八巷',
    pinyin: 'qī mén bā xiàng',
    forms: [],
    misreadings: [],
    gloss: { zh: '对老城街巷的统称。', en: 'A collective name for the streets of the old town.' },
    renderings: [{ text: 'Seven Gates and Eight Lanes', status: 'suggested' }],
    membersUnknown: {
      zh: '所收报纸未逐一列出七门与八巷。',
      en: 'No page we hold lists the seven gates and the eight lanes.',
    },
    links: [],
  }),
} satisfies Record<string, CardProps>;

const WINDOW_PROPS: CardWindowProps = {
  term: TYPICAL.ref,
  surface: TYPICAL_PROPS.surface,
  pageDate: TYPICAL_PROPS.pageDate,
  match: TYPICAL_PROPS.match,
  isPinned: false,
  onPin: nothing,
  onClose: nothing,
  onSpeak: nothing,
  onHide: async () => true,
  onPanel: nothing,
  loadCard: async () => TYPICAL,
  loadTitles: async () => [],
  onResize: nothing,
  onCopy: async () => true,
  onJump: nothing,
};

const MEMBERS_SAID: PageSaying = {
  kind: 'members',
  surface: '三窑一江',
  value: '北窑,南窑,云上陶谷,渌江',
  known: [{ start: 6, end: 10, ref: TYPICAL.ref }],
  sentence: '“三窑一江”同日点火。',
  at: 1,
  source: '“三窑一江”即北窑、南窑、云上陶谷和渌江。',
};

const read = (text: string, ...pinyin: readonly string[]): TextReading['characters'] =>
  [...text].map((character, at) => ({ text: character, pinyin: pinyin[at] ?? null }));

/** An entry that a search found. */
const found = ({ ref, headword, category, pinyin, renderings }: Card): SearchHit => ({
  ...{ ref, headword, category, pinyin },
  rendering: renderings[0]?.text ?? null,
  kind: 'like',
  found: null,
});

/** A text that no glossary has, as it is selected on a page. */
const TEXT_PROPS: CardWindowProps = {
  ...WINDOW_PROPS,
  term: null,
  surface: '云下陶谷',
  match: null,
  sentence: { sentence: '市里说，云下陶谷与陶谷只差一个字，外地客商常常认错。', at: 4 },
  loadReading: async () => ({
    entry: null,
    characters: read('云下陶谷', 'yún', 'xià', 'táo', 'gǔ'),
    parts: [{ surface: '陶谷', refs: [TYPICAL.ref] }],
  }),
  search: async () => [found(CARD_FIXTURES.members.card), found(CARD_FIXTURES.nameOnly.card)],
};

const LONG_TEXT = '重点产业链供应链协同创新与要素保障机制';

/** Windows of cards by name: what only they show, and the card in its other looks. */
export const CARD_WINDOW_FIXTURES = {
  window: WINDOW_PROPS,
  menuOpen: WINDOW_PROPS,
  whyOpen: {
    ...WINDOW_PROPS,
    surface: CARD_FIXTURES.senses.surface,
    match: CARD_FIXTURES.senses.match,
    loadCard: async () => CARD_FIXTURES.senses.card,
  },
  mentionsOpen: {
    ...WINDOW_PROPS,
    match: null,
    loadCard: async () => CARD_FIXTURES.mentioned.card,
  },
  /** What the page alone says: a short form with a term known in its full name, members, a person. */
  pageShortForm: {
    ...WINDOW_PROPS,
    term: termRef('page', '陶谷中心'),
    surface: '陶谷中心',
    sayings: [
      {
        kind: 'abbrev',
        surface: '陶谷中心',
        value: '云上陶谷窑炉数据服务中心',
        known: [{ start: 0, end: 4, ref: TYPICAL.ref }],
        sentence: '陶谷中心昨日开门。',
        at: 0,
        source: '本报讯 昨日，云上陶谷窑炉数据服务中心（以下简称“陶谷中心”）开门迎客。',
      },
    ],
  },
  pageMembers: { ...WINDOW_PROPS, term: termRef('page', '三窑一江'), surface: '三窑一江', sayings: [MEMBERS_SAID] },
  pagePerson: {
    ...WINDOW_PROPS,
    term: termRef('page', '陶主任'),
    surface: '陶主任',
    sayings: [
      {
        kind: 'role',
        surface: '陶主任',
        value: '云上陶谷管理委员会党工委书记、主任',
        known: [],
        sentence: '陶主任到场。',
        at: 0,
        source: '云上陶谷管理委员会党工委书记、主任陶望舒说，窑火不熄。',
      },
    ],
  },
  /** What answers under the pointer: a day in the reader's language, a figure in English, a place. */
  pageDay: {
    ...WINDOW_PROPS,
    ...{ term: termRef('page', '去冬今春'), surface: '去冬今春', startsCompact: true },
    sayings: [
      {
        ...{ kind: 'date', surface: '去冬今春', value: '2024-10-01/2025-03-31', known: [], at: 0 },
        sentence: '去冬今春，云上陶谷新添窑炉四座，比上一个冬春多出一座。',
        source: '去冬今春，云上陶谷新添窑炉四座，比上一个冬春多出一座。',
      },
    ],
  },
  pageFigure: {
    ...WINDOW_PROPS,
    ...{ term: termRef('page', '9600亿元'), surface: '9600亿元', startsCompact: true },
    sayings: [
      {
        ...{ kind: 'quantity', surface: '9600亿元', value: 'RMB 960 billion', known: [] },
        ...{
          at: 14,
          sentence:
            '在签约现场，七家窑炉厂商与银行谈妥9600亿元的授信意向，远到去年为止的任何一次，也远到把话说满了两行仍没有说完。',
        },
        source:
          '在签约现场，七家窑炉厂商与银行谈妥9600亿元的授信意向，远到去年为止的任何一次，也远到把话说满了两行仍没有说完。',
      },
    ],
  },
  /** The same, whole. */
  pageFigureWhole: {
    ...WINDOW_PROPS,
    ...{ term: termRef('page', '9600亿元'), surface: '9600亿元' },
    sayings: [
      {
        ...{ kind: 'quantity', surface: '9600亿元', value: 'RMB 960 billion', known: [], at: 14 },
        ...{
          sentence: '七家窑炉厂商与银行谈妥9600亿元的授信意向。',
          source: '七家窑炉厂商与银行谈妥9600亿元的授信意向。',
        },
      },
    ],
  },
  pagePlaces: {
    ...WINDOW_PROPS,
    ...{ term: termRef('page', '两地'), surface: '两地', startsCompact: true },
    sayings: [
      {
        ...{ kind: 'deixis', surface: '两地', value: '株洲市,萍乡市', known: [], at: 2 },
        ...{ sentence: '此后两地的窑工常来常往。', source: '株洲市与萍乡市隔着一道岭。' },
      },
    ],
  },
  /** A term of a glossary of which the page says something too, and something else. */
  pageWithin: { ...WINDOW_PROPS, surface: '云上陶谷', sayings: [MEMBERS_SAID] },
  loading: { ...WINDOW_PROPS, loadCard: () => new Promise<null>(nothing) },
  loadingUnnamed: { ...WINDOW_PROPS, surface: null, loadCard: () => new Promise<null>(nothing) },
  failed: { ...WINDOW_PROPS, loadCard: async () => null },
  notCopied: { ...WINDOW_PROPS, onCopy: async () => false },
  enFirst: { ...WINDOW_PROPS, cardOrder: 'en' },
  zhFirst: { ...WINDOW_PROPS, cardOrder: 'zh' },
  stacked: { ...WINDOW_PROPS, cardLanguages: 'stacked' },
  beside: { ...WINDOW_PROPS, cardLanguages: 'beside' },
  compact: { ...WINDOW_PROPS, startsCompact: true },
  compactLong: { ...WINDOW_PROPS, startsCompact: true, surface: null, loadCard: async () => CARD_FIXTURES.long.card },
  compactBare: { ...WINDOW_PROPS, startsCompact: true, surface: null, loadCard: async () => CARD_FIXTURES.short.card },
  compactLarge: { ...WINDOW_PROPS, startsCompact: true },
  small: WINDOW_PROPS,
  large: WINDOW_PROPS,
  inPanel: { ...WINDOW_PROPS, onPin: null, onClose: null, onPanel: null, surface: null, match: null, pageDate: null },
  contrast: WINDOW_PROPS,
  sheet: { ...WINDOW_PROPS, isPinned: true },
  text: TEXT_PROPS,
  /** A selected text of which the page says something: it lies in a figure. */
  textInFigure: {
    ...TEXT_PROPS,
    ...{ surface: '9600亿', sentence: { sentence: '银企谈妥9600亿元的授信意向。', at: 4 } },
    loadReading: async () => ({ entry: null, characters: read('9600亿'), parts: [] }),
    search: async () => [],
    sayings: [
      {
        ...{ kind: 'quantity', surface: '9600亿元', value: 'RMB 960 billion', known: [], at: 4 },
        ...{ sentence: '银企谈妥9600亿元的授信意向。', source: '银企谈妥9600亿元的授信意向。' },
      },
    ],
  },
  textTyped: { ...TEXT_PROPS, sentence: null, onPin: null, onPanel: null, search: undefined },
  textBare: {
    ...TEXT_PROPS,
    surface: '窊隆',
    sentence: null,
    loadReading: async () => ({ entry: null, characters: read('窊隆', 'wā', 'lóng'), parts: [] }),
    search: async () => [],
  },
  textLong: {
    ...TEXT_PROPS,
    surface: LONG_TEXT,
    sentence: { sentence: `会议要求健全${LONG_TEXT}，一链一策抓落实。`, at: 6 },
    loadReading: async () => ({
      entry: null,
      characters: read(
        LONG_TEXT,
        ...'zhòng diǎn chǎn yè liàn gōng yìng liàn xié tóng chuàng xīn yǔ yào sù bǎo zhàng jī zhì'.split(' '),
      ),
      parts: [],
    }),
  },
  sheetText: { ...TEXT_PROPS, isPinned: true },
  sheetShort: { ...WINDOW_PROPS, isPinned: true, loadCard: async () => CARD_FIXTURES.short.card },
} satisfies Record<string, CardWindowProps>;
