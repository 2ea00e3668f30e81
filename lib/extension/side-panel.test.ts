import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeArea, turn } from '../../tests/fixtures/fake-browser.ts';
import { termRef } from '../terms/ref.ts';
import { openSidePanel, type PanelTarget, TARGET_LASTS_MS, watchPanelTargets } from './side-panel.ts';

interface FakeBrowser {
  storage: { session?: unknown };
  sidePanel?: { open: (options: object) => Promise<void> };
  sidebarAction?: { open: () => Promise<void>; isOpen: (details: object) => Promise<boolean> };
}
const fake = vi.hoisted(() => ({ browser: { storage: {} } as FakeBrowser }));
vi.mock('wxt/browser', () => fake);

let area = createFakeArea();
const NOW = Date.UTC(2026, 0, 1);
beforeEach(() => {
  area = createFakeArea();
  fake.browser.storage.session = area;
  delete fake.browser.sidePanel;
  delete fake.browser.sidebarAction;
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => void vi.useRealTimers());

const ZHUZHOU = termRef('seeds', 'zhuzhou');
const NO_CLICK = () => Promise.reject(new Error('may only be called in response to a user gesture'));
const done = () => Promise.resolve();

describe('opening the panel', () => {
  test('in Chrome opens it beside the tab, before anything is awaited', async () => {
    const open = vi.fn(done);
    fake.browser.sidePanel = { open };
    const opened = openSidePanel(7, { ref: ZHUZHOU });
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    expect(await opened).toBe(true);
  });

  test('in Firefox opens the sidebar, before anything is awaited', async () => {
    const open = vi.fn(done);
    fake.browser.sidebarAction = { open, isOpen: vi.fn() };
    const opened = openSidePanel(null, { ref: ZHUZHOU });
    expect(open).toHaveBeenCalledTimes(1);
    expect(await opened).toBe(true);
  });

  test.each<[what: string, target: PanelTarget, stored: object]>([
    ['an entry', { ref: ZHUZHOU }, { panelTerm: { ref: ZHUZHOU, at: NOW }, panelQuery: null }],
    ['a look-up', { query: '三高' }, { panelTerm: null, panelQuery: { query: '三高', at: NOW } }],
  ])('leaves %s for it to show, in place of what it was asked before', async (_what, target, stored) => {
    fake.browser.sidePanel = { open: done };
    await area.set({ panelTerm: { ref: 'seeds/old', at: NOW }, panelQuery: { query: 'old', at: NOW } });
    await openSidePanel(7, target);
    expect(area.stored()).toEqual(stored);
  });

  test('with nothing to show leaves nothing', async () => {
    fake.browser.sidePanel = { open: done };
    expect(await openSidePanel(7)).toBe(true);
    expect(area.stored()).toEqual({});
  });

  test.each<[where: string, has: Partial<FakeBrowser>, tabId: number | null]>([
    ['a browser without one', {}, 7],
    ['Chrome without a tab', { sidePanel: { open: done } }, null],
    ['Chrome without a click', { sidePanel: { open: NO_CLICK } }, 7],
    [
      'Firefox without a click, its sidebar closed',
      { sidebarAction: { open: NO_CLICK, isOpen: async () => false } },
      7,
    ],
  ])('is not to be had in %s, and nothing is left waiting', async (_where, has, tabId) => {
    Object.assign(fake.browser, has);
    expect(await openSidePanel(tabId, { query: '三高' })).toBe(false);
    expect(area.stored()).toEqual({});
    expect(await openSidePanel(tabId)).toBe(false);
  });

  test('in Firefox without a click uses a sidebar that is open', async () => {
    fake.browser.sidebarAction = { open: NO_CLICK, isOpen: async () => true };
    expect(await openSidePanel(7, { ref: ZHUZHOU })).toBe(true);
    expect(area.stored()).toHaveProperty('panelTerm', { ref: ZHUZHOU, at: NOW });
  });
});

test.each<[what: string, has: object, expected: boolean]>([
  ['Chrome', { sidePanel: {} }, true],
  ['Firefox', { sidebarAction: {} }, true],
  ['Android', {}, false],
])('whether there is a panel: %s', async (_what, has, expected) => {
  vi.resetModules();
  Object.assign(fake.browser, has);
  expect((await import('./side-panel.ts')).hasSidePanel).toBe(expected);
});

describe('the panel', () => {
  /** Starts a panel and gives what it was asked to show, once storage has answered. */
  async function openedPanel(signal?: AbortSignal): Promise<PanelTarget[]> {
    const targets: PanelTarget[] = [];
    watchPanelTargets((target) => targets.push(target), signal);
    await turn();
    await turn();
    return targets;
  }
  const at = (age: number) => NOW - age;

  test.each<[what: string, stored: object, targets: PanelTarget[]]>([
    ['nothing', {}, []],
    ['an entry', { panelTerm: { ref: ZHUZHOU, at: NOW }, panelQuery: null }, [{ ref: ZHUZHOU }]],
    ['a look-up', { panelTerm: null, panelQuery: { query: '三高', at: NOW } }, [{ query: '三高' }]],
    ['a look-up of nothing', { panelQuery: { query: '', at: NOW } }, [{ query: '' }]],
    ['a target that just holds', { panelTerm: { ref: ZHUZHOU, at: at(TARGET_LASTS_MS) } }, [{ ref: ZHUZHOU }]],
    ['a target that has run out', { panelTerm: { ref: ZHUZHOU, at: at(TARGET_LASTS_MS + 1) } }, []],
    ['no time', { panelTerm: { ref: ZHUZHOU } }, []],
    ['no reference', { panelTerm: { ref: 'zhuzhou', at: NOW }, panelQuery: { query: 1, at: NOW } }, []],
    ['no record', { panelTerm: 'zhuzhou', panelQuery: 7 }, []],
  ])('shows what waits for it as it starts: %s', async (_what, stored, targets) => {
    await area.set(stored as Record<string, unknown>);
    expect(await openedPanel()).toEqual(targets);
  });

  test('shows what it is told to while it is open', async () => {
    const targets = await openedPanel();
    fake.browser.sidePanel = { open: done };
    await openSidePanel(7, { ref: ZHUZHOU });
    await openSidePanel(7, { query: '三高' });
    expect(targets).toEqual([{ ref: ZHUZHOU }, { query: '三高' }]);
  });

  test('is not troubled by other keys, nor by a target that is taken back', async () => {
    const targets = await openedPanel();
    await area.set({ layout: { ref: ZHUZHOU, at: NOW } });
    await area.remove(['panelTerm', 'panelQuery']);
    expect(targets).toEqual([]);
  });

  test('shows nothing more once it has gone', async () => {
    const leave = new AbortController();
    const targets = await openedPanel(leave.signal);
    leave.abort();
    await area.set({ panelTerm: { ref: ZHUZHOU, at: NOW } });
    expect(targets).toEqual([]);
  });

  test('shows nothing where it has gone before storage answers', async () => {
    await area.set({ panelTerm: { ref: ZHUZHOU, at: NOW } });
    const leave = new AbortController();
    const opening = openedPanel(leave.signal);
    leave.abort();
    expect(await opening).toEqual([]);
  });
});
