import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from './chromium.ts';

/** Longest wait for the popup to be there, in ms. */
const POPUP_WAIT_MS = 5000;

/** The extension's real popup, over a tab. */
export interface Popup {
  /** The value of an expression in the popup; promises are awaited. Throws what the expression throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true in the popup. */
  waitFor(expression: string): Promise<void>;
  /** A PNG of what it shows. */
  screenshot(): Promise<Buffer>;
}

/** Presses the toolbar button over a page, which also lets the extension see it. The driver has no handle on popups: we talk to it by protocol. */
export async function openPopup({ context, origin }: ExtensionBrowser, page: Page): Promise<Popup> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser is gone');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id: new URL(origin).host, targetId: tab.targetId });
  const targetId = await findPopup(session);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const call = caller(session, sessionId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const reply = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = reply as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result.value;
  };
  return {
    evaluate,
    async waitFor(expression) {
      await until(async () => ((await evaluate<boolean>(`Boolean(${expression})`)) ? true : undefined), expression);
    },
    async screenshot() {
      const { data } = (await call('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

function findPopup(session: CDPSession): Promise<string> {
  return until(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.endsWith('/popup.html'))?.targetId;
  }, 'the popup');
}

/** Sends protocol messages to one target through the browser's session and matches the replies. */
function caller(session: CDPSession, sessionId: string) {
  let last = 0;
  const open = new Map<number, (reply: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) open.get(id)?.(result);
  });
  return (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      open.set(id, resolve);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + POPUP_WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
