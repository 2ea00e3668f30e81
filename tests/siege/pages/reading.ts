import type { HostilePage } from '../stand.ts';
import { IN_CARD, mustHold, SENTENCE, TERM, until } from '../stand.ts';

/** What a page's script has kept for us to look at. */
type Kept = Window & { readonly kept: string[] };

/** A script that keeps what a page is told. */
const keeping = (script: string) => `${SENTENCE}<script>window.kept = [];${script}</script>`;

/** Pages that want to know what stands in a card, or whose it is. */
export const READING: readonly HostilePage[] = [
  {
    name: 'reading: find and selection',
    tries: 'walks a selection into the card',
    async holds(stand) {
      await stand.openCard();
      const read = await stand.page.evaluate((word) => {
        const texts: string[] = [];
        const selection = getSelection() as Selection;
        const look = () => {
          texts.push(selection.toString());
          for (const node of [selection.anchorNode, selection.focusNode]) {
            const root = node?.getRootNode() ?? document;
            // Firefox names the root a frame of ours stands in; there is no text in it.
            if (root !== document) texts.push(root.textContent ?? '');
          }
        };
        for (let turn = 0; turn < 3; turn++) {
          (window as unknown as { find?(text: string): boolean }).find?.(word);
          look();
        }
        selection.selectAllChildren(document.documentElement);
        look();
        for (const unit of ['character', 'word', 'line', 'sentence', 'paragraph', 'documentboundary']) {
          for (const way of ['forward', 'backward']) {
            selection.modify('extend', way, unit);
            look();
          }
        }
        document.execCommand('selectAll');
        look();
        return texts.filter((text) => text.includes(word));
      }, IN_CARD);
      mustHold(`read ${read}`, read.length === 0);
    },
  },
  {
    name: 'reading: what markup says',
    tries: 'writes the whole document out, shadow trees and all',
    async holds(stand) {
      await stand.openCard();
      const read = await stand.page.evaluate(() => {
        const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
        const attributes = [...host.attributes].map(({ value }) => value);
        const options = {
          serializableShadowRoots: true,
          shadowRoots: host.shadowRoot === null ? [] : [host.shadowRoot],
        };
        return [
          document.documentElement.outerHTML,
          new XMLSerializer().serializeToString(host),
          (host as { getHTML?(o: object): string }).getHTML?.(options) ?? '',
          (host.cloneNode(true) as HTMLElement).innerHTML,
          host.innerText,
          ...attributes,
          String(host.shadowRoot),
        ].join('\n');
      });
      mustHold('no text of the card', !read.includes(IN_CARD));
      mustHold('no address of the extension', !/(chrome|moz)-extension:/.test(read));
    },
  },
  {
    name: 'reading: by points',
    tries: 'asks what lies at every point of the card',
    async holds(stand) {
      await stand.openCard();
      const { left, top, width, height } = await stand.box();
      const found = await stand.page.evaluate(
        (left, top, width, height) => {
          const names = new Set<string>();
          for (let x = left + 4; x < left + width; x += 24) {
            for (let y = top + 4; y < top + height; y += 24) {
              for (const element of document.elementsFromPoint(x, y)) names.add(element.localName);
              const nodes = [
                document.caretPositionFromPoint?.(x, y)?.offsetNode,
                (document as { caretRangeFromPoint?(x: number, y: number): Range | null }).caretRangeFromPoint?.(x, y)
                  ?.startContainer,
              ];
              for (const node of nodes)
                if (node && node.getRootNode() !== document) names.add(`within ${node.nodeName}`);
            }
          }
          return [...names];
        },
        left,
        top,
        width,
        height,
      );
      mustHold(
        `nothing within: ${found}`,
        found.every((name) => /^(html|body|p|div)$/.test(name)),
      );
    },
  },
  {
    name: 'reading: what events name',
    tries: 'takes elements of ours from the events over a card',
    page: keeping(`for (const type of ['pointerover', 'pointerout', 'pointermove', 'mouseover', 'mouseout', 'mousemove', 'mousedown', 'mouseup', 'click', 'focusin', 'focusout', 'wheel', 'keydown', 'keyup', 'selectionchange', 'copy', 'contextmenu', 'dragstart'])
      addEventListener(type, (event) => { for (const node of [...event.composedPath(), event.target, event.relatedTarget, event.originalTarget, event.explicitOriginalTarget, event.rangeParent])
        if (node instanceof Node && node.getRootNode() !== document) { kept.push(type + ' ' + node.nodeName + ' ' + node.textContent);
          try { if (node.contentDocument) kept.push('document'); } catch {} } }, true);`),
    async holds(stand) {
      await stand.openCard();
      const { left, top, width, height } = await stand.box();
      await stand.page.move(left + width / 2, top + height / 2);
      await stand.page.click(left + width / 2, top + height - 12);
      await stand.page.press('a');
      await stand.page.move(5, 5);
      const kept = await stand.page.evaluate(() => (window as unknown as Kept).kept);
      mustHold(
        `nothing with text: ${kept}`,
        kept.every((text) => /^\w+ (IFRAME|#document-fragment) $/.test(text)),
      );
    },
  },
  {
    name: 'reading: keys typed in the card',
    tries: 'listens to what is typed while the card has the focus',
    page: keeping(`addEventListener('keydown', ({ key }) => kept.push(key), true);`),
    async holds(stand) {
      await stand.openCard();
      // On an empty place, where no control is: the click gives the frame the focus.
      const { left, top } = await stand.box();
      await stand.page.click(left + 6, top + 6);
      await until('the card has the focus', () =>
        stand.page.look(() => document.activeElement?.matches('[data-xiangjian=card]') === true),
      );
      await stand.page.press('q');
      await stand.outlast();
      const kept = await stand.page.evaluate(() => (window as unknown as Kept).kept);
      mustHold(`heard ${kept}`, kept.length === 0);
    },
  },
  {
    name: 'reading: changes of the DOM',
    tries: 'watches every change below the document',
    page: keeping(`new MutationObserver((all) => { for (const { type, target, addedNodes, attributeName } of all)
      kept.push(type + ' ' + target.nodeName + ' ' + attributeName + ' ' + [...addedNodes].map((n) => n.outerHTML ?? n.data)); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`),
    async holds(stand) {
      await stand.openCard();
      const kept = await stand.page.evaluate(() => (window as unknown as Kept).kept);
      const told = kept.filter(
        (text) =>
          /card|iframe/i.test(text) && !/^childList HTML null (<div data-xiangjian="card"[^<]*><\/div>)?$/.test(text),
      );
      mustHold(`only that a card comes and goes: ${told}`, told.length === 0);
    },
  },
  {
    name: 'reading: the time it took',
    tries: 'finds addresses of ours among what has been loaded',
    page: keeping(`new PerformanceObserver((list) => { for (const { name, entryType, containerSrc } of list.getEntries()) kept.push(entryType + ' ' + name + ' ' + containerSrc); })
      .observe({ entryTypes: PerformanceObserver.supportedEntryTypes });
      addEventListener('error', ({ message, filename }) => kept.push('error ' + message + filename), true); addEventListener('unhandledrejection', ({ reason }) => kept.push('error ' + reason?.stack));`),
    async holds(stand) {
      await stand.openCard();
      await stand.outlast();
      const kept = await stand.page.evaluate(() => [
        ...(window as unknown as Kept).kept,
        ...performance.getEntries().map(({ name }) => name),
      ]);
      const ours = kept.filter((text) => /-extension:|^error /.test(text));
      mustHold(`nothing of ours: ${ours}`, ours.length === 0);
    },
  },
  {
    name: 'reading: frames of the window',
    tries: 'takes the frame by its number and floods it with messages and ports',
    async holds(stand) {
      await stand.openCard();
      const reached = await stand.page.evaluate(async () => {
        const frames = [window.length > 0 ? window[0] : null].filter((one) => one != null) as Window[];
        for (const frame of frames) {
          for (let turn = 0; turn < 5000; turn++) {
            const { port1, port2 } = new MessageChannel();
            port1.postMessage({ type: 'show', opening: { term: 'seeds/zhuzhou', surface: '假的' } });
            frame.postMessage({ ticket: `forged ${turn}` }, '*', [port2]);
          }
        }
        await new Promise((done) => setTimeout(done, 300));
        return frames.length;
      });
      mustHold(`${reached} frames`, reached === 0 || reached === 1);
      mustHold('nothing forged', !(await stand.page.inCard<string>('document.body.innerText')).includes('假的'));
      await stand.page.press('Escape');
      await stand.openCard();
    },
  },
  {
    name: 'reading: the channel',
    tries: 'lies in wait for the messages between us and our frame',
    page: keeping(`for (const name of ['postMessage']) { const own = Window.prototype[name] ?? window[name]; window[name] = function (...all) { kept.push(name); return own.apply(this, all); }; }
      const Channel = MessageChannel; window.MessageChannel = function () { kept.push('channel'); return new Channel(); };
      const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (...all) { kept.push('port ' + JSON.stringify(all)); return post.apply(this, all); };
      const get = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() { kept.push('window'); return get.call(this); } });
      const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { kept.push('shadow'); return attach.call(this, { ...init, mode: 'open' }); };
      addEventListener('message', (event) => kept.push('message ' + event.origin), true);`),
    async holds(stand) {
      await stand.openCard();
      const kept = await stand.page.evaluate(() => [
        ...(window as unknown as Kept).kept,
        ...(document.querySelector('[data-xiangjian=card]')?.shadowRoot ? ['open'] : []),
      ]);
      mustHold(`heard ${kept}`, kept.length === 0);
    },
  },
  {
    name: 'reading: by styles',
    tries: 'asks selectors and computed styles which term is shown',
    async holds(stand) {
      const shape = async () => {
        await stand.openCard();
        return stand.page.evaluate(() => {
          const host = document.querySelector('[data-xiangjian=card]') as HTMLElement;
          const style = getComputedStyle(host);
          const names = [...style].filter(
            (name) => !/^(top|bottom|height|block-size|inset|perspective|transform-origin|-webkit)/.test(name),
          );
          return JSON.stringify([
            // A dialog is called by the words of the page that it stands by: no secret from the page.
            [...host.attributes].map(({ name, value }) => [name, name === 'aria-label' ? '' : value]),
            host.ariaLabel,
            names.map((name) => style.getPropertyValue(name)),
            document.querySelectorAll(':has(> iframe), :state(x), ::part(card)').length,
            host.childNodes.length,
          ]);
        });
      };
      const first = await shape();
      await stand.page.press('Escape');
      mustHold('the same for each', (await shape()) === first);
      const [attributes, name, ...rest] = JSON.parse(first);
      mustHold(`named by the words of the page: ${name}`, name === TERM);
      mustHold('no name of a term', !/可信|trusted/.test(JSON.stringify([attributes, rest])));
    },
  },
  {
    name: 'reading: our frame in the page’s own',
    tries: 'loads our frame itself and speaks to it as we do',
    async holds(stand) {
      await stand.openCard();
      const address = await stand.page.inCard<string>('location.href');
      const heard = await stand.page.evaluate(async (src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done));
        const told: string[] = [];
        for (let turn = 0; turn < 200; turn++) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => told.push(data.type);
          frame.contentWindow?.postMessage({ ticket: crypto.randomUUID() }, '*', [port2]);
          port1.postMessage({ type: 'show', opening: { term: 'seeds/zhuzhou', surface: '假的', language: 'en' } });
        }
        await new Promise((done) => setTimeout(done, 1500));
        frame.remove();
        return [...new Set(told)].filter((type) => type !== 'heard' && type !== 'refused');
      }, address);
      mustHold(`told ${heard}`, heard.length === 0);
      mustHold('the card is open', await stand.isOpen());
    },
  },
  {
    name: 'reading: names of marks',
    tries: 'guesses what our highlights are called',
    async holds(stand) {
      await stand.marked();
      const names = await stand.page.evaluate(() => [...CSS.highlights.keys()]);
      mustHold(`made up: ${names}`, names.length > 0 && names.every((name) => /^x[0-9a-f]{16}-/.test(name)));
    },
  },
];
