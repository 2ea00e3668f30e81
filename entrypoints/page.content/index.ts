import { defineContentScript } from 'wxt/utils/define-content-script';
import formsText from '../../.pack/forms.json?raw';
import { serve } from '../../lib/extension/messaging.ts';
import { reportError } from '../../lib/extension/report-error.ts';
import { loadSettings, watchSettings } from '../../lib/extension/settings-store.ts';
import { type Language, languageFor } from '../../lib/i18n/language.ts';
import { openForms, publishersOf } from '../../lib/pack/open.ts';
import { untilChinese } from '../../lib/page/chinese.ts';
import { canPaint } from '../../lib/page/painter.ts';
import type { PageReport } from '../../lib/protocol/types.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Address, isSilenced, siteOf } from '../../lib/sites/site.ts';
import { createSpotter } from '../../lib/spot/spot.ts';
import { addressOfPage, isTopFrame, untilRoomy } from './frame.ts';
import { watchMoves } from './moves.ts';
import { pageTermsOf } from './page-terms.ts';
import { type Reading, startReading } from './reading.ts';
import { shadowRootOf } from './shadow-root-of.ts';
import { createDistantTermWindow } from './term-window.ts';
import './marks.css';

let parsedPack: unknown;

/** The forms part of the pack; a page that has nothing to read never parses it. */
function pack(): unknown {
  parsedPack ??= JSON.parse(formsText);
  return parsedPack;
}

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
    const address = addressOfPage();
    let reading: (Reading & { readonly language: Language }) | null = null;
    let stop = new AbortController();

    // The page speaks for itself: what stands in its frames is neither counted nor stepped through.
    if (isTopFrame()) {
      serve(
        {
          'page.report': async () => reading?.report() ?? idleReport(address, await loadSettings()),
          'page.terms': () => reading?.terms() ?? pageTermsOf([], [], null, null),
          'page.reveal': ({ concept, occurrence }) => reading?.reveal(concept, occurrence) ?? false,
          'page.step': ({ by }) => reading?.step(by) ?? false,
        },
        reportError,
        context.signal,
      );
    }
    await untilChinese(document, shadowRootOf, context.signal);
    if (!canPaint()) return;

    // While the settings are on their way the forms are opened: together they are most of a start.
    const loading = loadSettings();
    const spotter = createSpotter(openForms(pack()));
    const publishers = publishersOf(pack());
    const site = siteOf(address, publishers);
    const follow = (settings: Settings) => {
      const isWanted = !context.isInvalid && (site === null || !isSilenced(site, settings));
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
        ...startReading({
          publishers,
          spotter,
          createWindow: (options) => createDistantTermWindow(options, onNoAnswer),
          site,
          host: address.hostname,
          language,
          onNoAnswer,
          signal,
        }),
        language,
      };
    };
    const start = (settings: Promise<Settings>) => settings.then(follow).catch(reportError);
    watchMoves(context, (dayBefore) => reading?.renew(dayBefore));
    watchSettings(() => void start(loadSettings()), context.signal);
    // A page brought back from memory has slept through changes of the settings.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.persisted) void start(loadSettings());
    });
    await start(loading);
  },
});

/** What there is to say of a page that is not being read. */
function idleReport(address: Address, settings: Settings): PageReport {
  const site = siteOf(address, publishersOf(pack()));
  const isOff = site !== null && isSilenced(site, settings);
  return { state: !canPaint() ? 'cannot-paint' : isOff ? 'off' : 'on', site, date: null, concepts: [] };
}
