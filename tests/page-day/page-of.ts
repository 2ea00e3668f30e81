import { parseHTML } from 'linkedom';
import { saidByPage } from '../../lib/page/text/page-clues.ts';

const PROSE =
  '<p>会议听取了园区建设和通道建设情况的汇报，要求各有关部门抓好落实，确保年内完成各项建设任务，让群众得到实惠。</p>' +
  '<p>会议指出，要坚持问题导向，加强统筹协调，完善工作机制，推动重点项目早开工、早投产，为全年目标打下坚实基础。</p>';

const LINKS = `<ul class="links">${[...'要闻时政经济社会文化教育科技体育视频图片专题论坛']
  .map((_, index, all) => `<li><a href="/c${index}">${all[index]}${all[(index + 1) % all.length]}频道</a></li>`)
  .join('')}</ul>`;

const DATED = `<ul class="news">${Array.from({ length: 10 }, (_, index) => `<li><a href="/n${index}">园区建设第${index + 1}次推进会召开</a><span>2022-09-${String(25 - index).padStart(2, '0')}</span></li>`).join('')}</ul>`;

/** What a page of this markup says of itself. `{p}`, `{links}` and `{dated}` in it stand for text, links and dated links. */
export function saidByMarkup(markup: string): string {
  const filled = markup.replaceAll('{p}', PROSE).replaceAll('{links}', LINKS).replaceAll('{dated}', DATED);
  const [, head = '', body = ''] = /^(?:<head>(.*?)<\/head>)?(.*)$/s.exec(filled) ?? [];
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return saidByPage(document as unknown as Document);
}
