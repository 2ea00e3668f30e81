import { beforeEach, expect, test, vi } from 'vitest';

const ask = vi.fn();
vi.mock('./messaging.ts', () => ({ ask }));
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

/** The module as a context loads it: nothing reported yet. */
async function freshReporter() {
  vi.resetModules();
  return import('./report-error.ts');
}

beforeEach(() => vi.clearAllMocks());

test('an error is said once, itself, and goes to the background with its stack', async () => {
  const { reportError } = await freshReporter();
  const error = new TypeError('x is not a function');
  reportError(error);
  reportError(new TypeError('x is not a function'));
  expect(warn.mock.calls).toEqual([['[湘笺]', error]]);
  expect(ask.mock.calls).toEqual([['error.report', { message: 'TypeError: x is not a function', stack: error.stack }]]);
});

test.each([undefined, null, 'a text', 7])('%s, which is no error, is reported without a stack', async (thrown) => {
  const { reportError } = await freshReporter();
  reportError(thrown);
  expect(ask.mock.calls).toEqual([['error.report', { message: String(thrown), stack: '' }]]);
});

test.each(['Extension context invalidated.', 'Invocation of extension context failed'])(
  'an extension that has gone is no error: %s',
  async (message) => {
    const { reportError } = await freshReporter();
    reportError(new Error(message));
    expect([warn.mock.calls, ask.mock.calls]).toEqual([[], []]);
  },
);

test('where errors are logged on the spot no message is sent', async () => {
  const { passErrorsTo, reportError } = await freshReporter();
  const next = vi.fn();
  passErrorsTo(next);
  reportError(new Error('y'));
  expect(next.mock.calls).toEqual([[{ message: 'Error: y', stack: expect.stringContaining('report-error.test') }]]);
  expect(ask).not.toHaveBeenCalled();
});
