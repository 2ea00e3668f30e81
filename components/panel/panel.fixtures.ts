import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import type { Card } from '../../lib/pack/types.ts';
import type { Occurrence, PageOrigin, Unmarked } from '../../lib/protocol/types.ts';
import type { SearchHit } from '../../lib/search/types.ts';
import type { RejectReason } from '../../lib/spot/types.ts';
import { CARD_FIXTURES } from '../card/card.fixtures.ts';
import type { PanelViewProps } from './PanelView.tsx';
import { termsOf, unmarkedSurfaces } from './page-terms.ts';
import type { PageTermsView } from './types.ts';

const nothing = () => {};

const PAGE: PageOrigin = {
  title: '云上陶谷二期窑炉陆续点火',
  address: 'https://www.kiln-daily.example/2022-08/24/a1.html',
  date: '2022-08-24',
  publisher: { zh: '窑城日报', en: 'Kiln City Daily' },
};

/** A card of little but its name; every other part is as in the typical one. */
const named = (headword: string, pinyin: string, category: Category, rendering: string): Card => ({
  ...CARD_FIXTURES.typical.card,
  id: headword,
  headword,
  pinyin,
  category,
  renderings: [{ text: rendering, status: 'suggested' }],
});

const CARDS = new Map<number, Card>([
  [1, CARD_FIXTURES.members.card],
  [3, CARD_FIXTURES.typical.card],
  [5, named('RCEP', 'RCEP', 'document', 'Regional Comprehensive Economic Partnership')],
  [7, named('醴陵市', 'Lǐlíng Shì', 'place', 'Liling City')],
  [8, CARD_FIXTURES.long.card],
  [9, named('陶望舒', 'Táo Wàngshū', 'person', 'Tao Wangshu')],
  [10, named('国开行', 'Guókāiháng', 'firm', 'China Development Bank')],
]);

const SENTENCES: readonly (readonly [concept: number, surface: string, sentence: string])[] = [
  [7, '醴陵市', '24日，醴陵市清点云上陶谷二期进度。'],
  [3, '云上陶谷', '24日，醴陵市清点云上陶谷二期进度。'],
  [9, '陶望舒', '园区主任陶望舒说，12座窑炉已有9座点火。'],
  [3, '陶谷', '入夜的陶谷灯火通明，三窑一河的水面映着炉光。'],
  [1, '三窑一河', '入夜的陶谷灯火通明，三窑一河的水面映着炉光。'],
  [5, 'RCEP', '产品沿RCEP各国的新订单北上南下。'],
  [3, '云上陶谷', '市民说，云上陶谷让老手艺有了新去处，孩子们周末都愿意来看开窑，看釉色怎样在火里慢慢变成雨过天青。'],
  [
    8,
    '货运班列联席会议办公室',
    '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组联席会议办公室（下称货运班列联席会议办公室）当天公布了下半年的时刻与仓位，沿线各县区的物流园、口岸与铁路部门同意统一时刻并共享仓位，首趟班列将于九月一日清晨六点从株洲北站开出。',
  ],
];

const placeOf = ([concept, surface, sentence]: (typeof SENTENCES)[number]): Occurrence => ({
  concepts: [concept],
  surface,
  sentence,
  at: sentence.indexOf(surface),
});

const left = (concept: number, surface: string, reason: RejectReason, before: string, after: string): Unmarked => ({
  concept,
  surface,
  reason,
  before,
  after,
});

const UNMARKED: readonly Unmarked[] = [
  left(10, '国开行', 'word', '这项赛事在全', '，首站醴陵'),
  left(10, '国开行', 'word', '中欧班列从我', '的新线路'),
  left(10, '国开行', 'quotes', '一块“全', '”的招牌'),
  left(5, 'RCEP', 'latin', '编号', 'X-07的窑炉'),
  left(7, '醴陵', 'overlap', '北上', '市'),
  left(9, '望舒', 'needs', '', '驾月而行'),
];

const TYPICAL: PageTermsView = {
  kind: 'terms',
  key: '1 a1.html',
  page: PAGE,
  terms: termsOf(SENTENCES.map(placeOf), CARDS),
  unmarked: unmarkedSurfaces(UNMARKED, titlesOf(CARDS)),
};

const MANY = 320;
const MANY_CARDS = new Map(
  Array.from({ length: MANY }, (_, at) => {
    const category = CATEGORIES[(at * 7) % CATEGORIES.length] as Category;
    const name = `第${at + 1}号货场${at % 17 === 5 ? '与冷链综合物流服务中心' : ''}`;
    return [at, named(name, `dì ${at + 1} hào huòchǎng`, category, `Goods Yard No. ${at + 1}`)] as const;
  }),
);
const REASONS: readonly RejectReason[] = [
  'word',
  'scope',
  'date',
  'forbids',
  'neighbour',
  'gap',
  'letter-case',
  'undecided',
];

const LONG: PageTermsView = {
  ...TYPICAL,
  key: '1 long.html',
  terms: termsOf(
    [...MANY_CARDS].flatMap(([concept, { headword }]) =>
      Array.from({ length: concept % 5 === 0 ? 12 : 1 }, () =>
        placeOf([concept, headword, `班列在${headword}停靠两小时后继续北上。`]),
      ),
    ),
    MANY_CARDS,
  ),
  unmarked: unmarkedSurfaces(
    Array.from({ length: 90 }, (_, at) =>
      left(at % 30, `货场${(at % 30) + 1}`, REASONS[at % REASONS.length] as RejectReason, '列车驶过', '旁的道口'),
    ),
    titlesOf(MANY_CARDS),
  ),
};

const hit = (concept: number, found: string | null): SearchHit => {
  const { headword, category, pinyin, renderings } = CARDS.get(concept) as Card;
  return { concept, headword, category, pinyin, rendering: renderings[0]?.text ?? '', kind: 'form', found };
};

const PANEL = {
  page: TYPICAL,
  request: null,
  layout: { order: 'reading', showsUnmarked: false },
  services: {
    loadCard: async (concept: number) => CARDS.get(concept) ?? null,
    hiddenConcepts: [],
    onHide: nothing,
    onCopy: async () => true,
  },
  search: async (_query: string) => [
    hit(3, '陶谷'),
    hit(9, null),
    hit(8, '货运班列联席会议办公室筹备组'),
    hit(7, null),
  ],
  onLayout: nothing,
  onReveal: async () => true,
  onExport: async () => ({ file: '云上陶谷二期窑炉陆续点火 2022-08-24.csv', count: 6 }),
  onAnnotate: nothing,
  onSwitchOn: nothing,
} satisfies PanelViewProps;

/** The panel's props by name: each is a state a reader can meet. */
export const PANEL_FIXTURES = {
  typical: PANEL,
  byCategory: { ...PANEL, layout: { order: 'category', showsUnmarked: true } },
  card: { ...PANEL, request: { kind: 'concept', concept: 3, at: 1 } },
  longCard: { ...PANEL, request: { kind: 'concept', concept: 8, at: 1 } },
  cardNotHere: { ...PANEL, request: { kind: 'concept', concept: 10, at: 1 } },
  cardFails: { ...PANEL, request: { kind: 'concept', concept: 99, at: 1 } },
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
  failed: { ...PANEL, page: { kind: 'failed' }, search: async () => null },
  lookUp: { ...PANEL, request: { kind: 'query', query: '陶', at: 1 } },
  lookUpNone: { ...PANEL, request: { kind: 'query', query: 'zzz', at: 1 }, search: async () => [] },
  lookUpFails: { ...PANEL, request: { kind: 'query', query: '陶', at: 1 }, search: async () => null },
  lookUpCard: { ...PANEL, page: { kind: 'browser-page' }, request: { kind: 'concept', concept: 1, at: 1 } },
} satisfies Record<string, PanelViewProps>;

function titlesOf(cards: ReadonlyMap<number, Card>) {
  return new Map([...cards].map(([concept, { headword, category }]) => [concept, { concept, headword, category }]));
}
