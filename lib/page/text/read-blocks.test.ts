import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Block, Run } from '../../text/blocks.ts';
import { linesOf } from '../../text/blocks.ts';
import { readBlocks } from './read-blocks.ts';

function read(html: string): Block[] {
  return readBlocks(parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document.body as never);
}

/** Blocks as one readable line each. */
function sketch(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.rank} ${sketchRuns(block.runs)}`;
    if (block.kind === 'paragraph') return sketchRuns(block.runs);
    if (block.kind === 'quote') return `> ${sketch(block.blocks).join(' | ')}`;
    if (block.kind === 'list') return `${block.isOrdered ? '#' : '-'} ${block.items.map((item) => sketch(item).join(' | ')).join(' / ')}`; // biome-ignore format: a row a kind
    return block.rows.map((row) => row.map((cell) => `${cell.isHeader ? '!' : ''}${cell.columns}x${cell.rows} ${sketch(cell.blocks).join(' ')}`).join(', ')).join(' / '); // biome-ignore format: a row a kind
  });
}

function sketchRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, em, level }) => {
      const marks = `${strong ? '*' : ''}${em ? '_' : ''}${level ?? ''}`;
      return marks === '' ? text : `${marks}[${text}]`;
    })
    .join('')
    .replaceAll('\n', '⏎');
}

test.each<[what: string, html: string, blocks: string[]]>([
  ['nothing has no blocks', ' <p> \u3000</p><div></div>', []],
  [
    'paragraphs and headings, the first rank left to the page',
    '<h1>题</h1><p>甲</p><h6>乙</h6>',
    ['h2 题', '甲', 'h6 乙'],
  ],
  ['blocks within blocks are laid flat', '<div>甲<section><div>乙</div></section>丙</div>', ['甲', '乙', '丙']],
  ['loose text around blocks is paragraphs', '甲<p>乙</p>丙', ['甲', '乙', '丙']],
  ['emphasis is kept, alike stretches are one', '<p>三<b>高</b><strong>四</strong><i>新</i></p>', ['三*[高四]_[新]']],
  ['raised and lowered figures are kept', '<p>CO<sub>2</sub>，4<sup>2</sup></p>', ['COsub[2]，4sup[2]']],
  ['weight set by a style counts, and can take weight away', '<b style="font-weight:normal"><p>甲<span style="font-weight: 700">乙</span></p></b>', ['甲*[乙]']], // biome-ignore format: a row a case
  ['styles set aside count too', '<span data-style="font-weight:bold">甲</span><p data-style="display:none">乙</p>', ['*[甲]']], // biome-ignore format: a row a case
  ['a term torn by markup is whole', '<p>三<span>高</span>四<font>新</font></p>', ['三高四新']],
  ['unknown elements of word processors are text', '<p>甲<o:p>乙</o:p></p>', ['甲乙']],
  ['lists', '<ol><li>甲</li><li><p>乙</p><ul><li>丙</li></ul></li></ol>', ['# 甲 / 乙 | - 丙']],
  ['empty items are left out', '<ul><li></li><li>甲</li></ul><ul></ul>', ['- 甲']],
  ['quotes', '<blockquote><p>甲</p><p>乙</p></blockquote>', ['> 甲 | 乙']],
  ['tables with headers and spans', '<table><caption>表</caption><tr><th colspan=2>甲</th></tr><tr><td>乙<td rowspan="3">丙</table>', ['表', '!2x1 甲 / 1x1 乙, 1x3 丙']], // biome-ignore format: a row a case
  ['absurd spans are cut down', '<table><tr><td colspan=99999>甲<td colspan=-4>乙<td rowspan=x>丙</table>', ['100x1 甲, 1x1 乙, 1x1 丙']], // biome-ignore format: a row a case
  ['tables of one column are layout', '<table><tr><td><p>甲</p></td></tr><tr><td>乙</td></tr></table>', ['甲', '乙']],
  ['tables around tables are layout', '<table><tr><td>甲</td><td><table><tr><td>乙<td>丙</table></td></tr></table>', ['甲', '1x1 乙, 1x1 丙']], // biome-ignore format: a row a case
  ['a line break stays', '<p>甲<br>乙</p>', ['甲⏎乙']],
  ['two line breaks part paragraphs', '甲<br><br>乙<br> <br>\u00a0<br>丙', ['甲', '乙', '丙']],
  ['a line break before an indent parts paragraphs', '\u3000\u3000甲<br>\u3000\u3000乙<br>丙<br>\u00a0\u00a0丁', ['甲', '乙⏎丙', '丁']], // biome-ignore format: a row a case
  ['white space is levelled as a browser does', '<p>\n  a  b\tc \n</p>', ['a b c']],
  ['a line of the source that ends between Han characters leaves no space', '<p>三高\n    四新，\n发展</p>', ['三高四新，发展']], // biome-ignore format: a row a case
  ['preformatted text keeps its lines', '<pre>甲\n  乙\n\n丙</pre>', ['甲⏎乙', '丙']],
  ['readings above characters are left out', '<p><ruby>株<rp>(</rp><rt>zhū</rt><rp>)</rp></ruby>洲</p>', ['株洲']],
  ['what is hidden is left out', '<p hidden>甲</p><p style="display:none">乙</p><p>丙</p>', ['丙']],
])('%s', (_what, html, blocks) => {
  expect(sketch(read(html))).toEqual(blocks);
});

test('lines that a PDF viewer ends with line breaks are joined again', () => {
  const line = '会议听取了园区建设和通道建设情况的汇报要求各有关';
  const html = [line, `${line.slice(0, 22)}三高`, '四新战略定位。'].map((text) => `<span>${text}</span><br>`).join('');
  expect(sketch(read(html))).toEqual([`${line}${line.slice(0, 22)}三高四新战略定位。`]);
});

describe('what is not trusted', () => {
  test('no script, style, address, handler or picture comes through', () => {
    const html = `<p onclick="steal()" style="position:fixed" class="x" id="app">甲</p>
      <script>steal()</script><style>p { display: none }</style><template><p>模板</p></template>
      <a href="javascript:steal()">乙</a><img src="https://example.org/x.png" onerror="steal()" alt="图">
      <svg onload="steal()"><text>丙</text></svg><iframe srcdoc="<p>丁</p>"></iframe><object data="x">戊</object>
      <form action="https://example.org"><input value="己"><button>庚</button>辛</form>`;
    const blocks = read(html);
    expect(sketch(blocks)).toEqual(['甲', '乙', '辛']);
    expect(JSON.stringify(blocks)).not.toMatch(/steal|example|onclick|style|href|fixed/);
  });

  test('a form whose fields have the names of properties is walked all the same', () => {
    const html = '<form>甲<input name="nextSibling"><input name="nodeType"><p id="firstChild">乙</p></form><p>丙</p>';
    expect(sketch(read(html))).toEqual(['甲', '乙', '丙']);
  });

  test('text nested deeper than any stack is read', () => {
    const deep = 20_000;
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    let at: Element = document.body as never;
    for (let i = 0; i < deep; i++) at = at.appendChild(document.createElement('div') as never) as Element;
    at.append(document.createTextNode('三高四新') as never, document.createElement('script') as never);
    (at.lastChild as Element).textContent = 'steal()';
    expect(linesOf(readBlocks(document.body as never))).toEqual(['三高四新']);
  });
});
