import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeEvent } from '../../tests/fixtures/fake-browser.ts';
import { annotateAddedSites, isReadWithAll, isTaken, setEverywhere } from './added-sites.ts';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const events = { onInstalled: createFakeEvent(), onStartup: createFakeEvent() };
let onAdded = createFakeEvent();
let onRemoved = createFakeEvent();
const report = vi.fn();
let origins: string[] = [];
const PAGES: Readonly<Record<number, string>> = {
  1: 'https://www.listed.example/a',
  2: 'http://b.example/a',
  5: 'https://other.example/a',
};
const request = vi.fn(async (_wanted: object) => true);
const remove = vi.fn(async (_gone: object) => true);
const get = vi.fn(async (id: number): Promise<{ url?: string }> => ({ url: PAGES[id] ?? '' }));
const query = vi.fn(async (_wanted: object) => [{ id: 1 }, { id: 2 }, { id: 5 }]);
const sendMessage = vi.fn(async (_tab: number, _message: object, _where?: object): Promise<unknown> => undefined);
const contains = vi.fn(async (_wanted: object) => true);
const scripting = {
  getRegisteredContentScripts: vi.fn(async (_which: object): Promise<object[]> => []),
  unregisterContentScripts: vi.fn(async (_which: object) => {}),
  registerContentScripts: vi.fn(async (_scripts: { matches: string[]; excludeMatches?: string[] }[]) => {}),
  insertCSS: vi.fn(async (_what: object) => {}),
  executeScript: vi.fn(async (_what: { target: { tabId: number } }) => []),
};

beforeEach(() => {
  vi.clearAllMocks();
  origins = ['*://b.example/*'];
  onAdded = createFakeEvent();
  onRemoved = createFakeEvent();
  fake.browser = {
    runtime: {
      onInstalled: events.onInstalled,
      onStartup: events.onStartup,
      getManifest: () => ({ content_scripts: [{ matches: ['*://*.listed.example/*'] }] }),
    },
    permissions: {
      onAdded,
      onRemoved,
      contains,
      getAll: async () => ({ origins }),
      request,
      remove,
    },
    tabs: { query, sendMessage, get },
    scripting,
  };
  annotateAddedSites(report);
});

const LEAVE = {
  xiangjian: 1,
  operation: 'frame.leave',
  request: { patterns: ['*://a.example/*', '*://*.c.example/*'] },
};

test('when sites are taken away every frame of every tab is told which, and new pages of them are not read', async () => {
  scripting.getRegisteredContentScripts.mockResolvedValueOnce([{ id: 'added-sites' }]);
  onRemoved.fire({ origins: LEAVE.request.patterns });
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(3));
  // Of all windows; and no frame is named, so that all hear it.
  expect(query.mock.calls).toEqual([[{}]]);
  expect(sendMessage.mock.calls).toEqual([1, 2, 5].map((tab) => [tab, LEAVE]));
  await vi.waitFor(() => expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1));
  expect(scripting.unregisterContentScripts).toHaveBeenCalledTimes(1);
  expect(scripting.registerContentScripts.mock.calls[0]?.[0][0]?.matches).toEqual(['*://b.example/*']);
  expect(report).not.toHaveBeenCalled();
});

test('tabs without a script of ours keep none of the others from being told', async () => {
  sendMessage.mockImplementation(async (tab) => {
    if (tab !== 5) throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  onRemoved.fire({ origins: LEAVE.request.patterns });
  await vi.waitFor(() => expect(sendMessage.mock.calls.map(([tab]) => tab)).toEqual([1, 2, 5]));
  await vi.waitFor(() => expect(scripting.registerContentScripts).toHaveBeenCalled());
  expect(report).not.toHaveBeenCalled();
});

test('tabs are told at once, although the registration hangs', async () => {
  scripting.getRegisteredContentScripts.mockReturnValueOnce(new Promise(() => {}));
  onRemoved.fire({ origins: ['<all_urls>'] });
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(3));
});

test('that the browser does not tell its tabs is reported', async () => {
  query.mockRejectedValueOnce(new Error('no tabs'));
  onRemoved.fire({ origins: ['<all_urls>'] });
  await vi.waitFor(() => expect(report).toHaveBeenCalledWith(new Error('no tabs')));
});

describe('a frame whose leave may have been taken away', () => {
  const given = ['https://a.example/*', 'http://b.example/*'];
  const taken = (hostname: string, patterns: string[], origin = 'null') => isTaken({ hostname, origin }, patterns);
  beforeEach(() => {
    contains.mockReset();
    contains.mockImplementation(async (wanted) => given.includes((wanted as { origins: string[] }).origins.join()));
  });
  afterAll(() => contains.mockImplementation(async () => true));

  test.each([['*://c.example/*'], ['<all_urls>'], ['*://*/*'], ['http://c.example:81/*'], ['https://*.c.example/*']])(
    'by %s, as the browser says, is told so',
    async (pattern) => {
      expect(await taken('c.example', ['*://other.example/*', pattern])).toBe(true);
      expect(await taken('', [pattern], 'https://c.example')).toBe(true);
    },
  );

  test.each(['a.example', 'b.example'])('and given in another way is kept: %s', async (host) => {
    expect(await taken(host, ['*://*/*'])).toBe(false);
    expect(contains).toHaveBeenCalled();
  });

  test.each([
    ['another site', 'c.example', ['*://other.example/*', '*://xc.example/*', '*://a.c.example/*']],
    ['nothing', 'c.example', []],
    ['all, which has no host that is known', '', ['<all_urls>']],
  ])('of %s is kept, and the browser is not asked', async (_name, host, patterns) => {
    expect(await taken(host, patterns)).toBe(false);
    expect(contains).not.toHaveBeenCalled();
  });
});

test('once all sites are given, the script is registered for all but the listed, and tabs that are read are left as they are', async () => {
  origins = ['*://b.example/*', '*://*/*'];
  sendMessage.mockImplementation(async (tab) => (tab === 2 ? { ok: true, value: {} } : undefined));
  onAdded.fire({ origins: ['*://*/*'] });
  await vi.waitFor(() => expect(scripting.executeScript).toHaveBeenCalledTimes(2));
  expect(scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 5]);
  expect(scripting.registerContentScripts.mock.calls[0]?.[0][0]).toMatchObject({
    matches: ['*://*/*'],
    excludeMatches: ['*://*.listed.example/*'],
  });
  sendMessage.mockImplementation(async () => undefined);
});

test('when all sites are taken away those added one by one stay registered', async () => {
  onRemoved.fire({ origins: ['*://*/*'] });
  await vi.waitFor(() => expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1));
  expect(scripting.registerContentScripts.mock.calls[0]?.[0][0]?.matches).toEqual(['*://b.example/*']);
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(3));
});

test('all sites are asked for and given back, and what is told is what the browser has', async () => {
  expect(await setEverywhere(true)).toBe(false);
  origins = ['<all_urls>'];
  expect(await setEverywhere(false)).toBe(true);
  expect([request.mock.calls, remove.mock.calls]).toEqual([[[{ origins: ['*://*/*'] }]], [[{ origins: ['*://*/*'] }]]]);
});

test('a page is read only because all are where its host is neither listed nor added', async () => {
  const tabs = [1, 2, 5, 9];
  expect(await Promise.all(tabs.map(isReadWithAll))).toEqual([false, false, false, false]);
  origins = ['*://b.example/*', 'http://*/*', 'https://*/*'];
  get.mockImplementationOnce(async () => Promise.reject(new Error('No tab with id: 0')));
  expect(await Promise.all([0, ...tabs].map(isReadWithAll))).toEqual([false, false, false, true, false]);
});
