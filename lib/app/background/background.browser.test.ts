import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, extension } from '../../../tests/browser/fake-extension.ts';
import { storedSettings } from '../../../tests/browser/own-page.ts';
import { DAILY, serveSmallGlossary } from '../../../tests/browser/small-background.ts';
import type { Site } from '../../sites/site.ts';
import type { TermRef } from '../../terms/ref.ts';
import { obeyCommands } from './commands.ts';
import { welcomeOnce } from './first-run.ts';
import { lookUpInTab } from './look-up.ts';
import { offerMenu } from './menu.ts';
import { answerOmnibox } from './omnibox.ts';

const PLAN = 'seeds/plan' as TermRef;
const SITE: Site = { name: 'zznews.example', isListed: true };
const report = vi.fn();

beforeEach(() => {
  extension.reset();
  extension.tabs = [{ id: 3 }];
});

describe('what the background serves', () => {
  test('terms in the order asked, what was turned down where it is asked for, doubts with patience alone', async () => {
    serveSmallGlossary();
    const request = { flows: ['说云陶计划', '云陶计划'], context: {}, isPatient: true, withRejected: true };
    const reply = await extension.deliver('page.spot', request);
    expect(reply).toMatchObject({ ok: true, value: { flows: [{ spans: [[1, 5, 0, 0]] }, { spans: [[0, 4, 0, 0]] }] } });
  });

  test('text of a page is neither kept nor logged', async () => {
    const log = vi.spyOn(console, 'warn');
    const background = serveSmallGlossary();
    await extension.deliver('page.spot', { flows: ['密密密文'], context: {}, isPatient: true, withRejected: true });
    expect(JSON.stringify(await browser.storage.local.get(['settings', 'glossaries']))).not.toContain('密密密文');
    expect(log).not.toHaveBeenCalled();
    expect(background.errors).toEqual([]);
    log.mockRestore();
  });

  test('the badge of the tab that tells, of the page itself and not of its frames', async () => {
    serveSmallGlossary();
    const change = (state: string, entries: number, frameId = 0) =>
      extension.deliver('page.changed', { state, entries, turn: 0 }, { tab: { id: 3 }, frameId });
    await change('on', 12);
    await change('on', 0);
    await change('off', 0);
    await change('on', 5, 7);
    expect(browser.action.setBadgeText.mock.calls.map(([badge]) => badge)).toEqual([
      { tabId: 3, text: '12' },
      { tabId: 3, text: '' },
      { tabId: 3, text: '–' },
    ]);
  });

  test('the card’s script to the frame that asks, and false where the browser refuses', async () => {
    serveSmallGlossary();
    const sender = { tab: { id: 3 }, frameId: 2 };
    expect(await extension.deliver('card.script', {}, sender)).toEqual({ ok: true, value: true });
    expect(browser.scripting.executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 3, frameIds: [2] } });
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('no'));
    expect(await extension.deliver('card.script', {}, sender)).toEqual({ ok: true, value: false });
    expect(await extension.deliver('card.script', {})).toEqual({ ok: true, value: false });
  });

  test('a page that nobody chose is quiet where all sites are annotated; listed and added ones are as set', async () => {
    serveSmallGlossary();
    await browser.storage.local.set({ settings: { version: 2, density: 'all' } });
    const densityAt = async (url: string) => {
      extension.tabs = [{ id: 3, url }];
      const reply = await extension.deliver('settings.get', {}, { tab: { id: 3 }, frameId: 0 });
      return (reply as { value: { density: string } }).value.density;
    };
    const pages = ['https://other.example/a', 'https://www.zznews.example/a', 'https://mine.example/a'];
    const densities = async () => {
      const found: string[] = [];
      for (const url of pages) found.push(await densityAt(url));
      return found;
    };
    expect(await densities()).toEqual(['all', 'all', 'all']);
    extension.origins = ['*://mine.example/*', '*://*/*'];
    expect(await densities()).toEqual(['first', 'all', 'all']);
  });

  test('terms with what their marks weigh, those looked up of late more than others', async () => {
    serveSmallGlossary();
    const weights = async () => {
      const request = { flows: ['云上陶谷计划和窑炉调度中心'], context: {}, isPatient: true, withRejected: false };
      const reply = (await extension.deliver('page.spot', request)) as { value: { entries: { weight: number }[] } };
      return reply.value.entries.map(({ weight }) => weight);
    };
    expect(await weights()).toEqual([65, 49]);
    await browser.storage.local.set({ recentLookUps: ['seeds/centre', 'no reference'] });
    expect(await weights()).toEqual([65, 149]);
  });

  test('entries hidden and shown again in the settings', async () => {
    serveSmallGlossary();
    await extension.deliver('term.hide', { ref: PLAN, isHidden: true });
    expect((await storedSettings()).hiddenTerms).toEqual([PLAN]);
    await extension.deliver('term.hide', { ref: PLAN, isHidden: false });
    expect((await storedSettings()).hiddenTerms).toEqual([]);
  });

  test('of an entry whose hiding cannot be stored, that it has failed', async () => {
    const background = serveSmallGlossary();
    extension.fillStorage();
    expect(await extension.deliver('term.hide', { ref: PLAN, isHidden: true })).toEqual({ ok: false, code: 'failed' });
    expect(background.errors).toHaveLength(1);
    vi.restoreAllMocks();
    expect((await storedSettings()).hiddenTerms).toEqual([]);
  });

  test('an entry that the panel cannot be told of, in a tab of its own', async () => {
    serveSmallGlossary();
    extension.fillStorage();
    const sender = { tab: { id: 3 }, frameId: 0 };
    expect(await extension.deliver('panel.open', { ref: PLAN }, sender)).toEqual({ ok: true, value: false });
    expect(browser.tabs.create).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  test('the side panel at an entry, or the panel’s page in a tab where it does not open', async () => {
    serveSmallGlossary();
    const sender = { tab: { id: 3 }, frameId: 0 };
    expect(await extension.deliver('panel.open', { ref: PLAN }, sender)).toEqual({ ok: true, value: true });
    expect(browser.tabs.create).not.toHaveBeenCalled();
    browser.sidePanel.open.mockRejectedValueOnce(new Error('no click'));
    expect(await extension.deliver('panel.open', { ref: PLAN }, sender)).toEqual({ ok: true, value: false });
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: `${location.origin}/sidepanel.html#q=${encodeURIComponent('云上陶谷计划')}`,
      active: true,
    });
  });

  test('what fails is reported and answered as failed', async () => {
    const background = serveSmallGlossary();
    browser.action.setBadgeText.mockRejectedValueOnce(new Error('no tab'));
    const change = { state: 'on', entries: 1, turn: 0 };
    const sender = { tab: { id: 3 }, frameId: 0 };
    expect(await extension.deliver('page.changed', change, sender)).toEqual({ ok: false, code: 'failed' });
    expect(background.errors).toHaveLength(1);
  });
});

describe('keys', () => {
  test.each([
    ['next-term', { by: 1 }],
    ['previous-term', { by: -1 }],
    ['next-live-term', { by: 1, isAll: true }],
    ['previous-live-term', { by: -1, isAll: true }],
    ['open-card', { by: 0 }],
    ['add-term', { by: 0 }],
  ])('%s steps in the tab that the browser names, or in the one in view', async (command, request) => {
    const stepped = vi.fn(() => 'gone' as const);
    extension.pages.set(3, { 'page.step': stepped });
    obeyCommands(report);
    browser.commands.onCommand.tell(command, { id: 3 });
    browser.commands.onCommand.tell(command);
    await vi.waitFor(() => expect(stepped.mock.calls).toEqual([[request], [request]]));
  });

  test('the panel opens beside the tab at once, or in a tab of its own', async () => {
    obeyCommands(report);
    browser.commands.onCommand.tell('open-panel', { id: 3 });
    expect(browser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ tabId: 3 });
    browser.sidePanel.open.mockRejectedValueOnce(new Error('no click'));
    browser.commands.onCommand.tell('open-panel', { id: 3 });
    await vi.waitFor(() =>
      expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
        url: `${location.origin}/sidepanel.html`,
        active: true,
      }),
    );
  });

  test('the site of a page is switched off and on', async () => {
    extension.pages.set(3, {
      'page.report': () => ({ state: 'on', site: SITE, date: null, entries: [] }),
    });
    obeyCommands(report);
    browser.commands.onCommand.tell('toggle-site', { id: 3 });
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual(['zznews.example']));
    browser.commands.onCommand.tell('toggle-site', { id: 3 });
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual([]));
  });

  test('a switch that cannot be stored shows on the toolbar button, which says what to do until the page says more', async () => {
    extension.pages.set(3, { 'page.report': () => ({ state: 'on', site: SITE, date: null, entries: [] }) });
    obeyCommands(report);
    serveSmallGlossary();
    extension.fillStorage();
    browser.commands.onCommand.tell('toggle-site', { id: 3 });
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 3, title: 'notKept' }));
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 3, text: '!' });
    await vi.waitFor(() => expect(report).toHaveBeenCalled());
    vi.restoreAllMocks();
    const sender = { tab: { id: 3 }, frameId: 0 };
    await extension.deliver('page.changed', { state: 'on', entries: 4, turn: 0 }, sender);
    expect(browser.action.setTitle).toHaveBeenLastCalledWith({ tabId: 3, title: 'name' });
  });

  test('a page without a content script is annotated this once, its site switched on where it was off', async () => {
    await browser.storage.local.set({ settings: { version: 2, silencedSites: ['zznews.example'] } });
    browser.scripting.executeScript.mockImplementationOnce(async () => {
      extension.pages.set(3, { 'page.report': () => ({ state: 'off', site: SITE, date: null, entries: [] }) });
      return [];
    });
    obeyCommands(report);
    browser.commands.onCommand.tell('toggle-site', { id: 3 });
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual([]));
  });

  test('a command that is none of ours is left alone, and what goes wrong is reported', async () => {
    obeyCommands(report);
    report.mockClear();
    browser.commands.onCommand.tell('_execute_action', { id: 3 });
    browser.tabs.query.mockRejectedValueOnce(new Error('no window'));
    browser.commands.onCommand.tell('next-term');
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
  });
});

describe('what a key says on the page', () => {
  /** What the card's script was called for, by name and texts. */
  const said = () =>
    browser.scripting.executeScript.mock.calls.flatMap(([what]) => {
      const { args } = what as { args?: [string, string, unknown[]] };
      // What asks the frames of a page has no more than the name of the reading.
      return args === undefined || args.length < 3 ? [] : [args.slice(1)];
    });
  beforeEach(() => void browser.scripting.executeScript.mockImplementation(async () => [{ result: true }]));
  afterEach(() => void browser.scripting.executeScript.mockImplementation(async () => []));

  test('that its site is off, and with which key it comes back, and that it is on again', async () => {
    await browser.storage.local.set({ settings: { version: 2, language: 'en' } });
    extension.pages.set(3, { 'page.report': () => ({ state: 'on', site: SITE, date: null, entries: [] }) });
    browser.commands.getAll.mockResolvedValueOnce([{ name: 'toggle-site', shortcut: 'Alt+Shift+U' }]);
    obeyCommands(report);
    for (let times = 1; times <= 3; times++) {
      browser.commands.onCommand.tell('toggle-site', { id: 3 });
      await vi.waitFor(() => expect(said()).toHaveLength(times));
    }
    expect(said()).toEqual([
      ['showToast', ['Terms on zznews.example are no longer marked. Alt+Shift+U brings them back.', 'en']],
      ['showToast', ['Terms on zznews.example are marked again.', 'en']],
      ['showToast', ['Terms on zznews.example are no longer marked.', 'en']],
    ]);
  });

  test('why it goes to no term: there is none, the site is off, or the page is not read', async () => {
    await browser.storage.local.set({ settings: { version: 2, language: 'en' } });
    obeyCommands(report);
    const step = async (times: number) => {
      browser.commands.onCommand.tell('next-term', { id: 3 });
      await vi.waitFor(() => expect(said()).toHaveLength(times));
    };
    await step(1);
    for (const state of ['on', 'off'] as const) {
      const page = () => ({ state, site: SITE, date: null, entries: [] });
      extension.pages.set(3, { 'page.step': () => false, 'page.report': page });
      await step(state === 'on' ? 2 : 3);
    }
    expect(said().map(([, texts]) => (texts as string[])[0])).toEqual([
      'This page is not annotated. The toolbar button or a right click annotates it.',
      'There is no term to go to on this page.',
      'This page is not annotated. The toolbar button or a right click annotates it.',
    ]);
  });

  test('where the steps begin again from the other end', async () => {
    await browser.storage.local.set({ settings: { version: 2, language: 'en' } });
    extension.pages.set(3, { 'page.step': () => 'around' as const });
    obeyCommands(report);
    for (const [times, command] of ['next-term', 'previous-live-term'].entries()) {
      browser.commands.onCommand.tell(command, { id: 3 });
      await vi.waitFor(() => expect(said()).toHaveLength(times + 1));
    }
    expect(said().map(([, texts]) => (texts as string[])[0])).toEqual([
      'That was the last term. From the first again.',
      'That was the first term. From the last again.',
    ]);
  });

  test('the card’s script is brought where it is not there yet', async () => {
    browser.scripting.executeScript.mockImplementation(async () => [{ result: false }]);
    obeyCommands(report);
    browser.commands.onCommand.tell('next-term', { id: 3 });
    await vi.waitFor(() => expect(said()).toHaveLength(2));
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 3 }, files: ['/card.js'] });
  });

  test('what the browser keeps us out of is told of on the toolbar button, and nothing is reported', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    browser.scripting.insertCSS.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    obeyCommands(report);
    for (const command of ['next-term', 'toggle-site']) {
      browser.action.setTitle.mockClear();
      browser.commands.onCommand.tell(command, { id: 3 });
      await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 3, title: 'notHere' }));
    }
    expect(report).not.toHaveBeenCalled();
  });
});

describe('menu, address bar and first run', () => {
  test('the menu looks a selection up beside its tab', async () => {
    offerMenu([DAILY], report);
    browser.runtime.onInstalled.tell({ reason: 'install' });
    await vi.waitFor(() =>
      expect(browser.contextMenus.create.mock.calls.map(([entry]) => entry)).toEqual([
        { id: 'look-up', title: 'menuLookUp', contexts: ['selection'] },
        { id: 'add-term', title: 'menuAdd', contexts: ['selection'] },
        { id: 'annotate-page', title: 'menuAnnotate', contexts: ['page', 'action'] },
        { id: 'annotate-always', title: 'menuAlways', contexts: ['page', 'action'] },
      ]),
    );
    browser.contextMenus.onClicked.tell({ menuItemId: 'other', selectionText: '三高四新' }, { id: 3 });
    expect(browser.sidePanel.open).not.toHaveBeenCalled();
    browser.contextMenus.onClicked.tell({ menuItemId: 'look-up', selectionText: ' 三高四新 ' }, { id: 3 });
    expect(browser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ tabId: 3 });
    await vi.waitFor(async () =>
      expect(await browser.storage.session.get('panelQuery')).toMatchObject({ panelQuery: { query: '三高四新' } }),
    );
  });

  const press = (menuItemId: string, pageUrl: string | undefined, tab: object = { id: 3 }) =>
    browser.contextMenus.onClicked.tell({ menuItemId, pageUrl }, tab);
  const annotated = () => browser.scripting.executeScript.mock.calls.map(([what]) => what);

  test('the menu annotates a page this once, and switches its site on where it was off', async () => {
    offerMenu([DAILY], report);
    press('annotate-page', 'https://other.example/a.html');
    await vi.waitFor(() => expect(annotated()).toMatchObject([{ target: { tabId: 3 } }]));
    expect(browser.permissions.request).not.toHaveBeenCalled();
    await browser.storage.local.set({ settings: { version: 2, silencedSites: ['zznews.example'] } });
    extension.pages.set(3, { 'page.report': () => ({ state: 'off', site: SITE, date: null, entries: [] }) });
    press('annotate-page', 'https://www.zznews.example/a.html');
    await vi.waitFor(async () => expect((await storedSettings()).silencedSites).toEqual([]));
    expect(annotated()).toHaveLength(1);
  });

  test('“always” asks the browser within the click, and annotates where the answer is yes', async () => {
    offerMenu([DAILY], report);
    press('annotate-always', undefined, { id: 3, url: 'https://other.example/a.html' });
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://other.example/*'] });
    await vi.waitFor(() => expect(annotated()).toHaveLength(1));
    browser.permissions.request.mockResolvedValueOnce(false);
    press('annotate-always', 'https://another.example/a.html');
    await browser.permissions.request.mock.results[1]?.value;
    await Promise.resolve();
    expect(annotated()).toHaveLength(1);
  });

  test('a page that lets no extension in is told of on the toolbar button', async () => {
    offerMenu([DAILY], report);
    press('annotate-always', 'chrome://settings/');
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 3, title: 'notHere' }));
    expect(browser.permissions.request).not.toHaveBeenCalled();
    browser.action.setTitle.mockClear();
    browser.scripting.insertCSS.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    press('annotate-page', 'chrome://settings/');
    await vi.waitFor(() => expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 3, title: 'notHere' }));
    expect(report).not.toHaveBeenCalled();
  });

  test('the address bar suggests what is found, marked up as the browser wants it', async () => {
    const hit = {
      ref: PLAN,
      headword: 'R&D',
      category: 'policy',
      pinyin: 'yán fā',
      rendering: '<research>',
      found: null,
    };
    answerOmnibox(async () => [hit, { ...hit, pinyin: null, rendering: null }] as never, report);
    browser.omnibox.onInputStarted.tell();
    expect(browser.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'omniboxHint' });
    const suggest = vi.fn();
    browser.omnibox.onInputChanged.tell('r', suggest);
    await vi.waitFor(() =>
      expect(suggest).toHaveBeenCalledExactlyOnceWith([
        { content: 'R&D', description: '<match>R&#38;D</match> <dim>yán fā</dim> – &#60;research&#62;' },
        { content: 'R&D', description: '<match>R&#38;D</match>' },
      ]),
    );
    browser.omnibox.onInputEntered.tell('三高', 'currentTab');
    expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith({
      url: `${location.origin}/sidepanel.html#q=${encodeURIComponent('三高')}`,
    });
  });

  test('a query is cut off at the longest that is looked for', async () => {
    await lookUpInTab('文'.repeat(1000), 'newBackgroundTab');
    const [tab] = browser.tabs.create.mock.calls[0] as [{ url: string; active: boolean }];
    expect(decodeURIComponent(tab.url.split('#q=')[1] ?? '')).toHaveLength(200);
    expect(tab.active).toBe(false);
  });

  test('the first page opens when the extension is installed, and not when it is updated', () => {
    welcomeOnce(report);
    browser.runtime.onInstalled.tell({ reason: 'update' });
    expect(browser.tabs.create).not.toHaveBeenCalled();
    browser.runtime.onInstalled.tell({ reason: 'install' });
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${location.origin}/welcome.html` });
  });
});
