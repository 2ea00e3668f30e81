import type { Browser } from 'puppeteer-core';

/** A tab or window driven by protocol, for what the driver's own pages do not reach. */
export interface BidiTab {
  readonly context: string;
  /** The value of an expression: text, number, boolean or null. Throws what the expression throws. */
  evaluate<T extends string | number | boolean | null>(expression: string): Promise<T>;
  /**
   * Brings the tab to the front, gives the element of an expression the focus and presses Enter, which the browser takes
   * for the reader's own hand.
   */
  pressEnterOn(expression: string): Promise<void>;
  /** A node by an expression, with its shadow root, closed or not. */
  evaluateNode(expression: string): Promise<{ readonly id: string; readonly root: string | undefined } | null>;
  screenshot(): Promise<Buffer>;
}

/** The protocol beneath the driver. */
export interface Bidi {
  send<R>(method: string, params: object): Promise<R>;
  /** In front of the others, unless it is to stand in the background. */
  createTab(background?: boolean): Promise<string>;
  tab(context: string): BidiTab;
  /** The browser's own window, outside all pages. */
  browserWindow(): Promise<BidiTab>;
  /** The context of the tab that shows an address. Throws where none does. */
  contextShowing(url: string): Promise<string>;
}

/** How the protocol writes the Enter key. */
const ENTER = '\ue007';

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly exceptionDetails?: { readonly text: string };
  readonly result?: {
    readonly type: string;
    readonly sharedId?: string;
    readonly value?: unknown;
  };
}

/** Speaks WebDriver BiDi over a browser's connection, which the driver keeps to itself. */
export function createBidi(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const send = async <R>(method: string, params: object): Promise<R> =>
    (await connection.send(method, params)).result as R;
  const evaluate = async (context: string, expression: string) => {
    const evaluated = await send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    if (evaluated.type === 'exception') throw new Error(`${expression}: ${evaluated.exceptionDetails?.text}`);
    return evaluated.result;
  };
  const tab = (context: string): BidiTab => ({
    context,
    evaluate: async <T>(expression: string) => ((await evaluate(context, expression))?.value ?? null) as T,
    async pressEnterOn(expression) {
      await send('browsingContext.activate', { context });
      await evaluate(context, `${expression}.focus()`);
      const actions = [
        { type: 'keyDown', value: ENTER },
        { type: 'keyUp', value: ENTER },
      ];
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async evaluateNode(expression) {
      const node = await evaluate(context, expression);
      if (node?.sharedId === undefined) return null;
      const { shadowRoot } = node.value as { shadowRoot?: { sharedId: string } | null };
      return { id: node.sharedId, root: shadowRoot?.sharedId };
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  });
  return {
    send,
    tab,
    createTab: async (background = false) =>
      (await send<{ context: string }>('browsingContext.create', { type: 'tab', background })).context,
    async browserWindow() {
      const { contexts } = await send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
      const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
      if (window === undefined) throw new Error('the browser has no window');
      return tab(window.context);
    },
    async contextShowing(wanted) {
      const { contexts } = await send<Tree>('browsingContext.getTree', { maxDepth: 0 });
      const found = contexts.find(({ url }) => url === wanted);
      if (found === undefined) throw new Error(`no tab shows ${wanted}`);
      return found.context;
    },
  };
}
