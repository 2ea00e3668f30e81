import { ask, serve } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { FRAME_REQUESTS } from '../../protocol/page-requests.ts';
import { hostOfFrame, isHostWithin } from '../../sites/site.ts';

/**
 * Serves what every frame is told, until `signal` aborts: calls `leave` when the reader has taken away our access to this
 * page's site, and `readSettings` when those of private windows are others.
 */
export function serveFrame(
  { leave, readSettings }: { readonly leave: () => void; readonly readSettings: () => void },
  signal: AbortSignal,
): void {
  serve(
    FRAME_REQUESTS,
    {
      'frame.settings'() {
        readSettings();
        return null;
      },
      async 'frame.leave'({ patterns }) {
        const hostname = hostOfFrame({ hostname: location.hostname, origin });
        if (hostname === null || !patterns.some((pattern) => isHostWithin(hostname, pattern))) return null;
        // What was given twice may have been taken away once.
        const reply = await ask('host.allowed', { hostname });
        if (reply.ok && !reply.value) leave();
        return null;
      },
    },
    reportError,
    signal,
  );
}
