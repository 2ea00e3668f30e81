import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeArea, type FakeArea } from '../../tests/fixtures/fake-browser.ts';

type InsertCss = (injection: object) => Promise<void>;
const fake = vi.hoisted(() => ({ browser: { storage: {}, scripting: {} } as Record<string, Record<string, unknown>> }));
vi.mock('wxt/browser', () => fake);

let area: FakeArea;
const insertCSS = vi.fn<InsertCss>();

beforeEach(() => {
  store({});
  insertCSS.mockReset().mockResolvedValue(undefined);
  fake.browser = { storage: { local: area }, scripting: { insertCSS } };
});

function store(stored: Readonly<Record<string, unknown>>): void {
  area = createFakeArea(stored);
  fake.browser.storage = { local: area };
}

/** A background that has just woken: it remembers nothing. */
async function wake() {
  vi.resetModules();
  return import('./mark-name.ts');
}

describe('the name of marks', () => {
  test('is made up once, for two that ask at once and for those that ask later', async () => {
    const { markName } = await wake();
    const set = vi.spyOn(area, 'set');
    const [first, second] = await Promise.all([markName(), markName()]);
    expect([second, await markName()]).toEqual([first, first]);
    expect(set).toHaveBeenCalledTimes(1);
    expect(first).toMatch(/^x[0-9a-f]{16}$/);
    expect(area.stored()).toEqual({ markName: first });
  });

  test('stays when the background has slept', async () => {
    const name = await (await wake()).markName();
    expect(await (await wake()).markName()).toBe(name);
    expect(area.stored()).toEqual({ markName: name });
  });

  test('is another in another installation', async () => {
    const name = await (await wake()).markName();
    store({});
    expect(await (await wake()).markName()).not.toBe(name);
  });

  test.each([
    [null],
    [7],
    [''],
    ['xiangjian'],
    ['x0123456789ABCDEF'],
    ['x0123456789abcde'],
    ['x0123456789abcdef0'],
    ['x0123456789abcdef\n'],
    ['y0123456789abcdef'],
    ['x0123456789abcde)'],
    [['x0123456789abcdef']],
  ])('is made anew where %j was stored', async (bad) => {
    store({ markName: bad, settings: { version: 2 } });
    const name = await (await wake()).markName();
    expect(name).toMatch(/^x[0-9a-f]{16}$/);
    expect(area.stored()).toEqual({ markName: name, settings: { version: 2 } });
  });

  test('is the one that is stored', async () => {
    store({ markName: 'x0123456789abcdef' });
    expect(await (await wake()).markName()).toBe('x0123456789abcdef');
  });

  test('holds where the storage is full', async () => {
    vi.spyOn(area, 'set').mockRejectedValue(new Error('quota'));
    const { markName } = await wake();
    const name = await markName();
    expect(name).toMatch(/^x[0-9a-f]{16}$/);
    expect(await markName()).toBe(name);
  });

  test('is asked for anew after the storage could not be read', async () => {
    const { markName } = await wake();
    vi.spyOn(area, 'get').mockRejectedValueOnce(new Error('locked'));
    await expect(markName()).rejects.toThrow('locked');
    expect(await markName()).toMatch(/^x[0-9a-f]{16}$/);
  });
});

describe('style rules', () => {
  test('are brought to the frame that asks, and to no other', async () => {
    const { bringStyles } = await wake();
    expect(await bringStyles({ tabId: 3, frameId: 5, isPrivate: false }, 'p {}')).toBe(true);
    expect(insertCSS.mock.calls).toEqual([[{ target: { tabId: 3, frameIds: [5] }, css: 'p {}' }]]);
  });

  test('are not there where the browser does not let us in', async () => {
    const { bringStyles } = await wake();
    insertCSS.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await bringStyles({ tabId: 3, frameId: 0, isPrivate: false }, 'p {}')).toBe(false);
  });

  test('are not waited for where the browser holds them back while a page loads', async () => {
    const { bringStyles } = await wake();
    insertCSS.mockReturnValueOnce(new Promise(() => {}));
    expect(await bringStyles({ tabId: 3, frameId: 0, isPrivate: false }, 'p {}')).toBe(false);
  });

  test('are not brought to who stands in no tab', async () => {
    const { bringStyles } = await wake();
    expect(await bringStyles({ tabId: null, frameId: 0, isPrivate: false }, 'p {}')).toBe(false);
    expect(insertCSS).not.toHaveBeenCalled();
  });
});
