import { beforeEach, describe, expect, test } from 'vitest';
import { OPEN_TREES } from '../../../tests/browser/terms-in.ts';
import { type Flow, gatherFlows, isStanding, locate } from './flows.ts';

const flowsOf = (root: Node) => gatherFlows(root, Number.POSITIVE_INFINITY, OPEN_TREES);
const textsOf = (root: Node) => flowsOf(root).map(({ text }) => text);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;

/** Attaches a shadow tree to the element of a selector. */
function attach(selector: string, html: string): ShadowRoot {
  const root = find(selector).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

describe('flows in the DOM of a browser', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  test('a shadow tree is read before the children of its host, which are read where they stand and not in their slots', () => {
    document.body.innerHTML = '<p>甲甲</p><x-card>乙乙<b slot="end">丙丙</b></x-card><p>丁丁</p>';
    const root = attach('x-card', '戊戊<slot>不用</slot><p>己己</p><slot name="end">不用</slot>');
    expect(textsOf(document.body)).toEqual(['甲甲', '戊戊', '己己', '乙乙丙丙', '丁丁']);
    expect(textsOf(find('x-card'))).toEqual(['戊戊', '己己', '乙乙丙丙']);
    expect(textsOf(root)).toEqual(['戊戊', '己己']);
  });

  test('what a slot holds itself is read once nothing is put into it any more', () => {
    document.body.innerHTML = '<x-card><i slot="name">甲甲</i></x-card>';
    attach('x-card', '<slot name="name">乙乙</slot>');
    expect(textsOf(document.body)).toEqual(['甲甲']);
    find('i').remove();
    expect(textsOf(document.body)).toEqual(['乙乙']);
  });

  test('shadow trees within shadow trees are read from the outside in', () => {
    document.body.innerHTML = '<x-outer>外外</x-outer>尾尾';
    const outer = attach('x-outer', '甲甲<x-inner>里里</x-inner>乙乙');
    const inner = (outer.querySelector('x-inner') as HTMLElement).attachShadow({ mode: 'open' });
    inner.innerHTML = '丙丙';
    expect(textsOf(document.body)).toEqual(['甲甲', '丙丙', '里里', '乙乙', '外外', '尾尾']);
  });

  test('a text in a tree that stands in a closed-off element is not read', () => {
    document.body.innerHTML = '<div translate="no"><x-card></x-card></div>';
    const root = attach('x-card', '<p>甲甲</p>');
    expect(textsOf(root)).toEqual([]);
    expect(textsOf(root.firstChild as Node)).toEqual([]);
  });

  test("a form's fields that are named like properties of nodes lead no walk astray", () => {
    document.body.innerHTML =
      '<form>甲甲<input name="nextSibling"><input name="firstChild"><input name="parentNode"><input name="nodeName"><p>乙乙</p></form>丙丙';
    expect(textsOf(document.body)).toEqual(['甲甲', '乙乙', '丙丙']);
  });

  test('what a template holds is not read, and neither is what a frame shows', () => {
    document.body.innerHTML = '甲甲<template>乙乙</template>丙丙<iframe srcdoc="丁丁"></iframe>戊戊';
    expect(textsOf(document.body)).toEqual(['甲甲丙丙', '戊戊']);
  });

  test('text of a document in XML is read, CDATA sections with it', () => {
    const page = new DOMParser().parseFromString(
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>三高<![CDATA[四新]]></p></body></html>',
      'application/xhtml+xml',
    );
    expect(textsOf(page)).toEqual(['三高四新']);
  });

  test('a flow stands until a text of it changes, moves out of the page or is parted', () => {
    document.body.innerHTML = '<p>围绕<b>三高</b>四新</p>';
    const [flow] = flowsOf(document.body) as [Flow];
    expect(isStanding(flow)).toBe(true);
    (flow.nodes[1] as Text).data = '三低';
    expect(isStanding(flow)).toBe(false);
    (flow.nodes[1] as Text).data = '三高';
    expect(isStanding(flow)).toBe(true);
    (flow.nodes[2] as Text).splitText(1);
    expect(isStanding(flow)).toBe(false);
    find('p').normalize();
    expect(isStanding(flow)).toBe(true);
    find('b').remove();
    expect(isStanding(flow)).toBe(false);
  });

  test('no more is gathered in one go than was said to be enough, of many short texts and of many elements without any', () => {
    document.body.innerHTML = `${'<p>短句</p>'.repeat(1000)}${'<i></i>'.repeat(100_000)}<p>尾尾</p>`;
    expect(gatherFlows(document.body, 5200).length).toBe(100);
    const most = gatherFlows(document.body, 53_000).map(({ text }) => text);
    expect(most.length).toBe(1000);
    expect(most).not.toContain('尾尾');
    expect(textsOf(document.body)).toHaveLength(1001);
  });

  test('a place found by its offset is the one that a range of the browser takes', () => {
    document.body.innerHTML = '<p>围绕<b>三高</b><i>四</i>新</p>';
    const [flow] = flowsOf(document.body) as [Flow];
    const range = document.createRange();
    for (let start = 0; start < flow.text.length; start++) {
      for (let end = start + 1; end <= flow.text.length; end++) {
        const from = locate(flow, start, false);
        const to = locate(flow, end, true);
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        expect(range.toString()).toBe(flow.text.slice(start, end));
      }
    }
  });
});
