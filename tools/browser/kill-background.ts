import type { BrowserContext } from 'playwright-core';

/** Kills the background of the extension, as the browser does whenever it likes. */
export interface BackgroundKiller {
  /** Resolves once it has stopped. What is asked next wakes it. */
  kill(): Promise<void>;
  /** How often it has been started since the killer was made. */
  starts(): number;
  close(): Promise<void>;
}

/**
 * A killer for the extension at `origin`. It works from a page of the extension that runs nothing and asks nothing, in a
 * tab of its own.
 */
export async function createBackgroundKiller(context: BrowserContext, origin: string): Promise<BackgroundKiller> {
  const page = await context.newPage();
  await page.goto(`${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  let starts = 0;
  let status = '';
  let onStopped: (() => void) | null = null;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) {
      if (runningStatus === 'starting' && status !== 'starting') starts++;
      if (runningStatus === 'stopped') onStopped?.();
      status = runningStatus;
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    async kill() {
      const stopped = new Promise<void>((resolve) => {
        onStopped = resolve;
      });
      await session.send('ServiceWorker.stopAllWorkers');
      if (status !== 'stopped') await stopped;
      onStopped = null;
    },
    starts: () => starts,
    close: () => page.close(),
  };
}
