import { commands } from 'vitest/browser';
import type { INPUT_COMMANDS } from './input-commands.ts';

type Args<K extends keyof typeof INPUT_COMMANDS> =
  Parameters<(typeof INPUT_COMMANDS)[K]> extends [unknown, ...infer A] ? A : never;
const hand = commands as unknown as {
  readonly [K in keyof typeof INPUT_COMMANDS]: (...args: Args<K>) => Promise<void>;
};

/** Moves the pointer to a point of the test's viewport, in CSS pixels. */
export async function movePointer(x: number, y: number): Promise<void> {
  const { left, top } = frameCorner();
  await hand.movePointer(left + x, top + y);
}

/** Clicks at a point of the test's viewport with the main button. */
export async function clickAt(x: number, y: number): Promise<void> {
  const { left, top } = frameCorner();
  await hand.clickAt(left + x, top + y);
}

/** Taps at a point of the test's viewport with a thumb. */
export const tapAt = (x: number, y: number) => drawFinger([x, y]);

/** Puts a finger down at a point of the test's viewport, draws it over others and takes it away. */
export async function drawFinger(...points: readonly [x: number, y: number][]): Promise<void> {
  const { left, top } = frameCorner();
  await hand.drawFinger(points.map(([x, y]) => [left + x, top + y]));
}

/** Moves the pointer out of the page of the test, onto what stands around it. */
export async function leavePage(): Promise<void> {
  const around = window.frameElement?.ownerDocument ?? document;
  const edge = around.createElement('div');
  edge.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 40px; height: 40px; z-index: 2147483647';
  around.body.append(edge);
  await hand.movePointer(30, 30);
  await hand.movePointer(20, 20);
  edge.remove();
}

/** Holds the main button down where the pointer is, and lets it go. */
export const pressButton = () => hand.pressButton();
export const releaseButton = () => hand.releaseButton();

/** Presses a key, by its name as in `KeyboardEvent.key`. */
export const pressKey = (key: string) => hand.pressKey(key);

/** Tests stand in a frame of the driver's page. */
function frameCorner(): { readonly left: number; readonly top: number } {
  return window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
}
