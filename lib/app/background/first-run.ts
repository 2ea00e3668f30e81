import { browser } from 'wxt/browser';

/** Opens the first page once, when the extension is installed; an update opens nothing. */
export function welcomeOnce(report: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: `${location.origin}/welcome.html` }).catch(report);
  });
}
