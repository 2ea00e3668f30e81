import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { OPEN_TREES } from '../../../tests/browser/terms-in.ts';
import { collectDirty, OBSERVED, outermost } from './changes.ts';
import { type Flow, gatherFlows } from './flows.ts';
import { composedParent, createClimb } from './nodes.ts';

const flowsOf = (root: Node) => gatherFlows(root, Number.POSITIVE_INFINITY, OPEN_TREES);

/** A page whose flows are kept by reading again what changes make dirty, and nothing else. */
function followPage(): { catchUp(): Node[]; texts(): string[]; stop(): void } {
  let flows = flowsOf(document.body);
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, OBSERVED);
  return {
    catchUp() {
      const dirty = new Set<Node>();
      collectDirty(observer.takeRecords(), dirty);
      const roots = outermost(dirty);
      const rootAround = createClimb((node) => roots.includes(node), composedParent);
      const isOutdated = (flow: Flow) => flow.nodes.some((node) => !node.isConnected || rootAround(node) !== null);
      flows = [...flows.filter((flow) => !isOutdated(flow)), ...roots.flatMap(flowsOf)];
      return roots;
    },
    texts: () => flows.map(({ text }) => text).sort(),
    stop: () => observer.disconnect(),
  };
}

const NAMES = ['p', 'div', 'span', 'b', 'a', 'br', 'script', 'code', 'x-mark', 'rt'];

/** A change of the page: which element, what is done with it, and with what. */
const CHANGE = fc.record({
  at: fc.nat(30),
  to: fc.nat(30),
  name: fc.constantFrom(...NAMES),
  deed: fc.constantFrom('append', 'insert', 'remove', 'move', 'text', 'split', 'hide', 'show', 'unwrap'),
});

type Change = typeof CHANGE extends fc.Arbitrary<infer T> ? T : never;

let written = 0;

/** Text that stands nowhere else, so that no two flows are alike. */
const freshText = () => `第${(written++).toString(36)}句`;

function make({ name, deed, at, to }: Change): void {
  const all = [...document.body.querySelectorAll('*')];
  const pick = (place: number) => all[place % all.length] ?? document.body;
  const [element, other] = [pick(at), pick(to)];
  const fresh = document.createElement(name);
  if (fresh instanceof HTMLScriptElement) fresh.type = 'text/plain';
  if (name !== 'br') fresh.textContent = freshText();
  if (deed === 'append') element.append(fresh, freshText());
  if (deed === 'insert') element.parentNode?.insertBefore(fresh, element);
  if (deed === 'remove') (element.firstChild ?? element).remove();
  if (deed === 'move' && !element.contains(other) && element !== document.body) other.append(element);
  if (deed === 'text' && element.firstChild instanceof Text) element.firstChild.data = freshText();
  if (deed === 'split' && element.firstChild instanceof Text && element.firstChild.length > 2)
    element.firstChild.splitText(2);
  if (deed === 'hide') element.setAttribute('hidden', '');
  if (deed === 'show') element.removeAttribute('hidden');
  if (deed === 'unwrap' && element !== document.body) element.replaceWith(...element.childNodes);
}

describe('what changes make dirty, as the browser tells of them', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  test('reading again what is dirty gives the flows of the whole page, whatever has changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(CHANGE, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (bursts) => {
          document.body.innerHTML =
            '首句<p>甲段<b>乙词</b>丙段</p><div>丁段<span>戊词<i>己词</i></span>庚段</div>尾句<!-- 稿 --><script type="text/plain"></script>';
          const page = followPage();
          try {
            for (const burst of bursts) {
              for (const change of burst) make(change);
              page.catchUp();
              expect(page.texts()).toEqual(
                flowsOf(document.body)
                  .map(({ text }) => text)
                  .sort(),
              );
            }
          } finally {
            page.stop();
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a block appended to a long page makes itself dirty and nothing else', () => {
    document.body.innerHTML = '<p>甲段</p>'.repeat(50);
    const page = followPage();
    const added = document.createElement('div');
    added.textContent = '广告';
    document.body.append(added);
    expect(page.catchUp()).toEqual([added]);
    page.stop();
  });

  test('a change in a shadow tree makes dirty what stands in that tree', () => {
    document.body.innerHTML = '<x-card></x-card>';
    const root = (document.querySelector('x-card') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '首句<b>三高</b>';
    const observer = new MutationObserver(() => {});
    observer.observe(root, OBSERVED);
    (root.querySelector('b') as HTMLElement).textContent = '四新';
    const dirty = new Set<Node>();
    collectDirty(observer.takeRecords(), dirty);
    expect([...dirty]).toEqual([root]);
  });

  test('a changed class or style is no change that is watched', () => {
    document.body.innerHTML = '<p>甲段</p>';
    const page = followPage();
    const paragraph = document.querySelector('p') as HTMLElement;
    paragraph.className = 'wide';
    paragraph.style.color = 'red';
    expect(page.catchUp()).toEqual([]);
    page.stop();
  });
});
