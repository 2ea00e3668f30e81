import { defineContentScript } from 'wxt/utils/define-content-script';
import formsPack from '../../.pack/forms.json';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { languageFor } from '../../lib/i18n/messages.ts';
import { openForms } from '../../lib/pack/open.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { PageReport } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { isSilenced, siteOf } from '../../lib/sites/site.ts';
import { type Reading, startReading } from './reading.tsx';
import './marks.css';

export default defineContentScript({
  // Replaced at build time by the hosts of seeds/publishers.yaml.
  matches: [],
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  async main(context) {
    const pack = openForms(formsPack);
    const site = siteOf(location, pack.publishers);
    let reading: Reading | null = null;
    let stop = new AbortController();
    const idle = (state: 'off' | 'cannot-paint'): PageReport => ({ state, site, date: null, concepts: [] });

    const follow = (settings: Settings) => {
      const isWanted = canPaint() && (site === null || !isSilenced(site, settings));
      stop.abort();
      reading = null;
      if (!isWanted || context.isInvalid) return;
      stop = new AbortController();
      const language = languageFor(settings.language, navigator.language);
      reading = startReading({ pack, site, language, signal: AbortSignal.any([stop.signal, context.signal]) });
    };

    serve(
      {
        'page.report': () => reading?.report() ?? idle(canPaint() ? 'off' : 'cannot-paint'),
        'page.reveal': ({ concept }) => reading?.reveal(concept) ?? false,
        'page.step': ({ by }) => reading?.step(by) ?? false,
      },
      reportError,
      context.signal,
    );
    const start = () => loadSettings().then(follow, reportError);
    watchSettings(follow, context.signal);
    // Another article of a single-page site is another page: its own date, its own publisher, no card left open.
    context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      if (newUrl.pathname !== oldUrl.pathname || newUrl.search !== oldUrl.search) void start();
    });
    await start();
  },
});
