import { afterEach, describe, expect, test, vi } from 'vitest';
import { HUES } from '../../glossary/hues.ts';
import { markRules, OWN_MARKS } from './mark-rules.ts';
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
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const [range] = rangesOf(1) as [StaticRange];
    painter.mark(range, 'place');
    expect(namesInRegistry().toSorted()).toEqual(
      ['active', ...HUES, ...HUES.map((hue) => `light-${hue}`)].map((part) => `xiangjian-${part}`).toSorted(),
    );
    expect(inRegistry('xiangjian-place')).toEqual([range]);
    expect(paintedCount()).toBe(1);
    painter.unmark(range);
    expect(paintedCount()).toBe(0);
  });

  test('every name in the registry has its rule in the sheet, in both kinds of colours', () => {
    for (const colours of ['standard', 'contrast'] as const) {
      painter = createPainter({ ...OWN_MARKS, colours });
      for (const name of namesInRegistry()) expect(markRules('xiangjian')).toContain(`::highlight(${name})`);
      painter.destroy();
    }
  });

  test('a mark beside light text has the light tone of its hue, in shadow trees too', () => {
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const [dark, light] = rangesOf(2) as [StaticRange, StaticRange];
    painter.mark(dark, 'policy');
    document.body.style.color = '#8ab4f8';
    painter.mark(light, 'policy');
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.append('三高四新');
    document.body.append(host);
    document.documentElement.style.color = '#fff';
    const text = root.firstChild as Text;
    const inTree = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 });
    painter.mark(inTree, 'place');
    document.body.style.color = '';
    document.documentElement.style.color = '';
    expect(inRegistry('xiangjian-policy')).toEqual([dark]);
    expect(inRegistry('xiangjian-light-policy')).toEqual([light]);
    expect(inRegistry('xiangjian-light-place')).toEqual([inTree]);
    painter.unmark(light);
    expect(inRegistry('xiangjian-light-policy')).toEqual([]);
    host.remove();
  });

  test('beside text of a middling tone it has the tone that its ground asks for', () => {
    document.body.innerHTML = `<style>p { color: #999 }</style>
<div style="background: #121212"><p>三</p><p style="background: rgb(255 255 255 / 0.06)">高</p><p style="background: #fff">四</p></div>
<div style="background: oklch(0.2 0.02 260)"><p>新</p></div><p>株</p>
<div style="background: #121212"><div style="background: linear-gradient(#fff, #eee)"><p>洲</p></div><p id="host"></p></div>`;
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<b>国</b>';
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    for (const element of [...document.querySelectorAll('p'), root.querySelector('b')]) {
      const text = element?.firstChild;
      if (text?.nodeName === '#text')
        painter.mark(
          new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 }),
          'policy',
        );
    }
    const textIn = (name: string) => inRegistry(name).map(({ startContainer }) => startContainer.textContent);
    expect(textIn('xiangjian-light-policy')).toEqual(['三', '高', '新', '国']);
    expect(textIn('xiangjian-policy')).toEqual(['四', '株', '洲']);
  });

  test('one term at a time is washed, above its mark', () => {
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
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
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const ranges = rangesOf(1502);
    for (const range of ranges.slice(0, 1500)) painter.mark(range, 'policy');
    expect([painter.isCrowded(), painter.isFull()]).toEqual([false, false]);
    for (const range of ranges.slice(1500)) painter.mark(range, 'work');
    expect([painter.isCrowded(), painter.isFull()]).toEqual([true, true]);
    expect(paintedCount()).toBe(1500);
    expect(inRegistry('xiangjian-work')).toEqual([]);

    const shown = [ranges[0], ranges[1500], ranges[1501]] as StaticRange[];
    painter.show(shown);
    expect(inRegistry('xiangjian-policy')).toEqual([ranges[0]]);
    expect(inRegistry('xiangjian-work')).toEqual([ranges[1500], ranges[1501]]);
    expect([painter.isCrowded(), painter.isFull()]).toEqual([true, false]);
  });

  test('what is shown need not be marked any more, and is not painted then', () => {
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const ranges = rangesOf(1501);
    for (const range of ranges) painter.mark(range, 'policy');
    const gone = ranges[1500] as StaticRange;
    painter.unmark(gone);
    painter.mark(gone, 'policy');
    painter.show([gone, new StaticRange(gone)]);
    expect(inRegistry('xiangjian-policy')).toEqual([gone]);
  });

  test('once there are few enough again all of them are painted', async () => {
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
    const ranges = rangesOf(1503);
    for (const range of ranges) painter.mark(range, 'policy');
    painter.show(ranges.slice(1501));
    for (const range of ranges.slice(0, 3)) painter.unmark(range);
    expect(painter.isCrowded()).toBe(false);
    await Promise.resolve();
    expect(inRegistry('xiangjian-policy').toSorted(byOffset)).toEqual(ranges.slice(3));
  });

  test('a shadow tree adopts the rules once, again where the page has put its own in their place', () => {
    painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
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
    painter = createPainter({ ...OWN_MARKS, colours: 'contrast' });
    for (const range of rangesOf(3)) painter.mark(range, 'body');
    painter.destroy();
    expect(namesInRegistry()).toEqual(['search-result']);
    expect(CSS.highlights.get('search-result')).toBe(own);
    CSS.highlights.delete('search-result');
  });
});

/** The name of an installation, as secret as any. */
const SECRET = 'x0123456789abcdef';

/** The sheets of the document that have rules of marks. */
const markSheets = () =>
  document.adoptedStyleSheets.filter((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => cssText.includes('highlight')),
  );

describe('under a secret name', () => {
  const secret = (more: { colours?: 'standard' | 'contrast'; isStyled?: boolean } = {}) =>
    createPainter({ name: SECRET, rules: markRules(SECRET), colours: 'standard', isStyled: false, ...more });
  const allNames = [...HUES, ...HUES.map((hue) => `light-${hue}`), 'active'].map((part) => `${SECRET}-${part}`);

  test.each(['standard', 'contrast'] as const)('nothing is called otherwise, in %s colours', (colours) => {
    painter = secret({ colours });
    for (const name of namesInRegistry()) expect(name.startsWith(`${SECRET}-`)).toBe(true);
    expect(namesInRegistry()).toHaveLength(2 * HUES.length + 1);
    const rules = markRules(SECRET);
    for (const name of namesInRegistry()) expect(rules).toContain(`::highlight(${name})`);
    expect(rules).not.toContain('MARK');
    expect([...rules.matchAll(/::highlight\(([^)]*)\)/g)].every(([, name]) => name?.startsWith(`${SECRET}-`))).toBe(
      true,
    );
  });

  test('marks are drawn as the rules of that name say', () => {
    painter = secret();
    const [range] = rangesOf(1) as [StaticRange];
    painter.mark(range, 'place');
    const style = (name: string) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine;
    expect(style(`${SECRET}-place`)).toContain('underline');
    expect(style('xiangjian-place')).not.toContain('underline');
  });

  test('what the page takes out of its registry comes back as it was', () => {
    painter = secret();
    const [first, second] = rangesOf(2) as [StaticRange, StaticRange];
    painter.mark(first, 'policy');
    painter.setActive(first);
    CSS.highlights.clear();
    painter.mark(second, 'policy');
    expect(namesInRegistry()).toEqual([]);
    painter.restore();
    expect(namesInRegistry().toSorted()).toEqual(allNames.toSorted());
    expect(inRegistry(`${SECRET}-policy`)).toEqual([first, second]);
    expect(inRegistry(`${SECRET}-active`)).toEqual([first]);
  });

  test('what the page puts in the place of ours goes out again, and other highlights of the page stay', () => {
    painter = secret();
    const [range, foreign] = rangesOf(2) as [StaticRange, StaticRange];
    painter.mark(range, 'body');
    const theirs = new Highlight(foreign);
    CSS.highlights.set(`${SECRET}-body`, theirs);
    CSS.highlights.set('search-result', theirs);
    painter.restore();
    expect(inRegistry(`${SECRET}-body`)).toEqual([range]);
    expect(CSS.highlights.get('search-result')).toBe(theirs);
    CSS.highlights.delete('search-result');
  });

  test('where nothing was taken away, the registry is not touched', () => {
    painter = secret();
    const set = vi.spyOn(CSS.highlights, 'set');
    painter.restore();
    expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('what a page throws out again and again is entered again as it is, no range anew', () => {
    painter = secret();
    for (const range of rangesOf(1500)) painter.mark(range, 'policy');
    const add = vi.spyOn(Highlight.prototype, 'add');
    const set = vi.spyOn(CSS.highlights, 'set');
    for (let beat = 0; beat < 10; beat++) {
      if (beat % 2 === 0) CSS.highlights.clear();
      else CSS.highlights.set(`${SECRET}-policy`, new Highlight());
      set.mockClear();
      painter.restore();
      expect(set.mock.calls.length).toBeLessThanOrEqual(allNames.length);
    }
    painter.restore();
    expect(add).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(inRegistry(`${SECRET}-policy`)).toHaveLength(1500);
  });

  test('its end leaves a highlight of the page under one of our names alone', () => {
    painter = secret();
    const theirs = new Highlight();
    CSS.highlights.set(`${SECRET}-work`, theirs);
    painter.destroy();
    expect(namesInRegistry()).toEqual([`${SECRET}-work`]);
    expect(CSS.highlights.get(`${SECRET}-work`)).toBe(theirs);
    CSS.highlights.clear();
  });

  test('a later painter takes its place, and its end leaves that one as it is', () => {
    painter = secret();
    const [old, range] = rangesOf(2) as [StaticRange, StaticRange];
    painter.mark(old, 'policy');
    const later = secret();
    later.mark(range, 'policy');
    painter.destroy();
    expect(namesInRegistry().toSorted()).toEqual(allNames.toSorted());
    expect(inRegistry(`${SECRET}-policy`)).toEqual([range]);
    expect(markSheets()).toHaveLength(1);
    later.destroy();
    expect(namesInRegistry()).toEqual([]);
    expect(markSheets()).toEqual([]);
  });

  test('the document adopts the rules only where the browser has not been given them', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    painter = secret({ isStyled: true });
    expect([...document.adoptedStyleSheets]).toEqual([own]);
    // A shadow tree has none of the document's rules, whoever brought them.
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    painter.adopt(root);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    painter.destroy();
    painter = secret();
    expect(document.adoptedStyleSheets[0]).toBe(own);
    expect(markSheets()).toHaveLength(1);
    painter.destroy();
    expect([...document.adoptedStyleSheets]).toEqual([own]);
    document.adoptedStyleSheets = [];
  });
});

function byOffset(a: StaticRange, b: StaticRange): number {
  return a.startOffset - b.startOffset;
}
