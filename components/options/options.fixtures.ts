import { CATEGORIES, type Category } from '../../lib/glossary/types.ts';
import { PACK_FORMAT } from '../../lib/pack/types.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { termRef } from '../../lib/terms/ref.ts';
import type { OptionsViewProps } from './OptionsView.tsx';
import type { HiddenTerm } from './types.ts';

const nothing = () => {};

function hidden(id: string, headword: string, category: Category): HiddenTerm {
  const ref = termRef('seeds', id);
  return { ref, title: { ref, headword, category } };
}

const TYPICAL: OptionsViewProps = {
  settings: DEFAULT_SETTINGS,
  listed: [
    {
      name: 'kiln-daily.example',
      publisher: { name: { zh: '窑城日报', en: 'Kiln City Daily' }, traditional: '窯城日報' },
      isOn: true,
    },
    { name: 'lu-river.example', publisher: { name: { zh: '渌水晚报', en: 'Lu River Evening Post' } }, isOn: false },
    {
      name: 'news.border-freight-and-regional-cooperation.hunan-jiangxi.example',
      publisher: {
        name: { zh: '湘赣边区域合作示范区新闻中心', en: 'News Centre of the Border Zone for Regional Cooperation' },
      },
      isOn: true,
    },
  ],
  added: ['reader.example.org', 'evening-edition.weekly-supplements.long-name-of-a-paper.example.org'],
  isEverywhere: false,
  hidden: [
    hidden('kiln-river', '三窑一河', 'policy'),
    hidden('liling', '醴陵市', 'place'),
    { ref: termRef('seeds', 'wharf-office'), title: null },
  ],
  hiddenCount: 3,
  shortcuts: [
    { name: 'next-term', description: 'Open the next term', keys: 'Alt+Shift+J' },
    { name: 'previous-term', description: 'Open the previous term', keys: '' },
    { name: 'open-panel', description: 'Open the side panel', keys: 'Alt+Shift+L' },
    { name: 'of-a-later-version', description: 'Said by the browser', keys: 'Ctrl+Shift+9' },
  ],
  canOpenShortcuts: true,
  info: {
    format: PACK_FORMAT,
    version: '0f3c9a27be41',
    counts: { concepts: 1234, forms: 4321, documents: 27, articles: 310, facts: 1620 },
  },
  outcome: null,
  failedSaves: 0,
  diagnostics: null,
  onSet: nothing,
  onCategory: nothing,
  onSite: nothing,
  onRemove: nothing,
  onEverywhere: nothing,
  onShowAgain: nothing,
  onMoreHidden: nothing,
  onShowAllAgain: nothing,
  onShortcuts: nothing,
  onExport: nothing,
  onImport: nothing,
  onReset: nothing,
  onDiagnostics: nothing,
  onUndo: nothing,
};

/** The options' props by name: each is a state a reader can meet. */
export const OPTIONS_FIXTURES = {
  typical: TYPICAL,
  /** As installed. */
  empty: { ...TYPICAL, added: [], hidden: [], hiddenCount: 0 },
  /** Before the background has answered. */
  unknown: { ...TYPICAL, listed: [], added: [], hidden: [], hiddenCount: 0, shortcuts: [], info: null },
  /** Everything set otherwise than it began. */
  changed: {
    ...TYPICAL,
    isEverywhere: true,
    settings: {
      ...DEFAULT_SETTINGS,
      language: 'en',
      level: 'everything',
      density: 'all',
      inkShare: 'all',
      hiddenCategories: ['firm', 'person'],
      colours: 'contrast',
      cardOrder: 'en',
      opener: 'click',
      cardSide: 'above',
      cardText: 'large',
      compactCards: true,
      printTerms: true,
    },
    outcome: { kind: 'imported', file: 'xiangjian-settings.json', unknown: ['tone', 'fontSize'] },
    canOpenShortcuts: false,
  },
  long: {
    ...TYPICAL,
    hidden: Array.from({ length: 60 }, (_, at) =>
      hidden(
        `yard-${at}`,
        `第${at + 1}号货场${at % 7 === 5 ? '与冷链综合物流服务中心多式联运枢纽建设协调推进工作领导小组' : ''}`,
        CATEGORIES[at % CATEGORIES.length] ?? 'place',
      ),
    ),
    hiddenCount: 1060,
    outcome: { kind: 'reset' },
    diagnostics: 'copied',
  },
  /** Nothing can be stored. */
  notKept: { ...TYPICAL, failedSaves: 2 },
  /** A file that cannot be taken. */
  refused: {
    ...TYPICAL,
    outcome: {
      kind: 'refused',
      file: 'settings-of-the-other-machine-as-of-the-end-of-the-year (2).json',
      problem: { code: 'wrong-value', where: 'hiddenCategories[2]' },
    },
    diagnostics: 'failed',
  },
} satisfies Record<string, OptionsViewProps>;
