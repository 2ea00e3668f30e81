import { beforeEach, expect, test, vi } from 'vitest';
import { logError, logErrorsAs, loggedErrors } from './error-store.ts';

/** The session storage of a browser; null where it cannot be used. */
const session = vi.hoisted(() => ({ kept: {} as Record<string, unknown> | null }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => {
          if (session.kept === null) throw new Error('no storage');
          return { [key]: structuredClone(session.kept[key]) };
        },
        set: async (values: Record<string, unknown>) => {
          if (session.kept === null) throw new Error('no storage');
          Object.assign(session.kept, structuredClone(values));
        },
      },
    },
  },
}));
vi.spyOn(console, 'warn').mockImplementation(() => {});

const listeners = new Map<string, (event: object) => void>();
let last: Promise<unknown> = Promise.resolve();

beforeEach(() => {
  session.kept = {};
  last = Promise.resolve();
  listeners.clear();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => listeners.set(type, listener));
  // One after the other, as the browser has it.
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

const raised = { message: 'Error: no card for 全国开行', stack: '    at f (chrome-extension://abc/card.js:1:2)' };

test('an error is logged without what was read, with its context', async () => {
  await logError('content script', raised);
  expect(await loggedErrors()).toEqual([
    {
      context: 'content script',
      message: 'Error: no card for …',
      frames: ['f (card.js:1:2)'],
      times: 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    },
  ]);
  expect(JSON.stringify(session.kept)).not.toMatch(/全国开行|abc/);
});

test('contexts that log at once lose nothing', async () => {
  await Promise.all(['options', 'popup', 'options'].map((context) => logError(context, raised)));
  expect((await loggedErrors()).map(({ context, times }) => [context, times])).toEqual([
    ['popup', 1],
    ['options', 2],
  ]);
});

test('without a storage there is no log, and nothing is thrown', async () => {
  session.kept = null;
  await logError('popup', raised);
  expect(await loggedErrors()).toEqual([]);
});

test('what nothing catches is logged too, but not what comes without an error', async () => {
  logErrorsAs('background');
  listeners.get('error')?.({ error: new Error('one') });
  listeners.get('error')?.({ error: null, message: 'ResizeObserver loop' });
  listeners.get('unhandledrejection')?.({ reason: new Error('two') });
  await vi.waitFor(async () =>
    expect((await loggedErrors()).map(({ context, message }) => `${context}: ${message}`)).toEqual([
      'background: Error: one',
      'background: Error: two',
    ]),
  );
});
