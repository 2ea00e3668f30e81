import { type HostilePage, IN_CARD, mustHold, pageOf, SENTENCE, until } from '../stand.ts';

/** A page that breaks its own world; marks and cards must come all the same. */
function broken(name: string, tries: string, script: string): HostilePage {
  return {
    name: `prototypes: ${name}`,
    tries,
    page: { body: pageOf(`<script>${script}</script>${SENTENCE}`) },
    async holds(stand) {
      await stand.openCard();
      mustHold('the card reads', (await stand.page.inCard<string>('document.body.innerText')).includes(IN_CARD));
      await stand.page.press('Escape');
      await until('Escape closes it', async () => !(await stand.isOpen()));
    },
  };
}

/** A page whose elements bear the names of what the DOM has. */
function clobbered(name: string, html: string): HostilePage {
  return {
    name: `prototypes: clobbered by ${name}`,
    tries: 'hides what the DOM has behind elements of the same name',
    page: { body: pageOf(`${SENTENCE}${html}`) },
    holds: (stand) => stand.openCard(),
  };
}

const FAIL = `const fail = () => { throw new Error('broken'); };`;
const DOCUMENT_NAMES = [
  ...['body', 'head', 'documentElement', 'createElement', 'createRange', 'createTreeWalker', 'querySelector'],
  ...['querySelectorAll', 'addEventListener', 'elementFromPoint', 'caretPositionFromPoint', 'activeElement', 'title'],
  ...[
    'contentType',
    'adoptedStyleSheets',
    'visibilityState',
    'hidden',
    'readyState',
    'defaultView',
    'designMode',
    'lang',
  ],
];

/** Pages that break what scripts stand on. */
export const PROTOTYPES: readonly HostilePage[] = [
  broken(
    'arrays, maps and promises',
    'makes every built-in method throw',
    `${FAIL} for (const owner of [Array.prototype, Map.prototype, Set.prototype, WeakMap.prototype, Promise.prototype, String.prototype, RegExp.prototype])
      for (const name of Object.getOwnPropertyNames(owner)) try { if (name !== 'constructor' && typeof owner[name] === 'function') owner[name] = fail; } catch {}`,
  ),
  broken(
    'JSON and numbers',
    'has JSON answer with its own',
    `JSON.parse = () => ({ ok: true, value: '假的' }); JSON.stringify = () => '"假的"'; Math.round = () => NaN; Number.isFinite = () => false;`,
  ),
  broken(
    'iteration',
    'takes iterating away',
    `delete Array.prototype[Symbol.iterator]; delete Map.prototype[Symbol.iterator]; Object.defineProperty(Object.prototype, 'then', { get() { throw new Error('then'); } });`,
  ),
  broken(
    'Object.prototype',
    'gives every object properties that lead astray',
    `for (const name of ['length', 'term', 'type', 'ok', 'value', 'get', 'set', 'popover', 'isTrusted', 'signal']) try { Object.defineProperty(Object.prototype, name, { get() { return '假的'; }, set() {}, configurable: true }); } catch {}`,
  ),
  broken(
    'elements and nodes',
    'makes every getter and method of the DOM throw',
    `${FAIL} for (const owner of [Node, Element, HTMLElement, Document, Range, CharacterData, Text, ShadowRoot, EventTarget, NodeIterator, TreeWalker].map((one) => one.prototype))
      for (const name of Object.getOwnPropertyNames(owner)) try { const own = Object.getOwnPropertyDescriptor(owner, name); if (name !== 'constructor' && own.configurable) Object.defineProperty(owner, name, own.get ? { get: fail } : { value: fail }); } catch {}`,
  ),
  broken(
    'highlights',
    'replaces and freezes the registry of highlights',
    `Object.defineProperty(CSS, 'highlights', { get() { throw new Error('broken'); } }); Object.freeze(Highlight.prototype); self.Highlight = self.StaticRange = self.CSSStyleSheet = undefined; Object.freeze(CSS);`,
  ),
  broken(
    'frozen document',
    'freezes document, window and their prototypes',
    `for (const one of [document, Document.prototype, Node.prototype, Element.prototype, HTMLElement.prototype, EventTarget.prototype, Array.prototype, Object.prototype]) Object.freeze(one); Object.preventExtensions(window);`,
  ),
  broken(
    'style sheets',
    'keeps style sheets from being adopted',
    `Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: () => [], set() { throw new Error('broken'); } }); Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set() { throw new Error('broken'); } });`,
  ),
  broken(
    'timers and observers',
    'takes timers, frames and observers away',
    `self.setTimeout = self.setInterval = self.requestAnimationFrame = self.requestIdleCallback = self.queueMicrotask = () => 0; self.MutationObserver = self.IntersectionObserver = self.ResizeObserver = self.AbortController = undefined;`,
  ),
  broken(
    'popovers and shadow roots',
    'has shadow roots opened and popovers not shown',
    `HTMLElement.prototype.showPopover = () => {}; const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); }; document.createElement = () => document.body;`,
  ),
  broken(
    'a browser of its own',
    'plays the extension API',
    `self.chrome = self.browser = new Proxy(function () {}, { get: (t, name) => self.chrome, apply: () => self.chrome });`,
  ),
  clobbered('images', DOCUMENT_NAMES.map((name) => `<img name="${name}" alt="">`).join('')),
  clobbered(
    'forms',
    `${DOCUMENT_NAMES.map((name) => `<form name="${name}"></form>`).join('')}<form id="form"><p>表里的湘赣边</p>${['nodeType', 'parentNode', 'childNodes', 'nextSibling', 'firstChild', 'isConnected', 'getRootNode', 'dataset', 'closest', 'style'].map((name) => `<input name="${name}">`).join('')}</form>`,
  ),
  clobbered(
    'ids',
    [
      'CSS',
      'chrome',
      'browser',
      'document',
      'setTimeout',
      'Highlight',
      'innerWidth',
      'origin',
      'xiangjianScript',
      'xiangjianCard',
    ]
      .map((name) => `<a id="${name}"></a>`)
      .join(''),
  ),
];
