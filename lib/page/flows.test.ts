import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { flowRootOf, gatherFlows, isClosedOff, locate } from './flows.ts';

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
    ['a line break ends a flow', '<p>三高<br>四新</p>', ['三高', '四新']],
    [
      'text before, inside and after a block are three flows',
      '<div>甲甲<p>乙乙</p>丙丙</div>',
      ['甲甲', '乙乙', '丙丙'],
    ],
    ['two links side by side are two entries', '<a>全国</a><a>开行</a>', ['全国', '开行']],
    ['a link inside a sentence flows on', '<p>全<a>国开行</a>的</p>', ['全国开行的']],
    [
      'scripts and styles are passed over',
      '<p>三高<script>var 四 = 1</script><style>a{}</style>四新</p>',
      ['三高四新'],
    ],
    ['ruby readings are passed over', '<p><ruby>三高<rp>(</rp><rt>san gao</rt></ruby>四新</p>', ['三高四新']],
    [
      'code and fields are closed and end the flow',
      '<p>甲甲<code>三高四新</code>乙乙<textarea>三高四新</textarea></p>',
      ['甲甲', '乙乙'],
    ],
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
      'parts in another language are left alone',
      '<p lang="en">RCEP</p><p lang="ja">三高四新</p><p lang="zh-Hant">三高四新</p>',
      ['三高四新'],
    ],
    ['white space and single characters are not worth reading', '<p> \n </p><p>甲</p><p>甲 乙</p>', ['甲 乙']],
  ])('%s', (_name, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test('the language of the whole page is not believed', () => {
    const { document } = parseHTML('<html lang="en"><body lang="en"><p>三高四新</p></body></html>');
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

  test('the root of a flow is the nearest element that is not inline', () => {
    const body = bodyOf('<div><p>甲<b>乙<i>丙</i></b></p></div>');
    expect(flowRootOf(body.querySelector('i') as Element)?.nodeName).toBe('P');
  });

  test('what stands inside a field or code is closed off, however deep', () => {
    const body = bodyOf('<pre><code><b>三高</b></code></pre><p>四新</p>');
    expect(isClosedOff(body.querySelector('b') as Element)).toBe(true);
    expect(isClosedOff(body.querySelector('p') as Element)).toBe(false);
  });
});
