import type { OptionsViewProps } from './OptionsView.tsx';

const nothing = () => {};

const TYPICAL: OptionsViewProps = {
  language: 'auto',
  listed: [
    { name: 'kiln-daily.example', publisher: { zh: '窑城日报', en: 'Kiln City Daily' }, isOn: true },
    { name: 'lu-river.example', publisher: { zh: '渌水晚报', en: 'Lu River Evening Post' }, isOn: false },
    {
      name: 'news.border-freight-and-regional-cooperation.hunan-jiangxi.example',
      publisher: { zh: '湘赣边区域合作示范区新闻中心', en: 'News Centre of the Border Zone for Regional Cooperation' },
      isOn: true,
    },
  ],
  added: ['reader.example.org', 'evening-edition.weekly-supplements.long-name-of-a-paper.example.org'],
  info: {
    format: 3,
    version: '0f3c9a27be41',
    counts: { concepts: 1234, forms: 4321, documents: 27, articles: 310, facts: 1620 },
  },
  onLanguage: nothing,
  onSite: nothing,
  onRemove: nothing,
};

/** The options' props by name: each is a state a reader can meet. */
export const OPTIONS_FIXTURES = {
  typical: TYPICAL,
  noneAdded: { ...TYPICAL, language: 'en', added: [] },
  infoUnknown: { ...TYPICAL, listed: [], added: [], info: null },
} satisfies Record<string, OptionsViewProps>;
