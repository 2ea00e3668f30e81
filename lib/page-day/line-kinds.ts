/** What a date's label says it is the day of. */
export type Label = 'published' | 'plain' | 'issued' | 'updated' | 'signed' | 'other' | 'none';

/** What may stand between a label and its date. */
const END = '\\s*[\\]】）)]?\\s*[:：]?\\s*$';

/** Labels that stand right before a date, or in the line above it. The first that fits counts. */
const LABELS: readonly (readonly [label: Label, pattern: RegExp])[] = [
  ['other', /(?:至|到|截至|自|从|将于|定于|拟于|立于|生于|始于|建于|刊于|逝于|卒于|—|～|~)\s*$/],
  ['other', /(?:有效期限?|截止|开标|开幕|报名|会期|出生|成立|生效|施行)\s*[:：]\s*$/],
  [
    'updated',
    new RegExp(
      `(?:更新|修改|修订|变更|最后|最近|last\\s*(?:updated|modified|edited)|updated|modified)(?:时间|日期|于)?(?:\\s*(?:on|at))?${END}`,
      'i',
    ),
  ],
  ['signed', new RegExp(`(?:成文|签发|印发|签署|制发|生成|创建|制作|写作|成稿)(?:时间|日期|日)?${END}`)],
  ['issued', new RegExp(`发文(?:时间|日期|日)${END}`)],
  [
    'published',
    new RegExp(
      `(?:发布|发表|发稿|刊发|刊登|刊载|刊出|公开|公布|发帖|上传|录入|添加|加入|信息|新闻|文章|稿件|见报|上线|入库|提交|公告|来源|推送|编辑|播发|published|posted|publication|release[d]?|issued|pub\\s?date)\\s*(?:时间|日期|日|于|date|time)?(?:\\s*(?:on|at))?${END}`,
      'i',
    ),
  ],
  ['plain', new RegExp(`(?:^|[^一-鿿A-Za-z])(?:时间|日期|日\\s*期|时\\s*间|date|time)${END}`, 'i')],
  // The time or day of anything else.
  ['other', new RegExp(`[一-鿿](?:时间|日期|期限)${END}`)],
];

/** What stands in the line of an article's date beside the date: whence it comes, who wrote it, how often it was read. */
const FURNITURE =
  /来\s*源|稿\s*源|出处|作\s*者|记\s*者|编\s*辑|责\s*编|责任编辑|审\s*核|校\s*对|撰\s*稿|通讯员|浏\s*览|点\s*击|阅\s*读|访问|人气|次数|字\s*[号體体]|字体|大\s*中\s*小|打\s*印|收\s*藏|分\s*享|评\s*论|关闭|发\s*布|发\s*表|发\s*稿|公\s*开|单\s*位|机\s*构|索引号|文\s*号|原创|播报|楼\s*主|只看|\bsource\b|\bby\b|\beditor\b|\bviews?\b|xinhua|people's daily|china daily|\bcgtn\b|第\s*\d+\s*版|[A-Z]?\d{1,2}\s*版|版次/i;

const WEEKDAY =
  /(?:星期|周|礼拜)[一二三四五六日天]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;
const TIME =
  /(?:上午|下午|凌晨|晚上?|中午)?\s*\d{1,2}\s*[:：时]\s*\d{1,2}(?:\s*[:：分]\s*\d{1,2}(?:\.\d+)?)?秒?(?:\s*[ap]m)?/gi;

/** The label that ends a text, where a date follows it. */
export function labelAtEnd(text: string): Label {
  const end = text.slice(-24).replace(/(?:星期|周)[一二三四五六日天]\s*$/, '');
  return LABELS.find(([, pattern]) => pattern.test(end))?.[0] ?? 'none';
}

/** True for a label that stands alone in its line: its date is in the next. */
export function isLabelAlone(text: string): boolean {
  return (
    text.length <= 14 &&
    /(?:[:：]|时间|日期|date|time|published|posted|updated)[\]】）)]?\s*$/i.test(text) &&
    labelAtEnd(text) !== 'none'
  );
}

/** Characters of a line beside its date that say something: without time of day, weekday, labels and marks. */
export function saidBeside(rest: string): number {
  return rest
    .replace(TIME, '')
    .replace(WEEKDAY, '')
    .replace(/(?:发布|发表|发稿|更新|上传|刊发|发文|信息|公开)?(?:时间|日期)|published|updated|posted|\bon\b/gi, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '').length;
}

/** True for a line in which an article says where it comes from, who wrote it or how often it was read. */
export function hasFurniture(text: string): boolean {
  return FURNITURE.test(text);
}

/** True for a line that names a weekday. */
export function hasWeekday(text: string): boolean {
  return text.search(WEEKDAY) >= 0;
}

/** True for a line that names a time of day. */
export function hasTime(text: string): boolean {
  return text.search(TIME) >= 0;
}

/** True for a clock or calendar of the site: it shows the reader's day. */
export function isClock(text: string): boolean {
  return /今天是|今日[是：:]|今天[：:]|今天\s*\d|现在是|现在时间|当前时间|当前日期|北京时间[：:]|系统时间|农历|黄历|阴历|您好|欢迎|\btoday\b|距离.{0,12}还有/i.test(
    text,
  );
}

/** True for a bar that tells the weather. */
export function isWeather(text: string): boolean {
  return (
    /℃|°C|气温|天气|空气质量|湿度|\bPM2/i.test(text) ||
    /(?:^|\s)(?:晴|多云|阴|小雨|中雨|大雨|阵雨|雷阵雨|雨|雪|霾|雾)(?:转[晴多云阴雨雪小中大雷阵]{1,3})?(?:\s|$)/.test(
      text,
    )
  );
}

/** True for an e-paper's line of issue and page. */
export function isIssueLine(text: string): boolean {
  return /第?\s*[A-Z]?\d{1,3}\s*版|版次|版面|第\s*\d+\s*期|本期|数字报|电子报|报纸电子版/.test(text);
}

/** True for a line that names a page of a newspaper: 第A01版：要闻. */
export function isPageOfPaper(text: string): boolean {
  return text.length <= 24 && /第\s*[A-Z]?\d{1,3}\s*版|^\s*[A-Z]\d{1,2}\s*版?\s*[:：]/.test(text);
}

/** True for a line that leads elsewhere: the article before or after, related ones. */
export function isLeadingElsewhere(text: string): boolean {
  return /上一[篇条页则]|下一[篇条页则]|上篇|下篇|前一篇|后一篇|相关(?:阅读|新闻|链接|文章|报道|推荐|信息|文件|解读)|延伸阅读|推荐阅读|\bprevious\b|\bnext\b|\brelated\b/i.test(
    text,
  );
}

/** True for a heading over what is not the article: related ones, the most read, comments. */
export function isHeadingElsewhere(text: string): boolean {
  return (
    text.length <= 16 &&
    /^[\s\p{P}\p{S}]*(?:相关|推荐|热门|热点|热搜|最新|延伸|更多|猜你|大家都在|精彩|网友|全部评论|最新评论|评论|回复|排行|点击排行|今日|往期|近期|通知公告|公示公告|要闻|头条|滚动|专题|友情链接|related|recommended|latest|most|more|comments?)/iu.test(
      text,
    )
  );
}

/** True for a reader's comment. */
export function isComment(text: string): boolean {
  return /网友|发表评论|评论于|回复于?|楼主?[:：]|\d+\s*[楼樓]|沙发|板凳|点赞|举报|回覆|留言|replied|commented/.test(
    text,
  );
}

/** True for what tells of an event or a term and not of the article. */
export function isOfEvent(text: string): boolean {
  return /报名|地\s*点\s*[:：]|嘉宾|交易|收盘|开盘|招标|投标|开标|截止|截至|有效期|起施行|起实施|举办|召开|将于|定于|诞辰|周年|出生|逝世|生于|卒于|公示期|版权|copyright|©|备案|ICP/i.test(
    text,
  );
}
