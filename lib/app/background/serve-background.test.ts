import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countedGlossary } from '../../../tests/fixtures/counted-glossary.ts';
import { createFakeEvent } from '../../../tests/fixtures/fake-browser.ts';
import { ownDraft, PLACE } from '../../../tests/fixtures/own-terms.ts';
import { passErrorsTo, reportError } from '../../extension/report-error.ts';
import { createLibrary } from '../../library/library.ts';
import type { SeedsSource } from '../../library/seeds-source.ts';
import { readSpottedFlows, type SpottedFlows } from '../../protocol/spotted-flows.ts';
import type { Reply } from '../../protocol/types.ts';
import { createJudges } from '../../segment/judge.ts';
import type { OwnTermStore } from '../../store/own-term-store.ts';
import { termRef } from '../../terms/ref.ts';
import { createOwnTerms } from './own-terms.ts';
import { serveBackground } from './serve-background.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('wxt/browser', () => fake);

/** All that the browser is asked to do, by the path of the call. */
const asked: [what: string, args: unknown[]][] = [];
const onMessage = { current: createFakeEvent() };

/** A browser that takes every call, does nothing, and keeps what it was called with. */
function recorder(path: string): object {
  const call = (...args: unknown[]) => {
    asked.push([path, args]);
    return Promise.resolve(path.endsWith('.get') ? {} : undefined);
  };
  return new Proxy(call, {
    get: (_target, name) =>
      path === 'runtime' && name === 'onMessage'
        ? onMessage.current
        : recorder(path === '' ? String(name) : `${path}.${String(name)}`),
  });
}

const CONSOLE = ['log', 'info', 'warn', 'error', 'debug'] as const;
const said = vi.fn();
/** Errors of the background, on their way to the diagnostics. */
const raised = vi.fn();
beforeEach(() => {
  asked.length = 0;
  raised.mockReset();
  passErrorsTo(raised);
  said.mockReset();
  onMessage.current = createFakeEvent();
  const root = recorder('') as Record<string, unknown>;
  Object.assign(
    fake.browser,
    Object.fromEntries(
      ['runtime', 'storage', 'tabs', 'action', 'scripting', 'sidePanel', 'i18n'].map((name) => [name, root[name]]),
    ),
  );
  for (const name of CONSOLE) vi.spyOn(console, name).mockImplementation(said);
  vi.stubGlobal('navigator', { locks: { request: (_name: string, run: () => unknown) => run() } });
  vi.stubGlobal('location', { origin: 'chrome-extension://xiangjian' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const PUBLISHER = {
  id: 'zhuzhou-daily',
  name: { zh: '株洲日报', en: 'Zhuzhou Daily' },
  home: 'zhuzhou',
  hosts: ['zz.example'],
};
/** The page's own words, none of which are in a glossary. */
const SECRET = '某某在家中写给友人的一封信';
const TEXT = `${SECRET}，讲到三高四新和株洲`;

/** A store that takes whatever it is given, and keeps nothing of it. */
const saves: unknown[] = [];
const NO_STORE: Omit<OwnTermStore, 'everything'> = {
  revision: async () => 0,
  all: async () => [],
  history: async () => [],
  async save(changes) {
    saves.push(changes);
    return { kind: 'saved', terms: [], before: 0, revision: 1 };
  },
};

const makeReady = vi.fn();

function start(glossary = countedGlossary('seeds', '1', ['三高四新', '株洲'])) {
  const library = createLibrary(async () => [glossary]);
  const forms = { publishers: [PUBLISHER], info: { version: '1' } };
  const words = { costOf: (word: string) => (word.length === 1 ? 10 : undefined), longest: 1, isVerb: () => false };
  serveBackground(
    library,
    { forms, makeReady } as unknown as SeedsSource,
    createJudges(async () => words),
    createOwnTerms({
      store: NO_STORE,
      traditional: '',
      now: () => '',
      onChange: () => {},
      report: reportError,
    }),
    reportError,
  );
  // That it listens to the storage from now on is no matter here.
  asked.length = 0;
  return glossary;
}

/** Asks the background as a page does. */
const send = (operation: string, request: unknown, from: object = { tab: { id: 7 }, frameId: 0 }) =>
  new Promise<Reply<unknown>>((resolve) => {
    onMessage.current.fire({ xiangjian: 1, operation, request }, from, resolve);
  });

const spot = { flows: [TEXT, SECRET], context: {}, isPatient: true, withRejected: true };
const clues = {
  address: { protocol: 'https:', hostname: 'zz.example', href: 'https://zz.example/2022-08/24/a.html' },
  said: `\t\n\n\t${TEXT}`,
  before: '',
};

describe('what a card will need is read ahead', () => {
  test.each([
    ['the script of cards is brought', 'card.script', {}, 'card'],
    ['the frame of an entry’s card has its ticket', 'card.ticket', { isOfText: false }, 'card'],
    ['the frame of a text’s has', 'card.ticket', { isOfText: true }, 'search'],
  ])('as %s', async (_when, operation, request, forWhat) => {
    start();
    makeReady.mockClear();
    expect((await send(operation, request)).ok).toBe(true);
    expect(makeReady.mock.calls).toEqual([[forWhat]]);
  });
});

describe('what a page says', () => {
  /** What a page asks, whole and broken. */
  const requests: [operation: string, request: unknown][] = [
    ['page.spot', spot],
    ['page.spot', { ...spot, isPatient: false, withRejected: false }],
    ['page.spot', { ...spot, flows: [TEXT, 7] }],
    ['page.origin', clues],
    ['page.origin', { ...clues, said: 7 }],
    ['page.changed', { state: 'on', entries: 2, turn: 1, text: TEXT }],
    ['glossary.search', { query: SECRET, limit: 5 }],
    ['cards.get', { refs: [termRef('page', SECRET)] }],
    ['cards.titles', { refs: [termRef('seeds', '三高四新')] }],
    ['panel.open', { ref: termRef('page', SECRET) }],
    ['no.such', { text: TEXT }],
  ];

  test.each(requests)('is neither stored nor logged nor given to the browser: %s', async (operation, request) => {
    start();
    await Promise.race([send(operation, request), new Promise((resolve) => setImmediate(resolve))]);
    // What was looked up before is read, for it weighs in what is painted.
    const kept = asked.filter(([what]) => what.startsWith('storage.local') && what !== 'storage.local.get');
    expect(kept).toEqual([]);
    expect(said).not.toHaveBeenCalled();
    // What the panel is to show waits in memory until it is there.
    if (operation !== 'panel.open') expect(JSON.stringify(asked)).not.toContain(SECRET);
  });

  test('leaves nothing behind where spotting fails, but what failed', async () => {
    const glossary = countedGlossary('seeds', '1', []);
    glossary.layer.mockRejectedValue(new Error('the forms cannot be read'));
    start(glossary);
    expect(await send('page.spot', spot)).toEqual({ ok: false, code: 'failed' });
    expect(said.mock.calls).toEqual([['[湘笺]', new Error('the forms cannot be read')]]);
    expect(raised.mock.calls).toEqual([[{ message: 'Error: the forms cannot be read', stack: expect.any(String) }]]);
    expect(JSON.stringify(raised.mock.calls)).not.toContain(SECRET);
    expect(asked).toEqual([]);
  });

  test('comes back as places and entries, without a word of it', async () => {
    start();
    const reply = (await send('page.spot', spot)) as { ok: true; value: SpottedFlows };
    const [first, second] = readSpottedFlows(reply.value);
    expect(first?.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['三高四新', '株洲']);
    expect(second).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain(SECRET);
  });
});

describe('the background', () => {
  test('says whose a page is and of what day', async () => {
    start();
    expect(await send('page.origin', clues)).toMatchObject({
      ok: true,
      value: { site: { name: 'zz.example' }, publisher: PUBLISHER, date: '2022-08-24' },
    });
  });

  test('says of doubts that they wait where the dictionary is not open, and judges them where it may take its time', async () => {
    start();
    const ask = async (isPatient: boolean) =>
      ((await send('page.spot', { ...spot, flows: ['去株洲市'], isPatient })) as { value: SpottedFlows }).value
        .flows[0];
    expect(await ask(false)).toMatchObject({ spans: [], isUndecided: true });
    expect((await ask(true))?.isUndecided).toBe(false);
  });

  test('shows the badge of a tab for its page, asks the page where a frame tells, and has none for a page of ours', async () => {
    start();
    const changed = { state: 'on', entries: 2, turn: 1 };
    await send('page.changed', changed, {});
    expect(asked).toEqual([]);
    await send('page.changed', changed, { tab: { id: 7 }, frameId: 3 });
    expect(asked.map(([what]) => what)).toContain('tabs.sendMessage');
    expect(asked.map(([what]) => what)).not.toContain('action.setBadgeText');
    await send('page.changed', changed);
    // After the rest that follows a count of frames.
    await vi.waitFor(() => expect(asked).toContainEqual(['action.setBadgeText', [{ tabId: 7, text: '2' }]]));
  });

  test('keeps where an own entry was met, and of a private window not', async () => {
    start();
    saves.length = 0;
    const change = { id: 'a', base: 0, draft: ownDraft('云上陶谷', { places: [PLACE] }) };
    await send('own.save', { changes: [change] });
    await send('own.save', { changes: [change] }, { tab: { id: 7, incognito: true }, frameId: 0 });
    expect(saves).toEqual([[change], [{ ...change, draft: ownDraft('云上陶谷') }]]);
  });

  test('keeps what is written in a form and not saved, forgets it, and in a private window keeps nothing', async () => {
    start();
    const kept = () => asked.filter(([what]) => what.startsWith('storage.session.'));
    await send('own.keep', { key: 'new/云上陶谷', written: '{}' }, { tab: { id: 7, incognito: true }, frameId: 0 });
    expect(kept()).toEqual([]);
    await send('own.keep', { key: 'new/云上陶谷', written: '{}' });
    await send('own.keep', { key: 'new/云上陶谷', written: null });
    expect(kept()).toEqual([
      ['storage.session.set', [{ 'ownDraft:new/云上陶谷': '{}' }]],
      ['storage.session.remove', ['ownDraft:new/云上陶谷']],
    ]);
  });

  test('hides an entry', async () => {
    start();
    expect(await send('term.hide', { ref: 'seeds/三高四新', isHidden: true })).toEqual({ ok: true, value: null });
    expect(asked).toContainEqual([
      'storage.local.set',
      [{ settings: expect.objectContaining({ hiddenTerms: ['seeds/三高四新'] }) }],
    ]);
  });

  test('opens the panel, or looks the entry up in a tab where there is none', async () => {
    start();
    expect(await send('panel.open', { ref: 'seeds/三高四新' })).toEqual({ ok: true, value: true });
    expect(asked.map(([what]) => what)).not.toContain('tabs.create');
    Object.assign(fake.browser, { sidePanel: undefined });
    expect(await send('panel.open', { ref: 'seeds/三高四新' })).toEqual({ ok: true, value: false });
    const url = `chrome-extension://xiangjian/sidepanel.html#q=${encodeURIComponent('三高四新')}`;
    expect(asked).toContainEqual(['tabs.create', [{ url, active: true }]]);
  });
});
