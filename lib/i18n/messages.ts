import type { Category, FormKind, RelationType, RenderingStatus } from '../glossary/types.ts';
import type { RejectReason } from '../spot/types.ts';

/** Languages the interface speaks. */
export type Language = 'zh-CN' | 'en';

/** A text with `{name}` places, filled by `t`. */
type Flat = typeof FLAT_EN;
export type MessageKey = keyof Flat;

const FLAT_EN = {
  productName: 'Xiangjian',
  close: 'Close',
  back: 'Back',
  pin: 'Keep open',
  unpin: 'Let go',
  backgroundOnly: 'Background note: none of our newspaper pages reports on it.',
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
  moreRenderings: 'Other renderings',
  showMore: 'Show {count} more',
  cardLoading: 'Looking it up',
  cardFailed: 'The card could not be loaded. Reload the page and try again.',
  cardLabel: 'Glossary card: {headword}',
  asOf: 'as of {date}',
  popupTitle: 'Xiangjian',
  annotateThisSite: 'Annotate this site',
  siteOn: 'Terms on {host} are marked.',
  siteOff: 'Terms on {host} are not marked.',
  siteNotListed: '{host} is not one of the sites annotated by default.',
  annotateOnce: 'Annotate this page',
  annotateAlways: 'Always annotate this site',
  stopAlways: 'Stop annotating this site',
  pageClosed: 'Browser pages and stores cannot be annotated. Open a news page and try again.',
  cannotPaint: 'This browser has no CSS Custom Highlight API. Chrome 105 or Firefox 140 and later have it.',
  conceptsHere: '{count} concepts on this page',
  noConceptsHere: 'No concept of the glossary was found on this page.',
  times: '{count}×',
  jumpTo: 'Go to {headword}',
  openOptions: 'Settings',
  optionsTitle: 'Settings',
  language: 'Language',
  languageAuto: 'As the browser',
  sites: 'Sites',
  sitesIntro: 'Terms are marked on these sites without asking. Switch one off to read it plain.',
  sitesOwn: 'Sites you added',
  sitesOwnNone: 'None yet. Open a page elsewhere and choose “Always annotate this site” in the popup.',
  remove: 'Remove',
  removeSite: 'Remove {host}',
  aboutData: 'The glossary',
  dataCounts:
    '{concepts} concepts under {forms} forms; {facts} dated facts from {articles} articles on {documents} newspaper pages.',
  dataVersion: 'Data version {version}',
  privacy: 'Everything happens on this machine. Nothing you read is sent anywhere.',
  saved: 'Saved',
} as const;

const FLAT_ZH: Record<MessageKey, string> = {
  productName: '湘笺',
  close: '关闭',
  back: '返回',
  pin: '固定',
  unpin: '取消固定',
  backgroundOnly: '背景说明：所收报纸版面未见相关报道。',
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
  moreRenderings: '其他译法',
  showMore: '另有 {count} 项',
  cardLoading: '正在查找',
  cardFailed: '卡片未能载入，请刷新网页后再试。',
  cardLabel: '词条卡片：{headword}',
  asOf: '截至 {date}',
  popupTitle: '湘笺',
  annotateThisSite: '在此网站标注',
  siteOn: '正在标注 {host}。',
  siteOff: '未标注 {host}。',
  siteNotListed: '{host} 不在默认标注的网站之列。',
  annotateOnce: '标注本页',
  annotateAlways: '始终标注此网站',
  stopAlways: '不再标注此网站',
  pageClosed: '浏览器自身页面和应用商店不能标注，请打开一个新闻网页再试。',
  cannotPaint: '此浏览器缺少 CSS 自定义高亮接口，请用 Chrome 105 或 Firefox 140 以上版本。',
  conceptsHere: '本页有 {count} 个词条',
  noConceptsHere: '本页未见所收词条。',
  times: '{count} 次',
  jumpTo: '跳到 {headword}',
  openOptions: '设置',
  optionsTitle: '设置',
  language: '语言',
  languageAuto: '随浏览器',
  sites: '网站',
  sitesIntro: '以下网站默认标注，无须另行授权。关掉某一项，该站即不再标注。',
  sitesOwn: '自行添加的网站',
  sitesOwnNone: '暂无。在其他网页打开湘笺，选“始终标注此网站”即可添加。',
  remove: '移除',
  removeSite: '移除 {host}',
  aboutData: '词条数据',
  dataCounts:
    '{concepts} 个词条，{forms} 个写法；{facts} 条有日期的记述，出自 {documents} 个报纸版面的 {articles} 篇报道。',
  dataVersion: '数据版本 {version}',
  privacy: '一切都在本机进行，所读内容不会发往任何地方。',
  saved: '已保存',
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

const REASON_NAMES: Record<RejectReason, readonly [zh: string, en: string]> = {
  word: ['是别的词的一部分', 'part of another word'],
  latin: ['与相邻字母或数字连成一体', 'a letter or digit continues it'],
  'letter-case': ['大小写不同', 'printed in another case'],
  quotes: ['跨越引号', 'runs across a quotation mark'],
  gap: ['中间有空白', 'split by white space'],
  scope: ['此处另有所指', 'means something else here'],
  needs: ['上下文不符', 'its usual company is missing'],
  forbids: ['上下文指向他义', 'its surroundings speak of something else'],
  neighbour: ['紧邻文字指向他义', 'the words beside it speak of something else'],
  undecided: ['尚未判定', 'not yet judged'],
};

const pick = ([zh, en]: readonly [string, string], language: Language) => (language === 'en' ? en : zh);

/** The texts of the interface in one language. */
export interface Translator {
  readonly language: Language;
  /** A message, its `{name}` places filled. */
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  category(category: Category): string;
  status(status: RenderingStatus): string;
  formKind(kind: FormKind): string;
  link(type: RelationType, inverse: boolean): string;
  reason(reason: RejectReason): string;
}

/** A translator for a language. */
export function createTranslator(language: Language): Translator {
  const flat: Record<MessageKey, string> = language === 'en' ? FLAT_EN : FLAT_ZH;
  return {
    language,
    t: (key, values = {}) => flat[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    category: (category) => pick(CATEGORY_NAMES[category], language),
    status: (status) => pick(STATUS_NAMES[status], language),
    formKind: (kind) => pick(FORM_KIND_NAMES[kind], language),
    link: (type, inverse) => pick(inverse ? LINK_NAMES[type].inverse : LINK_NAMES[type].own, language),
    reason: (reason) => pick(REASON_NAMES[reason], language),
  };
}

/** The language for a choice, `auto` being the browser's own: any Chinese is zh-CN, the rest English. */
export function languageFor(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
