import type { CDPSession, Page } from 'playwright-core';

/** Longest wait for a card in ms: the background may have to wake first. */
const CARD_WAIT_MS = 8000;

/**
 * Opens the closed shadow root of the card on a page to the page's own scripts, as `host.shadowRoot`: tests and
 * screenshots may look where pages may not. Waits for the card; throws where none opens.
 */
export async function revealCard(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-xiangjian=card]:popover-open') !== null, null, {
    timeout: CARD_WAIT_MS,
  });
  const session = await page.context().newCDPSession(page);
  const host = await evaluate(session, `document.querySelector('[data-xiangjian=card]')`);
  const { node } = await session.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true });
  const root = node.shadowRoots?.[0];
  if (root === undefined) throw new Error('the card has no shadow root');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: host,
    functionDeclaration: `function (root) { Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true }); }`,
    arguments: [{ objectId: object.objectId as string }],
  });
  await session.detach();
  await page.waitForFunction(
    () => document.querySelector('[data-xiangjian=card]')?.shadowRoot?.querySelector('.card, [role="alert"]') != null,
    null,
    { timeout: CARD_WAIT_MS },
  );
}

/** The text of the open card, line by line as it reads. */
export async function cardText(page: Page): Promise<string> {
  await revealCard(page);
  return page.evaluate(() => {
    const frame = document.querySelector('[data-xiangjian=card]')?.shadowRoot?.querySelector<HTMLElement>('.frame');
    return frame?.innerText ?? '';
  });
}

/** Clicks the first element of the open card that fits a selector and, if given, has this text. */
export async function clickInCard(page: Page, selector: string, text?: string): Promise<void> {
  await revealCard(page);
  const clicked = await page.evaluate(
    ([wanted, content]) => {
      const root = document.querySelector('[data-xiangjian=card]')?.shadowRoot;
      const elements = [...(root?.querySelectorAll<HTMLElement>(wanted as string) ?? [])];
      const element = elements.find((candidate) => content === undefined || candidate.textContent?.trim() === content);
      element?.click();
      return element !== undefined;
    },
    [selector, text] as const,
  );
  if (!clicked) throw new Error(`the card has no ${selector}${text === undefined ? '' : ` saying ${text}`}`);
}

async function evaluate(session: CDPSession, expression: string): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) throw new Error(`nothing at ${expression}`);
  return result.objectId;
}
