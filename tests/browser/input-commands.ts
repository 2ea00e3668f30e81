import type { BrowserCommand } from 'vitest/node';

/** What drivers of both browsers have alike. */
interface DrivenPage {
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  readonly keyboard: { press(key: string): Promise<void> };
}

/** Touch of the driver of Firefox; that of Chromium has it in windows that were opened for touch alone. */
interface Touchscreen {
  touchStart(x: number, y: number): Promise<void>;
  touchMove(x: number, y: number): Promise<void>;
  touchEnd(): Promise<void>;
}

/** What the driver of Chromium has in its place. */
interface Protocol {
  send(method: string, params: object): Promise<unknown>;
  detach(): Promise<void>;
}

/** A place in the window, in CSS pixels. */
type Point = readonly [x: number, y: number];

const pageOf = (context: unknown) => (context as { readonly page: DrivenPage }).page;

const movePointer: BrowserCommand<[x: number, y: number]> = (context, x, y) => pageOf(context).mouse.move(x, y);
const clickAt: BrowserCommand<[x: number, y: number]> = (context, x, y) => pageOf(context).mouse.click(x, y);
const pressButton: BrowserCommand<[]> = (context) => pageOf(context).mouse.down();
const releaseButton: BrowserCommand<[]> = (context) => pageOf(context).mouse.up();
const pressKey: BrowserCommand<[key: string]> = (context, key) => pageOf(context).keyboard.press(key);

const drawFinger: BrowserCommand<[points: readonly Point[]]> = async (context, [first = [0, 0], ...others]) => {
  const { page } = context as unknown as {
    readonly page: {
      readonly touchscreen: Partial<Touchscreen>;
      context?(): { newCDPSession(page: unknown): Promise<Protocol> };
    };
  };
  const protocol = await page.context?.().newCDPSession(page);
  if (protocol === undefined) {
    const screen = page.touchscreen as Touchscreen;
    await screen.touchStart(...first);
    for (const point of others) await screen.touchMove(...point);
    return await screen.touchEnd();
  }
  const send = (type: string, points: readonly Point[]) =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await send('touchStart', [first]);
  for (const point of others) await send('touchMove', [point]);
  await send('touchEnd', []);
  await protocol.detach();
};

/** The reader's own hand: input the browser trusts, at points of the whole window. Tests have it by `input.ts`. */
export const INPUT_COMMANDS = { movePointer, clickAt, pressButton, releaseButton, pressKey, drawFinger };
