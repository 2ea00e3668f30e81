import { defineMessages } from './message-table.ts';

/** Texts of the first page after installing. */
export const WELCOME_MESSAGES = defineMessages(
  {
    welcomeTitle: 'Welcome to Xiangjian',
    welcomeLead:
      'News from Hunan is full of words that say more than they seem to. Xiangjian marks them and lays a slip beside each: what it means, how to say it in English, and what was reported of it, with day and source.',
    trySample: 'Try it here',
    tryByPointer: 'Rest the pointer on an underlined term, or click it.',
    tryByClick: 'Click an underlined term.',
    tryByTouch: 'On a touch screen, tap it.',
    tryByKeys: 'By keyboard: {next} and {previous} go from term to term, Escape closes.',
    firstCard: 'Open the first card',
    sampleTitle: 'Sample text',
    sampleNote: 'A text of our own, made up to be tried on; dated 24 August 2022.',
    whereRuns: 'Where it runs',
    whereRunsText:
      'On {count} newspapers and government sites of Hunan, without asking. Anywhere else only when you say so: press the toolbar button and choose “Annotate this page”.',
    nothingLeaves: 'Nothing leaves this machine',
    nothingLeavesText:
      'The whole glossary is inside the extension. It has no server, keeps no record and asks you for nothing.',
    moreAtHand: 'More at hand',
    panelHelp: 'The side panel lists the terms of a page and looks up any other.',
    pasteHelp: 'A text of your own, from a PDF or a letter, is annotated the same way.',
    optionsHelp: 'How much is marked, in which colours and in which language, is yours to set.',
  },
  {
    welcomeTitle: '欢迎使用湘笺',
    welcomeLead:
      '湖南新闻里，许多词语话中有话。湘笺把它们标出来，每词附一张笺：是什么意思，英文怎么说，何日何处说过什么。',
    trySample: '在此一试',
    tryByPointer: '把指针停在画线的词上，或单击。',
    tryByClick: '单击画线的词。',
    tryByTouch: '在触摸屏上，轻点即可。',
    tryByKeys: '用键盘：{next} 与 {previous} 在词间前后移动，Esc 关闭卡片。',
    firstCard: '打开第一张卡片',
    sampleTitle: '试读文字',
    sampleNote: '此段为湘笺自撰，仅供试读，日期作 2022 年 8 月 24 日。',
    whereRuns: '在哪里标注',
    whereRunsText:
      '在湖南 {count} 家报纸和政府网站上自动标注，无须授权。其他网站须由您决定：点工具栏按钮，选“标注本页”。',
    nothingLeaves: '一切不离本机',
    nothingLeavesText: '全部词条都在扩展之内。没有服务器，不留记录，也不向您索取任何东西。',
    moreAtHand: '还可以',
    panelHelp: '侧边栏列出本页词条，也可查找任何一条。',
    pasteHelp: '自备的文字，如 PDF、公文，也可照样标注。',
    optionsHelp: '标注多少、用什么颜色、界面用哪种语言，均可自定。',
  },
  {
    welcomeTitle: '歡迎使用湘箋',
    welcomeLead:
      '湖南新聞裡，許多詞語話中有話。湘箋把它們標出來，每詞附一張箋：是什麼意思，英文怎麼說，何日何處說過什麼。',
    trySample: '在此一試',
    tryByPointer: '把游標停在畫線的詞上，或按一下。',
    tryByClick: '按一下畫線的詞。',
    tryByTouch: '在觸控螢幕上，輕點即可。',
    tryByKeys: '用鍵盤：{next} 與 {previous} 在詞間前後移動，Esc 關閉卡片。',
    firstCard: '開啟第一張卡片',
    sampleTitle: '試讀文字',
    sampleNote: '此段為湘箋自撰，僅供試讀，日期作 2022 年 8 月 24 日。',
    whereRuns: '在哪裡標注',
    whereRunsText:
      '在湖南 {count} 家報紙和政府網站上自動標注，無須授權。其他網站須由您決定：按工具列按鈕，選「標注本頁」。',
    nothingLeaves: '一切不離本機',
    nothingLeavesText: '全部詞條都在擴充功能之內。沒有伺服器，不留紀錄，也不向您索取任何東西。',
    moreAtHand: '還可以',
    panelHelp: '側邊欄列出本頁詞條，也可查詢任何一條。',
    pasteHelp: '自備的文字，如 PDF、公文，也可照樣標注。',
    optionsHelp: '標注多少、用什麼顏色、介面用哪種語言，均可自訂。',
  },
);
/** A message of the first page after installing. */
export type WelcomeKey = keyof (typeof WELCOME_MESSAGES)['en'];
