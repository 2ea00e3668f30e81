import { defineContentScript } from 'wxt/utils/define-content-script';
import formsPack from '../../.pack/forms.json';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { type Language, languageFor } from '../../lib/i18n/language.ts';
import { openForms, publishersOf } from '../../lib/pack/open.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { PageReport } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { isSilenced, siteOf } from '../../lib/sites/site.ts';
import { addressOfPage, isTopFrame, untilRoomy } from './frame.ts';
import { watchMoves } from './moves.ts';
import { pageTermsOf } from './page-terms.ts';
import { type Reading, startReading } from './reading.ts';
import './marks.css';

/** Opening the forms is most of a start: it waits for the first Chinese text. */
const openPack = () => openForms(formsPack);

export default defineContentScript({
  // Replaced at build time by the hosts of seeds/publishers.yaml.
  matches: [],
  // Articles stand in frames of the same house, with and without an address of their own.
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  async main(context) {
    // Feeds, drawings and framesets have no text of their own to read.
    if (!(document.body instanceof HTMLBodyElement) || document.designMode === 'on') return;
    await untilRoomy(context.signal);
    const publishers = publishersOf(formsPack);
    const address = addressOfPage();
    const site = siteOf(address, publishers);
    let reading: (Reading & { readonly language: Language }) | null = null;
    let stop = new AbortController();
    const idle = (state: 'off' | 'cannot-paint'): PageReport => ({ state, site, date: null, concepts: [] });

    const follow = (settings: Settings) => {
      const isWanted = canPaint() && !context.isInvalid && (site === null || !isSilenced(site, settings));
      const language = languageFor(settings.language, navigator.language);
      if (isWanted && reading?.language === language) return;
      stop.abort();
      reading = null;
      if (!isWanted) return;
      stop = new AbortController();
      const signal = AbortSignal.any([stop.signal, context.signal]);
      // Asking whether the context is still valid is what ends it, and with it the marks of an extension that is gone.
      const onNoAnswer = () => void context.isInvalid;
      reading = {
        ...startReading({ publishers, openPack, site, host: address.hostname, language, onNoAnswer, signal }),
        language,
      };
    };
    const start = () => loadSettings().then(follow).catch(reportError);

    // The page speaks for itself: what stands in its frames is neither counted nor stepped through.
    if (isTopFrame()) {
      serve(
        {
          'page.report': () => reading?.report() ?? idle(canPaint() ? 'off' : 'cannot-paint'),
          'page.terms': () => reading?.terms() ?? pageTermsOf([], [], null, null),
          'page.reveal': ({ concept, occurrence }) => reading?.reveal(concept, occurrence) ?? false,
          'page.step': ({ by }) => reading?.step(by) ?? false,
        },
        reportError,
        context.signal,
      );
    }
    watchMoves(context, (dayBefore) => reading?.renew(dayBefore));
    watchSettings(() => void start(), context.signal);
    // A page brought back from memory has slept through changes of the settings.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) void start();
    });
    await start();
  },
});
