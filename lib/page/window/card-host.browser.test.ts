import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import cardCss from '../../../components/card/card.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { clickAt, pressKey } from '../../../tests/browser/input.ts';
import { middleOf } from '../../../tests/browser/terms-in.ts';
import { type CardHost, type CardLabel, createCardHost } from './card-host.ts';
import { isCardHost } from './is-card-host.ts';

const LABEL: CardLabel = { name: '湘笺', language: 'zh-CN', colours: 'standard', isSheet: false };

let host: CardHost | null = null;

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(async () => {
  host?.close();
  host = null;
  for (const sheet of document.querySelectorAll('style[data-test]')) sheet.remove();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  scrollTo(0, 0);
  await page.viewport(1000, 700);
});

/** A card of some lines beside the first element of a selector. */
function open(label: Partial<CardLabel> = {}, lines = 5): CardHost {
  host = createCardHost([tokensCss, cardCss], { ...LABEL, ...label });
  host.container.innerHTML = `<section class="card"><button type="button">钉住</button><button>关闭</button>${'<p>说明说明说明</p>'.repeat(lines)}</section>`;
  return host;
}

function rangeOver(selector: string, root: ParentNode = document): Range {
  const range = document.createRange();
  range.selectNodeContents(root.querySelector(selector) as Element);
  return range;
}

/** Puts a card beside a term and waits until it has its place. */
async function placed(card: CardHost, range: Range): Promise<DOMRect> {
  const { style } = card.element;
  style.removeProperty('--card-top');
  card.placeBeside(range);
  await vi.waitFor(() => expect(style.getPropertyValue('--card-top')).not.toBe(''));
  return card.element.getBoundingClientRect();
}

function addStyle(text: string): void {
  const sheet = document.createElement('style');
  sheet.dataset.test = '';
  sheet.textContent = text;
  document.head.append(sheet);
}

describe('the place of a card', () => {
  test('it opens below its term, at its beginning', async () => {
    document.body.innerHTML = '<p style="margin: 100px">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(open(), range);
    const term = range.getBoundingClientRect();
    expect(card.top).toBeGreaterThan(term.bottom);
    expect(card.top).toBeLessThan(term.bottom + 10);
    expect(Math.abs(card.left - term.left)).toBeLessThanOrEqual(1);
  });

  test('above it where there is no room below', async () => {
    document.body.innerHTML = '<p style="margin: 620px 100px">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(open(), range);
    expect(card.bottom).toBeLessThan(range.getBoundingClientRect().top);
    expect(card.top).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['at the right edge', 'position: absolute; right: 0; top: 50px'],
    ['at the left edge', 'position: absolute; left: -10px; top: 50px'],
    ['in the lower right corner', 'position: absolute; right: 0; bottom: 0'],
  ])('%s it stays in view', async (_name, style) => {
    document.body.innerHTML = `<b style="${style}">三高四新</b>`;
    const { left, right, top, bottom } = await placed(open({}, 60), rangeOver('b'));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('a long card leaves the sentence around the term in sight', async () => {
    document.body.innerHTML = '<p style="margin: 30px">围绕<b>三高四新</b>落实</p>';
    const { height } = await placed(open({}, 200), rangeOver('b'));
    expect(height).toBeLessThanOrEqual(0.6 * innerHeight);
    expect(height).toBeGreaterThan(0.4 * innerHeight);
  });

  test('of a term that wraps it stands at the line it begins in or ends in, not beside the paragraph', async () => {
    document.body.innerHTML =
      '<p style="width: 200px; margin: 100px 300px; word-break: break-all; font: 20px/30px monospace">围绕围绕围绕围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    expect(range.getClientRects().length).toBe(2);
    const card = await placed(open(), range);
    const [, second] = range.getClientRects() as unknown as [DOMRect, DOMRect];
    expect(card.top).toBeGreaterThanOrEqual(second.top);
  });

  test('it follows its term when it is placed again', async () => {
    document.body.innerHTML = '<p style="margin: 300px 100px 3000px">围绕<b>三高四新</b>落实</p>';
    const card = open();
    const before = await placed(card, rangeOver('b'));
    scrollTo(0, 100);
    const after = await placed(card, rangeOver('b'));
    expect(Math.round(before.top - after.top)).toBe(100);
    expect(document.querySelectorAll('[data-xiangjian=card]')).toHaveLength(1);
  });

  test('on a page that is zoomed by style it stands beside its term', async () => {
    document.body.innerHTML = '<p style="margin: 100px; zoom: 1.5">围绕<b>三高四新</b>落实</p>';
    const range = rangeOver('b');
    const card = await placed(open(), range);
    const term = range.getBoundingClientRect();
    expect(card.top).toBeGreaterThan(term.bottom - 1);
    expect(card.top).toBeLessThan(term.bottom + 12);
  });

  test('as a sheet it takes no place beside the term', async () => {
    await page.viewport(390, 700);
    document.body.innerHTML = '<p style="margin: 100px 20px">围绕<b>三高四新</b>落实</p>';
    const card = open({ isSheet: true });
    card.placeBeside(rangeOver('b'));
    expect(card.element.dataset.sheet).toBe('');
    // What would give it a place has had its turn.
    await Promise.resolve();
    await Promise.resolve();
    expect(card.element.style.getPropertyValue('--card-top')).toBe('');
    await vi.waitFor(() =>
      expect(Math.abs(card.element.getBoundingClientRect().bottom - innerHeight)).toBeLessThanOrEqual(1),
    );
  });
});

describe('a card and its page', () => {
  test('nothing of it is in the page before it is placed and after it is closed', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const before = document.documentElement.outerHTML;
    const card = open();
    expect(document.documentElement.outerHTML).toBe(before);
    await placed(card, rangeOver('b'));
    expect(isCardHost(card.element)).toBe(true);
    expect(card.element.parentNode).toBe(document.documentElement);
    card.close();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('its inside is closed to the page, and its outside names it', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const card = open({ name: '湘箋', language: 'zh-TW', colours: 'contrast' });
    await placed(card, rangeOver('b'));
    expect(card.element.shadowRoot).toBeNull();
    expect(card.element.innerHTML).toBe('');
    expect(document.querySelectorAll('button')).toHaveLength(0);
    expect(card.element.getAttribute('role')).toBe('dialog');
    expect(card.element.getAttribute('aria-label')).toBe('湘箋');
    expect([card.element.lang, card.element.dataset.colours]).toEqual(['zh-TW', 'contrast']);
  });

  test('it stands above everything: a point of it is its own, whatever the page lays over itself', async () => {
    document.body.innerHTML =
      '<b>三高四新</b><div style="position: fixed; inset: 0; z-index: 2147483647; background: white"></div>';
    const card = open();
    const box = await placed(card, rangeOver('b'));
    expect(card.element.matches(':popover-open')).toBe(true);
    expect(document.elementFromPoint(...middleOf(box))).toBe(card.element);
  });

  test('styles of the page reach neither its host nor its inside', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const card = open();
    const before = await placed(card, rangeOver('b'));
    const button = card.container.querySelector('button') as HTMLElement;
    const look = () => {
      const { color, fontSize, letterSpacing, display, textTransform } = getComputedStyle(button);
      return { color, fontSize, letterSpacing, display, textTransform };
    };
    const plain = look();
    addStyle(`
      * { color: red !important; font-size: 60px !important; letter-spacing: 9px !important; text-transform: uppercase }
      div, [popover], [data-xiangjian] { display: none !important; width: 10px !important; inset: 0 !important; opacity: 0.1 }
      html, body { font-size: 60px !important; letter-spacing: 9px; line-height: 4; word-spacing: 30px; direction: rtl }
      button { display: none !important }
    `);
    expect(look()).toEqual(plain);
    const after = card.element.getBoundingClientRect();
    expect([after.width, after.height, after.left]).toEqual([before.width, before.height, before.left]);
  });

  test('in a modal dialog of the page it is put into the dialog, or it could not be pressed', async () => {
    document.body.innerHTML = '<dialog><p>围绕<b>三高四新</b></p></dialog>';
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = open();
    const box = await placed(card, rangeOver('b'));
    expect(card.element.parentNode).toBe(dialog);
    expect(document.elementFromPoint(...middleOf(box))).toBe(card.element);
    const pressed = vi.fn();
    const button = card.container.querySelector('button') as HTMLElement;
    button.addEventListener('click', pressed);
    await clickAt(...middleOf(button.getBoundingClientRect()));
    expect(pressed).toHaveBeenCalledOnce();
    dialog.close();
  });

  test('beside a term in a shadow tree within a modal dialog, too; in one that is not modal it stays outside', async () => {
    document.body.innerHTML = '<dialog><div></div></dialog>';
    const root = (document.querySelector('dialog div') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<b>三高四新</b>';
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const card = open();
    await placed(card, rangeOver('b', root));
    expect(card.element.parentNode).toBe(dialog);
    card.close();
    dialog.close();
    dialog.show();
    await placed(open(), rangeOver('b', root));
    expect(host?.element.parentNode).toBe(document.documentElement);
  });

  test('what is pressed and typed in it is not heard by the page', async () => {
    document.body.innerHTML = '<b>三高四新</b>';
    const card = open();
    await placed(card, rangeOver('b'));
    const heard = vi.fn();
    const kinds = ['click', 'pointerdown', 'mousedown', 'mouseup', 'keydown', 'keyup', 'focusin'];
    for (const kind of kinds) document.addEventListener(kind, heard);
    const pressed = vi.fn();
    const button = card.container.querySelector('button') as HTMLElement;
    button.addEventListener('click', pressed);
    await clickAt(...middleOf(button.getBoundingClientRect()));
    await pressKey('j');
    for (const kind of kinds) document.removeEventListener(kind, heard);
    expect(pressed).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  test('the focus goes to its first control and does not scroll the page', async () => {
    document.body.innerHTML = '<p style="margin: 300px 0 3000px"><b>三高四新</b></p>';
    scrollTo(0, 50);
    const card = open();
    await placed(card, rangeOver('b'));
    expect(card.hasFocus()).toBe(false);
    card.focus();
    expect(card.hasFocus()).toBe(true);
    expect((card.container.getRootNode() as ShadowRoot).activeElement).toBe(card.container.querySelector('button'));
    expect(scrollY).toBe(50);
  });
});
