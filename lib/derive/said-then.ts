import { closingOf, openAround, QUOTES } from './characters.ts';
import { endOf } from './member-lists.ts';
import { sentenceStart } from './sentence-starts.ts';

/** Writing of another day, right before its words: 信上写道：, 横梁上留着一行墨字：. */
const WRITTEN_THEN =
  /(?:信[上中里]|来信|家[书信]|日记|遗[书言]|碑[文上]|墨字|题[词字]|[诗歌][词中里句]|手稿|札记|族谱|志书|县志|古籍|报纸|标语|牌匾|账本|笔记)[^。！？\n“”]{0,10}[：:，]?$/;
/** A name that begins with a day: 账号叫“今日赶山”. */
const NAMED_AFTER = /^[今明昨][天日][\u4e00-\u9fff]{1,6}$/;
/** 今天 and 明天 as the present and the future: 不能只看今天，还要看明天. */
const FIGURE =
  /(?:只看|要看|赢得|走向|拥抱|憧憬|创造|属于|留给|透支|珍惜|成就|守护|照亮|奔向|[更最]好的|美好的)[今明昨]天/;
const DAY_WORD = /^[今明昨]天$/;
/** How far before a day its quotation may have begun, in UTF-16 units. */
const REACH = 160;

/** True for a day without its year that is not counted from the page's own: in old writing that is quoted, in a name, as a figure of speech. */
export function isSaidThen(text: string, start: number, end: number): boolean {
  if (DAY_WORD.test(text.slice(start, end))) {
    const sentence = text.slice(sentenceStart(text, start), endOf(text, start, '。！？'));
    if (FIGURE.test(sentence)) return true;
  }
  const open = openAround(text, start, REACH, QUOTES, '\n');
  if (open < 0) return false;
  const close = closingOf(text, open, REACH * 2);
  if (close >= 0 && NAMED_AFTER.test(text.slice(open + 1, close))) return true;
  return WRITTEN_THEN.test(text.slice(Math.max(0, open - 16), open));
}
