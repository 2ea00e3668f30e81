import type { Card, Source } from '../../lib/card/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import { type Block, paragraphsOf } from '../../lib/text/blocks.ts';
import { OWN_TOOLS } from '../own/own-terms.fixtures.ts';
import type { PasteViewProps } from './PasteView.tsx';
import type { PastedText } from './types.ts';

const nothing = () => {};

const PUBLISHERS = [
  { id: 'kiln-daily', name: { zh: '窑城日报', en: 'Kiln City Daily' }, hosts: ['kiln-daily.example'], home: 'liling' },
  {
    id: 'lu-river',
    name: { zh: '渌水晚报', en: 'Lu River Evening Post' },
    hosts: ['lu-river.example'],
    home: 'liling',
  },
];

const source = (date: string, headline: string): Source => ({
  id: `${date}-${headline}`,
  headline,
  publisher: PUBLISHERS[0]?.name ?? { zh: '', en: '' },
  date,
  dateInferred: false,
});

/** A card invented for the fixtures. */
const card = (headword: string, pinyin: string, rendering: string, more: Partial<Card> = {}): Card => ({
  ref: termRef('seeds', headword),
  category: 'project',
  tier: 'standard',
  headword,
  pinyin,
  forms: [],
  misreadings: [],
  gloss: {
    zh: '醴陵把陶瓷厂的窑炉接上同一套调度系统的园区，分两期建设。',
    en: 'An industrial park in Liling that runs the kilns of its porcelain works from one control system.',
  },
  renderings: [{ text: rendering, status: 'official', where: 'https://www.taogu.example/en', year: 2021 }],
  facts: [
    {
      zh: '市里清点云上陶谷二期进度，12 座窑炉已有 9 座点火。',
      en: 'The city took stock of the second phase of Cloud Kiln Valley: 9 of 12 kilns have been lit.',
      source: source('2024-12-25', '云上陶谷二期窑炉陆续点火'),
    },
    {
      zh: '云上陶谷引来 31 家釉料与模具企业，签约 46.2 亿元。',
      en: 'Cloud Kiln Valley drew 31 makers of glazes and moulds, with contracts worth 4.62 billion yuan.',
      source: source('2022-08-20', '陶谷添新邻：三十一家企业一周落户'),
    },
    {
      zh: '省里把云上陶谷列为数字窑炉试点，试期两年。',
      en: 'The province named Cloud Kiln Valley a trial site for digital kilns, for two years.',
      source: source('2021-10-28', '数字窑炉试点名单公布'),
    },
  ],
  links: [],
  background: false,
  ...more,
});

const CARDS: readonly Card[] = [
  card('云上陶谷', 'yún shàng táo gǔ', 'Cloud Kiln Valley'),
  card('窑炉上云', 'yáo lú shàng yún', 'kilns to the cloud', {
    category: 'programme',
    renderings: [{ text: 'kilns to the cloud', status: 'suggested' }],
    facts: [],
    background: true,
  }),
];

/** An entry of the reader's own of which only the name is known. */
const NAME_ONLY = card('渌江夜航调度室', '', '', {
  ref: termRef('own', '7f3a'),
  category: 'body',
  pinyin: null,
  gloss: null,
  renderings: [],
  facts: [],
});

const TEXT: PastedText = {
  blocks: [
    { kind: 'heading', rank: 2, runs: [{ text: '窑火上云：一座陶瓷城的新账本' }] },
    ...paragraphsOf([
      '窑城日报讯（记者 陶望舒）2022年8月24日，云上陶谷又点着了三座窑炉。看火的老师傅如今不用守在窑口，屏幕上一条曲线告诉他什么时候添气。',
      '“窑炉上云”说起来新鲜，做起来是笔老账：一窑省多少气，一年就是多少钱。园区算过，二期全部点火之后，省下的够再修一条去渌江边的路。',
    ]),
    {
      kind: 'list',
      isOrdered: true,
      items: [paragraphsOf(['先把老窑的底数摸清。']), paragraphsOf(['再谈怎么接进同一套系统。'])],
    },
    ...paragraphsOf(['A visitor asked how a kiln can be in the cloud.']),
  ],
  script: 'zh-Hans',
  hasChinese: true,
  guessed: { title: '窑火上云：一座陶瓷城的新账本', date: '2022-08-24', publisherId: 'kiln-daily' },
};

const cell = (text: string, isHeader = false) => ({ isHeader, columns: 1, rows: 1, blocks: paragraphsOf([text]) });

const EVERYTHING: readonly Block[] = [
  ...TEXT.blocks,
  { kind: 'heading', rank: 3, runs: [{ text: '附表：各窑点火情况' }] },
  {
    kind: 'table',
    rows: [
      ['窑号', '所属企业', '点火日期', '每窑用气（立方米）', '备注'].map((text) => cell(text, true)),
      ['一号', '望仙桥釉料厂', '2022-08-20', '1,204', '试烧三次，成品率尚未稳定'].map((text) => cell(text)),
      ['二号', '渌江日用瓷有限责任公司第二分厂', '2022-08-24', '986', ''].map((text) => cell(text)),
    ],
  },
  { kind: 'quote', blocks: paragraphsOf(['火候二字，从前在眼里，如今在数里。']) },
  {
    kind: 'paragraph',
    runs: [
      { text: '每窑排放的 CO' },
      { text: '2', level: 'sub' },
      { text: ' 少了' },
      { text: '三成', strong: true },
      { text: '，厂里的人' },
      { text: '不敢信', em: true },
      { text: '。' },
      { text: '\n' },
      { text: '（本报记者 整理）' },
    ],
  },
  ...paragraphsOf([
    'https://kiln-daily.example/very/long/address/without/a/single/break/that/would/make/the/page/wider/than/its/window.html',
    '云上陶谷'.repeat(200),
  ]),
];

const EMPTY: PasteViewProps = {
  text: null,
  origin: { title: '', date: null, publisherId: null },
  publishers: PUBLISHERS,
  own: OWN_TOOLS,
  problem: null,
  undo: null,
  isDragging: false,
  canPaint: true,
  found: null,
  cards: null,
  isWithTerms: true,
  saved: null,
  onExport: nothing,
  onText: nothing,
  onFile: nothing,
  onOrigin: nothing,
  onWithTerms: nothing,
  onPrint: nothing,
  onClear: nothing,
  onUndo: nothing,
  onDismiss: nothing,
};

const TYPICAL: PasteViewProps = { ...EMPTY, text: TEXT, origin: TEXT.guessed, found: 2, cards: CARDS };

/** The paste page's props by name: each is a state a reader can meet. */
export const PASTE_FIXTURES = {
  empty: EMPTY,
  cleared: { ...EMPTY, undo: 'cleared' },
  dragging: { ...EMPTY, isDragging: true },
  refused: {
    ...EMPTY,
    problem: { kind: 'not-read', file: '株洲市2022年国民经济和社会发展统计公报（征求意见稿）.pdf' },
  },
  tooLarge: { ...EMPTY, problem: { kind: 'too-large', file: null } },
  typical: TYPICAL,
  everything: {
    ...TYPICAL,
    text: { ...TEXT, blocks: EVERYTHING },
    origin: { title: '窑火上云'.repeat(12), date: null, publisherId: null },
    undo: 'replaced',
    saved: { count: 1204, file: 'xiangjian-2022-08-24-窑火上云窑火上云窑火上云窑火上云窑火上云窑火上云.csv' },
    found: 1204,
    cards: [
      ...CARDS,
      card('窑炉'.repeat(24), 'yáo lú '.repeat(24).trim(), 'kiln control system '.repeat(12).trim(), {
        renderings: [
          { text: 'kiln control system '.repeat(12).trim(), status: 'press', where: 'Hunan Today', year: 2022 },
        ],
      }),
    ],
  },
  /** The form of an entry of the reader's own below a term. */
  ownForm: TYPICAL,
  nameOnly: { ...TYPICAL, found: 1, cards: [NAME_ONLY] },
  searching: { ...TYPICAL, found: null, cards: null },
  draggingOver: { ...TYPICAL, isDragging: true },
  noTerms: { ...TYPICAL, found: 0, cards: [] },
  noChinese: {
    ...TYPICAL,
    text: { ...TEXT, blocks: paragraphsOf(['A visitor asked how a kiln can be in the cloud.']), hasChinese: false },
    origin: { title: '', date: null, publisherId: null },
    found: 0,
    cards: [],
  },
  cannotPaint: { ...TYPICAL, canPaint: false, found: null, cards: null },
} satisfies Record<string, PasteViewProps>;
