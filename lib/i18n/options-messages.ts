import { defineMessages } from './message-table.ts';

/** Texts of the options. */
export const OPTIONS_MESSAGES = defineMessages(
  {
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
  },
  {
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
  },
  {
    optionsTitle: '設定',
    language: '語言',
    languageAuto: '隨瀏覽器',
    sites: '網站',
    sitesIntro: '以下網站預設標注，無須另行授權。關掉某一項，該站即不再標注。',
    sitesOwn: '自行新增的網站',
    sitesOwnNone: '暫無。在其他網頁開啟湘箋，選「始終標注此網站」即可新增。',
    remove: '移除',
    removeSite: '移除 {host}',
    aboutData: '詞條資料',
    dataCounts:
      '{concepts} 個詞條，{forms} 個寫法；{facts} 條有日期的記述，出自 {documents} 個報紙版面的 {articles} 篇報導。',
    dataVersion: '資料版本 {version}',
    privacy: '一切都在本機進行，所讀內容不會發往任何地方。',
  },
);
/** A message of the options. */
export type OptionsKey = keyof (typeof OPTIONS_MESSAGES)['en'];
