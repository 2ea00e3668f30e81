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

const pageOf = (context: unknown) => (context as { readonly page: DrivenPage }).page;

const movePointer: BrowserCommand<[x: number, y: number]> = (context, x, y) => pageOf(context).mouse.move(x, y);
const clickAt: BrowserCommand<[x: number, y: number]> = (context, x, y) => pageOf(context).mouse.click(x, y);
const pressButton: BrowserCommand<[]> = (context) => pageOf(context).mouse.down();
const releaseButton: BrowserCommand<[]> = (context) => pageOf(context).mouse.up();
const pressKey: BrowserCommand<[key: string]> = (context, key) => pageOf(context).keyboard.press(key);

/** The reader's own hand: input the browser trusts, at points of the whole window. Tests have it by `input.ts`. */
export const INPUT_COMMANDS = { movePointer, clickAt, pressButton, releaseButton, pressKey };
