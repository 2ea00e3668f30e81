import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SIEGED, type SiegedBrowser, type SiegedPage } from './sieged-browser.ts';
import { createStand, IN_CARD, pageOf, SENTENCE, type Stand, TERM } from './stand.ts';

const SOON = { timeout: 15_000, interval: 50 };
const HTML = pageOf(SENTENCE);

/** A page's listeners cannot be seen in: whatever the page can reach of the card is kept here by it. */
interface Spoils {
  roots: (ShadowRoot | Document)[];
}

describe.each(SIEGED)('in %s, a page', (_name, launch) => {
  let browser: SiegedBrowser;
  let page: SiegedPage;
  let stand: Stand;
  let count = 0;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.open({ url: `https://www.zznews.gov.cn/siege/${count++}.html`, body: HTML });
    stand = createStand(browser, page);
    await stand.marked();
    await page.move(5, 5);
  });
  afterEach(async () => {
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('opens no card by events of its own making', async () => {
    const { x, y } = await stand.marked(TERM);
    await page.evaluate(
      (x, y) => {
        const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
        const at = document.elementFromPoint(x, y) as Element;
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) {
          at.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
        }
        for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) at.dispatchEvent(new MouseEvent(type, init));
        (at as HTMLElement).click();
      },
      x,
      y,
    );
    await stand.outlast();
    expect(await stand.isOpen()).toBe(false);
  });

  test('closes no card by events of its own making', async () => {
    await stand.openCard();
    await page.evaluate(() => {
      const init = { bubbles: true, composed: true, cancelable: true };
      for (const target of [document, document.body, document.documentElement, window]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Escape' }));
        target.dispatchEvent(new PointerEvent('pointerdown', init));
        target.dispatchEvent(new PointerEvent('pointerleave', init));
        target.dispatchEvent(new MouseEvent('click', { ...init, detail: 1, clientX: 5, clientY: 5 }));
        target.dispatchEvent(new Event('scroll', init));
      }
    });
    await stand.outlast();
    expect(await stand.isOpen()).toBe(true);
  });

  test('reads nothing of a card by searching and selecting', async () => {
    await stand.openCard();
    const read = await page.evaluate((word) => {
      const found = (window as unknown as { find(text: string): boolean }).find(word);
      const selection = getSelection() as Selection;
      const texts = [selection.toString()];
      selection.selectAllChildren(document.documentElement);
      texts.push(selection.toString());
      for (const unit of ['character', 'word', 'line', 'documentboundary']) {
        selection.modify('extend', 'forward', unit);
        texts.push(selection.toString());
      }
      const roots = [selection.anchorNode, selection.focusNode].map((node) => node?.getRootNode().nodeName);
      return { found, isInside: texts.some((text) => text.includes(word)), roots };
    }, IN_CARD);
    expect(read.found).toBe(false);
    expect(read.isInside).toBe(false);
    expect(read.roots.every((name) => name === '#document')).toBe(true);
  });

  test('gets from the events over a card nothing it can read or press', async () => {
    await page.evaluate(() => {
      const spoils: Spoils = { roots: [] };
      Object.assign(window, { spoils });
      const types = ['pointerover', 'pointerout', 'pointermove', 'mouseover', 'mouseout', 'mousemove', 'mousedown'];
      for (const type of [...types, 'mouseup', 'click', 'focusin', 'focusout', 'wheel', 'keydown']) {
        const listen = (event: Event) => {
          const names = ['target', 'relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'rangeParent'];
          for (const name of names) {
            const node = (event as unknown as Record<string, unknown>)[name];
            if (node instanceof Node && node.getRootNode() !== document)
              spoils.roots.push(node.getRootNode() as ShadowRoot);
          }
        };
        addEventListener(type, listen, true);
      }
    });
    await stand.openCard();
    const { left, top, width, height } = await stand.box();
    await page.move(left + width / 2, top + height / 2);
    await page.click(left + width / 2, top + height - 12);
    await page.move(5, 5);
    const reached = await page.evaluate(() => {
      const { roots } = (window as unknown as { spoils: Spoils }).spoils;
      const inside = roots.flatMap((root) => [...root.querySelectorAll('*')]);
      const readable = inside.filter((element) => {
        if (!(element instanceof HTMLIFrameElement)) return (element.textContent ?? '').trim() !== '';
        try {
          return element.contentDocument !== null || (element.contentWindow as Window).document !== null;
        } catch {
          return false;
        }
      });
      for (const element of inside) (element as HTMLElement).click?.();
      return { readable: readable.length, buttons: inside.filter((one) => one.localName === 'button').length };
    });
    expect(reached).toEqual({ readable: 0, buttons: 0 });
    expect((await browser.settings()).hiddenTerms ?? []).toEqual([]);
  });

  test('makes no card of its own out of the frame', async () => {
    await stand.openCard();
    const address = await page.inCard<string>('location.href');
    const heard = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      const told: string[] = [];
      port1.onmessage = ({ data }) => told.push(data.type);
      frame.contentWindow?.postMessage({ ticket: '7d6c1c8e-0b1e-4f6e-9d8e-1b8a4f6b7c1d' }, '*', [port2]);
      port1.postMessage({ type: 'show', opening: { term: 'seeds/zhuzhou', surface: '假的', language: 'en' } });
      await new Promise((done) => setTimeout(done, 500));
      frame.remove();
      return told;
    }, address);
    expect(heard).toEqual(browser.hidesFrame ? [] : ['heard', 'refused']);
  });

  test('changes nothing of a card by its styles', async () => {
    await stand.openCard();
    const before = await stand.box();
    const inside = await page.inCard<string>('JSON.stringify([innerWidth, getComputedStyle(document.body).color])');
    await page.evaluate(() => {
      const sheet = document.createElement('style');
      sheet.textContent = `[data-xiangjian], [popover], div { left: 0 !important; top: 0 !important; width: 20px !important; height: 9px !important;
        opacity: 0.1 !important; transform: scale(2) !important; direction: rtl !important; --paper: #000 !important; color: red !important;
        filter: invert(1) !important; zoom: 3 !important; clip-path: inset(50%) !important; pointer-events: none !important;
        --card-left: 0px !important; display: none !important; position: static !important; animation: x 1s !important; }
        html { direction: rtl; color: red; font-size: 60px }`;
      document.head.append(sheet);
      const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
      host.setAttribute(
        'style',
        'left: 0 !important; width: 9px !important; direction: rtl !important; zoom: 2 !important',
      );
      dispatchEvent(new Event('resize'));
    });
    await stand.outlast();
    // Where its term goes it goes: how large it is is its own.
    const after = await stand.box();
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    const looks = await page.evaluate(() => {
      const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
      const { direction, opacity, transform, filter, display, clipPath, pointerEvents } = getComputedStyle(host);
      return { direction, opacity, transform, filter, display, clipPath, pointerEvents };
    });
    expect(looks).toEqual({
      ...{ direction: 'ltr', opacity: '1', transform: 'none', filter: 'none' },
      ...{ display: 'block', clipPath: 'none', pointerEvents: 'auto' },
    });
    expect(await page.inCard('JSON.stringify([innerWidth, getComputedStyle(document.body).color])')).toBe(inside);
  });

  test('that is zoomed by style zooms no card', async () => {
    await stand.openCard();
    const before = await stand.box();
    await page.evaluate(() => {
      document.documentElement.style.zoom = '0.5';
    });
    await vi.waitFor(async () => {
      const { width } = await stand.box();
      expect(Math.abs(width - before.width)).toBeLessThan(2);
    }, SOON);
    // The frame is told of its size with its next frame, later than the page.
    await vi.waitFor(async () => expect(await page.inCard<number>('innerWidth')).toBe(Math.round(before.width)), SOON);
  });

  test('that lays something over a card, which lets clicks through, has nothing stored by them', async () => {
    await stand.openCard();
    await stand.outlast();
    await stand.pressInCard('更多');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    });
    await stand.outlast();
    await stand.pressInCard('这个我熟');
    await stand.outlast();
    const hidden = (await browser.settings()).hiddenTerms ?? [];
    if (browser.tellsOfCover) {
      expect(hidden).toEqual([]);
      return;
    }
    // Where nothing tells of the cover it is said, and taken back by one press.
    expect(await page.inCard<string>('document.body.innerText')).toContain('撤销');
    await stand.pressInCard('撤销');
    await vi.waitFor(async () => expect((await browser.settings()).hiddenTerms ?? []).toEqual([]), SOON);
  });

  test('ends nothing by events under names of ours, and is told nothing', async () => {
    const before = (await stand.painted()).length;
    const isAnswered = await page.evaluate(() => {
      const names = [
        'xiangjian:begins',
        'xiangjianScript',
        'xiangjian',
        'wxt:content-script-started',
        'page:wxt:content-script-started',
      ];
      let isStopped = false;
      for (const name of names) {
        for (const target of [document, window, document.documentElement]) {
          const event = new CustomEvent(name, {
            bubbles: true,
            cancelable: true,
            detail: { contentScriptName: 'page' },
          });
          if (!target.dispatchEvent(event)) isStopped = true;
          window.postMessage({ type: name, contentScriptName: 'page', messageId: 'x' }, '*');
        }
      }
      return isStopped;
    });
    expect(isAnswered).toBe(false);
    await stand.outlast();
    expect((await stand.painted()).length).toBe(before);
    await stand.openCard();
  });

  test('that throws out the marks, or paints under their names, gets them back', async () => {
    const before = (await stand.painted()).map(({ text }) => text);
    await page.evaluate(() => CSS.highlights.clear());
    await vi.waitFor(async () => expect((await stand.painted()).map(({ text }) => text)).toEqual(before), SOON);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    await vi.waitFor(async () => expect((await stand.painted()).map(({ text }) => text)).toEqual(before), SOON);
    await page.evaluate(() => {
      for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
    });
    await vi.waitFor(async () => expect((await stand.painted()).map(({ text }) => text)).toEqual(before), SOON);
  });

  test('that takes the card out of its DOM, or closes it, does not keep the next from coming', async () => {
    await stand.openCard();
    await page.evaluate(() => document.querySelector('[data-xiangjian=card]')?.remove());
    await page.press('Escape');
    await page.move(5, 5);
    await stand.openCard();
    await page.evaluate(() => (document.querySelector('[data-xiangjian=card]') as HTMLElement).hidePopover());
    await page.press('Escape');
    await stand.openCard();
  });
});
