import type { Publisher } from '../glossary/types.ts';
import { isBeside, isInFooter, isInHead, isLink, isProse, planOf } from '../page-day/page-plan.ts';
import type { PageSaid, Saying } from '../page-day/page-said.ts';
import { OTHER_PROVINCES } from '../text/provinces.ts';

/** What another province's body or paper is called: the province, and what it is. */
const OTHER_BODY = new RegExp(
  `^(?:${OTHER_PROVINCES.join('|')})(?:壮族|回族|维吾尔)?(?:省|市|自治区|特别行政区)?[^，。；、\\s]{0,14}?(?:政府|厅|局|委员会|委|办公室|办公厅|省委|市委|区委|人大|政协|日报|晚报|晨报|都市报|商报|新闻网|在线|网|广播电视台|卫视|发布)`,
);

/** Lines between the headline and the text in which an article names its source. */
const NEAR_HEADLINE = 8;

const SOURCE =
  /(?:来\s*源|稿\s*源|出\s*处|转载自|发布(?:机构|单位|机关)|发文(?:机关|单位)|信息来源)\s*[:：]\s*([^\s|｜，。；;:：]{2,30})/;

/**
 * The publisher a page or text names as its own: as its source beside the headline or in its metadata, as the newspaper its
 * text begins with (株洲日报讯, 湖南日报4月5日讯, 株洲日报·掌上株洲记者), or, where its host is nobody's, as whose reporter
 * its text speaks of. Who is only named in a headline, a list or another line is not. Null where none is named.
 */
export function publisherNamedBy(
  said: PageSaid,
  ofHost: Publisher | null,
  publishers: readonly Publisher[],
): Publisher | null {
  for (const source of sourcesOf(said)) {
    const named = publisherOfSource(source, publishers);
    if (named !== null) return named;
  }
  const lines = linesOfArticle(said);
  for (const { text } of lines) {
    if (!HAS_BYLINE.test(text)) continue;
    const start = text.search(/[^\s（(【[]/);
    const named = firstNamed(publishers, (name) => (isBylineOf(name, text, start) ? start : -1));
    if (named !== null) return named;
  }
  if (ofHost !== null) return null;
  for (const block of lines) {
    const isText = isProse(block) || block.where === '';
    if (!isText || !HAS_BYLINE.test(block.text)) continue;
    const named = firstNamed(publishers, (name) => findByline(name, block.text));
    if (named !== null) return named;
  }
  return null;
}

/** True for an article taken over from another province: a body or paper of it is its source, or heads its headline. */
export function isFromElsewhere(said: PageSaid): boolean {
  if (sourcesOf(said).some((source) => OTHER_BODY.test(source))) return true;
  const { headline } = planOf(said);
  const heads = [
    said.title,
    headline === null ? '' : (said.blocks[headline]?.text ?? ''),
    ...linesOfArticle(said)
      .slice(0, 3)
      .map(({ text }) => text),
  ];
  return heads.some(
    (text) => /^\S{0,30}(?:关于|印发|发布|公布|通知|公告|意见|办法|文件|令)/.test(text) && OTHER_BODY.test(text.trim()),
  );
}

/** A character or two of each kind of byline; most texts have none. */
const HAS_BYLINE = /讯|电[\s（(]|记者|社(?:主办|出版)/;

/** What follows a newspaper's name where a text is its own. */
const BYLINE =
  /(?:[·•][^\s()（）]{1,12}?)?(?:[^\s，。；：:（）()]{0,10}讯|(?:\d{1,2}月\d{1,2}日)?电(?=[\s（(])|[^\s，。；：:]{0,6}?(?:全媒体|融媒体|首席|见习|通讯员|实习)?记者(?=$|[\s：:（(]|获悉|从|在|昨|今|了解|[一-鿿]{2,3}(?:[\s、，,）)]|$))|社(?=主办|出版))/y;

/** True where a newspaper's name stands at an offset as whose text it is. */
function isBylineOf(name: string, text: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  BYLINE.lastIndex = at + name.length;
  return BYLINE.test(text);
}

/** Where a newspaper is first named as whose text it is, not as what is quoted; -1 where it is not. */
function findByline(name: string, text: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isBylineOf(name, text, at) && !/(?:据|据《|《)$/.test(text.slice(Math.max(0, at - 2), at))) return at;
  }
  return -1;
}

function firstNamed(publishers: readonly Publisher[], find: (name: string) => number): Publisher | null {
  let first: { publisher: Publisher; at: number } | null = null;
  for (const publisher of publishers) {
    const at = find(publisher.name.zh);
    if (at >= 0 && (first === null || at < first.at)) first = { publisher, at };
  }
  return first?.publisher ?? null;
}

/** What the article gives as its source, in its metadata or in the lines around its headline and below its text. */
function sourcesOf(said: PageSaid): string[] {
  const declared = said.declarations
    .filter(({ kind, name }) => kind === 'meta' && /source|laiyuan/.test(name))
    .map(({ value }) => value.trim());
  const lines = linesOfArticle(said, true);
  const printed = lines.flatMap(({ text }, index) => {
    const inLine = text.length <= 160 ? SOURCE.exec(text)?.[1] : undefined;
    if (inLine !== undefined) return [inLine];
    // Its label in a line, its name in the next.
    const isAlone = /^(?:.{0,60}\s)?(?:来\s*源|稿\s*源|发布机构|发文机关)\s*[:：]\s*$/.test(text);
    return isAlone && lines[index + 1] !== undefined ? [(lines[index + 1] as Saying).text.slice(0, 30)] : [];
  });
  return [...printed, ...declared];
}

/** The lines around the headline and the first of the text, without lists, links and what stands beside. */
function linesOfArticle(said: PageSaid, withEnd = false): Saying[] {
  const { headline, firstProse, lastProse } = planOf(said);
  const from = headline ?? Math.max(0, (firstProse ?? 0) - NEAR_HEADLINE);
  const to = firstProse !== null && firstProse - from <= 3 * NEAR_HEADLINE ? firstProse + 3 : from + NEAR_HEADLINE;
  return said.blocks.filter((block, index) => {
    const isNear =
      (index >= from && index <= to) || (withEnd && lastProse !== null && index > lastProse && index - lastProse <= 5);
    if (!isNear || index === headline) return false;
    if (isInFooter(block.where) || isBeside(block.where) || isInHead(block.where)) return false;
    return withEnd || !isLink(block);
  });
}

/** The publisher of a source's name: its own, or that of its site said shorter. */
function publisherOfSource(source: string, publishers: readonly Publisher[]): Publisher | null {
  const name = shorter(source);
  const exact = publishers.find(({ name: { zh } }) => shorter(zh) === name);
  if (exact !== undefined) return exact;
  // 株洲日报·掌上株洲, 湖南日报新媒体, 湖南日报记者某某
  return firstNamed(publishers, (zh) =>
    source.startsWith(zh) && !/^社?(?:区|会)/.test(source.slice(zh.length)) ? 0 : -1,
  );
}

function shorter(name: string): string {
  return name
    .replace(/[《》“”"\s]/g, '')
    .replace(/人民政府/, '政府')
    .replace(/(?:门户|官方)?网站?$|官网$|社$/, '');
}
