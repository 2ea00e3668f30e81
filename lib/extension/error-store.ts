import { browser } from 'wxt/browser';
import { parseErrorLog, withError } from '../diagnostics/error-log.ts';
import { redactError } from '../diagnostics/redact-error.ts';
import type { LoggedError, RaisedError } from '../diagnostics/types.ts';
import { passErrorsTo, reportError } from './report-error.ts';

/**
 * Key of the session storage under which the last errors are kept: it is in memory alone, outlives a killed background,
 * is gone with the browser, and pages of the web cannot read it.
 */
const KEY = 'errors';

/** Name of the lock under which the log is changed, for all contexts of the extension. */
const LOCK = 'xiangjian-errors';

/** The last errors of all contexts, redacted, the last raised last; none where they cannot be read. Never rejects. */
export async function loggedErrors(): Promise<readonly LoggedError[]> {
  return parseErrorLog((await browser.storage.session.get(KEY).catch(() => ({ [KEY]: null })))[KEY]);
}

/** Logs an error of a context, redacted. Never rejects: an error that cannot be logged is told on the console all the same. */
export async function logError(context: string, error: RaisedError): Promise<void> {
  const at = new Date().toISOString();
  await navigator.locks
    .request(LOCK, async () => {
      const log = withError(await loggedErrors(), redactError(error), context, at);
      await browser.storage.session.set({ [KEY]: log });
    })
    .catch(() => {});
}

/**
 * Has the errors of this context logged from here, those that nothing catches too. For the background and our own pages:
 * in a page of the web what nothing catches is the page's.
 */
export function logErrorsAs(context: string): void {
  passErrorsTo((error) => logError(context, error));
  addEventListener('error', ({ error }) => error != null && reportError(error));
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}
