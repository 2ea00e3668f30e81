import { ask, serve } from '../../extension/messaging.ts';
import { reportError } from '../../extension/report-error.ts';
import { FRAME_REQUESTS } from '../../protocol/page-requests.ts';

/**
 * Serves what every frame is told, until `signal` aborts: calls `leave` when the reader has taken away our access to this
 * page's site, and `readSettings` when those of private windows are others. What sites patterns take in only the background knows.
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
        const reply = await ask('host.taken', { hostname: location.hostname, origin, patterns });
        if (reply.ok && reply.value) leave();
        return null;
      },
    },
    reportError,
    signal,
  );
}
