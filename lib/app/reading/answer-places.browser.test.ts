import { afterEach, describe, expect, test } from 'vitest';
import { middleOf } from '../../../tests/browser/terms-in.ts';
import type { ExplainedKind } from '../../derive/types.ts';
import { termAtPoint } from '../../page/marks/hit-test.ts';
import { rangeOf, surfaceOf } from '../../page/marks/term.ts';
import { type Flow, gatherFlows } from '../../page/text/flows.ts';
import { answerPlaces } from './answer-places.ts';
import type { PlacedItem } from './handled-page.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** An item of a kind at the first place of a surface in some flows. */
function item(flows: readonly Flow[], kind: ExplainedKind, surface: string): PlacedItem {
  const block = flows.findIndex(({ text }) => text.includes(surface));
  const start = (flows[block] as Flow).text.indexOf(surface);
  const place = { block, lastBlock: block, start, end: start + surface.length };
  return { item: { kind, surface, value: surface, place, source: place, known: [] }, flows };
}

/** What answers in the middle of a text, and its element. */
function answerAt(places: ReturnType<typeof answerPlaces>, node: Text, from: number, to: number) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const [x, y] = middleOf(range.getBoundingClientRect());
  return termAtPoint(node.parentElement, x, y, { ...places, shadowRoots: () => [] });
}

describe('where a page answers without a mark', () => {
  test('days, figures and places do, also across elements; what is marked does not', () => {
    document.body.innerHTML = '<p>贺青禾昨日说，我市投<b>960</b>0万元建窑。</p>';
    const flows = gatherFlows(document.body);
    const items = (['role', 'date', 'deixis', 'quantity', 'unknown'] as const).map((kind, at) =>
      item(flows, kind, ['贺青禾', '昨日', '我市', '9600万元', '建窑'][at] as string),
    );
    const places = answerPlaces(items);
    const [before, bold, after] = (flows[0] as Flow).nodes as [Text, Text, Text];
    const at = (node: Text, from: number, to: number) => {
      const term = answerAt(places, node, from, to);
      return term && surfaceOf(term);
    };
    expect(at(before, 0, 3)).toBeNull();
    expect(at(before, 3, 5)).toBe('昨日');
    expect(at(before, 7, 9)).toBe('我市');
    expect(at(bold, 0, 3)).toBe('9600万元');
    expect(at(after, 0, 2)).toBe('9600万元');
    expect(at(after, 4, 6)).toBeNull();
  });

  test('of two that cross the first answers, and the same each time', () => {
    document.body.innerHTML = '<p>去年全市增长</p>';
    const flows = gatherFlows(document.body);
    const places = answerPlaces([item(flows, 'date', '去年全'), item(flows, 'deixis', '全市')]);
    const node = (flows[0] as Flow).nodes[0] as Text;
    const first = answerAt(places, node, 2, 3);
    expect(first && surfaceOf(first)).toBe('去年全');
    expect(answerAt(places, node, 0, 1)).toBe(first);
  });

  test('nothing does once the page has changed under it', () => {
    document.body.innerHTML = '<p>昨日开窑</p>';
    const flows = gatherFlows(document.body);
    const places = answerPlaces([item(flows, 'date', '昨日')]);
    const node = (flows[0] as Flow).nodes[0] as Text;
    const term = answerAt(places, node, 0, 2);
    expect(term && rangeOf(term)?.toString()).toBe('昨日');
    node.data = '今日开窑';
    expect(answerAt(places, node, 0, 2)).toBeNull();
  });
});
