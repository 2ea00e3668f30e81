import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { compareReadingOrder } from './reading-order.ts';

test('a shadow tree is read where its host begins, before the children of the host', () => {
  const { document } = parseHTML('<html><body><p id="a"></p><div id="host"><p id="light"></p></div></body></html>');
  const find = (id: string) => document.getElementById(id) as unknown as Element;
  const outer = find('host').attachShadow({ mode: 'open' });
  outer.innerHTML = '<p id="first"></p><div id="inner"></div><p id="last"></p>';
  const inner = (outer.querySelector('#inner') as Element).attachShadow({ mode: 'open' });
  inner.innerHTML = '<p id="deep"></p>';
  const ordered = [
    find('a'),
    outer.querySelector('#first') as Element,
    inner.querySelector('#deep') as Element,
    outer.querySelector('#last') as Element,
    find('light'),
  ];
  for (const [index, element] of ordered.entries()) {
    expect(compareReadingOrder(element, element)).toBe(0);
    for (const later of ordered.slice(index + 1)) {
      expect(compareReadingOrder(element, later), `${element.id} before ${later.id}`).toBeLessThan(0);
      expect(compareReadingOrder(later, element), `${later.id} after ${element.id}`).toBeGreaterThan(0);
    }
  }
});
