import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onPage, termsIn } from '../../../tests/browser/terms-in.ts';
import { OWN_MARKS } from '../../page/marks/mark-rules.ts';
import { createPainter, type Painter } from '../../page/marks/painter.ts';
import { staticRangeOf } from '../../page/marks/term.ts';
import type { HandledPage } from './handled-page.ts';
import { heedTheme } from './heed-theme.ts';
import { provideReading } from './reading-here.ts';

let painter: Painter;
let stop: AbortController;
const painted = (name: string) =>
  [...(CSS.highlights.get(`xiangjian-${name}`) ?? [])].map(
    (range) => (range as unknown as StaticRange).startContainer.parentElement?.id,
  );

/** A page with two marks, read until the test ends, that has a light and a dark set of colours. */
beforeEach(() => {
  document.body.innerHTML = `<style>
html.dark, body[data-theme=dark], .night { background: #121212; color: #ddd }
.note { color: #999 }
.fades { transition: color 400ms }
</style><div id="app"><main><p id="plain" class="fades">围绕三高四新</p><p id="note" class="note">围绕三高四新</p></main></div><aside></aside>`;
  stop = new AbortController();
  painter = createPainter({ ...OWN_MARKS, colours: 'standard' });
  const found = termsIn(document.body, '三高四新');
  const texts = found.flatMap((term) => {
    const text = onPage([term]).termsIn(term.flow.nodes[0] as Text);
    return text === undefined ? [] : { ...text, ranges: [staticRangeOf(term)] };
  });
  for (const { ranges } of texts) painter.mark(ranges[0] as StaticRange, 'policy');
  const annotator = { textsWithTerms: () => texts };
  provideReading({ annotator, painter, patience: { onNoAnswer() {}, signal: stop.signal } } as unknown as HandledPage);
});
afterEach(() => {
  stop.abort();
  painter.destroy();
  document.documentElement.className = '';
  delete document.body.dataset.theme;
  document.querySelector('head > style[data-test]')?.remove();
  document.body.innerHTML = '';
});

const app = () => document.querySelector('#app') as Element;
const styleSheet = (text: string) => {
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = text;
  document.head.append(sheet);
};

describe('a page that goes from light to dark', () => {
  test.each([
    ['an attribute of its root', () => document.documentElement.classList.add('dark')],
    ['an attribute of its body', () => document.body.setAttribute('data-theme', 'dark')],
    ['a class of its app’s root', () => app().classList.add('night')],
    [
      'a style of its main part',
      () => document.querySelector('main')?.setAttribute('style', 'background: #111; color: #ddd'),
    ],
    ['another style sheet', () => styleSheet('main { background: #111; color: #ddd }')],
  ])('by %s has its marks in the light tone, what fades over among them, and back again', async (_name, go) => {
    heedTheme();
    expect([painted('policy'), painted('light-policy')]).toEqual([['plain', 'note'], []]);
    go();
    await vi.waitFor(
      () => expect([painted('policy'), painted('light-policy').toSorted()]).toEqual([[], ['note', 'plain']]),
      {
        timeout: 3000,
      },
    );
    document.documentElement.className = '';
    delete document.body.dataset.theme;
    app().className = '';
    document.querySelector('main')?.removeAttribute('style');
    document.querySelector('head > style[data-test]')?.remove();
    await vi.waitFor(
      () => expect([painted('policy').toSorted(), painted('light-policy')]).toEqual([['note', 'plain'], []]),
      {
        timeout: 3000,
      },
    );
  });

  test('has its marks in the light tone too where it went dark after they were painted, before that was heeded', async () => {
    app().classList.add('night');
    heedTheme();
    await vi.waitFor(() => expect(painted('light-policy').toSorted()).toEqual(['note', 'plain']), { timeout: 3000 });
  });

  test('is not looked at for what changes where no mark stands', async () => {
    heedTheme();
    await new Promise((done) => setTimeout(done, 1000));
    const look = vi.spyOn(globalThis, 'getComputedStyle');
    for (const word of ['a', 'b', 'c']) document.querySelector('aside')?.setAttribute('class', word);
    await new Promise((done) => setTimeout(done, 300));
    expect(look).not.toHaveBeenCalled();
    app().classList.add('night');
    await vi.waitFor(() => expect(look).toHaveBeenCalled(), { timeout: 3000 });
  });

  test('has none painted anew that has its tone already', async () => {
    heedTheme();
    const paint = vi.spyOn(Highlight.prototype, 'add');
    document.documentElement.classList.add('other');
    document.documentElement.classList.add('dark');
    await vi.waitFor(() => expect(painted('light-policy')).toHaveLength(2), { timeout: 3000 });
    await new Promise((done) => setTimeout(done, 1000));
    expect(paint).toHaveBeenCalledTimes(2);
    paint.mockRestore();
  });

  test('is left alone once it is no longer read', async () => {
    heedTheme();
    const mark = vi.spyOn(painter, 'mark');
    document.documentElement.classList.add('dark');
    stop.abort();
    await new Promise((done) => setTimeout(done, 1000));
    expect(mark).not.toHaveBeenCalled();
  });
});
