import type { PageSaying } from '../../lib/card/page-saying.ts';
import { bestRendering } from '../../lib/card/renderings.ts';
import type { Card } from '../../lib/card/types.ts';
import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import type { Occurrence, PageOrigin, Unmarked } from '../../lib/protocol/types.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import type { RejectReason } from '../../lib/spot/types.ts';
import { type TermRef, termRef } from '../../lib/terms/ref.ts';
import { CARD_FIXTURES } from '../card/card.fixtures.ts';
import { OWN_TERMS, OWN_TOOLS } from '../own/own-terms.fixtures.ts';
import { explainedRows } from './explained-rows.ts';
import type { PanelViewProps } from './PanelView.tsx';
import { termsOf, unmarkedSurfaces } from './page-terms.ts';
import type { PageTermsView } from './types.ts';

const nothing = () => {};

/** An entry of the seeds, invented. */
const seed = (id: string) => termRef('seeds', id);

const PAGE: PageOrigin = {
  title: '云上陶谷二期窑炉陆续点火',
  address: 'https://www.kiln-daily.example/2022-08/24/a1.html',
  date: '2022-08-24',
  publisher: { zh: '窑城日报', en: 'Kiln City Daily' },
};

/** How characters are read that are looked up here. */
const READINGS: Readonly<Record<string, string>> = { 云: 'yún', 下: 'xià', 陶: 'táo', 谷: 'gǔ' };

/** A card of little but its name; every other part is as in the typical one. */
const named = (id: string, headword: string, pinyin: string, category: Category, rendering: string): Card => ({
  ...CARD_FIXTURES.typical.card,
  ref: seed(id),
  headword,
  pinyin,
  category,
  renderings: [{ text: rendering, status: 'suggested' }],
});

/** A reader's own entry, of which only the name is known. */
const OWN = CARD_FIXTURES.nameOnly.card;

const CARDS = byRef([
  CARD_FIXTURES.members.card,
  CARD_FIXTURES.typical.card,
  named('rcep', 'RCEP', 'RCEP', 'document', 'Regional Comprehensive Economic Partnership'),
  named('liling', '醴陵市', 'Lǐlíng Shì', 'place', 'Liling City'),
  CARD_FIXTURES.long.card,
  named('tao-wangshu', '陶望舒', 'Táo Wàngshū', 'person', 'Tao Wangshu'),
  named('cdb', '国开行', 'Guókāiháng', 'firm', 'China Development Bank'),
  OWN,
]);

const SENTENCES: readonly (readonly [ref: TermRef, surface: string, sentence: string])[] = [
  [seed('liling'), '醴陵市', '24日，醴陵市清点云上陶谷二期进度。'],
  [seed('cloud-kiln-valley'), '云上陶谷', '24日，醴陵市清点云上陶谷二期进度。'],
  [seed('tao-wangshu'), '陶望舒', '园区主任陶望舒说，12座窑炉已有9座点火。'],
  [seed('cloud-kiln-valley'), '陶谷', '入夜的陶谷灯火通明，三窑一河的水面映着炉光。'],
  [seed('three-kilns-one-river'), '三窑一河', '入夜的陶谷灯火通明，三窑一河的水面映着炉光。'],
  [seed('rcep'), 'RCEP', '产品沿RCEP各国的新订单北上南下。'],
  [
    seed('cloud-kiln-valley'),
    '云上陶谷',
    '市民说，云上陶谷让老手艺有了新去处，孩子们周末都愿意来看开窑，看釉色怎样在火里慢慢变成雨过天青。',
  ],
  [
    seed('freight-council'),
    '货运班列联席会议办公室',
    '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室（下称货运班列联席会议办公室）当天公布了下半年的时刻与仓位，沿线各县区的物流园、口岸与铁路部门同意统一时刻并共享仓位，首趟班列将于九月一日清晨六点从株洲北站开出。',
  ],
];

const placeOf = ([ref, surface, sentence]: (typeof SENTENCES)[number]): Occurrence => ({
  refs: [ref],
  surface,
  sentence,
  at: sentence.indexOf(surface),
});

const left = (ref: TermRef, surface: string, reason: RejectReason, before: string, after: string): Unmarked => ({
  ref,
  surface,
  reason,
  before,
  after,
});

const OWN_PLACE = placeOf([OWN.ref, OWN.headword, `夜里的船归${OWN.headword}管。`]);

const UNMARKED: readonly Unmarked[] = [
  left(seed('cdb'), '国开行', 'word', '这项赛事在全', '，首站醴陵'),
  left(seed('cdb'), '国开行', 'word', '中欧班列从我', '的新线路'),
  left(seed('cdb'), '国开行', 'quotes', '一块“全', '”的招牌'),
  left(seed('rcep'), 'RCEP', 'latin', '编号', 'X-07的窑炉'),
  left(seed('liling'), '醴陵', 'overlap', '北上', '市'),
  left(seed('tao-wangshu'), '望舒', 'needs', '', '驾月而行'),
];

/** What the page of the fixtures says of itself. */
const SAYINGS: readonly PageSaying[] = [
  said(
    'abbrev',
    '陶谷中心',
    '云上陶谷窑炉数据服务中心',
    '陶谷中心昨日开门。',
    '云上陶谷窑炉数据服务中心（以下简称“陶谷中心”）',
    [0, 4],
  ),
  said('date', '昨日', '2022-08-23', '陶谷中心昨日开门。'),
  said('members', '三窑', '北窑,南窑,东窑', '“三窑”同日点火。', '北窑、南窑、东窑“三窑”'),
  said('role', '陶主任', '云上陶谷管理委员会主任', '陶主任到场。', '云上陶谷管理委员会主任陶望舒', [0, 4]),
  said('deixis', '我市', '株洲市', '我市窑火不熄。'),
  said('quantity', '9600亿元', 'RMB 960 billion', '瓷器出口9600亿元。'),
  said('quantity', '一千二百多万亩', 'over 12 million mu (800,000 ha)', '高岭土矿区一千二百多万亩。'),
  said('unknown', '窑火重燃行动', '窑火重燃行动', '窑火重燃行动下月启动。'),
  said('unknown', '窑火重燃行动', '窑火重燃行动', '记者问起窑火重燃行动。'),
  said('date', '近日', 'vague', '近日多雨。'),
];

function said(
  kind: PageSaying['kind'],
  surface: string,
  value: string,
  sentence: string,
  source = sentence,
  valley?: readonly [start: number, end: number],
): PageSaying {
  const known = valley === undefined ? [] : [{ start: valley[0], end: valley[1], ref: seed('cloud-kiln-valley') }];
  return { kind, surface, value, known, sentence, at: sentence.indexOf(surface), source };
}

const TYPICAL: PageTermsView = {
  kind: 'terms',
  key: '1 a1.html',
  page: PAGE,
  terms: termsOf(SENTENCES.map(placeOf), CARDS),
  unmarked: unmarkedSurfaces(UNMARKED, titlesOf(CARDS)),
  explained: explainedRows(SAYINGS),
};

const MANY = 320;
const MANY_CARDS = byRef(
  Array.from({ length: MANY }, (_, at) => {
    const category = CATEGORIES[(at * 7) % CATEGORIES.length] as Category;
    const name = `第${at + 1}号货场${at % 17 === 5 ? '与冷链综合物流服务中心' : ''}`;
    return named(`yard-${at}`, name, `dì ${at + 1} hào huòchǎng`, category, `Goods Yard No. ${at + 1}`);
  }),
);
const REASONS: readonly RejectReason[] = [
  'word',
  'scope',
  'date',
  'forbids',
  'neighbour',
  'name',
  'elsewhere',
  'gap',
  'letter-case',
  'undecided',
];

const LONG: PageTermsView = {
  ...TYPICAL,
  key: '1 long.html',
  terms: termsOf(
    [...MANY_CARDS.values()].flatMap(({ ref, headword }, at) =>
      Array.from({ length: at % 5 === 0 ? 12 : 1 }, () =>
        placeOf([ref, headword, `班列在${headword}停靠两小时后继续北上。`]),
      ),
    ),
    MANY_CARDS,
  ),
  unmarked: unmarkedSurfaces(
    Array.from({ length: 90 }, (_, at) =>
      left(
        seed(`yard-${at % 30}`),
        `货场${(at % 30) + 1}`,
        REASONS[at % REASONS.length] as RejectReason,
        '列车驶过',
        '旁的道口',
      ),
    ),
    titlesOf(MANY_CARDS),
  ),
};

const hit = (ref: TermRef, found: string | null): SearchHit => {
  const card = CARDS.get(ref) as Card;
  const { headword, category, pinyin } = card;
  return { ref, headword, category, pinyin, rendering: bestRendering(card), kind: 'form', found };
};

const PANEL = {
  page: TYPICAL,
  request: null,
  failedSaves: 0,
  hiddenKinds: [],
  layout: { order: 'reading', showsUnmarked: false },
  services: {
    loadCard: async (ref: TermRef) => CARDS.get(ref) ?? null,
    loadTitles: async () => [],
    loadReading: async (text: string) => ({
      entry: null,
      characters: [...text].map((character) => ({ text: character, pinyin: READINGS[character] ?? null })),
      parts: text.includes('陶谷') ? [{ surface: '陶谷', refs: [seed('cloud-kiln-valley')] }] : [],
    }),
    hiddenTerms: [],
    onHide: async () => true,
    onCopy: async () => true,
  },
  search: async (_query: string) => [
    hit(seed('cloud-kiln-valley'), '陶谷'),
    hit(seed('tao-wangshu'), null),
    hit(seed('freight-council'), '货运班列联席会议办公室筹备组'),
    hit(seed('liling'), null),
  ],
  recent: [],
  onOpened: nothing,
  onForgetRecent: nothing,
  onLayout: nothing,
  onReveal: async () => true,
  own: { list: { terms: [], retry: nothing }, tools: OWN_TOOLS, onDesk: nothing },
  saved: null,
  onExport: nothing,
  onAnnotate: nothing,
  onSwitchOn: nothing,
} satisfies PanelViewProps;

/** The panel's props by name: each is a state a reader can meet. */
export const PANEL_FIXTURES = {
  typical: PANEL,
  byCategory: { ...PANEL, layout: { order: 'category', showsUnmarked: true } },
  card: { ...PANEL, request: { kind: 'term', ref: seed('cloud-kiln-valley'), at: 1 } },
  longCard: { ...PANEL, request: { kind: 'term', ref: seed('freight-council'), at: 1 } },
  cardNotHere: { ...PANEL, request: { kind: 'term', ref: seed('cdb'), at: 1 } },
  cardFails: { ...PANEL, request: { kind: 'term', ref: seed('nowhere'), at: 1 } },
  saved: { ...PANEL, saved: { file: '云上陶谷二期窑炉陆续点火 2022-08-24.csv', count: 6 } },
  notSaved: { ...PANEL, saved: 'failed' },
  /** A term of a glossary of the reader's own, without pinyin and rendering. */
  nameOnly: {
    ...PANEL,
    page: { ...TYPICAL, terms: termsOf([...SENTENCES.map(placeOf), OWN_PLACE], CARDS) },
    request: { kind: 'term', ref: OWN.ref, at: 1 },
  },
  /** The reader's own entries, none and some; the form of one. */
  ownEmpty: { ...PANEL, tab: 'own' },
  own: { ...PANEL, tab: 'own', own: { ...PANEL.own, list: { terms: OWN_TERMS, retry: nothing } } },
  ownForm: { ...PANEL, tab: 'own', own: { ...PANEL.own, list: { terms: OWN_TERMS, retry: nothing } } },
  ownFails: { ...PANEL, tab: 'own', own: { ...PANEL.own, list: { terms: 'failed', retry: nothing } } },
  long: { ...PANEL, page: LONG },
  longByCategory: { ...PANEL, page: LONG, layout: { order: 'category', showsUnmarked: false } },
  noTerms: { ...PANEL, page: { ...TYPICAL, terms: [], unmarked: [] } },
  onlyUnmarked: { ...PANEL, page: { ...TYPICAL, terms: [] }, layout: { order: 'reading', showsUnmarked: true } },
  loading: { ...PANEL, page: { kind: 'loading' } },
  browserPage: { ...PANEL, page: { kind: 'browser-page' } },
  notAnnotated: { ...PANEL, page: { kind: 'not-annotated', canAnnotate: false } },
  canAnnotate: { ...PANEL, page: { kind: 'not-annotated', canAnnotate: true } },
  switchedOff: {
    ...PANEL,
    page: { kind: 'switched-off', host: 'evening-edition.weekly-supplements.long-name-of-a-paper.example.org' },
  },
  cannotPaint: { ...PANEL, page: { kind: 'cannot-paint' } },
  /** Nothing can be stored. */
  notKept: { ...PANEL, failedSaves: 1 },
  failed: { ...PANEL, page: { kind: 'failed' }, search: async () => null },
  explained: { ...PANEL, tab: 'explained' },
  explainedFiltered: { ...PANEL, request: { kind: 'term', ref: termRef('page', '陶谷中心'), at: 1 } },
  explainedNone: { ...PANEL, tab: 'explained', page: { ...TYPICAL, explained: [] } },
  lookUp: { ...PANEL, request: { kind: 'query', query: '陶', at: 1 } },
  lookUpRecent: {
    ...PANEL,
    request: { kind: 'query', query: '', at: 1 },
    recent: [hit(seed('tao-wangshu'), null), hit(seed('liling'), null)].map((row) => ({ ...row, count: null })),
  },
  lookUpLike: {
    ...PANEL,
    request: { kind: 'query', query: '云下陶谷', at: 1 },
    search: async () => [{ ...hit(seed('cloud-kiln-valley'), null), kind: 'like' }],
  },
  lookUpUnknown: { ...PANEL, request: { kind: 'query', query: '云下', at: 1 }, search: async () => [] },
  lookUpNone: { ...PANEL, request: { kind: 'query', query: 'zzz', at: 1 }, search: async () => [] },
  lookUpFails: { ...PANEL, request: { kind: 'query', query: '陶', at: 1 }, search: async () => null },
  lookUpCard: {
    ...PANEL,
    page: { kind: 'browser-page' },
    request: { kind: 'term', ref: seed('three-kilns-one-river'), at: 1 },
  },
} satisfies Record<string, PanelViewProps>;

function byRef(cards: readonly Card[]): ReadonlyMap<TermRef, Card> {
  return new Map(cards.map((card) => [card.ref, card]));
}

function titlesOf(cards: ReadonlyMap<TermRef, Card>) {
  return new Map([...cards].map(([ref, { headword, category }]) => [ref, { ref, headword, category }]));
}
