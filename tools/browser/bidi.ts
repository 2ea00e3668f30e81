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
  /** The same with the space bar, which is what switches take. */
  pressSpaceOn(expression: string): Promise<void>;
  /** Gives the element of an expression the focus, empties it and types a text, as the reader's own hand does. */
  typeInto(expression: string, text: string): Promise<void>;
  /** Chooses files, by their paths on this machine, in the file input of an expression, as a reader does in the browser's own window. */
  chooseFiles(expression: string, files: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The protocol beneath the driver. */
export interface Bidi {
  send<R>(method: string, params: object): Promise<R>;
  /** In front of the others, unless it is to stand in the background. */
  createTab(background?: boolean): Promise<string>;
  /** Of a sandbox of that name, a world apart over the same DOM, where one is given; else of the page's own world. */
  tab(context: string, sandbox?: string): BidiTab;
  /** The browser's own window, outside all pages. */
  browserWindow(): Promise<BidiTab>;
  /** The context of the tab that shows an address. Throws where none does. */
  contextShowing(url: string): Promise<string>;
  /** The frame within a context whose address ends so; null where there is none. */
  frameIn(context: string, ending: string): Promise<BidiTab | null>;
}

/** How the protocol writes the Enter key. */
const ENTER = '\ue007';
const BACKSPACE = '\ue003';

interface Tree {
  readonly contexts: readonly TreeNode[];
}

interface TreeNode {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly TreeNode[] | null;
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
  const evaluate = async (context: string, expression: string, sandbox?: string) => {
    const evaluated = await send<Evaluated>('script.evaluate', {
      expression,
      target: { context, ...(sandbox !== undefined && { sandbox }) },
      awaitPromise: true,
      serializationOptions: { maxDomDepth: 0 },
    });
    if (evaluated.type === 'exception') throw new Error(`${expression}: ${evaluated.exceptionDetails?.text}`);
    return evaluated.result;
  };
  const typeOn = async (context: string, isFrame: boolean, expression: string, keys: readonly string[]) => {
    if (!isFrame) await send('browsingContext.activate', { context });
    await evaluate(context, `${expression}.focus()`);
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const tab = (context: string, sandbox?: string, isFrame = false): BidiTab => ({
    context,
    evaluate: async <T>(expression: string) => ((await evaluate(context, expression, sandbox))?.value ?? null) as T,
    pressEnterOn: (expression) => typeOn(context, isFrame, expression, [ENTER]),
    pressSpaceOn: (expression) => typeOn(context, isFrame, expression, [' ']),
    async typeInto(expression, text) {
      await evaluate(context, `${expression}.select()`, sandbox);
      await typeOn(context, isFrame, expression, text === '' ? [BACKSPACE] : Array.from(text));
    },
    async chooseFiles(expression, files) {
      const sharedId = (await evaluate(context, expression))?.sharedId;
      if (sharedId === undefined) throw new Error(`${expression} is no element`);
      await send('input.setFiles', { context, element: { sharedId }, files });
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await send('browsingContext.close', { context });
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
    async frameIn(context, ending) {
      const { contexts } = await send<Tree>('browsingContext.getTree', { root: context });
      const under = ({ children }: TreeNode): TreeNode[] =>
        (children ?? []).flatMap((child) => [child, ...under(child)]);
      const found = contexts.flatMap(under).find(({ url }) => url.endsWith(ending));
      return found === undefined ? null : tab(found.context, undefined, true);
    },
  };
}
