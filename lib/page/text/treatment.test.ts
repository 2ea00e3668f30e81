import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { composedParent, createClimb } from './nodes.ts';
import { endsFlow, holdsFlows, isClosedOff, isPassedOver } from './treatment.ts';

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HTMLElement;
}

describe('the treatment of elements', () => {
  test('the root of a flow is the nearest element that is not inline', () => {
    const body = bodyOf('<div><p>甲<b>乙<i>丙</i></b></p></div>');
    expect(createClimb(holdsFlows)(body.querySelector('i') as Element)?.nodeName).toBe('P');
  });

  test('the root of a flow at the top of a shadow tree is the tree', () => {
    const host = bodyOf('<div></div>').firstElementChild as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<b>三高</b>四新';
    expect(createClimb(holdsFlows)(root.querySelector('b')?.firstChild as Node)).toBe(root);
  });

  test('what stands inside a field or code is closed off, however deep', () => {
    const body = bodyOf('<pre><code><b>三高</b></code></pre><p>四新</p>');
    expect(isClosedOff(body.querySelector('b') as Element)).toBe(true);
    expect(isClosedOff(body.querySelector('p') as Element)).toBe(false);
  });

  test('a shadow tree in an editable block is closed off with it', () => {
    const body = bodyOf('<div contenteditable><p></p></div>');
    const root = (body.querySelector('p') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<b>三高四新</b>';
    expect(isClosedOff(root.querySelector('b') as Element)).toBe(true);
    const hostAround = createClimb((node) => node === body, composedParent);
    expect(hostAround(root.querySelector('b'))).toBe(body);
  });

  test.each([
    ['<p></p>', true, false],
    ['<br>', true, false],
    ['<textarea></textarea>', true, false],
    ['<b></b>', false, false],
    ['<script></script>', false, true],
    ['<p hidden></p>', false, true],
    ['<!-- -->', false, true],
    ['三高', false, false],
  ])('%s ends a flow: %s, is passed over: %s', (html, ends, passed) => {
    const node = bodyOf(html).firstChild as Node;
    expect(endsFlow(node)).toBe(ends);
    expect(isPassedOver(node)).toBe(passed);
  });
});
