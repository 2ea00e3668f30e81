import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { gatherFlows, locate, walkFlows } from './flows.ts';

/** The body of a document with this content. */
function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HTMLElement;
}

const textsOf = (html: string) => gatherFlows(bodyOf(html)).map((flow) => flow.text);

describe('flows', () => {
  test.each([
    ['inline elements flow on', '<p>围绕<b>三高</b><span>四<i>新</i></span>落实</p>', ['围绕三高四新落实']],
    ['a line feed in the source stays in the flow', '<p>三高\n四新</p>', ['三高\n四新']],
    [
      'blocks, table cells and list items end a flow',
      '<ul><li>甲甲<li>乙乙</ul><table><tr><td>丙丙<td>丁丁</table>',
      ['甲甲', '乙乙', '丙丙', '丁丁'],
    ],
    ['lines that may be broken by hand are one flow', '<p>湖南自贸<br>试验区</p>', ['湖南自贸\u2028试验区']],
    [
      'white space in the source changes nothing of that',
      '<p>湖南自贸<br/>\n  试验区 <br> 一',
      ['湖南自贸\u2028\n  试验区 \u2028 一'],
    ],
    ['inline elements may end or begin at the break', '<p><b>三高<br></b><i>四新</i></p>', ['三高\u2028四新']],
    [
      'a line that ends a sentence ends its flow',
      '<p>推进三高。<br>四新，<br>一带<br>“一路”',
      ['推进三高。', '四新，', '一带', '“一路”'],
    ],
    [
      'a line that is set in begins a flow',
      '<p>三高<br>　　四新<br>&nbsp;&nbsp;一带',
      ['三高', '　　四新', '\u00a0\u00a0一带'],
    ],
    [
      'two line breaks end a flow, a space between them or not',
      '<p>三高<br><br>四新<br> <br>一带',
      ['三高', '四新 ', '一带'],
    ],
    ['links on lines of their own are entries', '<p><a>全国</a><br><a>开行</a></p>', ['全国', '开行']],
    ['line breaks at the edges say nothing', '<p><br>三高<br></p><br>四新<br>', ['三高', '四新']],
    [
      'text before, inside and after a block are three flows',
      '<div>甲甲<p>乙乙</p>丙丙</div>',
      ['甲甲', '乙乙', '丙丙'],
    ],
    ['two links side by side are two entries', '<a>全国</a><a>开行</a>', ['全国', '开行']],
    [
      'what follows a link with an address is read',
      '<p>三高<a href="https://www.rednet.cn/"><b>四新</b></a></p><p>乙乙</p>',
      ['三高四新', '乙乙'],
    ],
    ['a link inside a sentence flows on', '<p>全<a>国开行</a>的</p>', ['全国开行的']],
    [
      'scripts and styles are passed over',
      '<p>三高<script>var 四 = 1</script><style>a{}</style>四新</p>',
      ['三高四新'],
    ],
    ['a rule ends a flow', '<p>三高<hr>四新</p>', ['三高', '四新']],
    ['a comment is passed over', '<p>三高<!-- 稿 -->四新</p>', ['三高四新']],
    [
      'elements that HTML does not know flow on',
      '<p>三高<x-mark>四<x-a>新</x-a></x-mark>，中<o:p></o:p>车<st1:place w:st="on">集<b>团</b></st1:place></p>',
      ['三高四新，中车集团'],
    ],
    [
      'and are blocks where they hold blocks',
      '三高<x-app>四新<p>甲甲</p></x-app>乙乙<x-app><x-page><div>丙丙</div></x-page>丁丁</x-app>',
      ['三高', '四新', '甲甲', '乙乙', '丙丙', '丁丁'],
    ],
    [
      'hidden fields and icons are passed over',
      '<p>三高<input type="hidden">四<svg><path/></svg>新<svg></svg></p>',
      ['三高四新'],
    ],
    ['fields are closed', '<p>三高<input>四新<input type="text"></p>', ['三高', '四新']],
    [
      'drawings with words and formulas are closed',
      '<p>甲甲<svg><text>三高四新</text></svg>乙乙<math><mi>三高四新</mi></math></p>',
      ['甲甲', '乙乙'],
    ],
    [
      'ruby bases flow on over their readings',
      '<p>建设<ruby>三<rt>sān</rt>高<rt>gāo</rt></ruby><ruby>四<rp>(</rp><rt>sì</rt><rp>)</rp></ruby>新</p>',
      ['建设三高四新'],
    ],
    ['ruby readings are passed over', '<p><ruby>三高<rp>(</rp><rt>san gao</rt></ruby>四新</p>', ['三高四新']],
    [
      'code and fields are closed and end the flow',
      '<p>甲甲<code>三高四新</code>乙乙<textarea>三高四新</textarea></p>',
      ['甲甲', '乙乙'],
    ],
    ['news in preformatted text is read', '<pre class="news">三高\n四新</pre>', ['三高\n四新']],
    [
      'listings are left alone, marked by a class or by being all code',
      '<pre class="lang-ts">三高四新</pre><pre class="brush: js">三高四新</pre><pre><code>三高四新</code>\n甲甲</pre><pre>乙乙</pre>',
      ['乙乙'],
    ],
    ['what is hidden within a sentence is passed over', '<p>三高<span hidden>广告</span>四新</p>', ['三高四新']],
    ['icons hidden from screen readers alone are read', '<p><i aria-hidden="true">三高四新</i></p>', ['三高四新']],
    ['a class can ask not to be translated', '<p class="a notranslate">三高四新</p><p>甲乙</p>', ['甲乙']],
    [
      'editable text is left alone',
      '<p contenteditable>三高四新</p><p contenteditable="false">三高四新</p>',
      ['三高四新'],
    ],
    [
      'hidden and untranslatable parts are left alone',
      '<p hidden>三高</p><p translate="no">四新</p><p>甲乙</p>',
      ['甲乙'],
    ],
    [
      'an app, the main part and an article that ask not to be translated are read',
      '<div id="root" translate="no"><div>甲甲</div></div><main class="notranslate">乙乙</main><article translate="no">丙丙</article><x-app class="notranslate"><p>丁丁</p></x-app>',
      ['甲甲', '乙乙', '丙丙', '丁丁'],
    ],
    [
      'names and listings that ask not to be translated are left alone',
      '<p><span translate="no">三高</span></p><div class="notranslate">甲甲</div><div class="notranslate"><div><pre>乙乙</pre></div></div><ul translate="no"><li>丙丙</ul><p>丁丁</p>',
      ['丁丁'],
    ],
    ['what is of the extension itself is left alone', '<div data-xiangjian><p>三高</p></div><p>四新</p>', ['四新']],
    [
      'no language is believed over Chinese text',
      '<p lang="en-US">甲甲</p><p lang="cn">乙乙</p><main lang="utf-8">丙丙</main><p lang="und">丁丁</p><td lang="fr">戊戊</td>',
      ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊'],
    ],
    ['white space and single characters make no flow', '<p> \n </p><p>甲</p><p>甲 乙</p>', ['甲 乙']],
  ])('%s', (_name, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test('the language of the whole page is not believed', () => {
    const { document } = parseHTML('<html lang="en"><body lang="en"><p>三高四新</p></body></html>');
    expect(gatherFlows(document.body as unknown as Node).map((flow) => flow.text)).toEqual(['三高四新']);
  });

  test('nor is its wish not to be translated, which keeps the browser from offering', () => {
    const { document } = parseHTML(
      '<html translate="no" class="notranslate"><body class="notranslate"><p>三高四新</p></body></html>',
    );
    expect(gatherFlows(document.body as unknown as Node).map((flow) => flow.text)).toEqual(['三高四新']);
  });

  test('a hundred thousand nested spans do not overflow the stack', () => {
    const body = bodyOf('');
    const { ownerDocument } = body;
    let inner: HTMLElement = body;
    for (let depth = 0; depth < 100_000; depth++) {
      const span = ownerDocument.createElement('span');
      inner.append(span);
      inner = span;
    }
    inner.append('三高四新');
    expect(gatherFlows(body).map((flow) => flow.text)).toEqual(['三高四新']);
  });

  test('an offset is found again in its node; one between two nodes belongs to the later, as an end to the earlier', () => {
    const [flow] = gatherFlows(bodyOf('<p>围绕<b>三高</b>四新</p>'));
    if (flow === undefined) throw new Error('no flow');
    const [, bold, tail] = flow.nodes;
    expect(locate(flow, 2, false)).toEqual({ node: bold, offset: 0 });
    expect(locate(flow, 4, true)).toEqual({ node: bold, offset: 2 });
    expect(locate(flow, 4, false)).toEqual({ node: tail, offset: 0 });
    expect(locate(flow, 6, true)).toEqual({ node: tail, offset: 2 });
  });

  test('a shadow tree is read before the children of its host, and what is slotted is read once', () => {
    const body = bodyOf('<p>甲甲</p><x-card>乙乙<b slot="end">丙丙</b></x-card><p>丁丁</p>');
    const host = body.querySelector('x-card') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '戊戊<slot>不用</slot><p>己己</p>';
    const slot = root.querySelector('slot') as HTMLSlotElement;
    slot.assignedNodes = () => [host.firstChild as Text];
    const domAccess = { shadowRootOf: (element: Element) => element.shadowRoot ?? null, isOurs: () => false };
    const texts = gatherFlows(body, Number.POSITIVE_INFINITY, domAccess).map((flow) => flow.text);
    expect(texts).toEqual(['甲甲', '戊戊', '己己', '乙乙丙丙', '丁丁']);
    expect(gatherFlows(host, Number.POSITIVE_INFINITY, domAccess).map((flow) => flow.text)).toEqual([
      '戊戊',
      '己己',
      '乙乙丙丙',
    ]);
    expect(gatherFlows(root, Number.POSITIVE_INFINITY, domAccess).map((flow) => flow.text)).toEqual(['戊戊', '己己']);
  });

  test('what a slot holds itself is read where nothing is put into it', () => {
    const body = bodyOf('<x-card></x-card>');
    const host = body.querySelector('x-card') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<slot>三高四新</slot>';
    (root.querySelector('slot') as HTMLSlotElement).assignedNodes = () => [];
    const domAccess = { shadowRootOf: (element: Element) => element.shadowRoot ?? null, isOurs: () => false };
    expect(gatherFlows(body, Number.POSITIVE_INFINITY, domAccess).map((flow) => flow.text)).toEqual(['三高四新']);
  });

  test('elements of our own are passed over', () => {
    const domAccess = { shadowRootOf: () => null, isOurs: (element: Element) => element.id === 'ours' };
    const body = bodyOf('<p>三高<span id="ours">卡片</span>四新</p>');
    expect(gatherFlows(body, Number.POSITIVE_INFINITY, domAccess).map((flow) => flow.text)).toEqual(['三高四新']);
  });

  test('a walk over many empty elements offers rests and says where it is', () => {
    const body = bodyOf(`${'<i></i>'.repeat(2000)}三高四新`);
    const walk = walkFlows(body);
    expect(walk.next()).toBeNull();
    expect(walk.at()?.nodeName).toBe('I');
    let rests = 1;
    let flow = walk.next();
    while (flow === null) {
      rests++;
      flow = walk.next();
    }
    expect(rests).toBe(4);
    expect(flow?.text).toBe('三高四新');
    expect(walk.next()).toBeUndefined();
    expect(walk.at()).toBeNull();
  });
});
