import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { OPEN_TREES } from '../../../tests/browser/terms-in.ts';
import { gatherFlows } from './flows.ts';
import { compareReadingOrder } from './reading-order.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Puts elements with texts below a root; some have a shadow tree. */
function build(root: Node, shape: readonly number[]): void {
  let at = root;
  for (const [index, kind] of shape.entries()) {
    const element = document.createElement(kind % 2 === 0 ? 'p' : 'div');
    at.appendChild(element).append(`${index}号文`);
    if (kind === 1) {
      const tree = element.attachShadow({ mode: 'open' });
      tree.innerHTML = `<p>${index}号影</p>`;
      at = tree;
    } else if (kind === 3) at = element;
    else if (kind === 4) at = root;
  }
}

test('nodes sorted by reading order stand as the flows are read, through shadow trees', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 12 }), fc.infiniteStream(fc.nat(1000)), (shape, keys) => {
      document.body.innerHTML = '';
      build(document.body, shape);
      const read = gatherFlows(document.body, Number.POSITIVE_INFINITY, OPEN_TREES).flatMap(({ nodes }) => nodes);
      const shuffled = read.map((node) => ({ node, key: keys.next().value })).sort((a, b) => a.key - b.key);
      expect(shuffled.map(({ node }) => node).sort(compareReadingOrder)).toEqual(read);
    }),
  );
});
