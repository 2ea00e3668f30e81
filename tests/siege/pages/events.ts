import type { HostilePage } from '../stand.ts';
import { mustHold, pageOf, SENTENCE, until } from '../stand.ts';

/** Pages that make events up, or keep them from us. */
export const EVENTS: readonly HostilePage[] = [
  {
    name: 'events: pointer and mouse',
    tries: 'opens a card by a hand that it makes up',
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.evaluate(
        (x, y) => {
          const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
          const at = document.elementFromPoint(x, y) as HTMLElement;
          for (const pointerType of ['mouse', 'touch', 'pen']) {
            for (const type of ['over', 'enter', 'move', 'down', 'up', 'rawupdate', 'out']) {
              at.dispatchEvent(new PointerEvent(`pointer${type}`, { ...init, pointerType }));
            }
          }
          for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu']) {
            at.dispatchEvent(new MouseEvent(type, init));
          }
          at.click();
        },
        x,
        y,
      );
      await stand.outlast();
      mustHold('no card is open', !(await stand.isOpen()));
    },
  },
  {
    name: 'events: every kind, on everything',
    tries: 'drives us by events of every interface there is',
    async holds(stand) {
      await stand.marked();
      const before = (await stand.painted()).length;
      await stand.page.evaluate(() => {
        const types = Object.getOwnPropertyNames(HTMLElement.prototype)
          .concat(Object.getOwnPropertyNames(document), Object.getOwnPropertyNames(window))
          .flatMap((name) => (name.startsWith('on') ? [name.slice(2)] : []));
        const makers = Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]\w*Event$/.test(name));
        const targets = [window, document, document.documentElement, document.body, document.querySelector('#said')];
        for (const type of new Set(types)) {
          if (/^(error|unhandledrejection|rejectionhandled)$/.test(type)) continue;
          for (const maker of makers) {
            try {
              const Maker = (window as unknown as Record<string, typeof Event>)[maker] as typeof Event;
              const event = new Maker(type, { bubbles: true, composed: true, cancelable: true });
              for (const target of targets) target?.dispatchEvent(event);
            } catch {}
          }
        }
      });
      await stand.outlast();
      mustHold('no card is open', !(await stand.isOpen()));
      mustHold('marks stay', (await stand.painted()).length === before);
      await stand.openCard();
    },
  },
  {
    name: 'events: away with the card',
    tries: 'closes an open card by keys, clicks and scrolls that it makes up',
    async holds(stand) {
      await stand.openCard();
      await stand.page.evaluate(() => {
        const init = { bubbles: true, composed: true, cancelable: true };
        const host = document.querySelector('[data-xiangjian=card]');
        for (const target of [document, document.body, document.documentElement, window, host]) {
          target?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Escape' }));
          target?.dispatchEvent(new PointerEvent('pointerdown', init));
          target?.dispatchEvent(new PointerEvent('pointerleave', init));
          target?.dispatchEvent(new MouseEvent('click', { ...init, detail: 1, clientX: 5, clientY: 5 }));
          for (const type of ['scroll', 'blur', 'resize', 'toggle', 'beforetoggle', 'load', 'close', 'cancel']) {
            target?.dispatchEvent(new Event(type, init));
          }
        }
      });
      await stand.outlast();
      mustHold('the card is open', await stand.isOpen());
      await stand.page.press('Escape');
      await until('Escape closes it', async () => !(await stand.isOpen()));
    },
  },
  {
    name: 'events: names and messages of ours',
    tries: 'ends us, or is told of us, by names and messages it has read in the source',
    async holds(stand) {
      await stand.marked();
      const answers = await stand.page.evaluate(async () => {
        const heard: string[] = [];
        addEventListener('message', ({ data }) => data?.siege === undefined && heard.push(JSON.stringify(data)));
        for (const name of [
          'xiangjian',
          'xiangjianScript',
          'wxt:content-script-started',
          'page.report',
          'frame.leave',
        ]) {
          for (const target of [document, window]) {
            if (!target.dispatchEvent(new CustomEvent(name, { cancelable: true, detail: {} }))) heard.push(name);
          }
          postMessage({ siege: 1, type: name, operation: name, ticket: 'x', patterns: ['*'] }, '*');
        }
        await new Promise((done) => setTimeout(done, 500));
        return heard;
      });
      mustHold(`nothing answers: ${answers}`, answers.length === 0);
      await stand.openCard();
    },
  },
  {
    name: 'events: all swallowed',
    tries: 'stops every event before anyone hears it',
    page: `${SENTENCE}<script>for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'mousemove', 'mousedown', 'click', 'keydown', 'scroll'])
      addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.move(x, y);
      await stand.page.click(x, y);
      await stand.outlast();
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
  },
  {
    name: 'events: page life made up',
    tries: 'says that it is hidden, leaves, sleeps and comes back, and stays all the while',
    async holds(stand) {
      await stand.marked();
      await stand.page.evaluate(() => {
        for (const type of ['pagehide', 'beforeunload', 'unload', 'freeze', 'resume', 'pageshow', 'visibilitychange']) {
          window.dispatchEvent(
            type.startsWith('page') ? new PageTransitionEvent(type, { persisted: true }) : new Event(type),
          );
          document.dispatchEvent(new Event(type));
        }
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
        Object.defineProperty(document, 'hidden', { get: () => true });
        (document.querySelector('#far') as Element).textContent = '后来是东数西算。';
      });
      await stand.marked('东数西算');
      await stand.openCard();
    },
  },
  {
    name: 'events: removed on sight',
    tries: 'takes everything of ours away as soon as it is there',
    page: `${SENTENCE}<script>new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes)
      if (node.dataset?.xiangjian) { window.removed = (window.removed ?? 0) + 1; node.remove(); } }).observe(document, { childList: true, subtree: true });</script>`,
    async holds(stand) {
      const { x, y } = await stand.marked();
      await stand.page.click(x, y);
      await stand.outlast();
      await stand.outlast();
      const removed = await stand.page.evaluate(() => (window as unknown as { removed?: number }).removed ?? 0);
      mustHold(`no race with the page: it removed ${removed}`, removed <= 6);
      mustHold('marks stay', (await stand.painted()).length === 2);
    },
  },
  {
    name: 'events: focus stolen',
    tries: 'takes the focus twenty times a second',
    page: `${SENTENCE}<input id="thief"><script>setInterval(() => document.querySelector('#thief').focus(), 50);</script>`,
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      mustHold('the card is open', await stand.isOpen());
      await stand.page.press('Escape');
      await until('Escape closes it', async () => !(await stand.isOpen()));
    },
  },
  {
    name: 'events: a card of the page’s own',
    tries: 'has an element taken for a card, so that what it says is not read',
    page: {
      body: pageOf(
        `<div data-xiangjian="card" popover="manual">假的</div><div data-xiangjian="marks"><p>又说湘赣边</p></div>${SENTENCE}`,
      ),
    },
    async holds(stand) {
      await stand.openCard();
      mustHold('the other stays shut', (await stand.box()).height > 250);
    },
  },
];
