import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clickAt, pressKey } from '../../../tests/browser/input.ts';
import { middleOf } from '../../../tests/browser/terms-in.ts';
import { type CardHost, type CardHostOptions, createCardHost } from './card-host.ts';
import { isCardHost } from './is-card-host.ts';

/** A page of the extension, to the host: something to be pressed, as large as it is let. */
const ADDRESS = URL.createObjectURL(
  new Blob(['<!doctype html><button style="position: fixed; inset: 0">钉住</button>'], { type: 'text/html' }),
);

const hosts: CardHost[] = [];
const onMove = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '';
  onMove.mockReset();
  live();
});
afterEach(async () => {
  for (const host of hosts.splice(0)) host.close();
  for (const sheet of document.querySelectorAll('style[data-test]')) sheet.remove();
  document.body.innerHTML = '';
  for (const element of [document.body, document.documentElement]) {
    element.removeAttribute('style');
    element.removeAttribute('dir');
  }
  scrollTo(0, 0);
  await page.viewport(1000, 700);
});

function create(options: Partial<CardHostOptions> = {}): CardHost {
  const host = createCardHost({
    address: ADDRESS,
    name: '湘笺',
    language: 'zh-CN',
    isSheet: false,
    isWide: false,
    text: 'normal',
    side: 'below',
    onEscape: () => {},
    onMove,
    ...options,
  });
  hosts.push(host);
  return host;
}

function rangeOver(selector: string, root: ParentNode = document): Range {
  const range = document.createRange();
  range.selectNodeContents(root.querySelector(selector) as Element);
  return range;
}

const whole = (px: number, overlayPx = 0) => ({ px, overlayPx, stage: 'whole' }) as const;
const glance = (px: number) => ({ px, overlayPx: 0, stage: 'glance' }) as const;

/** Puts a card of some height beside a term and waits until it is seen there. */
async function placed(card: CardHost, range: Range, heightPx = 150): Promise<DOMRect> {
  card.placeBeside(range);
  card.setHeight(whole(heightPx));
  await drawn(card);
  return card.element.getBoundingClientRect();
}

const isDrawn = ({ frame }: CardHost) => getComputedStyle(frame).pointerEvents !== 'none';
const drawn = (card: CardHost) => vi.waitFor(() => expect(isDrawn(card)).toBe(true));

/** Waits until what has been asked for at this moment has its place: another card's place is found after it. */
async function settled(): Promise<void> {
  const other = create({ onMove: vi.fn(() => other.close()) });
  other.placeBeside(rangeOver('b'));
  await vi.waitFor(() => expect(other.element.isConnected).toBe(false));
}

function addStyle(text: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = text;
  document.head.append(sheet);
  return sheet;
}

/** What the sheet says that the browser keeps in a page for as long as the extension is there. */
const live = () => addStyle('[data-xiangjian="card"] { --xiangjian-lives: visible; }');

async function loaded({ frame }: CardHost): Promise<Document> {
  return vi.waitFor(() => {
    const inside = frame.contentDocument;
    if (inside?.querySelector('button') == null) throw new Error('the frame has not loaded');
    return inside;
  });
}

function expectBeside(card: DOMRect, term: DOMRect): void {
  expect(card.top).toBeGreaterThan(term.bottom);
  expect(card.top).toBeLessThan(term.bottom + 10);
  expect(Math.abs(card.left - term.left)).toBeLessThanOrEqual(1);
}

/** In the window, and not over its term. */
function expectClear(card: DOMRect, term: DOMRect): void {
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(innerWidth);
  expect(card.bottom).toBeLessThanOrEqual(innerHeight);
  const apart = Math.max(
    term.left - card.right,
    card.left - term.right,
    term.top - card.bottom,
    card.top - term.bottom,
  );
  expect(apart).toBeGreaterThan(0);
  expect(apart).toBeLessThan(12);
}

describe('the place of a card', () => {
  test('it opens below its term, at its beginning, as high as it asks', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(create(), range);
    expectBeside(card, range.getBoundingClientRect());
    expect([card.width, card.height]).toEqual([345, 150]);
  });

  test('above it where there is no room below', async () => {
    document.body.innerHTML = '<p style="margin: 620px 100px">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(create(), range);
    const { top } = range.getBoundingClientRect();
    expect(card.bottom).toBeLessThan(top);
    expect(card.bottom).toBeGreaterThan(top - 10);
  });

  test('a high card goes above where there is more room, and takes no more than there is', async () => {
    document.body.innerHTML = '<p style="margin: 450px 100px 0">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(create(), range, 2000);
    expect(card.bottom).toBeLessThan(range.getBoundingClientRect().top);
    expect(card.top).toBeGreaterThanOrEqual(8);
    expect(card.height).toBeGreaterThan(280);
  });

  test.each([
    ['at the right edge', 'position: absolute; right: 0; top: 50px'],
    ['at the left edge', 'position: absolute; left: -10px; top: 50px'],
    ['in the lower right corner', 'position: absolute; right: 0; bottom: 0'],
  ])('%s it stays in view', async (_name, style) => {
    document.body.innerHTML = `<b style="${style}">三高四新</b>`;
    const { left, right, top, bottom } = await placed(create(), rangeOver('b'), 1500);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('in a window narrower and lower than itself it is no larger than that', async () => {
    await page.viewport(300, 240);
    document.body.innerHTML = '<p>围绕<b>三高四新</b>落实</p>';
    const { left, right, top, bottom } = await placed(create(), rangeOver('b'), 1500);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('a long card leaves the sentence around the term in sight', async () => {
    document.body.innerHTML = '<p style="margin: 30px">围绕<b>三高四新</b>落实</p>';
    const { height } = await placed(create(), rangeOver('b'), 4000);
    expect(height).toBeLessThanOrEqual(0.6 * innerHeight);
    expect(height).toBeGreaterThan(0.5 * innerHeight);
  });

  test('of a term that wraps it stands at the line it begins in or ends in, not beside the paragraph', async () => {
    document.body.innerHTML =
      '<p style="width: 200px; margin: 100px 300px; word-break: break-all; font: 20px/30px monospace">围绕围绕围绕围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    expect(range.getClientRects().length).toBe(2);
    const card = await placed(create(), range);
    const [, second] = range.getClientRects() as unknown as [DOMRect, DOMRect];
    expect(card.top).toBeGreaterThanOrEqual(second.top);
  });

  test('it follows its term when it is placed again', async () => {
    document.body.innerHTML = '<p style="margin: 300px 100px 3000px">围绕<b>三高四新</b>落实</p>';
    const card = create();
    const before = await placed(card, rangeOver('b'));
    scrollTo(0, 100);
    card.placeBeside(rangeOver('b'));
    await vi.waitFor(() => expect(Math.round(before.top - card.element.getBoundingClientRect().top)).toBe(100));
    expect(document.querySelectorAll('[data-xiangjian=card]')).toHaveLength(1);
  });

  test('it goes to another term as it stands, and its frame is not loaded anew', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实，<i>窑炉调度中心</i></p>';
    const card = create();
    await placed(card, rangeOver('b'));
    const inside = await loaded(card);
    expect(card.canGoTo(rangeOver('i'))).toBe(true);
    card.placeBeside(rangeOver('i'));
    const { left } = rangeOver('i').getBoundingClientRect();
    await vi.waitFor(() => expect(Math.abs(card.element.getBoundingClientRect().left - left)).toBeLessThanOrEqual(1));
    expect(card.frame.contentDocument).toBe(inside);
  });

  test.each([
    ['a paragraph', 'p'],
    ['the body', 'body'],
    ['the root', 'html'],
  ])('where %s is zoomed by style it stands beside its term, and is not zoomed', async (_name, selector) => {
    document.body.innerHTML = '<p style="margin: 60px">围绕<b>三高四新</b>落实</p>';
    addStyle(`${selector} { zoom: 1.5 }`);
    const range = rangeOver('b');
    const card = create();
    await placed(card, range);
    // As the screen shows them: what the browser says of a zoomed element is in its own pixels.
    const [box, term] = [onScreen(card.element), onScreen(document.querySelector('b') as Element)];
    expectBeside(box, term);
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([345, 150]);
  });

  test.each(
    [0.8, 1.25, 2].flatMap((zoom) =>
      ['html', 'body', 'p'].flatMap((selector) =>
        (['30px', '330px', '560px'] as const).map((top) => [selector, zoom, top] as const),
      ),
    ),
  )(
    'where %s is zoomed to %d it is beside its term at %s, in the window and not over it',
    async (selector, zoom, top) => {
      document.body.innerHTML = `<p style="position: absolute; left: 40px; top: calc(${top} / ${zoom})">围绕<b>三高四新</b>落实</p>`;
      addStyle(`${selector} { zoom: ${zoom} }`);
      const card = create();
      await placed(card, rangeOver('b'), 250);
      expectClear(card.element.getBoundingClientRect(), rangeOver('b').getBoundingClientRect());
    },
  );

  test.each([
    ['the root', 'html', 'vertical-rl', 'right'],
    ['the root', 'html', 'vertical-lr', 'left'],
    ['a block', 'p', 'vertical-rl', 'right'],
    ['a block', 'p', 'vertical-lr', 'left'],
    ['a block', 'p', 'sideways-rl', 'right'],
  ])(
    'where the lines of %s (%s) run down, %s, it stands on the side of the text to come',
    async (_name, selector, mode, edge) => {
      document.body.innerHTML =
        '<p style="height: 300px; margin: 100px 400px">围绕围绕围绕<b>三高四新</b>落实，又说到别的</p>';
      addStyle(`${selector} { writing-mode: ${mode} }`);
      const card = await placed(create(), rangeOver('b'));
      const term = rangeOver('b').getBoundingClientRect();
      expectClear(card, term);
      const gap = edge === 'right' ? term.left - card.right : card.left - term.right;
      expect(Math.round(gap)).toBeGreaterThanOrEqual(6);
      expect(gap).toBeLessThan(8);
      expect(Math.abs(card.top - term.top)).toBeLessThanOrEqual(1);
    },
  );

  test('where it is asked for it opens above, and below where there is no room', async () => {
    document.body.innerHTML = '<p style="margin: 300px 100px"><b>三高四新</b></p><p><i>窑炉调度中心</i></p>';
    const range = rangeOver('b');
    expect((await placed(create({ side: 'above' }), range)).bottom).toBeLessThan(range.getBoundingClientRect().top);
    document.body.innerHTML = '<p style="margin: 30px 100px"><b>三高四新</b></p>';
    const low = rangeOver('b');
    expect((await placed(create({ side: 'above' }), low)).top).toBeGreaterThan(low.getBoundingClientRect().bottom);
  });

  test('it keeps its head where it is as it grows, and as the page scrolls a little', async () => {
    document.body.innerHTML = '<p style="margin: 250px 100px 3000px"><b>三高四新</b></p>';
    const card = create();
    const { top } = await placed(card, rangeOver('b'), 110);
    card.setHeight(whole(400));
    expect([card.element.getBoundingClientRect().top, card.element.getBoundingClientRect().height]).toEqual([top, 400]);
    scrollTo(0, -40);
    card.follow(rangeOver('b'));
    expect(card.element.getBoundingClientRect().top).toBeGreaterThan(rangeOver('b').getBoundingClientRect().bottom);
  });

  test('above its term it keeps its head as well, whatever opens in it, and its menu lies over the term', async () => {
    document.body.innerHTML = '<p style="margin: 560px 100px 3000px"><b>三高四新</b></p>';
    const card = create();
    card.placeBeside(rangeOver('b'));
    const box = () => card.element.getBoundingClientRect();
    card.setHeight({ px: 60, overlayPx: 0, stage: 'waits' });
    const { top: termTop } = rangeOver('b').getBoundingClientRect();
    // Low as it is while it waits, it stands where what comes has room.
    expect(box().bottom).toBeLessThan(termTop);
    card.setHeight(whole(300));
    await drawn(card);
    const { top, height } = box();
    expect([height, box().bottom < termTop]).toEqual([300, true]);
    card.setHeight(whole(400));
    expect([box().top, box().height]).toEqual([top, 300]);
    card.setHeight(whole(120));
    expect([box().top, box().height]).toEqual([top, 120]);
    card.setHeight(whole(120, 380));
    expect([box().top, box().height]).toEqual([top, 380]);
    card.setHeight(whole(300));
    expect([box().top, box().height]).toEqual([top, 300]);
    scrollTo(0, 10);
    card.follow(rangeOver('b'));
    expect([box().top, box().height]).toEqual([top - 10, 300]);
  });

  test('a low one at the foot of the window stands where its head stays as more is opened in it', async () => {
    document.body.innerHTML = '<p style="margin: 560px 100px 3000px"><b>三高四新</b></p>';
    const card = create();
    card.prepare(rangeOver('b'));
    card.setHeight(whole(180));
    card.placeBeside(rangeOver('b'), true);
    await drawn(card);
    const box = () => card.element.getBoundingClientRect();
    const term = rangeOver('b').getBoundingClientRect();
    const { left, top } = box();
    expect([box().bottom <= term.top, left >= term.right]).toEqual([true, true]);
    card.setHeight(whole(600));
    expect([box().left, box().top]).toEqual([left, top]);
    expect(box().height).toBeGreaterThanOrEqual(200);
    expectClear(box(), term);
    card.setHeight(whole(180));
    expect([box().left, box().top, box().height]).toEqual([left, top, 180]);
  });

  test('one that may grow stands where it can', async () => {
    document.body.innerHTML = '<p style="margin: 500px 100px 3000px"><b>三高四新</b></p>';
    const card = create();
    card.placeBeside(rangeOver('b'));
    const box = () => card.element.getBoundingClientRect();
    expect(card.setHeight(glance(60))).toBe(true);
    const fetchedTop = box().top;
    expect(card.setHeight(glance(110))).toBe(true);
    expect(box().top).toBe(fetchedTop);
    await drawn(card);
    const small = box();
    const term = rangeOver('b').getBoundingClientRect();
    expect([small.bottom <= term.top, small.left >= term.right]).toEqual([true, true]);
    card.setHeight(whole(600));
    expect([box().left, box().top]).toEqual([small.left, small.top]);
    expect(box().height).toBeGreaterThanOrEqual(200);
    // As the page scrolls a little it goes along.
    scrollTo(0, 20);
    card.follow(rangeOver('b'));
    expect(box().top).toBe(small.top - 20);
  });

  test('one that may grow and has no place for it says so, and is not seen', () => {
    document.body.innerHTML = '<p style="margin: 500px 0 3000px 450px"><b>三高四新</b></p>';
    const card = create({ text: 'large', isWide: true });
    card.placeBeside(rangeOver('b'));
    expect(card.setHeight(glance(110))).toBe(false);
    expect(card.frame.classList.contains('drawn')).toBe(false);
    expect(card.setHeight(whole(300))).toBe(true);
    expect(card.frame.classList.contains('drawn')).toBe(true);
    expect(card.element.getBoundingClientRect().bottom).toBeLessThan(rangeOver('b').getBoundingClientRect().top);
  });

  test.each([
    ['small', 320, false],
    ['large', 410, false],
    ['large', 620, true],
  ] as const)('set %s it is %d wide (side by side: %s)', async (text, width, isWide) => {
    document.body.innerHTML = '<p style="margin: 100px"><b>三高四新</b></p>';
    expect((await placed(create({ text, isWide }), rangeOver('b'))).width).toBe(width);
  });

  test.each([
    ['by style', () => document.documentElement.style.setProperty('direction', 'rtl')],
    ['by attribute', () => document.documentElement.setAttribute('dir', 'rtl')],
    ['in its body alone', () => document.body.setAttribute('dir', 'rtl')],
  ])('on a page written from right to left %s it stands beside its term', async (_name, turn) => {
    document.body.innerHTML = '<p style="margin: 100px 300px 3000px">围绕<b>三高四新</b>落实</p>';
    turn();
    const range = rangeOver('b');
    const card = await placed(create(), range);
    expectBeside(card, range.getBoundingClientRect());
  });

  test('as a sheet it takes no place beside the term, and most of the height at most', async () => {
    await page.viewport(390, 700);
    document.body.innerHTML = '<p style="margin: 100px 20px">围绕<b>三高四新</b>落实</p>';
    const card = create({ isSheet: true });
    await placed(card, rangeOver('b'), 300);
    const box = () => card.element.getBoundingClientRect();
    expect([box().left, box().width, box().height, box().bottom]).toEqual([
      0,
      document.documentElement.clientWidth,
      300,
      700,
    ]);
    card.setHeight(whole(4000));
    await vi.waitFor(() => expect([box().height, box().bottom]).toEqual([490, 700]));
  });
});

/** The box of an element in pixels of the viewport, whatever zooms it. */
function onScreen(element: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const zoom = 'currentCSSZoom' in element && !isStandardZoom() ? (element.currentCSSZoom as number) : 1;
  return new DOMRect(left * zoom, top * zoom, width * zoom, height * zoom);
}

/** True where boxes are told in pixels of the viewport, as the standard of zoom has it. */
function isStandardZoom(): boolean {
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.cssText = 'position: fixed; width: 100px; height: 1px; zoom: 2';
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width >= 200;
}

describe('what is told of a move', () => {
  test('it is told of each new place and size, and of nothing where both stay', async () => {
    document.body.innerHTML = '<p style="margin: 100px 100px 3000px">围绕<b>三高四新</b>落实</p>';
    const card = create();
    await placed(card, rangeOver('b'));
    const before = onMove.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    card.placeBeside(rangeOver('b'));
    card.setHeight(whole(150));
    await settled();
    expect(onMove).toHaveBeenCalledTimes(before);
    card.setHeight(whole(160));
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledTimes(before + 1));
    scrollTo(0, 10);
    card.placeBeside(rangeOver('b'));
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledTimes(before + 2));
  });

  test('a sheet that stays is not told of a page that scrolls behind it', async () => {
    await page.viewport(390, 700);
    document.body.innerHTML = '<p style="margin: 100px 20px 3000px">围绕<b>三高四新</b>落实</p>';
    const card = create({ isSheet: true });
    await placed(card, rangeOver('b'), 300);
    const before = onMove.mock.calls.length;
    scrollTo(0, 50);
    card.placeBeside(rangeOver('b'));
    await settled();
    expect(onMove).toHaveBeenCalledTimes(before);
  });
});

describe('a card that is not ready', () => {
  test('is not seen and not pressed until it has said how high it is', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实</p>';
    const card = create();
    card.placeBeside(rangeOver('b'));
    await vi.waitFor(() => expect(onMove).toHaveBeenCalled());
    expect(card.element.matches(':popover-open')).toBe(true);
    expect([getComputedStyle(card.frame).opacity, isDrawn(card)]).toEqual(['0', false]);
    // It has the room there may be, so that it can measure itself.
    expect(card.element.getBoundingClientRect().height).toBeGreaterThan(300);
    card.setHeight(whole(120));
    await drawn(card);
    await vi.waitFor(() => expect(getComputedStyle(card.frame).opacity).toBe('1'));
    expect(card.element.getBoundingClientRect().height).toBe(120);
  });

  test('loads when it is prepared, with nothing to be seen of it and the page as it was', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实</p>';
    const { scrollWidth, scrollHeight } = document.documentElement;
    const card = create();
    card.prepare(rangeOver('b'));
    await loaded(card);
    expect(card.element.matches(':popover-open')).toBe(false);
    const { left, top, width } = card.element.getBoundingClientRect();
    // It is laid out where it will stand, and is there for nobody.
    expect([width, getComputedStyle(card.frame).opacity, card.element.inert]).toEqual([345, '0', true]);
    expect(document.elementsFromPoint(left + 20, top + 20)).not.toContain(card.element);
    expect(document.documentElement).toMatchObject({ scrollWidth, scrollHeight });
    const inside = card.frame.contentDocument;
    await placed(card, rangeOver('b'));
    expect(card.frame.contentDocument).toBe(inside);
    expect([card.element.inert, document.elementFromPoint(left + 20, top + 20)]).toEqual([false, card.element]);
  });

  test('that has said how high it is while it was made ready is seen as soon as it is placed, and not before', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实，<i>窑炉调度中心</i></p>';
    const card = create();
    card.prepare(rangeOver('b'));
    card.setHeight(whole(210));
    expect([isDrawn(card), card.element.matches(':popover-open')]).toEqual([false, false]);
    card.placeBeside(rangeOver('b'), true);
    expect([isDrawn(card), card.element.getBoundingClientRect().height]).toEqual([true, 210]);
    // What was drawn for another place is not shown here.
    const other = create();
    other.prepare(rangeOver('b'));
    other.setHeight(whole(210));
    other.placeBeside(rangeOver('i'));
    expect(isDrawn(other)).toBe(false);
    other.setHeight(whole(180));
    expect([isDrawn(other), other.element.getBoundingClientRect().height]).toEqual([true, 180]);
  });
});

describe('a card and its page', () => {
  test('nothing of it is in the page before it is placed and after it is closed', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const before = document.documentElement.outerHTML;
    const card = create();
    expect(document.documentElement.outerHTML).toBe(before);
    await placed(card, rangeOver('b'));
    expect(isCardHost(card.element)).toBe(true);
    expect(card.element.parentNode).toBe(document.documentElement);
    card.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('closed while its place is looked for, it does not come back', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const before = document.documentElement.outerHTML;
    const card = create();
    card.placeBeside(rangeOver('b'));
    card.setHeight(whole(100));
    card.close();
    await settled();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('its inside is closed to the page, and its outside names it', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const card = create({ name: '湘箋', language: 'zh-TW' });
    card.setName('三高四新');
    await placed(card, rangeOver('b'));
    expect(card.element.shadowRoot).toBeNull();
    expect(card.element.innerHTML).toBe('');
    expect(document.querySelectorAll('iframe')).toHaveLength(0);
    expect(frames).toHaveLength(0);
    expect(card.element.getAttribute('role')).toBe('dialog');
    expect(card.element.getAttribute('aria-label')).toBe('三高四新');
    expect(card.element.lang).toBe('zh-CN');
    expect([card.frame.title, card.frame.lang]).toEqual(['湘箋', 'zh-TW']);
    // Where it is drawn says nothing of the card to whoever looks at the element.
    expect(card.element.getAttribute('style')).toBeNull();
  });

  test('both languages side by side make it wider, as far as the window has room', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const narrow = (await placed(create(), rangeOver('b'))).width;
    const wide = (await placed(create({ isWide: true }), rangeOver('b'))).width;
    expect(narrow).toBe(Math.min(345, innerWidth - 16));
    expect(wide).toBe(Math.min(520, innerWidth - 16));
  });

  test('it stands above everything: a point of it is its own, whatever the page lays over itself', async () => {
    document.body.innerHTML =
      '<b>三高四新</b><div style="position: fixed; inset: 0; z-index: 2147483647; background: white"></div>';
    const card = create();
    const box = await placed(card, rangeOver('b'));
    expect(document.elementFromPoint(...middleOf(box))).toBe(card.element);
  });

  test('without the sheet that the browser keeps for the extension nothing of it is seen', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    for (const sheet of document.querySelectorAll('style[data-test]')) sheet.remove();
    const card = create();
    card.placeBeside(rangeOver('b'));
    card.setHeight(whole(150));
    await drawn(card);
    const box = card.element.getBoundingClientRect();
    const look = () => [getComputedStyle(card.frame).visibility, document.elementFromPoint(...middleOf(box))];
    expect(look()[0]).toBe('hidden');
    expect(look()[1]).not.toBe(card.element);
    const sheet = live();
    expect(look()).toEqual(['visible', card.element]);
    sheet.remove();
    expect(look()[0]).toBe('hidden');
  });

  test('styles of the page do not reach it', async () => {
    document.body.innerHTML = '<p style="position: fixed; left: 50px; top: 50px; margin: 0">围绕<b>三高四新</b></p>';
    const card = create();
    const before = await placed(card, rangeOver('b'));
    const hostLook = lookOf(card);
    addStyle(`
      [data-xiangjian] {
        display: none !important; visibility: hidden !important; opacity: 0.1 !important; width: 10px !important;
        height: 10px !important; min-height: 900px !important; max-width: 5px !important; inset: 0 !important;
        left: 500px !important; margin: 90px !important; padding: 90px !important; border: 9px solid !important;
        transform: rotate(9deg) !important; translate: 50px !important; filter: blur(9px) !important; zoom: 3 !important;
        clip-path: inset(50%) !important; pointer-events: none !important; position: static !important;
        direction: rtl !important; unicode-bidi: bidi-override !important; animation: 1s spin infinite !important;
        transition: all 9s !important; content-visibility: hidden !important; mix-blend-mode: difference !important;
        mask-image: linear-gradient(transparent, transparent) !important; overflow: hidden !important;
        z-index: -1 !important; cursor: none !important; contain: strict !important; background: red !important;
      }
      @keyframes spin { from { opacity: 0; left: 0 } to { opacity: 0; left: 900px } }
      iframe { display: none !important; opacity: 0 !important }
    `);
    expect(lookOf(card)).toEqual(hostLook);
    expect(card.element.getBoundingClientRect()).toEqual(before);
    expect(document.elementFromPoint(...middleOf(before))).toBe(card.element);
  });

  test('neither do styles that a script of the page writes on it', async () => {
    document.body.innerHTML = '<p style="position: fixed; left: 50px; top: 50px; margin: 0">围绕<b>三高四新</b></p>';
    const card = create();
    const before = await placed(card, rangeOver('b'));
    const hostLook = lookOf(card);
    for (const [name, value] of Object.entries(WRITTEN)) card.element.style.setProperty(name, value, 'important');
    expect(lookOf(card)).toEqual(hostLook);
    expect(card.element.getBoundingClientRect()).toEqual(before);
    // Placed again it has its own place, not theirs.
    card.setHeight(whole(170));
    await vi.waitFor(() => expect(card.element.getBoundingClientRect().height).toBe(170));
    expect(card.element.getBoundingClientRect().left).toBe(before.left);
  });

  test('in a modal dialog of the page it is put into the dialog, or it could not be pressed', async () => {
    document.body.innerHTML = '<b>外面</b><dialog><p>围绕<i>三高四新</i></p></dialog>';
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = create();
    const box = await placed(card, rangeOver('i'));
    expect(card.element.parentNode).toBe(dialog);
    expect(card.canGoTo(rangeOver('b'))).toBe(false);
    expect(document.elementFromPoint(...middleOf(box))).toBe(card.element);
    const pressed = vi.fn();
    (await loaded(card)).addEventListener('click', pressed);
    await clickAt(...middleOf(card.element.getBoundingClientRect()));
    await vi.waitFor(() => expect(pressed).toHaveBeenCalledOnce());
    dialog.close();
  });

  test('beside a term in a shadow tree within a modal dialog, too; in one that is not modal it stays outside', async () => {
    document.body.innerHTML = '<dialog><div></div></dialog>';
    const root = (document.querySelector('dialog div') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<b>三高四新</b>';
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = create();
    await placed(card, rangeOver('b', root));
    expect(card.element.parentNode).toBe(dialog);
    card.close();
    dialog.close();
    dialog.show();
    const other = create();
    await placed(other, rangeOver('b', root));
    expect(other.element.parentNode).toBe(document.documentElement);
  });

  test('in a modal dialog within a shadow tree it can be seen, pressed and focused', async () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML =
      '<style>[data-xiangjian="card"] { --xiangjian-lives: visible; }</style><dialog><b>三高四新</b></dialog>';
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = create();
    const box = await placed(card, rangeOver('b', root));
    expect(card.element.parentNode).toBe(dialog);
    expect(root.elementFromPoint(...middleOf(box))).toBe(card.element);
    expect(card.hasFocus()).toBe(false);
    card.focus();
    expect(card.hasFocus()).toBe(true);
    dialog.close();
  });

  test('what is pressed and typed in it is not heard by the page', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const card = create();
    await placed(card, rangeOver('b'));
    const inside = await loaded(card);
    const heard = vi.fn();
    const inCard = vi.fn();
    const kinds = ['click', 'pointerdown', 'mousedown', 'mouseup', 'keydown', 'keyup'];
    for (const kind of kinds) document.addEventListener(kind, heard);
    for (const kind of ['click', 'keyup']) inside.addEventListener(kind, ({ type }) => inCard(type));
    await clickAt(...middleOf(card.element.getBoundingClientRect()));
    await pressKey('j');
    await vi.waitFor(() => expect(inCard.mock.calls.flat()).toEqual(['click', 'keyup']));
    for (const kind of kinds) document.removeEventListener(kind, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('the focus goes into its frame and does not scroll the page', async () => {
    document.body.innerHTML = '<p style="margin: 300px 0 3000px"><b>三高四新</b></p>';
    scrollTo(0, 50);
    const card = create();
    await placed(card, rangeOver('b'));
    expect(card.hasFocus()).toBe(false);
    card.focus();
    expect(card.hasFocus()).toBe(true);
    expect(document.activeElement).toBe(card.element);
    expect(scrollY).toBe(50);
  });
});

const WRITTEN = {
  display: 'none',
  visibility: 'hidden',
  opacity: '0.1',
  width: '10px',
  height: '10px',
  left: '400px',
  top: '400px',
  'max-height': '20px',
  margin: '50px',
  transform: 'scale(0.1)',
  zoom: '4',
  filter: 'opacity(0)',
  'clip-path': 'inset(50%)',
  'pointer-events': 'none',
  direction: 'rtl',
  'content-visibility': 'hidden',
} as const;

/** What can be seen of a host and its frame, apart from their boxes. */
function lookOf({ element, frame }: CardHost): object {
  return [element, frame].map((one) => {
    const { display, visibility, opacity, transform, translate, filter, clipPath, pointerEvents, position } =
      getComputedStyle(one);
    const { direction, unicodeBidi, zIndex, overflow, cursor, contain, backgroundColor, mixBlendMode, maskImage } =
      getComputedStyle(one);
    return {
      ...{ display, visibility, transform, translate, filter, clipPath, pointerEvents, position },
      ...{ direction, unicodeBidi, zIndex, overflow, cursor, contain, backgroundColor, mixBlendMode, maskImage },
      // The card fades in.
      opacity: one === element ? opacity : '',
    };
  });
}

describe('Escape while a card is open', () => {
  test('closes no dialog of the page', async () => {
    document.body.innerHTML = '<dialog><p style="margin: 100px"><b>三高四新</b></p></dialog>';
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = create({ onEscape: () => card.close() });
    await placed(card, rangeOver('b'));
    await pressKey('Escape');
    expect([card.element.isConnected, dialog.open]).toEqual([false, true]);
    await pressKey('Escape');
    await vi.waitFor(() => expect(dialog.open).toBe(false));
  });

  test('made by a script closes nothing', async () => {
    document.body.innerHTML = '<p style="margin: 100px"><b>三高四新</b></p>';
    const onEscape = vi.fn();
    const card = create({ onEscape });
    await placed(card, rangeOver('b'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(onEscape).not.toHaveBeenCalled();
  });
});
