import { afterEach, describe, expect, test } from 'vitest';
import { HUES } from '../../glossary/hues.ts';
import marksCss from './marks.css?inline';
import { canPaint, createPainter, type Painter } from './painter.ts';

let painter: Painter;

afterEach(() => {
  painter?.destroy();
  document.body.innerHTML = '';
});

/** Ranges over single characters of a paragraph as long as that. */
function rangesOf(count: number): StaticRange[] {
  const text = new Text('文'.repeat(count));
  document.body.append(text);
  return Array.from(
    { length: count },
    (_, at) => new StaticRange({ startContainer: text, startOffset: at, endContainer: text, endOffset: at + 1 }),
  );
}

const inRegistry = (name: string) => [...(CSS.highlights.get(name) ?? [])] as unknown as StaticRange[];
const namesInRegistry = () => [...CSS.highlights.keys()];
const paintedCount = () => HUES.reduce((sum, hue) => sum + inRegistry(`xiangjian-${hue}`).length, 0);

describe('the painter', () => {
  test('this browser can paint', () => {
    expect(canPaint()).toBe(true);
  });

  test('each hue has an entry of its own, and a mark stands in that of its hue alone', () => {
    painter = createPainter(marksCss, 'standard');
    const [range] = rangesOf(1) as [StaticRange];
    painter.mark(range, 'place');
    expect(namesInRegistry()).toEqual([...HUES.map((hue) => `xiangjian-${hue}`), 'xiangjian-active']);
    expect(inRegistry('xiangjian-place')).toEqual([range]);
    expect(paintedCount()).toBe(1);
    painter.unmark(range, 'place');
    expect(paintedCount()).toBe(0);
  });

  test('every name in the registry has its rule in the sheet, in both kinds of colours', () => {
    for (const colours of ['standard', 'contrast'] as const) {
      painter = createPainter(marksCss, colours);
      for (const name of namesInRegistry()) expect(marksCss).toContain(`::highlight(${name})`);
      painter.destroy();
    }
  });

  test('one term at a time is washed, above its mark', () => {
    painter = createPainter(marksCss, 'standard');
    const [first, second] = rangesOf(2) as [StaticRange, StaticRange];
    painter.setActive(first);
    painter.setActive(second);
    expect(inRegistry('xiangjian-active')).toEqual([second]);
    expect(CSS.highlights.get('xiangjian-active')?.priority).toBeGreaterThan(
      CSS.highlights.get('xiangjian-policy')?.priority ?? Number.NaN,
    );
    painter.setActive(null);
    expect(inRegistry('xiangjian-active')).toEqual([]);
  });

  test('beyond the most that are painted, marks are kept and not painted until they are shown', () => {
    painter = createPainter(marksCss, 'standard');
    const ranges = rangesOf(1502);
    for (const range of ranges.slice(0, 1500)) painter.mark(range, 'policy');
    expect([painter.isCrowded(), painter.isFull()]).toEqual([false, false]);
    for (const range of ranges.slice(1500)) painter.mark(range, 'work');
    expect([painter.isCrowded(), painter.isFull()]).toEqual([true, true]);
    expect(paintedCount()).toBe(1500);
    expect(inRegistry('xiangjian-work')).toEqual([]);

    const shown = [ranges[0], ranges[1500], ranges[1501]] as StaticRange[];
    painter.show(new Set(shown));
    expect(inRegistry('xiangjian-policy')).toEqual([ranges[0]]);
    expect(inRegistry('xiangjian-work')).toEqual([ranges[1500], ranges[1501]]);
    expect([painter.isCrowded(), painter.isFull()]).toEqual([true, false]);
  });

  test('what is shown need not be marked any more, and is not painted then', () => {
    painter = createPainter(marksCss, 'standard');
    const ranges = rangesOf(1501);
    for (const range of ranges) painter.mark(range, 'policy');
    const gone = ranges[1500] as StaticRange;
    painter.unmark(gone, 'policy');
    painter.mark(gone, 'policy');
    painter.show(new Set([gone, new StaticRange(gone)]));
    expect(inRegistry('xiangjian-policy')).toEqual([gone]);
  });

  test('once there are few enough again all of them are painted', () => {
    painter = createPainter(marksCss, 'standard');
    const ranges = rangesOf(1503);
    for (const range of ranges) painter.mark(range, 'policy');
    painter.show(new Set(ranges.slice(1501)));
    for (const range of ranges.slice(0, 3)) painter.unmark(range, 'policy');
    expect(painter.isCrowded()).toBe(false);
    expect(inRegistry('xiangjian-policy').toSorted(byOffset)).toEqual(ranges.slice(3));
  });

  test('a shadow tree adopts the rules once, again where the page has put its own in their place', () => {
    painter = createPainter(marksCss, 'standard');
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    painter.adopt(root);
    painter.adopt(root);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    const own = new CSSStyleSheet();
    root.adoptedStyleSheets = [own];
    painter.adopt(root);
    expect(root.adoptedStyleSheets).toHaveLength(2);
    painter.destroy();
    expect(root.adoptedStyleSheets).toHaveLength(1);
    expect(root.adoptedStyleSheets[0]).toBe(own);
  });

  test('its end takes our entries out of the registry and leaves those of the page', () => {
    const own = new Highlight();
    CSS.highlights.set('search-result', own);
    painter = createPainter(marksCss, 'contrast');
    for (const range of rangesOf(3)) painter.mark(range, 'body');
    painter.destroy();
    expect(namesInRegistry()).toEqual(['search-result']);
    expect(CSS.highlights.get('search-result')).toBe(own);
    CSS.highlights.delete('search-result');
  });
});

function byOffset(a: StaticRange, b: StaticRange): number {
  return a.startOffset - b.startOffset;
}
