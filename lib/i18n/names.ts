import type { TermStatus } from '../card/types.ts';
import type { ExplainedKind } from '../derive/types.ts';
import type { Category, FormKind, RelationType, RenderingStatus } from '../glossary/types.ts';
import type { Language } from './language.ts';

/** A name in every language. */
export type Names = readonly [zhCN: string, zhTW: string, en: string];

/** The one of the names that is of a language. */
export function nameIn([zhCN, zhTW, en]: Names, language: Language): string {
  if (language === 'en') return en;
  return language === 'zh-TW' ? zhTW : zhCN;
}

/** What categories are called. */
export const CATEGORY_NAMES: Record<Category, Names> = {
  policy: ['政策', '政策', 'policy'],
  slogan: ['口号', '口號', 'slogan'],
  body: ['机构', '機構', 'body'],
  firm: ['企业', '企業', 'firm'],
  person: ['人物', '人物', 'person'],
  place: ['地方', '地方', 'place'],
  programme: ['举措', '舉措', 'programme'],
  document: ['文件', '文件', 'document'],
  project: ['项目', '項目', 'project'],
  event: ['活动', '活動', 'event'],
  technology: ['技术', '技術', 'technology'],
  product: ['产品', '產品', 'product'],
};

/** What the kinds of things that a page says of itself are called. */
export const EXPLAINED_KIND_NAMES: Record<ExplainedKind, Names> = {
  abbrev: ['简称', '簡稱', 'short form'],
  members: ['数字提法', '數字提法', 'numeral slogan'],
  role: ['人物职务', '人物職務', 'person’s office'],
  deixis: ['所指地方', '所指地方', 'place meant'],
  date: ['日期', '日期', 'date'],
  quantity: ['数量', '數量', 'figure'],
  unknown: ['未收词语', '未收詞語', 'unlisted term'],
};

/** What the standing of a rendering is called. */
export const STATUS_NAMES: Record<RenderingStatus | TermStatus, Names> = {
  official: ['官方', '官方', 'official'],
  press: ['媒体', '媒體', 'press'],
  suggested: ['拟译', '擬譯', 'suggested'],
  preferred: ['首选', '首選', 'preferred'],
  admitted: ['可用', '可用', 'admitted'],
  forbidden: ['禁用', '禁用', 'forbidden'],
  asIs: ['不译，照录', '不譯，照錄', 'leave as is'],
};

/** What kinds of forms are called. */
export const FORM_KIND_NAMES: Record<FormKind, Names> = {
  full: ['全称', '全稱', 'full form'],
  short: ['简称', '簡稱', 'short form'],
  variant: ['异写', '異寫', 'variant'],
  ocr: ['误认', '誤認', 'misreading'],
  historical: ['旧称', '舊稱', 'former name'],
};

/** How a link reads from either end. */
export const LINK_NAMES: Record<RelationType, { readonly own: Names; readonly inverse: Names }> = {
  'part-of': { own: ['属于', '屬於', 'part of'], inverse: ['包括', '包括', 'has part'] },
  'located-in': { own: ['位于', '位於', 'located in'], inverse: ['境内有', '境內有', 'location of'] },
  'holds-office-in': { own: ['任职于', '任職於', 'holds office in'], inverse: ['任职者', '任職者', 'office held by'] },
  'issued-by': { own: ['发布者', '發布者', 'issued by'], inverse: ['发布了', '發布了', 'issued'] },
  'organised-by': { own: ['主办者', '主辦者', 'organised by'], inverse: ['主办了', '主辦了', 'organised'] },
  'subsidiary-of': { own: ['隶属', '隸屬', 'subsidiary of'], inverse: ['下属', '下屬', 'parent of'] },
  'short-for': { own: ['简指', '簡指', 'short for'], inverse: ['简称', '簡稱', 'shortened to'] },
  'replaced-by': { own: ['后为', '後為', 'replaced by'], inverse: ['取代', '取代', 'replaces'] },
  succeeded: { own: ['接续', '接續', 'succeeded'], inverse: ['其后为', '其後為', 'succeeded by'] },
  related: { own: ['参见', '參見', 'see also'], inverse: ['参见', '參見', 'see also'] },
};
