import type { Names } from '../i18n/names.ts';

/** What the fields of an entry are called in a file's own words: headings of columns and of parts. */
export const LABELS = {
  term: ['词条', '詞條', 'Term'],
  printed: ['文中写法', '文中寫法', 'As printed'],
  pinyin: ['拼音', '拼音', 'Pinyin'],
  rendering: ['英文译法', '英文譯法', 'English'],
  status: ['译法地位', '譯法地位', 'Status'],
  seen: ['译法出处', '譯法出處', 'Seen at'],
  otherRenderings: ['其他译法', '其他譯法', 'Other renderings'],
  glossZh: ['中文释义', '中文釋義', 'Gloss (Chinese)'],
  glossEn: ['英文释义', '英文釋義', 'Gloss (English)'],
  category: ['类别', '類別', 'Category'],
  forms: ['别名', '別名', 'Other names'],
  members: ['所含各项', '所含各項', 'Members'],
  note: ['说明', '說明', 'Note'],
  count: ['次数', '次數', 'Count'],
  sentence: ['例句', '例句', 'Sentence'],
  shared: ['同形词条', '同形詞條', 'May also be'],
  factsZh: ['见于记载（中文）', '見於記載（中文）', 'Reported (Chinese)'],
  factsEn: ['见于记载（英文）', '見於記載（英文）', 'Reported (English)'],
  facts: ['见于记载', '見於記載', 'Reported'],
  title: ['网页标题', '網頁標題', 'Page title'],
  publisher: ['媒体', '媒體', 'Publisher'],
  date: ['日期', '日期', 'Date'],
  address: ['网址', '網址', 'Address'],
  back: ['背面', '背面', 'Back'],
  source: ['出处', '出處', 'Source'],
  kind: ['种类', '種類', 'Kind'],
  means: ['文中所指', '文中所指', 'Means here'],
  id: ['词条编号', '詞條編號', 'Id'],
} as const satisfies Record<string, Names>;
/** Name of a field. */
export type Label = keyof typeof LABELS;

/** Words that files say around the fields. */
export const PHRASES = {
  termsOf: ['词条：{title}', '詞條：{title}', 'Terms: {title}'],
  fromPage: ['文中自述', '文中自述', 'What the page says itself'],
  figures: ['数量', '數量', 'Figures'],
  untitled: ['无标题', '無標題', 'untitled'],
  later: ['（晚于本页）', '（晚於本頁）', ' (later than this page)'],
  happened: ['（事在 {date}）', '（事在 {date}）', ' (happened {date})'],
  shared: [
    '文中“{surface}”也可能指“{headword}”',
    '文中「{surface}」也可能指「{headword}」',
    '“{surface}” may also be {headword}',
  ],
  renders: ['译“{forms}”', '譯「{forms}」', 'for {forms}'],
  times: ['出现 {count} 次', '出現 {count} 次', 'occurs {count} ×'],
  deck: ['湘笺', '湘箋', 'Xiangjian'],
  glossary: ['湘笺词库', '湘箋詞庫', 'Xiangjian glossary'],
  background: ['背景', '背景', 'background'],
} as const satisfies Record<string, Names>;
/** Name of a phrase. */
export type Phrase = keyof typeof PHRASES;
