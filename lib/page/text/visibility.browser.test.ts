import { afterEach, describe, expect, test } from 'vitest';
import { createVisibility } from './visibility.ts';

/** The first text below an element. */
function textIn(root: Node): Text {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode() as Text;
}

describe('what is shown', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  test.each([
    ['a paragraph is shown', '<p id="at">甲甲</p>', true],
    ['what is not displayed is not', '<div style="display:none"><p id="at">甲甲</p></div>', false],
    ['what is invisible is not', '<div style="visibility:hidden"><p id="at">甲甲</p></div>', false],
    [
      'what is visible within something invisible is',
      '<div style="visibility:hidden"><p id="at" style="visibility:visible">甲甲</p></div>',
      true,
    ],
    ['what a closed fold holds is not', '<details><summary>开</summary><p id="at">甲甲</p></details>', false],
    ['what an open one holds is', '<details open><summary>开</summary><p id="at">甲甲</p></details>', true],
    ['the line of a closed fold is', '<details><summary id="at">开开</summary><p>甲甲</p></details>', true],
    ['what waits to be found is not', '<div hidden="until-found"><p id="at">甲甲</p></div>', false],
    ['what is transparent is', '<p id="at" style="opacity:0">甲甲</p>', true],
    ['what is scrolled away is', '<p id="at" style="margin-top:9000px">甲甲</p>', true],
    ['what has no box of its own is', '<p id="at" style="display:contents">甲甲</p>', true],
    [
      'nor what stands without one in something that is not displayed',
      '<div style="display:none"><div style="display:contents"><p id="at" style="display:contents">甲甲</p></div></div>',
      false,
    ],
    [
      'nor without one in a closed fold',
      '<details><summary>开</summary><p id="at" style="display:contents">甲甲</p></details>',
      false,
    ],
    ['nor without one and invisible', '<p id="at" style="display:contents;visibility:hidden">甲甲</p>', false],
  ])('%s', (_name, html, expected) => {
    document.body.innerHTML = html;
    expect(createVisibility()(textIn(document.querySelector('#at') as Node))).toBe(expected);
  });

  test('what a host holds is shown where a slot takes it, and text directly in a shadow tree where its host is', () => {
    document.body.innerHTML = '<x-card><b slot="name">有位</b><i slot="nowhere">无位</i></x-card>';
    const host = document.querySelector('x-card') as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '直文<slot name="name"></slot>';
    const isShown = createVisibility();
    expect(isShown(textIn(host.querySelector('b') as Node))).toBe(true);
    expect(isShown(textIn(host.querySelector('i') as Node))).toBe(false);
    expect(isShown(root.firstChild as Node)).toBe(true);
    host.style.display = 'none';
    expect(createVisibility()(root.firstChild as Node)).toBe(false);
  });

  test('what a slot holds itself is shown where its host is and nothing is put into it', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const host = document.querySelector('x-card') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot>后备</slot>';
    const text = textIn(host.shadowRoot as ShadowRoot);
    expect(createVisibility()(text)).toBe(true);
    host.style.display = 'none';
    expect(createVisibility()(text)).toBe(false);
  });

  test('what has left the page is not shown', () => {
    expect(createVisibility()(document.createTextNode('甲甲'))).toBe(false);
  });

  test('it holds what it saw of an element for as long as it is used', () => {
    document.body.innerHTML = '<p>甲甲</p>';
    const paragraph = document.querySelector('p') as HTMLElement;
    const isShown = createVisibility();
    expect(isShown(textIn(paragraph))).toBe(true);
    paragraph.style.display = 'none';
    expect(isShown(textIn(paragraph))).toBe(true);
    expect(createVisibility()(textIn(paragraph))).toBe(false);
  });
});
