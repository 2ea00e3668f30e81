import type { Category, FormKind, RelationType, RenderingStatus } from '../glossary/types.ts';

/** Languages the interface speaks. */
export type Language = 'zh-CN' | 'en';

/** Texts of the card, which every page carries. `{name}` places are filled by `t`. */
const CARD_EN = {
  productName: 'Xiangjian',
  close: 'Close',
  back: 'Back',
  pin: 'Keep open',
  unpin: 'Let go',
  backgroundOnly: 'Background note: no statement of our newspaper pages stands behind it.',
  factsHeading: 'What was reported',
  noFactsYet: 'Nothing was reported up to the date of this page.',
  laterHeading: 'Later than this page',
  thisPage: 'this page, {date}',
  pageUndated: 'This page does not say its date.',
  happened: 'of {date}',
  inferredDate: 'The newspaper page does not print its date; it was worked out from its contents.',
  membersHeading: 'What it counts',
  linksHeading: 'Related',
  formsHeading: 'Also',
  ocrNote: 'Printed here as “{surface}”, a misreading.',
  seenIn: 'seen at {where}',
  ownName: 'its own name',
  moreRenderings: 'Other renderings',
  showMore: 'Show {count} more',
  cardLoading: 'Looking it up',
  cardFailed: 'The card could not be loaded. Reload the page and try again.',
  cardLabel: 'Glossary card: {headword}',
  asOf: 'as of {date}',
} as const;
export type CardKey = keyof typeof CARD_EN;
/** All messages of the card. */
export const CARD_KEYS = Object.keys(CARD_EN) as readonly CardKey[];

const CARD_ZH: Record<CardKey, string> = {
  productName: '湘笺',
  close: '关闭',
  back: '返回',
  pin: '固定',
  unpin: '取消固定',
  backgroundOnly: '背景说明：所收报纸版面没有关于它的记述。',
  factsHeading: '见诸报端',
  noFactsYet: '截至本页日期，未见报道。',
  laterHeading: '晚于本页',
  thisPage: '本页 {date}',
  pageUndated: '本页未注明日期。',
  happened: '事在 {date}',
  inferredDate: '该版未印日期，系据内容推定。',
  membersHeading: '所指各项',
  linksHeading: '相关',
  formsHeading: '又作',
  ocrNote: '此处印作“{surface}”，系误认。',
  seenIn: '见于 {where}',
  ownName: '自用译名',
  moreRenderings: '其他译法',
  showMore: '另有 {count} 项',
  cardLoading: '正在查找',
  cardFailed: '卡片未能载入，请刷新网页后再试。',
  cardLabel: '词条卡片：{headword}',
  asOf: '截至 {date}',
};

const CATEGORY_NAMES: Record<Category, readonly [zh: string, en: string]> = {
  policy: ['政策', 'policy'],
  slogan: ['口号', 'slogan'],
  body: ['机构', 'body'],
  firm: ['企业', 'firm'],
  person: ['人物', 'person'],
  place: ['地方', 'place'],
  programme: ['举措', 'programme'],
  document: ['文件', 'document'],
  project: ['项目', 'project'],
  event: ['活动', 'event'],
  technology: ['技术', 'technology'],
  product: ['产品', 'product'],
};

const STATUS_NAMES: Record<RenderingStatus, readonly [zh: string, en: string]> = {
  official: ['官方', 'official'],
  press: ['媒体', 'press'],
  suggested: ['拟译', 'suggested'],
};

const FORM_KIND_NAMES: Record<FormKind, readonly [zh: string, en: string]> = {
  full: ['全称', 'full form'],
  short: ['简称', 'short form'],
  variant: ['异写', 'variant'],
  ocr: ['误认', 'misreading'],
  historical: ['旧称', 'former name'],
};

/** How a link reads from either end. */
const LINK_NAMES: Record<
  RelationType,
  { readonly own: readonly [string, string]; readonly inverse: readonly [string, string] }
> = {
  'part-of': { own: ['属于', 'part of'], inverse: ['包括', 'has part'] },
  'located-in': { own: ['位于', 'located in'], inverse: ['境内有', 'location of'] },
  'holds-office-in': { own: ['任职于', 'holds office in'], inverse: ['任职者', 'office held by'] },
  'issued-by': { own: ['发布者', 'issued by'], inverse: ['发布了', 'issued'] },
  'organised-by': { own: ['主办者', 'organised by'], inverse: ['主办了', 'organised'] },
  'subsidiary-of': { own: ['隶属', 'subsidiary of'], inverse: ['下属', 'parent of'] },
  'short-for': { own: ['简指', 'short for'], inverse: ['简称', 'shortened to'] },
  'replaced-by': { own: ['后为', 'replaced by'], inverse: ['取代', 'replaces'] },
  succeeded: { own: ['接续', 'succeeded'], inverse: ['其后为', 'succeeded by'] },
  related: { own: ['参见', 'see also'], inverse: ['参见', 'see also'] },
};

const pick = ([zh, en]: readonly [string, string], language: Language) => (language === 'en' ? en : zh);

/** The texts of the interface in one language; `K` names the messages there are. */
export interface Translator<K extends string = CardKey> {
  readonly language: Language;
  /** A message, its `{name}` places filled. */
  t(key: K, values?: Readonly<Record<string, string | number>>): string;
  category(category: Category): string;
  status(status: RenderingStatus): string;
  formKind(kind: FormKind): string;
  link(type: RelationType, inverse: boolean): string;
}

/** A translator for a language, with the messages of the card. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, language === 'en' ? CARD_EN : CARD_ZH);
}

/** A translator for a language with messages added to those of the card. */
export function extendTranslator<K extends string>(
  language: Language,
  more: Record<K, string>,
): Translator<CardKey | K> {
  return translatorOf(language, { ...(language === 'en' ? CARD_EN : CARD_ZH), ...more });
}

function translatorOf<K extends string>(language: Language, messages: Record<K, string>): Translator<K> {
  return {
    language,
    t: (key, values = {}) => messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    category: (category) => pick(CATEGORY_NAMES[category], language),
    status: (status) => pick(STATUS_NAMES[status], language),
    formKind: (kind) => pick(FORM_KIND_NAMES[kind], language),
    link: (type, inverse) => pick(inverse ? LINK_NAMES[type].inverse : LINK_NAMES[type].own, language),
  };
}

/** The language for a choice, `auto` being the browser's own: any Chinese is zh-CN, the rest English. */
export function languageFor(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
