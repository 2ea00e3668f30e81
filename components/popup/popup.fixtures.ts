import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { PopupViewProps } from './PopupView.tsx';
import type { FoundTerm } from './types.ts';

const nothing = () => {};
const rendering = (text: string) => ({ text, lang: 'en' as const });

const FOUND: readonly FoundTerm[] = [
  {
    ref: termRef('seeds', 'cloud-kiln-valley'),
    headword: '云上陶谷',
    category: 'project',
    said: rendering('Cloud Kiln Valley'),
    count: 4,
  },
  {
    ref: termRef('seeds', 'three-kilns-one-river'),
    headword: '三窑一河',
    category: 'policy',
    said: rendering('Three Kilns and One River, a plan of restoration'),
    count: 1,
  },
  {
    ref: termRef('seeds', 'tao-wangshu'),
    headword: '陶望舒',
    category: 'person',
    said: { text: 'Táo Wàngshū', lang: 'zh-Latn-pinyin' },
    count: 2,
  },
  { ref: termRef('seeds', 'liling'), headword: '醴陵市', category: 'place', said: rendering('Liling City'), count: 12 },
  {
    ref: termRef('seeds', 'freight-council'),
    headword: '湘赣边区域合作示范区货运班列与多式联运枢纽建设协调推进工作领导小组',
    category: 'body',
    said: rendering('Leading Group for the Hunan–Jiangxi freight hub'),
    count: 1,
  },
];

const MANY: readonly FoundTerm[] = Array.from({ length: 200 }, (_, at) => ({
  ref: termRef('own', `${at}`),
  headword: `第${at + 1}号货场${at % 17 === 5 ? '与冷链综合物流服务中心' : ''}`,
  category: CATEGORIES[at % CATEGORIES.length] as Category,
  said: at % 3 === 0 ? null : rendering(`Goods Yard No. ${at + 1}`),
  count: at % 5 === 0 ? 10 * at + 2 : 1,
}));

const KNOWN: PopupViewProps = {
  site: { kind: 'known', name: 'zznews.gov.cn', isOn: true, isAdded: false, isRunning: true },
  canPaint: true,
  found: FOUND,
  painted: 2,
  level: 'standard',
  saved: null,
  failedSaves: 0,
  isNotPrinted: false,
  onSwitch: nothing,
  onAnnotateOnce: nothing,
  onLeave: nothing,
  onAnnotateAlways: nothing,
  search: async () => FOUND.slice(0, 2),
  readCharacters: async () => [
    { text: '云', pinyin: 'yún' },
    { text: '下', pinyin: 'xià' },
    { text: '陶', pinyin: 'táo' },
  ],
  onOpen: nothing,
  onStopAlways: nothing,
  onReveal: nothing,
  onLevel: nothing,
  onPanel: nothing,
  onExport: nothing,
  onPrint: nothing,
  onPaste: nothing,
  onDesk: nothing,
  onOptions: nothing,
};

/** The popup's props by name: each is a state a reader can meet. */
export const POPUP_FIXTURES = {
  knownOn: KNOWN,
  knownOff: {
    ...KNOWN,
    site: { kind: 'known', name: 'zznews.gov.cn', isOn: false, isAdded: false, isRunning: true },
    found: null,
  },
  added: { ...KNOWN, site: { kind: 'known', name: 'reader.example.org', isOn: true, isAdded: true, isRunning: true } },
  otherOn: { ...KNOWN, site: { kind: 'other', name: 'reader.example.org', isOn: true } },
  otherOff: {
    ...KNOWN,
    site: { kind: 'other', name: 'evening-edition.weekly-supplements.long-name-of-a-paper.example.org', isOn: false },
    found: null,
  },
  closed: { ...KNOWN, site: { kind: 'closed' }, found: null },
  cannotPaint: { ...KNOWN, canPaint: false, found: null },
  noneFound: { ...KNOWN, found: [] },
  /** On a browser without a side panel, after a file was saved. */
  saved: {
    ...KNOWN,
    level: 'everything',
    onPanel: null,
    saved: { count: 5, file: 'xiangjian-2022-08-24-园区走访记：通道怎么走，数据怎么用.csv' },
  },
  /** After a file could not be made. */
  notSaved: { ...KNOWN, level: 'essential', saved: 'failed' },
  /** After the page could not be printed. */
  notPrinted: { ...KNOWN, isNotPrinted: true },
  /** With the choice of files open. */
  exporting: KNOWN,
  /** A word is looked up: the best of what was found, or how it is read. */
  looking: KNOWN,
  lookingInVain: { ...KNOWN, search: async () => [] },
  /** Nothing can be stored. */
  notKept: { ...KNOWN, failedSaves: 1 },
  manyFound: { ...KNOWN, found: MANY },
} satisfies Record<string, PopupViewProps>;
