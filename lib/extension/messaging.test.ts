import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { createFakeEvent } from '../../tests/fixtures/fake-browser.ts';
import { BACKGROUND_REQUESTS } from '../protocol/background-requests.ts';
import { PAGE_REQUESTS } from '../protocol/page-requests.ts';
import { termRef } from '../terms/ref.ts';
import { ask, askTab, type Handlers, overhear, serve } from './messaging.ts';

const fake = vi.hoisted(() => ({
  browser: {} as { runtime: { onMessage: unknown; sendMessage: unknown }; tabs: { sendMessage: unknown } },
}));
vi.mock('wxt/browser', () => fake);

const onMessage = { current: createFakeEvent() };
const sendMessage = vi.fn<(...sent: unknown[]) => unknown>();
const sendToTab = vi.fn<(...sent: unknown[]) => unknown>();
beforeEach(() => {
  onMessage.current = createFakeEvent();
  sendMessage.mockReset();
  sendToTab.mockReset();
  Object.assign(fake.browser, {
    runtime: { onMessage: onMessage.current, sendMessage },
    tabs: { sendMessage: sendToTab },
  });
});

const ZHUZHOU = termRef('seeds', 'zhuzhou');
const message = (operation: string, request: unknown) => ({ xiangjian: 1, operation, request });
const FROM = { tab: { id: 7 }, frameId: 2 };

/** Sends a message as the browser does: what listeners returned at once, and the first reply. */
function deliver(sent: unknown, from: object = FROM) {
  let returned: unknown[] = [];
  const reply = new Promise<unknown>((resolve) => {
    returned = onMessage.current.fire(sent, from, resolve);
  });
  return { returned, reply };
}

/** Handlers of a page that say what they were asked. */
const handlers = (more: Partial<Handlers<import('../protocol/types.ts').PageOperations>> = {}) => ({
  'page.report': vi.fn(() => ({ state: 'on' as const, site: null, date: null, entries: [] })),
  'page.terms': vi.fn(async () => null),
  'page.reveal': vi.fn(() => true),
  'page.step': vi.fn(() => false as const),
  ...more,
});

test('asking the wrong side is a type error', () => {
  expectTypeOf<Parameters<typeof ask>[0]>().not.toEqualTypeOf<Parameters<typeof askTab>[1]>();
  expectTypeOf<'page.report'>().not.toExtend<Parameters<typeof ask>[0]>();
  expectTypeOf<'cards.get'>().toExtend<Parameters<typeof ask>[0]>();
  expectTypeOf<'cards.get'>().not.toExtend<Parameters<typeof askTab>[1]>();
  expectTypeOf<'page.report'>().toExtend<Parameters<typeof askTab>[1]>();
});

describe('serving', () => {
  test('replies through the callback, and says at once that a reply will come', async () => {
    serve(PAGE_REQUESTS, handlers(), vi.fn());
    const { returned, reply } = deliver(message('page.reveal', { ref: ZHUZHOU, occurrence: 0 }));
    expect(returned).toEqual([true]);
    expect(await reply).toEqual({ ok: true, value: true });
  });

  test('waits for a handler that takes its time', async () => {
    serve(PAGE_REQUESTS, handlers(), vi.fn());
    const { returned, reply } = deliver(message('page.terms', {}));
    expect(returned).toEqual([true]);
    expect(await reply).toEqual({ ok: true, value: null });
  });

  test('runs the handler within the message, before anything is awaited', () => {
    const own = handlers();
    serve(PAGE_REQUESTS, own, vi.fn());
    deliver(message('page.step', { by: 1, extra: true }));
    expect(own['page.step']).toHaveBeenCalledExactlyOnceWith(
      { by: 1 },
      expect.objectContaining({ tabId: 7, frameId: 2, isPrivate: false }),
    );
  });

  test.each<[who: string, from: object, sender: object]>([
    ['a frame', { tab: { id: 7 }, frameId: 3 }, expect.objectContaining({ tabId: 7, frameId: 3, isPrivate: false })],
    [
      'a page itself',
      { tab: { id: 7 }, frameId: 0 },
      expect.objectContaining({ tabId: 7, frameId: 0, isPrivate: false }),
    ],
    [
      'a page of the extension without a tab',
      { url: 'popup.html' },
      expect.objectContaining({ tabId: null, frameId: 0, isPrivate: false }),
    ],
  ])('says who asked: %s', (_who, from, sender) => {
    const own = handlers();
    serve(PAGE_REQUESTS, own, vi.fn());
    deliver(message('page.report', {}), from);
    expect(own['page.report']).toHaveBeenCalledExactlyOnceWith({}, sender);
  });

  test.each([
    ['of the other side', message('cards.get', { refs: [] })],
    ['of no side', message('page.close', {})],
    ['of another extension', { operation: 'page.report', request: {} }],
    ['of nothing', undefined],
  ])('leaves messages %s to others', (_what, sent) => {
    const own = handlers();
    serve(PAGE_REQUESTS, own, vi.fn());
    const callback = vi.fn();
    expect(onMessage.current.fire(sent, FROM, callback)).toEqual([undefined]);
    expect(callback).not.toHaveBeenCalled();
    for (const handler of Object.values(own)) expect(handler).not.toHaveBeenCalled();
  });

  test('a request of another shape is refused, and no handler hears of it', async () => {
    const [own, report] = [handlers(), vi.fn()];
    serve(PAGE_REQUESTS, own, report);
    const { returned, reply } = deliver(message('page.step', { by: 2 }));
    expect(returned).toEqual([true]);
    expect(await reply).toEqual({ ok: false, code: 'bad-request' });
    expect(own['page.step']).not.toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
  });

  test.each<[how: string, step: () => never | Promise<never>]>([
    ['throws', () => { throw new Error('no step'); }], // biome-ignore format: a row a case
    ['rejects', () => Promise.reject(new Error('no step'))],
  ])('a handler that %s has failed, which is reported', async (_how, step) => {
    const report = vi.fn();
    serve(PAGE_REQUESTS, handlers({ 'page.step': step }), report);
    expect(await deliver(message('page.step', { by: 1 })).reply).toEqual({ ok: false, code: 'failed' });
    expect(report.mock.calls).toEqual([[new Error('no step')]]);
  });

  test('ends with its signal', () => {
    const leave = new AbortController();
    serve(PAGE_REQUESTS, handlers(), vi.fn(), leave.signal);
    expect(deliver(message('page.report', {})).returned).toEqual([true]);
    leave.abort();
    expect(deliver(message('page.report', {})).returned).toEqual([]);
  });
});

describe('asking the background', () => {
  const request = { refs: [ZHUZHOU] };

  test('sends an envelope and gives the reply', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: [null] });
    expect(await ask('cards.get', request)).toEqual({ ok: true, value: [null] });
    expect(sendMessage.mock.calls).toEqual([[message('cards.get', request)]]);
  });

  test('gives a refusal as it is', async () => {
    sendMessage.mockResolvedValue({ ok: false, code: 'bad-request' });
    expect(await ask('cards.get', request)).toEqual({ ok: false, code: 'bad-request' });
  });

  test.each<[what: string, answer: () => unknown]>([
    ['is gone', () => Promise.reject(new Error('Could not establish connection'))],
    ['is gone with the extension itself', () => { throw new Error('Extension context invalidated.'); }], // biome-ignore format: a row a case
    ['says nothing', () => Promise.resolve(undefined)],
    ['says something else', () => Promise.resolve({ value: 1 })],
  ])('never rejects: one that %s gives no answer', async (_what, answer) => {
    sendMessage.mockImplementation(answer);
    expect(await ask('cards.get', request)).toEqual({ ok: false, code: 'no-answer' });
  });
});

describe('asking a tab', () => {
  test('sends an envelope to its top frame alone and gives the reply', async () => {
    sendToTab.mockResolvedValue({ ok: true, value: false });
    expect(await askTab(7, 'page.step', { by: -1 })).toEqual({ ok: true, value: false });
    expect(sendToTab.mock.calls).toEqual([[7, message('page.step', { by: -1 }), { frameId: 0 }]]);
  });

  test('never rejects: one without a content script gives no answer', async () => {
    sendToTab.mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await askTab(7, 'page.report', {})).toEqual({ ok: false, code: 'no-answer' });
  });
});

describe('overhearing', () => {
  const changed = { state: 'on', entries: 3, turn: 1 } as const;

  test('tells of one operation, what was asked and by whom, and answers nothing', () => {
    const heard = vi.fn();
    overhear('page.changed', BACKGROUND_REQUESTS, heard);
    const callback = vi.fn();
    expect(onMessage.current.fire(message('page.changed', { ...changed, extra: 1 }), FROM, callback)).toEqual([
      undefined,
    ]);
    expect(heard.mock.calls).toEqual([[changed, expect.objectContaining({ tabId: 7, frameId: 2, isPrivate: false })]]);
    onMessage.current.fire(message('page.changed', changed), {}, callback);
    expect(heard.mock.lastCall).toEqual([
      changed,
      expect.objectContaining({ tabId: null, frameId: 0, isPrivate: false }),
    ]);
    expect(callback).not.toHaveBeenCalled();
  });

  test('is deaf to other operations, to other shapes and to what is no message', () => {
    const heard = vi.fn();
    overhear('page.changed', BACKGROUND_REQUESTS, heard);
    for (const sent of [message('pack.info', {}), message('page.changed', { state: 'away' }), null, 'page.changed']) {
      onMessage.current.fire(sent, FROM, vi.fn());
    }
    expect(heard).not.toHaveBeenCalled();
  });

  test('ends with its signal', () => {
    const [heard, leave] = [vi.fn(), new AbortController()];
    overhear('page.changed', BACKGROUND_REQUESTS, heard, leave.signal);
    leave.abort();
    onMessage.current.fire(message('page.changed', changed), FROM, vi.fn());
    expect(heard).not.toHaveBeenCalled();
  });
});
