import { type CardKey, extendTranslator, type Language, type Translator } from './messages.ts';

/** Texts of the extension's own pages: popup and options. */
const PAGES_EN = {
  popupTitle: 'Xiangjian',
  annotateThisSite: 'Annotate this site',
  siteOn: 'Terms on {host} are marked.',
  siteOff: 'Terms on {host} are not marked.',
  siteWaiting: 'This page was open before the extension was. Reload it, or annotate it now.',
  siteNotListed: '{host} is not one of the sites annotated by default.',
  annotateOnce: 'Annotate this page',
  annotateAlways: 'Always annotate this site',
  stopAlways: 'Stop annotating this site',
  pageClosed: 'Browser pages and stores cannot be annotated. Open a news page and try again.',
  cannotPaint: 'This browser has no CSS Custom Highlight API. Chrome 128 or Firefox 140 and later have it.',
  conceptsHere: '{count} concepts on this page',
  noConceptsHere: 'No concept of the glossary was found on this page.',
  times: '{count}×',
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
} as const;
export type PageKey = keyof typeof PAGES_EN;
/** All messages of the extension's own pages. */
export const PAGE_KEYS = Object.keys(PAGES_EN) as readonly PageKey[];

const PAGES_ZH: Record<PageKey, string> = {
  popupTitle: '湘笺',
  annotateThisSite: '在此网站标注',
  siteOn: '正在标注 {host}。',
  siteOff: '未标注 {host}。',
  siteWaiting: '此页在扩展启用之前已打开，可刷新，或立即标注。',
  siteNotListed: '{host} 不在默认标注的网站之列。',
  annotateOnce: '标注本页',
  annotateAlways: '始终标注此网站',
  stopAlways: '不再标注此网站',
  pageClosed: '浏览器自身页面和应用商店不能标注，请打开一个新闻网页再试。',
  cannotPaint: '此浏览器缺少 CSS 自定义高亮接口，请用 Chrome 128 或 Firefox 140 以上版本。',
  conceptsHere: '本页有 {count} 个词条',
  noConceptsHere: '本页未见所收词条。',
  times: '{count} 次',
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
};

/** The texts of the extension's own pages and of the card in one language. */
export type PageTranslator = Translator<CardKey | PageKey>;

/** A translator for a language, with the messages of the extension's own pages. */
export function createPageTranslator(language: Language): PageTranslator {
  return extendTranslator<PageKey>(language, language === 'en' ? PAGES_EN : PAGES_ZH);
}
