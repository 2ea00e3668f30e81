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
    whereRunsText: 'On {count} newspapers and government sites of Hunan, without asking.',
    elsewhere:
      'On any other site nothing is read and nothing marked until you say so. Right-click the page, or press the toolbar button, and choose “Annotate this page” for this once, or “Always annotate this site”, which the browser has you confirm. All sites at once can be chosen in the settings.',
    elsewhereByMenu:
      'On any other site nothing is read and nothing marked until you say so. Open the browser’s menu, choose Extensions and Xiangjian, and there “Annotate this page” or “Always annotate this site”.',
    whereButton: 'Where its button is',
    whereButtonChromium:
      'New extensions hide behind the puzzle piece, “Extensions”, to the right of the address bar. Press it, find Xiangjian, and press the pin beside it: its seal then stays in the toolbar, with the number of terms on the page.',
    whereButtonFirefox:
      'New extensions hide behind the puzzle piece, “Extensions”, to the right of the address bar. Press it, then the gear beside Xiangjian, and choose “Pin to Toolbar”: its seal then stays there, with the number of terms on the page.',
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
    whereRunsText: '在湖南 {count} 家报纸和政府网站上自动标注，无须授权。',
    elsewhere:
      '在其他网站，未经您同意，一字不读，一词不标。在网页上点右键，或点工具栏按钮，选“标注本页”，只标这一次；选“始终标注此网站”，浏览器会请您确认。要在所有网站标注，请到设置中选择。',
    elsewhereByMenu:
      '在其他网站，未经您同意，一字不读，一词不标。请打开浏览器菜单，点“扩展”，再点“湘笺”，选“标注本页”或“始终标注此网站”。',
    whereButton: '按钮在哪里',
    whereButtonChromium:
      '新装的扩展收在地址栏右侧的拼图图标“扩展程序”里。点开它，找到“湘笺”，再点旁边的图钉（固定），印章便留在工具栏上，并显示本页词条数。',
    whereButtonFirefox:
      '新装的扩展收在地址栏右侧的拼图图标“扩展”里。点开它，点“湘笺”旁的齿轮，选“固定到工具栏”，印章便留在工具栏上，并显示本页词条数。',
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
    whereRunsText: '在湖南 {count} 家報紙和政府網站上自動標注，無須授權。',
    elsewhere:
      '在其他網站，未經您同意，一字不讀，一詞不標。在網頁上按右鍵，或按工具列按鈕，選「標注本頁」，只標這一次；選「始終標注此網站」，瀏覽器會請您確認。要在所有網站標注，請到設定中選擇。',
    elsewhereByMenu:
      '在其他網站，未經您同意，一字不讀，一詞不標。請開啟瀏覽器選單，按「擴充套件」，再按「湘箋」，選「標注本頁」或「始終標注此網站」。',
    whereButton: '按鈕在哪裡',
    whereButtonChromium:
      '新安裝的擴充功能收在網址列右側的拼圖圖示「擴充功能」裡。按開它，找到「湘箋」，再按旁邊的圖釘（固定），印章便留在工具列上，並顯示本頁詞條數。',
    whereButtonFirefox:
      '新安裝的擴充套件收在網址列右側的拼圖圖示「擴充套件」裡。按開它，按「湘箋」旁的齒輪，選「釘選到工具列」，印章便留在工具列上，並顯示本頁詞條數。',
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
