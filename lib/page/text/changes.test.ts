import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { collectDirty, outermost } from './changes.ts';

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HTMLElement;
}

/** The record of a change to the children of a node, with the neighbours it has now. */
function childChange(
  target: Node,
  added: readonly Node[],
  removed: readonly Node[],
  place: Partial<MutationRecord> = {},
) {
  return {
    type: 'childList',
    target,
    addedNodes: added,
    removedNodes: removed,
    previousSibling: added[0]?.previousSibling ?? null,
    nextSibling: added.at(-1)?.nextSibling ?? null,
    ...place,
  } as unknown as MutationRecord;
}

function changeOf(type: 'attributes' | 'characterData', target: Node): MutationRecord {
  return { type, target, addedNodes: [], removedNodes: [] } as unknown as MutationRecord;
}

/** The names of the roots that records make dirty; the body is `BODY`. */
function dirtyAfter(...records: MutationRecord[]): string[] {
  const dirty = new Set<Node>();
  collectDirty(records, dirty);
  return [...dirty].map((node) => (node as Element).id || node.nodeName);
}

describe('what a change makes dirty', () => {
  test.each([
    ['a block at the end of blocks: itself', '<p>甲</p><p id="new">乙</p>', ['new']],
    ['a block between texts: what holds them', '三高<p id="new">乙</p>四新', ['BODY', 'new']],
    ['a block after text and before a block: itself', '三高<p id="new">乙</p><p>四新</p>', ['new']],
    [
      'a block between a text and a script with text behind it',
      '三高<p id="new">乙</p><script></script>四新',
      ['BODY', 'new'],
    ],
    ['a block between a comment and a text', '三高<!-- --><p id="new">乙</p>四新', ['BODY', 'new']],
    ['a block before a script at the end: itself', '三高<p id="new">乙</p><script></script>', ['new']],
    ['a script between texts: nothing', '三高<script id="new"></script>四新', []],
    ['an inline element: what holds it', '<p>三高</p><b id="new">四新</b>', ['BODY']],
  ])('%s', (_name, html, expected) => {
    const body = bodyOf(html);
    const added = body.querySelector('#new') as Element;
    expect(dirtyAfter(childChange(body, [added], []))).toEqual(expected);
  });

  test('a block put into an inline element parts the text around that element', () => {
    const body = bodyOf('<div id="root">三高<span><p id="new">乙</p></span>四新</div>');
    const added = body.querySelector('#new') as Element;
    expect(dirtyAfter(childChange(added.parentNode as Node, [added], []))).toEqual(['root', 'new']);
  });

  test('a removed block between texts joins them', () => {
    const body = bodyOf('三高四新');
    const gone = body.ownerDocument.createElement('p');
    const [before, after] = [body.ownerDocument.createTextNode('三高'), body.ownerDocument.createTextNode('四新')];
    body.replaceChildren(before, after);
    expect(dirtyAfter(childChange(body, [], [gone], { previousSibling: before, nextSibling: after }))).toEqual([
      'BODY',
    ]);
    expect(dirtyAfter(childChange(body, [], [gone], { previousSibling: before }))).toEqual([]);
  });

  test('a block that was hidden before it was removed has joined the texts around it all the same', () => {
    const body = bodyOf('三高四新');
    const gone = body.ownerDocument.createElement('p');
    gone.setAttribute('hidden', '');
    const hiding = changeOf('attributes', gone);
    expect(dirtyAfter(hiding, childChange(body, [], [gone]))).toEqual(['BODY']);
  });

  test('neighbours are not believed where the parent has changed more than once', () => {
    const body = bodyOf('<p>甲</p><!-- --><p id="new">乙</p><!-- --><p>丙</p>');
    const added = body.querySelector('#new') as Element;
    const record = childChange(body, [added], []);
    expect(dirtyAfter(record)).toEqual(['new']);
    expect(dirtyAfter(record, childChange(body, [], [body.ownerDocument.createElement('p')]))).toEqual(['BODY', 'new']);
  });

  test('changed text makes its block dirty, a changed attribute the block around', () => {
    const body = bodyOf('<div id="outer"><p id="inner">甲<b>乙</b></p></div>');
    const text = body.querySelector('b')?.firstChild as Node;
    expect(dirtyAfter(changeOf('characterData', text))).toEqual(['inner']);
    const inner = body.querySelector('#inner') as Element;
    expect(dirtyAfter(changeOf('attributes', inner))).toEqual(['outer']);
  });

  test('roots below others and roots out of the page are left out, through shadow trees too', () => {
    const body = bodyOf('<div><p>甲</p></div>');
    const [div, p] = [body.querySelector('div') as Element, body.querySelector('p') as Element];
    const root = p.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>乙</p>';
    expect(outermost(new Set([p, div, root, root.firstChild as Node]))).toEqual([div]);
    expect(outermost(new Set([body.ownerDocument.createElement('p')]))).toEqual([]);
  });
});
