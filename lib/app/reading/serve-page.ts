import { serve } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { PAGE_REQUESTS } from '../../protocol/page-requests.ts';
import type { PageReport } from '../../protocol/types.ts';
import type { PageSession } from './types.ts';

/** Serves what is asked of a page by its session as it is then; where there is none, `idle` reports. */
export function servePage(
  session: () => PageSession | null,
  idle: () => Promise<PageReport>,
  signal: AbortSignal,
): void {
  serve(
    PAGE_REQUESTS,
    {
      'page.report': () => session()?.report() ?? idle(),
      'page.terms': () => session()?.terms() ?? null,
      'page.reveal': ({ ref, occurrence }) => session()?.reveal(ref, occurrence) ?? false,
      'page.step': (step) => session()?.step(step) ?? false,
    },
    reportError,
    signal,
  );
}
