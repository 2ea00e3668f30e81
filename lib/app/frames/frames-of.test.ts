import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closeCardIn, framesOf, hasFrames } from './frames-of.ts';

/** What is run in frames, as the browser would: each frame's answer by its number. */
type Run = { target: object; func: (...args: never[]) => unknown; args?: unknown[] };
const fake = vi.hoisted(() => ({ executeScript: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: fake.executeScript } } }));

const told = (path: readonly number[], more: object = {}) => ({
  ...{ path, entries: [], painted: [], isOpen: false, hasFocus: false },
  ...more,
});

beforeEach(() => {
  fake.executeScript.mockReset().mockResolvedValue([]);
});

describe('the frames of a page', () => {
  test('come in the order of the page, however deep, whatever order they answer in', async () => {
    fake.executeScript.mockResolvedValue([
      { frameId: 9, result: told([1]) },
      { frameId: 4, result: told([0, 2]) },
      { frameId: 0, result: told([]) },
      { frameId: 7, result: told([0]) },
      { frameId: 5, result: told([0, 10]) },
    ]);
    expect((await framesOf(3)).map(({ frameId }) => frameId)).toEqual([0, 7, 4, 5, 9]);
    expect(fake.executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 3, allFrames: true } });
  });

  test('are those alone in which something is read: others answer nothing, or cannot be entered', async () => {
    fake.executeScript.mockResolvedValue([
      { frameId: 0, result: null },
      { frameId: 2 },
      { frameId: 3, error: new Error('no access') },
      { frameId: 4, result: told([1], { isOpen: true }) },
    ]);
    expect(await framesOf(3)).toEqual([{ frameId: 4, ...told([1], { isOpen: true }) }]);
  });

  test('are none where the browser lets nobody in', async () => {
    fake.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect([await framesOf(3), await hasFrames(3)]).toEqual([[], false]);
    await closeCardIn(3, 4);
    fake.executeScript.mockResolvedValue(undefined);
    expect([await framesOf(3), await hasFrames(3)]).toEqual([[], false]);
  });

  test('are there where the window counts some', async () => {
    fake.executeScript.mockResolvedValueOnce([{ frameId: 0, result: 2 }]).mockResolvedValueOnce([{ result: 0 }]);
    expect([await hasFrames(3), await hasFrames(3)]).toEqual([true, false]);
  });
});

describe('what runs in a frame', () => {
  /** Runs what was sent, in a frame that has these things of ours under the name it is told. */
  async function runIn(reading: object | null, window: object, send: () => Promise<unknown>): Promise<unknown> {
    await send();
    const [sent] = fake.executeScript.mock.calls[0] as [Run];
    const { func, args = [] } = sent;
    const [name] = args as [string];
    const world = globalThis as unknown as Record<string, unknown>;
    Object.assign(globalThis, { window, document: { hasFocus: () => true, activeElement: { localName: 'p' } } });
    if (reading !== null) world[name] = reading;
    try {
      return func(...(args as never[]));
    } finally {
      delete world[name];
      delete world.window;
      delete world.document;
    }
  }

  const term = (ref: string) => ({ span: { entries: [{ ref }] } });
  const reading = (isAborted = false) => {
    const [first, again, plain] = [term('seeds/a'), term('seeds/a'), term('seeds/b')];
    return {
      annotator: {
        terms: () => [first, again, plain],
        isPainted: (one: object) => one !== plain,
        entries: () =>
          new Map([
            ['seeds/a', 2],
            ['seeds/b', 1],
          ]),
      },
      cards: { openTerm: () => first, send: vi.fn() },
      patience: { signal: { aborted: isAborted } },
    };
  };
  /** A window that is the second frame of the first frame of its page. */
  function windowWithin(): object {
    const top: Record<string | number, unknown> = { length: 1 };
    top.parent = top;
    const middle: Record<string | number, unknown> = { length: 2, parent: top };
    const own = { length: 0, parent: middle };
    Object.assign(top, { 0: middle });
    Object.assign(middle, { 0: {}, 1: own });
    return own;
  }

  test('tells its place, its entries, which of them are painted, and whether a card is open', async () => {
    const answer = await runIn(reading(), windowWithin(), () => framesOf(3));
    expect(answer).toEqual({
      path: [0, 1],
      entries: [
        { ref: 'seeds/a', count: 2 },
        { ref: 'seeds/b', count: 1 },
      ],
      painted: ['seeds/a'],
      isOpen: true,
      hasFocus: true,
    });
  });

  test('tells nothing where nothing is read, or not any more', async () => {
    expect(await runIn(null, windowWithin(), () => framesOf(3))).toBeNull();
    fake.executeScript.mockClear();
    expect(await runIn(reading(true), windowWithin(), () => framesOf(3))).toBeNull();
  });

  test('closes the card of the frame that is named', async () => {
    const page = reading();
    await runIn(page, windowWithin(), () => closeCardIn(3, 4));
    expect(fake.executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 3, frameIds: [4] } });
    expect(page.cards.send).toHaveBeenCalledWith({ type: 'dismiss' });
  });
});
