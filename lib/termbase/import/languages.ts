import { remembered } from './remembered.ts';

/** True for a language tag or name of Chinese in any script: zh, zh-Hant-TW, zho, cmn, Chinese (PRC), 中文. */
export const isChineseLanguage = remembered((language) =>
  /^(?:zh|zho|chi|chs|cht|cmn|yue|cn)(?![a-z])|chinese|中文|[汉漢][语語]|[简簡繁][体體]/i.test(language.trim()),
);

/** True for a language tag or name of English: en, en-US, eng, English (UK), 英文. */
export const isEnglishLanguage = remembered((language) =>
  /^(?:en|eng)(?![a-z])|english|英文|英[语語]/i.test(language.trim()),
);
